"""The form of a leaflet."""

from PySide6.QtWidgets import QWidget

from planner.domain.leaflet import Leaflet, Qr, QrKind
from planner.domain.message import Message
from planner.domain.paper_size import PaperSize
from planner.domain.plan import live
from planner.domain.visibility import Visibility
from planner.gui.draft import Draft
from planner.gui.language import _, pgettext, tag
from planner.gui.paper_names import size_words
from planner.gui.papers.design_field import DesignField
from planner.gui.papers.form import PaperForm, picked_titles
from planner.gui.papers.languages import PaperLanguages
from planner.gui.papers.picture_field import PictureField
from planner.gui.papers.printing_form import Job
from planner.gui.spoken import Spoken
from planner.gui.style import look
from planner.gui.widgets.choice import Choice
from planner.gui.widgets.form import beside
from planner.gui.widgets.hairline import Hairline
from planner.gui.widgets.label import Label
from planner.gui.widgets.text_field import LineField, TextArea
from planner.services.papers import LEAFLET
from planner.services.saying import Saying
from planner.services.templates import size_in, templates

NARROW, BRIEF = 168, 40


class LeafletForm(PaperForm[Leaflet]):
    """Edit a leaflet."""

    def __init__(self, draft: Draft[Leaflet]) -> None:
        super().__init__(draft, Visibility.PUBLIC, lines=5)
        self.design = DesignField(draft)
        self.paper = Choice(_("Size"))
        self.printed_in = PaperLanguages(most=2)
        self.calls_to = Choice(_("Event"))
        self.headline = LineField(_("Headline"), placeholder=_("What makes people stop and read"))
        self.picture = PictureField(draft, self.languages)
        self.qr_kind = Choice(_("QR code"), [(key, words) for key, words in _qr_kinds()])
        self.qr_value = LineField(_("What the QR code holds"), latin=True)
        self._qr_room = beside(self.qr_value, stretch=self.qr_value)  # keeps the choice in its place
        self.imprint = TextArea(_("Imprint"), placeholder=_("Who publishes this, and where they are found"), lines=1)
        self.edition = LineField(_("Edition"), placeholder=_("Such as HB-1"), latin=True)
        self._compose()
        self._connect()

    def called(self) -> str:
        words = self.draft.record.headline.first(self.desk.plan.campaign.languages)
        return words if len(words) <= BRIEF else words[: BRIEF - 1].rstrip() + "…"

    def show_draft(self) -> None:
        if not self.draft.id:
            return
        super().show_draft()
        leaflet, plan = self.draft.record, self.desk.plan
        say = Saying(plan, tag())
        self.design.show_draft()
        self._show_sizes(leaflet)
        self.printed_in.show_languages(self._languages(), plan.campaign.languages)
        events = [(event.id, say.words(event.title)) for event in live(plan.events)]
        self.calls_to.offer([("", pgettext("event", "None")), *events], current=leaflet.event or "")
        qr = leaflet.qr
        self.qr_kind.choose(qr.kind.value if qr else "")
        self.qr_value.setVisible(qr is not None and qr.kind is not QrKind.EVENT)
        self.qr_value.setPlaceholderText(_qr_hint(qr.kind) if qr else "")
        self.qr_value.set_value(qr.value if qr else "")
        self.edition.set_value(leaflet.edition)
        self.picture.show_draft()

    def field_of(self, path: str) -> QWidget | None:
        field = super().field_of(path)
        return self.picture.field_of(path) if path.partition(".")[0] == "image" else field

    def _languages(self) -> tuple[str, ...]:
        return self.draft.record.languages or (self.desk.plan.campaign.language,)

    def _compose(self) -> None:
        form = self.form
        self.paper.setFixedWidth(look().px(NARROW))
        self.qr_kind.setFixedWidth(look().px(NARROW))
        self.edition.setFixedWidth(look().px(NARROW))
        form.add(_("Design"), self.design)
        form.add(_("Size"), beside(self.paper, self.printed_in, gap=16, stretch=self.printed_in))
        form.add(_("Calls to"), self.calls_to)
        form.add(_("Headline"), self.headline)
        form.add(_("Text"), self.body)
        for name in ("demands", "facts", "contacts"):
            title, finder = picked_titles()[name]
            self.add_picks(name, title, finder, ordered=name == "demands")
        form.add(_("It carries"), self.carried)
        form.add(_("Picture"), self.picture)
        form.add(_("QR code"), beside(self.qr_kind, self._qr_room, stretch=self._qr_room))
        form.add(_("Imprint"), self.imprint)
        form.add(_("Edition"), beside(self.edition))
        form.add_widget(Hairline())
        form.add_widget(Label(_("How it is printed"), role="heading"))
        form.add_widget(self.printing)
        own: dict[str, QWidget] = {
            "template": self.design.button,
            "paper": self.paper,
            "languages": self.printed_in.change,
            "event": self.calls_to,
            "headline": self.headline,
            "qr": self.qr_kind,
            "qr.value": self.qr_value,
            "imprint": self.imprint,
            "edition": self.edition,
        }
        self.fields.update(own)

    def _connect(self) -> None:
        self.spoken.bind(self.headline, "headline", self._headed)
        self.spoken.bind(self.body.area, "body", lambda _: Message("edit the text of {paper}", paper=self.called()))
        self.spoken.add(
            Spoken(
                field=self.imprint,
                read=lambda leaflet: leaflet.imprint,
                write=lambda _, text: {"imprint": text},
                label=lambda _: Message("change the imprint of {paper}", paper=self.called()),
                translated=False,  # papers say "Published by" in their own language
            )
        )
        self.design.chosen.connect(self._take_design)
        self.paper.chosen.connect(
            lambda key: self.draft.keep(
                Message("change the size of {paper}", paper=self.called()), paper=PaperSize(key)
            )
        )
        self.printed_in.picked.connect(
            lambda languages: self.draft.keep(
                Message("change the languages of {paper}", paper=self.called()), languages=languages
            )
        )
        self.calls_to.chosen.connect(
            lambda id_: self.draft.keep(Message("change the event of {paper}", paper=self.called()), event=id_ or None)
        )
        self.edition.edited.connect(lambda words: self.draft.type(edition=words.strip()))
        self.edition.committed.connect(
            lambda words: self.draft.keep(
                Message("change the edition of {paper}", paper=self.called()), edition=words.strip()
            )
        )
        self.qr_kind.chosen.connect(self._take_qr_kind)
        self.qr_value.edited.connect(lambda words: self.draft.type(qr=self._qr(words)))
        self.qr_value.committed.connect(lambda words: self._keep_qr(self._qr(words)))

    def _take_design(self, name: str) -> None:
        """Set the same words in another design, in their size where it suits them."""
        size = size_in(name, self.draft.record.paper, self.desk.plan.campaign.paper)
        self.draft.keep(Message("change the design of {paper}", paper=self.called()), template=name, paper=size)

    def _show_sizes(self, leaflet: Leaflet) -> None:
        card = next((card for card in templates(LEAFLET) if card.name == leaflet.template), None)
        sizes, paper = card.papers if card else (leaflet.paper,), self.desk.plan.campaign.paper
        current = size_in(card.name, leaflet.paper, paper) if card else leaflet.paper
        self.paper.offer([(each.value, size_words(each)) for each in sizes], current=current.value)
        if card is not None:
            self.printing.show_job(Job(card=card, size=current, languages=len(self._languages()), paper=paper))

    def _headed(self, leaflet: Leaflet) -> Message:
        if self.draft.is_new:
            return Message("add the leaflet {paper}", paper=leaflet.headline.first(self.desk.plan.campaign.languages))
        return Message("edit the headline of {paper}", paper=self.called())

    def _qr(self, words: str) -> Qr | None:
        qr = self.draft.record.qr
        return Qr(kind=qr.kind, value=words.strip()) if qr else None

    def _keep_qr(self, qr: Qr | None) -> None:
        self.draft.keep(Message("change the QR code of {paper}", paper=self.called()), qr=qr)

    def _take_qr_kind(self, key: str) -> None:
        before = self.draft.record.qr
        value = before.value if before and key != QrKind.EVENT.value else ""
        self._keep_qr(Qr(kind=QrKind(key), value=value) if key else None)
        if key and key != QrKind.EVENT.value:
            self.qr_value.setFocus()


def _qr_kinds() -> tuple[tuple[str, str], ...]:
    return (
        ("", pgettext("QR code", "None")),
        (QrKind.URL.value, pgettext("QR code", "A web address")),
        (QrKind.TEL.value, pgettext("QR code", "A number to call")),
        (QrKind.EVENT.value, pgettext("QR code", "The event, for a calendar")),
        (QrKind.TEXT.value, pgettext("QR code", "Plain words")),
    )


def _qr_hint(kind: QrKind) -> str:
    return {
        QrKind.URL: "https://example.org",
        QrKind.TEL: "+44 20 7946 0123",
        QrKind.EVENT: "",
        QrKind.TEXT: _("What a telephone shows"),
    }[kind]
