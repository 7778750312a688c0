"""How long nobody has been there."""

from collections.abc import Callable
from math import ceil

from PySide6.QtCore import QObject, QTimer, Signal

from planner.gui.guard import Guard

TICK_MS = 5000
ASLEEP_SECONDS = 60
"""A tick that comes so late was kept back by a machine that slept, not by a slow one."""


class IdleWatch(QObject):
    """Tell when nobody was there for so many minutes, or when the machine has slept meanwhile.

    ``elapsed`` counts seconds, those of sleep among them. ``ran_out`` comes once; ``left`` carries the minutes that
    are left, begun ones among them, whenever that number changes.
    """

    ran_out = Signal()
    left = Signal(int)

    def __init__(self, guard: Guard, elapsed: Callable[[], float], minutes: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._elapsed = elapsed
        self._seconds = minutes * 60
        self._used = self._ticked = elapsed()
        self._told = 0
        self._timer = QTimer(self, interval=TICK_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        guard.used.connect(self._use)

    def allow(self, minutes: int) -> None:
        """Count from now to another number of minutes."""
        self._seconds = minutes * 60
        self._use()
        self.look()

    def look(self) -> None:
        """See how late it is."""
        now, before = self._elapsed(), self._ticked
        self._ticked = now
        self._used = min(self._used, now)  # the clock was set back
        left = self._seconds - (now - self._used)
        if left <= 0 or now - before > ASLEEP_SECONDS:
            self._timer.stop()
            self.ran_out.emit()
            return
        if ceil(left / 60) != self._told:
            self._told = ceil(left / 60)
            self.left.emit(self._told)

    def _use(self) -> None:
        self._used = self._elapsed()
