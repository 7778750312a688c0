"""Work off the window's thread: it gets values, gives a value back, and touches nothing of Qt."""

from collections.abc import Callable
from concurrent.futures import CancelledError, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from threading import Event
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from planner.domain.errors import PlannerError

T = TypeVar("T")


@dataclass(frozen=True, slots=True, eq=False)
class _Job:
    future: "Future[Any]"
    key: str
    done: Callable[[Any], object]
    failed: Callable[[PlannerError], object]


class Jobs(QObject):
    """Run work in the background and hand its outcome back to the window's thread.

    ``serial`` runs one piece of work after the other, in the order it was asked for: use it for edits. ``given_up`` is
    set once nobody waits for long work any more, which should then stop.
    """

    _finished = Signal(object)
    idle = Signal()

    def __init__(self, *, serial: bool = False, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workers = ThreadPoolExecutor(max_workers=1 if serial else 2, thread_name_prefix="handbill")
        self._latest: dict[str, _Job] = {}
        self._running: set[_Job] = set()
        self._closed = False
        self.given_up = Event()
        self._finished.connect(self._settle, Qt.ConnectionType.QueuedConnection)

    @property
    def busy(self) -> bool:
        """Tell whether anything is still under way."""
        return bool(self._running)

    def run(
        self,
        work: Callable[[], T],
        done: Callable[[T], object],
        failed: Callable[[PlannerError], object],
        *,
        key: str = "",
    ) -> None:
        """Do ``work`` and then call ``done`` with what it returned, or ``failed`` with the PlannerError it raised.

        With a ``key`` the latest wins: an earlier piece of work of that key that has not begun is dropped, and the
        outcome of one that is under way is thrown away. Once the window closes nothing new is begun.
        """
        if self._closed:
            return
        if key in self._latest:
            self._latest[key].future.cancel()
        job = _Job(self._workers.submit(work), key, done, failed)
        if key:
            self._latest[key] = job
        self._running.add(job)
        job.future.add_done_callback(lambda _: self._finished.emit(job))

    def wait(self) -> None:
        """Wait until everything asked for is done; outcomes not yet handed over are lost. For closing the window."""
        self.close()
        self._workers.shutdown(wait=True)

    def close(self) -> None:
        """Begin nothing more; what is under way goes on."""
        self._closed = True

    def give_up(self, seconds: float) -> None:
        """Begin nothing more, ask long work to stop by ``given_up``, and wait for it no longer than this."""
        self.close()
        self.given_up.set()
        self._workers.shutdown(wait=False, cancel_futures=True)
        wait([job.future for job in self._running], seconds)

    def finish_with(self, last: Callable[[], object], seconds: float) -> bool:
        """Do everything asked for and then ``last``, but wait no longer than this; return whether it was done."""
        self.close()
        future = self._workers.submit(last)
        self._workers.shutdown(wait=False)
        return future in wait([future], seconds).done and future.exception() is None

    def _settle(self, job: _Job) -> None:
        self._running.discard(job)
        superseded = bool(job.key) and self._latest.get(job.key) is not job
        if job.key and not superseded:
            del self._latest[job.key]
        try:
            if not superseded:
                self._hand_over(job)
        finally:
            if not self._running:
                self.idle.emit()

    @staticmethod
    def _hand_over(job: _Job) -> None:
        try:
            outcome = job.future.result()
        except CancelledError:
            return
        except PlannerError as error:
            job.failed(error)
            return
        job.done(outcome)


class Debounce(QObject):
    """Call something once, a moment after the last time it was asked for."""

    def __init__(self, milliseconds: int, call: Callable[[], object], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, singleShot=True, interval=milliseconds)
        self._timer.timeout.connect(call)

    def ask(self) -> None:
        """Ask for the call; asking again starts the wait anew."""
        self._timer.start()

    def now(self) -> None:
        """Make a call that is waited for at once."""
        if self._timer.isActive():
            self._timer.stop()
            self._timer.timeout.emit()
