"""A paper on its way to a printer: watched, and stopped when it is called off."""

from collections.abc import Callable
from threading import Event

from PySide6.QtCore import QObject, QTimer, Signal

from planner.domain.errors import PlannerError
from planner.domain.message import Message
from planner.gui.desk import Desk
from planner.gui.language import _
from planner.gui.printing import Sent, Told, is_queued, take_back
from planner.gui.work import Work

LOOK_MS = 2000
"""So often the printer's queue is looked at."""


class PrintJob(QObject):
    """Print once.

    ``sent`` carries a Message once the printer has the paper, or was stopped; what went wrong goes to ``desk.failed``.
    """

    sent = Signal(object)
    _paged = Signal(int, int)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._stop = Event()
        self._sent = Sent()
        self._looks = QTimer(self, interval=LOOK_MS)
        self._looks.timeout.connect(self._look)
        self._paged.connect(self._show_page)

    def begin(self, work: Callable[[Told], Sent], done: Message) -> None:
        """Print: ``work`` runs off the window's thread, tells of each page, and stops where it is told to."""
        self._show(_("Printing…"))
        self._desk.jobs.run(lambda: work(self._tell), lambda sent: self._take(sent, done), self._fail)

    def cancel(self) -> None:
        """Stop before the next page, or take the paper out of the printer's queue."""
        self._stop.set()
        if self._sent.request:
            self._looks.stop()
            sent = self._sent
            self._desk.jobs.run(lambda: take_back(sent), lambda _: self._end(_stopped()), self._fail)

    def _tell(self, page: int, pages: int) -> bool:
        self._paged.emit(page, pages)  # reaches the window's thread by its queue
        return not self._stop.is_set()

    def _take(self, sent: Sent, done: Message) -> None:
        self._sent = sent
        if not sent.whole:
            self._end(_stopped())
        elif not sent.request:
            self._end(done)
        elif self._stop.is_set():
            self.cancel()
        else:
            self.sent.emit(done)
            self._show(_("The printer is at work"))
            self._looks.start()

    def _look(self) -> None:
        sent = self._sent
        self._desk.jobs.run(
            lambda: is_queued(sent),
            lambda waits: None if waits else self._end(None),
            self._fail,
            key=f"queue-{id(self)}",
        )

    def _show_page(self, page: int, pages: int) -> None:
        if pages and not self._stop.is_set():
            self._show(_("Printing: page {page} of {pages}").format(page=page, pages=pages))

    def _show(self, words: str) -> None:
        self._desk.show_work(self, Work(words=words, cancel=self.cancel))

    def _fail(self, error: PlannerError) -> None:
        self._end(None)
        self._desk.failed.emit(error)

    def _end(self, told: Message | None) -> None:
        self._looks.stop()
        self._desk.show_work(self, None)
        if told is not None:
            self.sent.emit(told)


def _stopped() -> Message:
    return Message("Printing is stopped. Sheets that the printer already has may still come out.")
