"""Many papers on their way into a folder, off the window's thread."""

from pathlib import Path
from threading import Event

from PySide6.QtCore import QObject, Signal

from planner.domain.errors import PlannerError
from planner.gui.desk import Desk
from planner.services.batch import Copy, print_into
from planner.services.leaving import stop_private
from planner.services.paper_choice import PaperChoice
from planner.services.paper_pool import cores
from planner.services.paper_worker import Task
from planner.services.print_room import Printing


class BatchRun(QObject):
    """Make papers one after the other, and remember each as made.

    ``made`` carries how many there are, after each; ``ended`` how many there are in the end, also where it was
    cancelled or a paper could not be made. The latter goes to ``desk.failed`` as well.
    """

    made = Signal(int)
    ended = Signal(int)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._stop = Event()
        self._count = 0
        self._running = False

    @property
    def busy(self) -> bool:
        """Tell whether papers are being made."""
        return self._running

    def begin(self, folder: Path, papers: tuple[PaperChoice, ...], printing: Printing) -> None:
        """Make papers into a folder; nothing happens while others are being made."""
        if self._running:
            return
        self._running, self._count = True, 0
        self._stop.clear()
        task = Task(plan=self._desk.plan, now=self._desk.now(), printing=printing)
        workspace = self._desk.workspace

        def told(copy: Copy) -> bool:
            workspace.remember_made(copy.made)
            self._count += 1
            self.made.emit(self._count)  # reaches the window's thread by its queue
            return not (self._stop.is_set() or self._desk.jobs.given_up.is_set())

        def work() -> None:
            stop_private(task.plan, {(paper.kind, paper.record) for paper in papers}, task.now)
            print_into(folder, task, papers, processes=cores(), told=told)

        self._desk.jobs.run(
            work,
            lambda _: self._end(),
            self._fail,
        )

    def cancel(self) -> None:
        """Stop after the paper that is being made; those before it stay."""
        self._stop.set()

    def _end(self) -> None:
        self._running = False
        self._desk.made.emit()
        self.ended.emit(self._count)

    def _fail(self, error: PlannerError) -> None:
        self._desk.failed.emit(error)
        self._end()
