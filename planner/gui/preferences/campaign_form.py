"""The form of the campaign and of the organisation that speaks for it."""

from collections.abc import Sequence

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QVBoxLayout, QWidget

from planner import paths
from planner.domain.campaign import Paper
from planner.domain.message import Message
from planner.domain.organisation import Organisation, OrganisationKind
from planner.gui.clock_places import clock_places
from planner.gui.desk import Desk
from planner.gui.draft import Draft
from planner.gui.language import _, pgettext
from planner.gui.paper_names import languages_words
from planner.gui.preferences.campaign_draft import CampaignDraft, CampaignText
from planner.gui.preferences.colour_field import ColourField
from planner.gui.preferences.limits_form import LimitsForm
from planner.gui.preferences.named_others import NamedOthers
from planner.gui.preferences.typefaces import Typefaces
from planner.gui.style import look
from planner.gui.widgets.form import Form, beside
from planner.gui.widgets.hairline import Hairline
from planner.gui.widgets.label import ElidedLabel, Label
from planner.gui.widgets.language_segment import LanguageSegment
from planner.gui.widgets.picks import Picks
from planner.gui.widgets.segment import Segment
from planner.gui.widgets.text_field import LineField, TextArea
from planner.gui.widgets.zone_box import ZoneBox

NARROW = 168


