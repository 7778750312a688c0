"""The open planner: rail, pages, status line, palette and undo, and the keys that reach all of them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from planner.domain.changes import Changes
from planner.domain.errors import PlannerError
from planner.domain.message import Message
from planner.domain.plan import KINDS, Plan
from planner.domain.unfinished import Unfinished
from planner.gui.commands import Command, Line, matching
from planner.gui.desk import Desk
from planner.gui.finder import Hit, find
from planner.gui.jobs import Debounce
from planner.gui.language import _, said, tag
from planner.gui.page import Page
from planner.gui.palette import Palette
from planner.gui.rail import Rail, Stop
from planner.gui.status_bar import StatusBar
from planner.gui.style import Styler, look
from planner.gui.unfinished_work import reopen, retype, unfinished_on
from planner.gui.widgets.focus_ring import FocusRing
from planner.gui.widgets.undo_bar import UndoBar
from planner.gui.work import Work
from planner.services.saying import Saying

ICONS_ONLY, SMALLEST, REST_MS = 1000, QSize(960, 600), 50
Warnings = Callable[[Plan, datetime], Mapping[str, int]]
"""Count the problems to show at places of the rail, by place; called off the window's thread."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Hold a place of the rail and how its page is made, when it is first gone to.

    ``kinds`` are the plural keys of the records that its page shows; ``new`` names the command that begins one.
    """

    id: str
    title: str
    icon: str
    make: Callable[[Desk], Page]
    kinds: frozenset[str] = frozenset()
    new: str = ""
    foot: bool = False


class Shell(QWidget):
    """Show the pages of one open planner.

    ``commands`` stand in the palette; ``planner_commands`` concern the planner as a whole and stand behind its name.
    ``lock_asked`` is for whoever can close the planner. ``still`` keeps things from moving.
    """

    lock_asked = Signal()

    def __init__(
        self,
        desk: Desk,
        places: Sequence[Place],
        styler: Styler,
        *,
        application: QApplication,
        commands: Sequence[Command] = (),
        planner_commands: Sequence[Command] = (),
        warnings: Warnings | None = None,
        still: bool = False,
    ) -> None:
        super().__init__()
        self.desk = desk
        self._places = {place.id: place for place in places}
        self._pages: dict[str, Page] = {}
        self._work: Work | None = None
        self._kinds = frozenset(kind for place in places for kind in place.kinds) & frozenset(KINDS)
        self._styler = styler
        self._warnings = warnings
        self._commands = (*commands, *planner_commands)
        stops = [Stop(id=place.id, title=place.title, icon=place.icon, foot=place.foot) for place in places]
        self.rail = Rail(stops, planner_commands, _keys("Ctrl+K"))
        self.status = StatusBar(protected=desk.workspace.protected, undo_keys=_keys("Ctrl+Z"))
        self._stack = QStackedWidget()
        self._arrange()
        self.palette_ = Palette(self, self._search)
        self.undo_bar = UndoBar(self, still=still)
        self._ring = FocusRing(self, application)
        self._counting = Debounce(200, self._count, self)
        self._connect()
        self._bind_keys()
        self._show_plan()
        self.go(places[0].id)
        self._counting.ask()

    def go(self, place: str) -> Page:
        """Show the page of a place, made now if it was never shown; return it."""
        if place not in self._pages:
            page = self._places[place].make(self.desk)
            page.wanted.connect(self.open_record)
            page.field_wanted.connect(self.open_field)
            page.noted.connect(self.note)
            page.sent.connect(self.tell)
            self._pages[place] = page
            self._stack.addWidget(page)
            page.refresh()
        self._stack.setCurrentWidget(self._pages[place])
        self.rail.choose(place)
        return self._pages[place]

    def place(self) -> str:
        """Return the place that is shown."""
        return next(id_ for id_, page in self._pages.items() if page is self._stack.currentWidget())

    def unfinished(self) -> Unfinished:
        """Return what is being done, so that it can go on after the planner was locked."""
        return unfinished_on(self.place(), self._current())

    def resume(self, unfinished: Unfinished, done: Callable[[], object]) -> None:
        """Go on where the planner was locked, and call ``done`` once everything is back."""
        if unfinished.place not in self._places:
            return
        page = self.go(unfinished.place)
        reopen(page, unfinished)
        # Editors move the caret when they come to rest; it belongs where it was after that.
        QTimer.singleShot(REST_MS, page, partial(self._retype, page, unfinished, done))

    def _retype(self, page: Page, unfinished: Unfinished, done: Callable[[], object]) -> None:
        if retype(page, self.desk.plan, unfinished):
            self.tell(Message("What you were typing is back in its field; it is kept once you leave the field."))
        done()

    def open_record(self, kind: str, record: str) -> None:
        """Show a record on the page that shows its kind; an empty id goes to the page alone."""
        page = self._page_of(kind)
        if page is not None and record:
            page.open_record(kind, record)

    def open_field(self, kind: str, record: str, field: str) -> None:
        """Show a record on the page that shows its kind, and put the caret into one of its fields."""
        page = self._page_of(kind)
        if page is not None and (record or field):  # of the campaign there is only one, without an id
            page.open_field(kind, record, field)

    def _page_of(self, kind: str) -> Page | None:
        place = next((place.id for place in self._places.values() if kind in place.kinds or kind == place.id), "")
        return self.go(place) if place else None

    def add_record(self) -> None:
        """Begin a new record on the page that is shown."""
        self._current().add_record()

    def _add_at(self, place: str) -> None:
        self.go(place).add_record()

    def print_paper(self) -> None:
        """Print the paper in view."""
        self._current().print_paper()

    def note(self, message: Message) -> None:
        """Say what was just done, with the way back."""
        self.undo_bar.say(said(message))

    def tell(self, message: Message) -> None:
        """Say what was just done, where there is no way back."""
        self.undo_bar.say(said(message), undo=False)

    def minimumSizeHint(self) -> QSize:
        return SMALLEST

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.rail.show_icon_only(self.width() < look().px(ICONS_ONLY))
        self.undo_bar.place(self.status.height())

    def _arrange(self) -> None:
        beside = QVBoxLayout()
        beside.setSpacing(0)
        beside.addWidget(self._stack, 1)
        beside.addWidget(self.status)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addLayout(beside, 1)

    def _connect(self) -> None:
        self.rail.chosen.connect(self.go)
        self.rail.find_asked.connect(self.palette_.open)
        self.status.lock_asked.connect(self.lock_asked)
        self.status.undo_asked.connect(self.desk.undo)
        self.status.cancel_asked.connect(self._cancel)
        self.status.again_asked.connect(self.desk.try_again)
        self.desk.working.connect(self._show_work)
        self.undo_bar.undone.connect(self.desk.undo)
        self.desk.changed.connect(self._changed)
        self.desk.failed.connect(self._refused)
        self.desk.made.connect(self._counting.ask)

    def _bind_keys(self) -> None:
        deeds: list[tuple[str, Callable[[], object]]] = [
            ("Ctrl+K", self.palette_.open),
            ("Ctrl+N", self.add_record),
            ("Ctrl+P", self.print_paper),
            ("Ctrl+Z", self.desk.undo),
            ("Ctrl+Shift+Z", self.desk.redo),
        ]
        if self.desk.workspace.protected:
            deeds.append(("Ctrl+L", self.lock_asked.emit))
        deeds += [(f"Ctrl+{at}", partial(self.go, id_)) for at, id_ in enumerate(self._places, start=1) if at < 10]
        for keys, deed in deeds:
            QShortcut(QKeySequence(keys), self, deed)

    def _current(self) -> Page:
        return self._pages[self.place()]

    def _changed(self, changes: Changes) -> None:
        self._show_plan()
        if changes.replaced:
            self.note(
                Message(
                    "This was changed meanwhile to “{words}”. Your words stand; undo brings the others back.",
                    words=", ".join(filter(None, changes.replaced)),
                )
                if any(changes.replaced)
                else Message("This was changed meanwhile. What you entered stands; undo brings the other back.")
            )
        self._counting.ask()

    def _refused(self, error: PlannerError) -> None:
        self.undo_bar.say(said(error.message), undo=False)
        if self.desk.hindrance:
            self.status.show_unsaved(said(error.message))

    def _show_work(self, work: Work | None) -> None:
        self._work = work
        self.status.show_work(work.words if work else "")

    def _cancel(self) -> None:
        if self._work is not None:
            self._work.cancel()

    def _show_plan(self) -> None:
        campaign = self.desk.plan.campaign
        self._styler.choose_campaign(campaign.colour)
        self.rail.campaign.show_campaign(campaign.name, len(campaign.languages))
        label = self.desk.workspace.undo_label()
        self.status.show_undo(said(label) if label else "")
        saved = self.desk.saved_at
        if self.desk.hindrance:
            return
        self.status.show_saved(Saying(self.desk.plan, tag()).time_now(saved, campaign.zone) if saved else "")

    def _count(self) -> None:
        if self._warnings is not None:
            plan, now, count = self.desk.plan, self.desk.now(), self._warnings
            self.desk.jobs.run(lambda: count(plan, now), self._show_counts, self._refused, key="warnings")

    def _show_counts(self, counts: Mapping[str, int]) -> None:
        for place in self._places:
            self.rail.show_count(place, counts.get(place), warning=True)

    def _search(self, typed: str) -> None:
        plan, kinds = self.desk.plan, self._kinds
        if not typed.strip():
            self._show_found(typed, ())
            return
        self.desk.jobs.run(
            lambda: find(plan, typed, kinds), lambda hits: self._show_found(typed, hits), self._refused, key="palette"
        )

    def _show_found(self, typed: str, hits: Sequence[Hit]) -> None:
        commands = self._all_commands()
        records = [
            Line(text=hit.text, icon=hit.icon, detail=hit.detail, run=partial(self.open_record, hit.kind, hit.id))
            for hit in hits
        ]
        groups = [(_("Records"), records), (_("Commands"), matching(commands, typed))]
        known = sum(len(self.desk.plan.shelf(kind)) for kind in self._kinds)
        self.palette_.show_groups(groups, len(commands) + known)

    def _all_commands(self) -> list[Command]:
        new = [
            Command(text=place.new, icon="plus", run=partial(self._add_at, place.id))
            for place in self._places.values()
            if place.new
        ]
        go = [
            Command(
                text=_("Go to {place}").format(place=place.title),
                icon=place.icon,
                run=partial(self.go, place.id),
            )
            for place in self._places.values()
        ]
        own = [
            Command(text=_("Print…"), icon="printer", run=self.print_paper, keys=_keys("Ctrl+P")),
            Command(text=_("Undo"), icon="undo-2", run=self.desk.undo, keys=_keys("Ctrl+Z")),
            Command(text=_("Redo"), icon="redo-2", run=self.desk.redo, keys=_keys("Ctrl+Shift+Z")),
        ]
        if self.desk.workspace.protected:
            own.append(Command(text=_("Lock"), icon="lock", run=self.lock_asked.emit, keys=_keys("Ctrl+L")))
        return [*new, *own, *self._commands, *go]


def _keys(sequence: str) -> str:
    """Return a chord as its key cap says it, "Ctrl K"."""
    return QKeySequence(sequence).toString(QKeySequence.SequenceFormat.NativeText).replace("+", " ")
