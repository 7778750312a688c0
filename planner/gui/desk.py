"""What every page works at: the open planner as it stands, and every edit that can be done to it."""

from collections import deque
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import datetime

from PySide6.QtCore import QEventLoop, QObject, Signal

from planner.domain.campaign import Campaign
from planner.domain.changes import Changes
from planner.domain.edit import Fix
from planner.domain.errors import NotSavedError, PlannerError
from planner.domain.ids import new_id
from planner.domain.keeping import Keeping
from planner.domain.made_paper import MadePaper
from planner.domain.message import Message
from planner.domain.plan import Plan
from planner.domain.record import Record
from planner.gui.jobs import Jobs
from planner.gui.work import Work
from planner.services import fixing
from planner.services.keeping import keep_so, keeping_of
from planner.services.printers import Printers
from planner.services.workspace import Workspace


class Desk(QObject):
    """Hold the open planner for the pages.

    Edits are kept off the window's thread, one after the other; ``changed`` then carries what they altered and the
    pages that care look at ``plan`` again. ``failed`` carries a PlannerError: the edit was not kept. One that the disk
    would not take waits, and with it those after it, until ``try_again`` or the next edit finds the disk willing.
    ``made`` tells that a paper went out, ``working`` carries the Work to be watched, None where there is none.
    ``fonts_changed`` tells that papers can be set in other typefaces than before.
    ``kept_otherwise`` carries a Keeping, when the planner is to be kept in another way from now on.
    """

    changed = Signal(object)
    kept_otherwise = Signal(object)
    failed = Signal(object)
    made = Signal()
    working = Signal(object)
    fonts_changed = Signal()

    def __init__(
        self,
        workspace: Workspace,
        clock: Callable[[], datetime],
        noise: Callable[[int], bytes],
        parent: QObject | None = None,
        *,
        printers: Printers | None = None,
    ) -> None:
        super().__init__(parent)
        self.workspace = workspace
        self.printers = printers or Printers()
        self.jobs = Jobs(parent=self)
        self._edits = Jobs(serial=True, parent=self)
        self._waiting: deque[Callable[[], Changes]] = deque()
        self._hindrance: NotSavedError | None = None
        self._takes = True
        self._clock = clock
        self._noise = noise
        self._works: dict[QObject, Work] = {}
        self.saved_at: datetime | None = None
        self.keeping = keeping_of(workspace)

    @property
    def plan(self) -> Plan:
        """Return everything as it is kept now."""
        return self.workspace.plan()

    @property
    def saving(self) -> bool:
        """Tell whether an edit is still on its way to the disk."""
        return self._edits.busy

    @property
    def hindrance(self) -> NotSavedError | None:
        """Return why edits wait: what the disk said when it would not take one; None where nothing waits."""
        return self._hindrance

    def settle(self) -> None:
        """Wait until every edit is kept, or waits; the window goes on meanwhile."""
        if self._edits.busy:
            waiting = QEventLoop()
            self._edits.idle.connect(waiting.quit)
            waiting.exec()

    def now(self) -> datetime:
        """Return the moment that the window goes by, aware."""
        return self._clock()

    def new_id(self) -> str:
        """Return an id for a new record."""
        return new_id(self._clock(), self._noise(10))

    def show_work(self, whose: QObject, work: Work | None) -> None:
        """Let long work be watched; None where it has ended. The latest that goes on is shown."""
        if work is None:
            self._works.pop(whose, None)
        else:
            self._works[whose] = work
        self.working.emit(next(reversed(self._works.values()), None))

    def save(self, label: Message, *values: Record | Campaign, begun: Sequence[Record | Campaign] = ()) -> None:
        """Keep new or altered records as one edit that undo calls ``label``; ``begun`` is what it began from."""
        self._edit(lambda: self.workspace.save(label, *values, begun=begun))

    def trash(self, kind: str, record: str) -> None:
        """Put a record into the trash."""
        self._edit(lambda: self.workspace.trash(kind, record))

    def restore(self, kind: str, record: str) -> None:
        """Take a record out of the trash."""
        self._edit(lambda: self.workspace.restore(kind, record))

    def fix(self, fix: Fix) -> None:
        """Cure a finding as one edit."""
        self._edit(lambda: fixing.apply(self.workspace, fix))

    def undo(self) -> None:
        """Take the last edit back."""
        self._edit(self.workspace.undo)

    def redo(self) -> None:
        """Do again what was undone last."""
        self._edit(self.workspace.redo)

    def try_again(self) -> None:
        """Keep the edits that wait."""
        if self._waiting and not self._edits.busy:
            self._edits.run(self._keep_next, self._kept, self._refused)

    def remember_made(self, paper: MadePaper) -> None:
        """Note that a paper was exported or printed."""
        self._edits.run(lambda: self.workspace.remember_made(paper), lambda _: self.made.emit(), self.failed.emit)

    def keep_so(self, keeping: Keeping) -> None:
        """Keep the planner in another way from now on; undo leaves that alone."""
        self.keeping = keeping
        self._edits.run(lambda: keep_so(self.workspace, keeping), lambda _: None, self.failed.emit)
        self.kept_otherwise.emit(keeping)

    def close(self) -> None:
        """Wait for edits under way and let go of the planner."""
        self._takes = False
        self._edits.wait()
        self.jobs.wait()
        self._keep_waiting()
        self.workspace.close()

    def stop_taking(self) -> None:
        """Take no edits any more; those under way go on."""
        self._takes = False
        self._edits.close()

    def put_away(self, last: Callable[[Workspace], object], seconds: float) -> bool:
        """Keep every edit under way, do ``last`` and let go of the planner, within so many seconds.

        Other work is stopped. Return whether all of it was done; a disk that is gone or stuck is not waited for.
        """

        def done() -> None:
            try:
                self._keep_waiting()
                last(self.workspace)
            finally:
                self.workspace.close()

        self.jobs.give_up(seconds / 2)
        return self._edits.finish_with(done, seconds / 2)

    def _edit(self, work: Callable[[], Changes]) -> None:
        if not self._takes:
            return
        self._waiting.append(work)
        self._edits.run(self._keep_next, self._kept, self._refused)

    def _keep_next(self) -> Changes:
        """Keep the first edit that waits; it goes on waiting where only the disk stands in its way."""
        try:
            changes = self._waiting[0]()
        except NotSavedError:
            raise
        except BaseException:
            self._waiting.popleft()
            raise
        self._waiting.popleft()
        return changes

    def _keep_waiting(self) -> None:
        """Keep what waits as far as the disk takes it."""
        with suppress(PlannerError):
            while self._waiting:
                self._keep_next()

    def _kept(self, changes: Changes) -> None:
        self.saved_at = self._clock()
        if not self._waiting:
            self._hindrance = None
        self.changed.emit(changes)
        self.try_again()

    def _refused(self, error: PlannerError) -> None:
        self._hindrance = error if isinstance(error, NotSavedError) else None
        self.failed.emit(error)
        if self._hindrance is None:
            self.try_again()
