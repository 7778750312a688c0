"""Facts: a ledger of every number with its hour and its source, and the papers that print it."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from planner.domain.changes import Changes
from planner.domain.fact import Fact, FactStatus
from planner.domain.message import Message
from planner.domain.moment import Moment
from planner.domain.plan import Plan, live
from planner.domain.text import Text
from planner.gui.desk import Desk
from planner.gui.draft import Draft
from planner.gui.facts.banner import Outside, OutsideBanner, outside
from planner.gui.facts.editor import VALUE, FactEditor
from planner.gui.facts.ledger import Ledger
from planner.gui.facts.panel import FactPanel
from planner.gui.facts.row import FactDelegate
from planner.gui.language import _
from planner.gui.ledger_page import LedgerPage
from planner.gui.ledger_view import Sentences
from planner.gui.page import Opened
from planner.gui.style import look
from planner.services.editions import Edition, editions
from planner.services.saying import Saying

KIND, EDITING = "facts", "editing"


class FactsPage(LedgerPage):
    """Show the ledger, one fact beside it, and edit it there."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, _sentences(), FactDelegate(), parent)
        self.draft: Draft[Fact] = Draft(desk, KIND, whole=_is_whole, part=_is_part, parent=self)
        self.banner = OutsideBanner()
        self.band.addWidget(self.banner)
        self.list.setViewportMargins(0, look().px(8), 0, 0)
        self.shown, self.editor = FactPanel(), FactEditor(self.draft)
        self._showing, self._editing = self.add_panel(self.shown), self.add_panel(self.editor)
        self._editions: tuple[Edition, ...] = ()
        self._copies: dict[str, int] = {}
        self._connect()
        self.refresh()

    def refresh(self, changes: Changes | None = None) -> None:
        self._show_rows()
        self._show_fact()
        plan, made = self.desk.plan, self.desk.workspace.made
        self.desk.jobs.run(lambda: _seen(plan, editions(plan, made())), self._take, self.desk.failed.emit, key=KIND)

    def open_record(self, kind: str, record: str) -> None:
        if kind == "sources":
            facts = live(self.desk.plan.facts)
            record = next((fact.id for fact in facts if record in fact.sources), "")
        if not record or (record != self.draft.id and not self.draft.open(record)):
            return
        self.list.choose(record)
        self._show_fact()
        self.show_panel(self._showing)

    def open_field(self, kind: str, record: str, field: str) -> None:
        self.open_record(kind, record)
        if self.draft.id and (kind == "sources" or self.draft.id == record):
            self.show_panel(self._editing, wide=True)
            self.enter(self._editing, self.editor.field_of("sources" if kind == "sources" else field))

    def opened(self) -> Opened:
        if not self.draft.id:
            return Opened()
        view = EDITING if self.panel.currentWidget() is self._editing else ""
        return Opened(shelf=KIND, record=self.draft.record, view=view)

    def resume(self, opened: Opened) -> None:
        if isinstance(opened.record, Fact) and opened.record.id not in self.desk.plan.facts:
            self._begin(opened.record)
            return
        super().resume(opened)
        if opened.view == EDITING:
            self.edit()

    def add_record(self) -> None:
        at = Moment.at(self.desk.now(), self.desk.plan.campaign.zone)
        self._begin(Fact(id=self.desk.new_id(), text=Text(), as_of=at))

    def edit(self) -> None:
        """Edit the fact that is shown."""
        if self.draft.id:
            self.show_panel(self._editing, wide=True)
            self.editor.begin()

    def replace_fact(self) -> None:
        """Begin a newer figure for the fact that is shown; the old one stays in the ledger, struck through."""
        old = self.draft.record
        at = Moment.at(self.desk.now(), old.as_of.zone)
        newer = replace(
            old, id=self.desk.new_id(), supersedes=old.id, value=None, as_of=at, note="", status=FactStatus.REPORTED
        )
        self._begin(newer)

    def _begin(self, fact: Fact) -> None:
        self.list.choose("")
        self.draft.begin(fact)
        self.edit()

    def _connect(self) -> None:
        self.search.sought.connect(lambda _: self._show_rows())
        self.list.picked.connect(lambda id_: self.open_record(KIND, id_))
        self.list.entered.connect(lambda _: self.edit())
        self.list.struck.connect(self._strike)
        self.shown.edit_asked.connect(self.edit)
        self.shown.replace_asked.connect(self.replace_fact)
        self.shown.struck.connect(lambda: self._strike(self.draft.id))
        self.shown.wanted.connect(self.wanted)
        self.editor.done.connect(self._finish)
        self.banner.shown.connect(lambda id_: self.open_record(KIND, id_))
        self.banner.wanted.connect(self.wanted)
        self.draft.gone.connect(lambda: self.show_panel(None))
        self.draft.shown.connect(self._show_fact)
        self.desk.made.connect(self.refresh)

    def _finish(self) -> None:
        """Go back from editing to the fact, or to nothing where nothing was written."""
        if self.draft.is_new and not self.desk.saving:
            self.draft.leave()
            self.show_panel(None)
        else:
            self.show_panel(self._showing)
        self.list.setFocus()

    def _strike(self, id_: str) -> None:
        fact = self.desk.plan.facts.get(id_)
        if fact is not None:
            self.desk.trash(KIND, id_)
            plan = self.desk.plan
            words = Saying(plan, plan.campaign.language).fact(fact)
            self.noted.emit(Message("“{fact}” is in the trash.", fact=words))

    def _take(self, seen: tuple[Plan, tuple[Edition, ...], tuple[Outside, ...]]) -> None:
        plan, self._editions, found = seen
        self._copies = {each.fact.id: len(each.copies) for each in found}
        self.banner.show_outside(plan, found)
        self._show_rows()
        self._show_fact()

    def _show_rows(self) -> None:
        ledger = Ledger(self.desk.plan, self._copies)
        some = any(True for _ in live(self.desk.plan.facts))
        self.view.show_rows(ledger.rows(self.search.text().strip()), any_records=some)
        self.subtitle.setText(ledger.count() if some else "")
        self.list.choose(self.draft.id)

    def _show_fact(self) -> None:
        if self.draft.id:
            self.shown.show_fact(self.desk.plan, self.draft.record, self._editions)


def _seen(plan: Plan, found: Sequence[Edition]) -> tuple[Plan, tuple[Edition, ...], tuple[Outside, ...]]:
    return plan, tuple(found), outside(plan, [edition.made for edition in found])


def _is_whole(fact: Fact) -> bool:
    """Tell whether a new fact says enough to stand in the ledger."""
    return fact.value is not None or (bool(fact.text) and not any(VALUE in words for _, words in fact.text))


def _is_part(fact: Fact) -> bool:
    """Tell whether an unfinished fact is worth keeping; one without its number must not replace another."""
    return fact.supersedes is None


def _sentences() -> Sentences:
    return Sentences(
        title=_("Facts"),
        find=_("Find a fact"),
        add=_("Add fact"),
        empty=_("What is known, since when, and from whom?"),
        empty_line=_("Papers print a fact with its hour and its source; a newer figure reaches every paper at once."),
        empty_add=_("Add the first fact"),
    )
