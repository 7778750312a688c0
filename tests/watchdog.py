"""How long the window's thread is kept from its events, and by what."""

import sys
import threading
import time
import traceback
from types import TracebackType
from typing import Self

from PySide6.QtCore import QObject, Qt, QTimer

BEAT_MS = 5
LONG_MS = 50
"""From here on a person notices that the window stands still."""


class Watchdog(QObject):
    """Count how long the thread that makes it lets its events wait; use it in a ``with`` block.

    A timer beats on that thread; another thread looks on and notes what runs there when a beat is overdue. All the
    block's time counts, so only drive the window inside it. ``longest`` is in milliseconds; ``culprit`` is the stack
    that was seen running in the longest wait, empty where none was long.
    """

    def __init__(self) -> None:
        super().__init__()
        self.longest = 0.0
        self.culprit = ""
        self._watched = threading.get_ident()
        self._seen = ""
        self._last = 0.0
        self._over = threading.Event()
        self._onlooker = threading.Thread(target=self._look_on, name="watchdog", daemon=True)
        self._timer = QTimer(self, interval=BEAT_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)

    def __enter__(self) -> Self:
        self._last = time.perf_counter()
        self._timer.start()
        self._onlooker.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._beat()
        self._timer.stop()
        self._over.set()
        self._onlooker.join()

    def _beat(self) -> None:
        now = time.perf_counter()
        waited = (now - self._last) * 1000 - BEAT_MS
        if waited > self.longest:
            self.longest, self.culprit = waited, self._seen
        self._last, self._seen = now, ""

    def _look_on(self) -> None:
        while not self._over.wait(BEAT_MS / 1000):
            if not self._seen and (time.perf_counter() - self._last) * 1000 > LONG_MS:
                frame = sys._current_frames().get(self._watched)
                self._seen = "".join(traceback.format_stack(frame))
