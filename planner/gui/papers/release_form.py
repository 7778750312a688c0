"""The form of a press paper: release, statement, advisory or correction."""

from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QWidget

from planner.domain.message import Message
from planner.domain.moment import Moment
from planner.domain.plan import live
from planner.domain.release import PressRelease, ReleaseKind
from planner.domain.statement import Statement
from planner.domain.text import Text
from planner.domain.visibility import Visibility
from planner.gui.clock_places import clock_places
from planner.gui.draft import Draft
from planner.gui.language import _, pgettext
from planner.gui.paper_names import release_name
from planner.gui.papers.dateline_field import DatelineField
from planner.gui.papers.form import PaperForm, picked_titles
from planner.gui.papers.issue_field import IssueField
from planner.gui.papers.languages import PaperLanguages
from planner.gui.papers.quotes import Quotes
from planner.gui.style import look
from planner.gui.widgets.choice import Choice
from planner.gui.widgets.form import FieldRow, beside
from planner.gui.widgets.hairline import Hairline
from planner.gui.widgets.label import Label
from planner.gui.widgets.text_field import LineField, TextArea

NARROW, NUMBER = 168, 120


class ReleaseForm(PaperForm[PressRelease]):
    """Edit a press paper."""

    def __init__(self, draft: Draft[PressRelease]) -> None:
        super().__init__(draft, Visibility.PRESS, lines=10, among=self._spoken_in)
        self.kind = Choice(_("Kind"), [(kind.value, kind_words(kind)) for kind in ReleaseKind])
        self.printed_in = PaperLanguages()
        self.issue = IssueField(self.desk.now)
        self.headline = LineField(_("Headline"), placeholder=_("Who does what, in ten words"))
        self.subhead = LineField(_("Below it"), placeholder=_("When and where, or what is new"))
        self.corrects = Choice(_("Corrects"))
        self.change_note = TextArea(_("What changed"), placeholder=_("In one line"), lines=1, most=3)
        self.dateline = DatelineField()
        self.number = LineField(_("Number"), latin=True)
        self.answers = Choice(_("In response to"))
        self.notes = TextArea(
            _("Notes to editors"), placeholder=_("Background, a paragraph for each note"), lines=2, most=8
        )
        self.quotes = Quotes(self.desk, self.languages)
        self._rows: dict[str, FieldRow] = {}
        self._compose()
        self._bind()
        self._connect()

    def called(self) -> str:
        return release_name(self.draft.record)

    def show_draft(self) -> None:
        if not self.draft.id:
            return
        super().show_draft()
        release, plan = self.draft.record, self.desk.plan
        self.kind.choose(release.kind.value)
        self.printed_in.show_languages(self._spoken_in(release), plan.campaign.languages)
        self.issue.show_release(release, clock_places(plan), plan.campaign.zone)
        self.dateline.show_day(release.dateline.date if release.dateline else self._day())
        self.number.set_value(release.number)
        none = ("", pgettext("organisation", "None"))
        self.answers.offer(
            [none, *((each.id, each.name) for each in live(plan.organisations))], current=release.in_response_to or ""
        )
        others = [each for each in live(plan.releases) if each.id != release.id]
        self.corrects.offer(
            [("", pgettext("paper", "None")), *((each.id, release_name(each)) for each in others)],
            current=release.corrects or "",
        )
        for name in ("corrects", "change_note"):
            self._rows[name].setVisible(release.kind is ReleaseKind.CORRECTION)
        self.quotes.show_statements(release.statements)
        self.carried.show_count("statements", len(self.quotes.editors))

    def _spoken_in(self, release: PressRelease) -> tuple[str, ...]:
        return release.languages or (self.desk.plan.campaign.language,)

    def _day(self) -> date:
        issued = self.draft.record.issued
        return issued.date if issued else Moment.at(self.desk.now(), self.desk.plan.campaign.zone).date

    def _compose(self) -> None:
        self.kind.setFixedWidth(look().px(NARROW))
        self.number.setFixedWidth(look().px(NUMBER))
        add = self.form.add
        add(_("Kind"), beside(self.kind, self.printed_in, gap=16, stretch=self.printed_in))
        self._rows["corrects"] = add(_("Corrects"), self.corrects)
        self._rows["change_note"] = add(_("What changed"), self.change_note)
        add(_("Issued"), self.issue)
        add(_("Headline"), self.headline)
        add(_("Below it"), self.subhead)
        add(_("Text"), self.body)
        for name in ("facts", "demands"):
            self.add_picks(name, *picked_titles()[name], ordered=True)
        self.carried.add("statements", pgettext("paper", "Quotes"), self.quotes)
        self.add_picks("contacts", *picked_titles()["contacts"], ordered=True)
        self.add_picks("events", *picked_titles()["events"])
        add(_("It carries"), self.carried)
        add(_("Dateline"), self.dateline)
        add(_("Answers"), self.answers)
        add(_("Notes"), self.notes)
        add(_("Number"), beside(self.number))
        self.form.add_widget(Hairline())
        self.form.add_widget(Label(_("How it is printed"), role="heading"))
        self.form.add_widget(self.printing)
        own: dict[str, QWidget] = {
            "kind": self.kind,
            "languages": self.printed_in.change,
            "corrects": self.corrects,
            "change_note": self.change_note,
            "issued": self.issue,
            "embargo": self.issue.embargo,
            "headline": self.headline,
            "subhead": self.subhead,
            "dateline": self.dateline.city,
            "dateline.date": self.dateline.day,
            "in_response_to": self.answers,
            "notes": self.notes,
            "number": self.number,
        }
        self.fields.update(own)

    def _bind(self) -> None:
        bind = self.spoken.bind
        bind(self.headline, "headline", self._headed)
        bind(self.subhead, "subhead", lambda each: Message("edit the subhead of {paper}", paper=release_name(each)))
        bind(self.body.area, "body", lambda each: Message("edit the text of {paper}", paper=release_name(each)))
        bind(self.notes, "notes", lambda each: Message("edit the notes of {paper}", paper=release_name(each)))
        bind(
            self.change_note,
            "change_note",
            lambda each: Message("edit what {paper} changes", paper=release_name(each)),
        )
        self.spoken.add(self.dateline.spoken(self._day))

    def _connect(self) -> None:
        called, keep = self.called, self.draft.keep
        self.kind.chosen.connect(
            lambda key: keep(Message("change the kind of {paper}", paper=called()), kind=ReleaseKind(key))
        )
        self.printed_in.picked.connect(
            lambda languages: keep(Message("change the languages of {paper}", paper=called()), languages=languages)
        )
        self.issue.edited.connect(lambda fields: self.draft.type(**fields))
        self.issue.issued.connect(self._issue)
        self.issue.embargoed.connect(
            lambda moment: keep(Message("change the embargo of {paper}", paper=called()), embargo=moment)
        )
        self.dateline.day_committed.connect(self._take_day)
        self.number.edited.connect(lambda words: self.draft.type(number=words.strip()))
        self.number.committed.connect(
            lambda words: keep(Message("change the number of {paper}", paper=called()), number=words.strip())
        )
        self.answers.chosen.connect(
            lambda id_: keep(Message("change whom {paper} answers", paper=called()), in_response_to=id_ or None)
        )
        self.corrects.chosen.connect(
            lambda id_: keep(Message("change what {paper} corrects", paper=called()), corrects=id_ or None)
        )
        self.quotes.begun.connect(self._quote)
        self.quotes.removed.connect(self._unquote)
        self.quotes.typed.connect(self.draft.typed)

    def _headed(self, release: PressRelease) -> Message:
        if self.draft.is_new:
            return Message("add {paper}", paper=release_name(release))
        return Message("edit the headline of {paper}", paper=release_name(release))

    def _issue(self, moment: Moment | None) -> None:
        fields: dict[str, object] = {"issued": moment}
        dateline = self.draft.record.dateline
        before = self.draft.record.issued
        if moment is not None and dateline is not None and (before is None or dateline.date == before.date):
            fields["dateline"] = replace(dateline, date=moment.date)  # it goes along with the day of issue
        self.draft.keep(Message("change the issue of {paper}", paper=self.called()), **fields)

    def _take_day(self, day: date) -> None:
        dateline = self.draft.record.dateline
        if dateline is not None:
            label = Message("change the dateline of {paper}", paper=self.called())
            self.draft.keep(label, dateline=replace(dateline, date=day))

    def _quote(self) -> None:
        plan, release = self.desk.plan, self.draft.record
        speaker = [*release.contacts, *(each.id for each in live(plan.contacts))][0]
        statement = Statement(id=self.desk.new_id(), speaker=speaker, text=Text())
        label = Message("add a quote to {paper}", paper=self.called())
        self.draft.keep(label, statement, statements=(*release.statements, statement.id))

    def _unquote(self, id_: str) -> None:
        left = tuple(each for each in self.draft.record.statements if each != id_)
        self.draft.keep(Message("take a quote off {paper}", paper=self.called()), statements=left)


def kind_words(kind: ReleaseKind) -> str:
    """Return the whole name of a kind of press paper."""
    return {
        ReleaseKind.RELEASE: pgettext("paper", "Press release"),
        ReleaseKind.ADVISORY: pgettext("paper", "Media advisory"),
        ReleaseKind.STATEMENT: pgettext("paper", "Statement"),
        ReleaseKind.CORRECTION: pgettext("paper", "Correction"),
    }[kind]
