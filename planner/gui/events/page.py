"""Events: the agenda, and behind each of its lines the editor with the papers that print the event."""

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from planner.domain.changes import Changes
from planner.domain.event import Event
from planner.domain.message import Message
from planner.domain.plan import live
from planner.domain.text import Text
from planner.gui.desk import Desk
from planner.gui.draft import Draft
from planner.gui.events.agenda import Agenda
from planner.gui.events.editor import EventEditor
from planner.gui.events.row import EventDelegate
from planner.gui.language import _
from planner.gui.ledger_list import ROW
from planner.gui.ledger_view import LedgerView, Sentences
from planner.gui.page import Opened, Page
from planner.gui.style import look

KIND = "events"


class EventsPage(Page):
    """Show the agenda, and one event in its editor."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.setAccessibleName(_("Events"))
        self.draft: Draft[Event] = Draft(desk, KIND, whole=lambda event: bool(event.title), parent=self)
        self.agenda = LedgerView(_sentences(), EventDelegate())
        self.agenda.list.setViewportMargins(0, look().px(8), 0, 0)
        self.editor = EventEditor(self.draft)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.agenda)
        self._stack.addWidget(self.editor)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self._connect()
        self.refresh()

    def refresh(self, changes: Changes | None = None) -> None:
        agenda = Agenda(self.desk.plan, self.desk.now())
        some = any(True for _event in live(self.desk.plan.events))
        current = self.agenda.list.current()
        self.agenda.show_rows(agenda.rows(self.agenda.search.text().strip()), any_records=some)
        self.agenda.subtitle.setText(agenda.count() if some else "")
        self.agenda.list.choose(self.draft.id or current)
        if self.draft.id:
            self.editor.offer_papers()

    def open_record(self, kind: str, record: str) -> None:
        if record == self.draft.id or self.draft.open(record):
            self.agenda.list.choose(record)
            self._stack.setCurrentWidget(self.editor)
            self.editor.enter()

    def open_field(self, kind: str, record: str, field: str) -> None:
        self.open_record(kind, record)
        if self.draft.id == record:
            self.editor.enter_field(field)

    def opened(self) -> Opened:
        if self._stack.currentWidget() is not self.editor or not self.draft.id:
            return Opened()
        return Opened(shelf=KIND, record=self.draft.record)

    def resume(self, opened: Opened) -> None:
        if isinstance(opened.record, Event) and opened.record.id not in self.desk.plan.events:
            self._begin(opened.record)
        else:
            super().resume(opened)

    def add_record(self) -> None:
        self._begin(Event(id=self.desk.new_id(), title=Text()))

    def _begin(self, event: Event) -> None:
        self.draft.begin(event)
        self._stack.setCurrentWidget(self.editor)
        self.editor.begin()

    def print_paper(self) -> None:
        """Print the paper in view, where there is one."""
        if self._stack.currentWidget() is self.editor:
            self.editor.preview.ask_printer()

    def show_agenda(self) -> None:
        """Go back to the agenda, at the event that was open."""
        shown = self.draft.id
        if shown:
            self.editor.setFocus()  # so that the field in use is left, and kept
        self.draft.leave()
        self._stack.setCurrentWidget(self.agenda)
        self.agenda.list.choose(shown)
        self.agenda.list.setFocus()

    def _connect(self) -> None:
        self.agenda.add_asked.connect(self.add_record)
        self.agenda.search.sought.connect(lambda _: self.refresh())
        self.agenda.list.entered.connect(lambda id_: self.open_record(KIND, id_))
        self.agenda.list.clicked.connect(lambda index: self.open_record(KIND, index.data(ROW).id))
        self.agenda.list.struck.connect(self._strike)
        self.editor.left.connect(self.show_agenda)
        self.editor.struck.connect(lambda: self._strike(self.draft.id))
        self.editor.wanted.connect(self.wanted)
        self.editor.field_wanted.connect(self.field_wanted)
        self.editor.sent.connect(self.sent)
        self.draft.gone.connect(lambda: self._stack.setCurrentWidget(self.agenda))

    def _strike(self, id_: str) -> None:
        event = self.desk.plan.events.get(id_)
        if event is None:
            self.draft.drop()
            self.show_agenda()
            return
        self.desk.trash(KIND, id_)
        title = event.title.first(self.desk.plan.campaign.languages)
        self.noted.emit(Message("“{title}” is in the trash.", title=title))


def _sentences() -> Sentences:
    return Sentences(
        title=_("Events"),
        find=_("Find an event"),
        add=_("Add event"),
        empty=_("What do people come to?"),
        empty_line=_("Say when and where; leaflets, press sheets and the day's plan take it from here."),
        empty_add=_("Add the first event"),
    )