class CampaignForm(QWidget):
    """Edit what all papers of the campaign share."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.draft = CampaignDraft(desk, self)
        self.own: Draft[Organisation] = Draft(desk, "organisations", whole=lambda own: bool(own.name), parent=self)
        self.languages = LanguageSegment(desk.plan.campaign.languages)
        self.name = LineField(_("Name of the campaign"), placeholder=_("What people call it"))
        self.colour = ColourField()
        self.spoken = Picks(_("Languages"), _offered, placeholder=_("Add a language"), ordered=True)
        self.zone = ZoneBox()
        self.law = LineField(_("Law"), placeholder=_("Such as GB-ENG"), latin=True)
        self.paper = Segment(
            _("Paper"), [(Paper.A4.value, "A4"), (Paper.LETTER.value, pgettext("paper size", "Letter"))]
        )
        self.speaker = LineField(_("Name of your organisation"), placeholder=_("As papers print it"))
        self.website = LineField(_("Website"), placeholder="https://example.org", latin=True)
        self.aims = TextArea(_("Aims"), placeholder=_("What you want, in a sentence"), lines=2)
        self.boilerplate = TextArea(
            _("About the campaign"), placeholder=_("Two or three sentences for the foot of press papers"), lines=3
        )
        self._texts = (
            CampaignText(
                self.draft, self.languages, self.aims, "aims", lambda: Message("change the aims of the campaign")
            ),
            CampaignText(
                self.draft,
                self.languages,
                self.boilerplate,
                "boilerplate",
                lambda: Message("change what papers say about the campaign"),
            ),
        )
        self.others = NamedOthers(desk)
        self.typefaces = Typefaces(desk)
        self.limits = LimitsForm(self.draft)
        self._arrange()
        self._connect()
        self.show_plan()

    def show_plan(self) -> None:
        """Show the campaign as it stands; what is being typed stays."""
        campaign, plan = self.draft.campaign, self.desk.plan
        self.name.set_value(campaign.name)
        self.colour.show_colour(campaign.colour)
        self.spoken.show_picked([(each, languages_words((each,))) for each in campaign.languages])
        self.languages.set_languages(campaign.languages)
        self.languages.show_written(campaign.aims, campaign.boilerplate)
        self.zone.set_places(clock_places(plan, campaign.zone))
        self.zone.set_zone(campaign.zone)
        self.law.set_value(campaign.jurisdiction)
        self.paper.choose(campaign.paper.value)
        for text in self._texts:
            text.show()
        self.limits.show_plan()
        self.others.show_plan()
        self._show_own()

    def field_of(self, path: str) -> QWidget:
        """Return the field of a path such as ``boilerplate.en`` or ``limits.small_print``, its language chosen."""
        name, _dot, inside = path.partition(".")
        if inside in self.draft.campaign.languages and inside != self.languages.current():
            self.languages.choose(inside)
            self.languages.chosen.emit(inside)
        fields: dict[str, QWidget] = {
            "colour": self.colour,
            "languages": self.spoken,
            "zone": self.zone,
            "jurisdiction": self.law,
            "paper": self.paper,
            "aims": self.aims,
            "boilerplate": self.boilerplate,
            "election": self.limits.election,
        }
        return self.limits.fields.get(inside) or fields.get(name, self.name)

    def field_of_organisation(self, id_: str, path: str) -> QWidget:
        """Return the field of an organisation, our own or one that papers name."""
        return self.others.fields.get(id_) or (self.website if path == "website" else self.speaker)

    def _show_own(self) -> None:
        own = self.desk.plan.own()
        if own is not None and self.own.id != own.id:
            self.own.open(own.id)
        elif own is None and not self.own.id:
            self.own.begin(Organisation(id=self.desk.new_id(), name="", kind=OrganisationKind.OWN))
        self.speaker.set_value(self.own.record.name)
        self.website.set_value(self.own.record.website)

    def _arrange(self) -> None:
        form = Form(label_width=104)
        self.law.setFixedWidth(look().px(NARROW))
        form.add(_("Name"), self.name)
        form.add(_("Colour"), self.colour)
        form.add(_("Languages"), self.spoken)
        form.add(_("Clock"), self.zone)
        form.add(_("Paper"), beside(self.paper))
        rules = ElidedLabel(_("The country or part of it whose rules papers are checked by."), tone="soft")
        form.add(_("Law"), beside(self.law, rules, stretch=rules))
        speaking = Form(label_width=104)
        speaking.add(_("Organisation"), self.speaker)
        speaking.add(_("Website"), self.website)
        words = Form(label_width=104)
        words.add(_("Aims"), self.aims)
        words.add(_("About"), self.boilerplate)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look().px(8))
        self._group(column, _("The campaign"), form)
        self._group(column, _("Who speaks"), speaking)
        self._group(column, _("What papers say about you"), self.languages, words)
        self._group(column, _("Others that papers name"), self.others)
        self._group(column, _("Typefaces on this computer"), self.typefaces)
        self._group(column, _("What papers are checked by"), self.limits)
        column.addStretch(1)

    @staticmethod
    def _group(column: QVBoxLayout, title: str, *parts: QWidget) -> None:
        if column.count():
            column.addSpacing(look().px(16))
        column.addWidget(Label(title, role="heading"))
        column.addWidget(Hairline())
        for part in parts:
            column.addWidget(part)

    def _connect(self) -> None:
        keep = self.draft.keep
        self.draft.shown.connect(self.show_plan)
        self.name.committed.connect(self._rename)
        self.colour.committed.connect(lambda colour: keep(Message("change the colour of the campaign"), colour=colour))
        self.spoken.added.connect(lambda tag: self._speak((*self.draft.campaign.languages, tag)))
        self.spoken.removed.connect(self._unspeak)
        self.spoken.moved.connect(self._move)
        self.zone.zone_chosen.connect(lambda zone: keep(Message("change the clock of the campaign"), zone=zone))
        self.law.committed.connect(
            lambda words: keep(Message("change the law of the campaign"), jurisdiction=words.strip())
        )
        self.paper.chosen.connect(lambda key: keep(Message("change the paper of the campaign"), paper=Paper(key)))
        self.own.shown.connect(self._show_own)
        self.own.gone.connect(self._show_own)
        self.speaker.committed.connect(
            lambda words: self.own.keep(Message("change the name of the organisation"), name=words.strip())
        )
        self.website.committed.connect(
            lambda words: self.own.keep(Message("change the website of the organisation"), website=words.strip())
        )

    def _rename(self, name: str) -> None:
        if name.strip():
            self.draft.keep(Message("rename the campaign"), name=name.strip())
        else:
            self.name.set_value(self.draft.campaign.name)

    def _speak(self, languages: tuple[str, ...]) -> None:
        self.draft.keep(Message("change the languages of the campaign"), languages=languages)

    def _unspeak(self, language: str) -> None:
        left = tuple(each for each in self.draft.campaign.languages if each != language)
        if left:  # a campaign without a language has nothing to say
            self._speak(left)

    def _move(self, language: str, step: int) -> None:
        languages = list(self.draft.campaign.languages)
        at = languages.index(language)
        languages.insert(max(0, at + step), languages.pop(at))
        self._speak(tuple(languages))


def _offered() -> Sequence[tuple[str, str]]:
    """Return the languages whose papers speak throughout first, then every other that the toolkit can name."""
    folder = paths.resources() / "locale"
    ours = ["en", *sorted(each.name for each in folder.iterdir() if each.is_dir() and "_" not in each.name)]
    known = {QLocale.languageToCode(language) for language in QLocale.Language}
    others = sorted(code for code in known if len(code) == 2 and code.isalpha() and code != "xx" and code not in ours)
    return [(code, _named(code)) for code in (*ours, *others)]


def _named(code: str) -> str:
    here = QLocale(code)
    english = QLocale.languageToString(here.language())
    own = here.nativeLanguageName()
    return f"{own[:1].upper()}{own[1:]} – {english}" if own and own != english else english
