"""The editor of one event: its form at the start, the papers that print it at the end."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from planner.domain.campaign import Paper
from planner.domain.event import Event
from planner.domain.leaflet import Leaflet
from planner.domain.message import Message
from planner.domain.paper_size import PaperSize
from planner.gui.draft import Draft
from planner.gui.editor_frame import EditorFrame
from planner.gui.events.cover import NoPaper
from planner.gui.events.details import EventDetails
from planner.gui.events.fields import EventFields
from planner.gui.events.phases import PhasesBox
from planner.gui.events.roles import RolesBox
from planner.gui.events.words import state_chip
from planner.gui.language import _
from planner.gui.preview import PaperPreview
from planner.gui.spoken import SpokenFields
from planner.gui.style import look
from planner.gui.widgets.entry import enter
from planner.gui.widgets.language_segment import LanguageSegment
from planner.gui.widgets.text_field import LineField
from planner.services.paper_choice import PaperChoice, choices_of
from planner.services.usage import PaperRecord, papers_with_event

PAGE, LAID_OUT_MS = 448, 30


class EventEditor(QWidget):
    """Edit the draft's event.

    ``left`` asks to go back, ``struck`` for the trash, ``wanted`` for the record of another page by kind and id,
    ``field_wanted`` for one of its fields by its path.
    ``sent`` carries a Message once a paper was saved or printed.
    """

    left = Signal()
    struck = Signal()
    wanted = Signal(str, str)
    field_wanted = Signal(str, str, str)
    sent = Signal(object)

    def __init__(self, draft: Draft[Event], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.draft = draft
        desk = draft.desk
        self.title = LineField(_("Title"), placeholder=_("What is it called?"))
        self.title.setProperty("role", "display")
        self._heading = QWidget()
        self.frame = EditorFrame(desk.jobs, _("Events"), page_width=PAGE, heading=self._heading)
        self.languages = LanguageSegment(desk.plan.campaign.languages)
        self.fields, self.details = EventFields(draft), EventDetails(draft)
        self.phases, self.roles = PhasesBox(draft), RolesBox(draft)
        self.nothing = NoPaper(self.frame.pane)
        self.preview = PaperPreview(desk, self.frame.pane, draft.plan, self)
        self._spoken = SpokenFields(draft, self.languages, self)
        self._papers: tuple[PaperChoice, ...] | None = None
        self._arrange()
        self._connect()

    def begin(self) -> None:
        """Put the caret where a new event is named."""
        QTimer.singleShot(0, self.title, self.title.setFocus)

    def enter(self) -> None:
        """Put the caret into the day, which changes most, or into the title where there is none yet."""
        field = self.fields.start.moment.date if self.draft.record.start else self.title
        QTimer.singleShot(0, field, lambda: field.setFocus(Qt.FocusReason.TabFocusReason))

    def enter_field(self, path: str) -> None:
        """Put the caret into a field by its path such as ``start`` or ``bring.en``."""
        where, _dot, inside = self._spoken.turn_to(path).partition(".")
        name, _bracket, number = where.rstrip("]").partition("[")
        if name == "phases" and number.isdecimal():
            self.phases.enter(int(number), titled=inside == "title")
            return
        fields = self.fields
        found: QWidget | None = {
            "title": self.title,
            "start": fields.start.moment.date if self.draft.record.start else fields.start.set,
            "end": fields.end.moment.date if self.draft.record.end else None,
            "location": fields.where,
            "summary": fields.summary,
            "bring": fields.bring,
            "status_reason": fields.reason,
            "show_zones": self.details.zones,
            "roles": self.roles.add,
        }.get(name)
        if found is not None:
            self._enter(found)

    def show_draft(self) -> None:
        """Show the record; what is being typed stays."""
        if not self.draft.id:
            return
        event = self.draft.record
        self._spoken.show()
        self.fields.show_event()
        self.details.show_event()
        self.phases.show_phases(self._spoken.language)
        self.roles.show_roles()
        self.frame.show_chip(state_chip(event.status))
        self.offer_papers()

    def _arrange(self) -> None:
        # The words of a field stand a little within it; those of the title are to stand on the page's edge.
        edge = look().px(24) - look().px(8) - 3
        self._heading.setContentsMargins(edge, look().px(4), edge, look().px(2))
        row = QHBoxLayout(self._heading)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.title)
        column = self.frame.column
        column.addWidget(self.languages)
        column.addSpacing(look().px(8))
        for part in (self.fields, self.phases, self.roles, self.details):
            column.addWidget(part)
            column.addSpacing(look().px(4))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.frame)
        self.frame.add_command(_("Delete (to the trash)"), "trash-2", self.struck.emit)

    def _connect(self) -> None:
        draft, fields = self.draft, self.fields
        self._spoken.bind(self.title, "title", self._named)
        for field, name in ((fields.summary, "summary"), (fields.bring, "bring"), (fields.reason, "status_reason")):
            self._spoken.bind(field, name, self._edited)
        self._spoken.switched.connect(lambda: self.phases.show_phases(self._spoken.language))
        draft.shown.connect(self.show_draft)
        draft.typed.connect(self.preview.ask)
        fields.opened.connect(lambda id_: self.wanted.emit("locations", id_))
        self.details.end_asked.connect(fields.begin_end)
        self.frame.left.connect(self.left)
        self.frame.pane.findings_asked.connect(self._open_paper)
        self.nothing.empty.begun.connect(self._make_leaflet)
        for box in (self.phases, self.roles):
            box.entered.connect(self._enter)
        self.preview.sent.connect(self.sent)
        self.preview.field_wanted.connect(self._go_to_field)

    def _go_to_field(self, kind: str, record: str, path: str) -> None:
        if record == self.draft.id:
            self.enter_field(path)
        else:
            self.field_wanted.emit(kind or "campaign", record, path)

    def _enter(self, field: QWidget) -> None:
        enter(field)
        # A field that has just appeared has its place only once everything around it was laid out.
        QTimer.singleShot(LAID_OUT_MS, field, lambda: self._reveal(field))

    def _reveal(self, field: QWidget) -> None:
        if self.isVisible():  # else another page was gone to meanwhile, and the caret is there
            self.frame.reveal(field)

    def _named(self, event: Event) -> Message:
        title = event.title.first(self.draft.desk.plan.campaign.languages)
        if self.draft.is_new:
            return Message("add the event {title}", title=title)
        return Message("rename {before} to {after}", before=self.fields.title(), after=title)

    def _edited(self, event: Event) -> Message:
        return Message("edit the words of {title}", title=self.fields.title())

    def offer_papers(self) -> None:
        """Offer the papers that print the event, where they are others than before."""
        plan = self.draft.plan()
        choices = tuple(
            choice
            for paper in _leaflets_first(papers_with_event(plan, self.draft.id))
            for choice in choices_of(plan, paper)
        )
        self.nothing.cover(not choices, enabled=not self.draft.is_new)
        if choices != self._papers:
            self._papers = choices
            self.preview.offer(choices)

    def _open_paper(self) -> None:
        choice = self.preview.choice
        if choice is not None:
            self.wanted.emit(choice.kind, choice.record)

    def _make_leaflet(self) -> None:
        desk, event = self.draft.desk, self.draft.record
        size = PaperSize.HALF_LETTER if desk.plan.campaign.paper is Paper.LETTER else PaperSize.A5
        leaflet = Leaflet(
            id=desk.new_id(), paper=size, event=event.id, headline=event.title, languages=(desk.plan.campaign.language,)
        )
        self.draft.keep(Message("make a leaflet for {title}", title=self.fields.title()), leaflet)


def _leaflets_first(papers: tuple[PaperRecord, ...]) -> list[PaperRecord]:
    return sorted(papers, key=lambda paper: not isinstance(paper, Leaflet))
