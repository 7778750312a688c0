"""Python's garbage, collected on the window's thread alone.

A collection in a worker may let go of a widget's last Python reference: PySide then waits for a lock of Qt's that the
window's thread holds while it, in turn, waits for Python's own lock, and the window stands still for good.
"""

import gc

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 500


class Collector(QObject):
    """Stop Python from collecting wherever it happens to be, and collect here instead when it is due."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self, interval=EVERY_MS)
        self._timer.timeout.connect(self.collect_due)
        self._timer.start()

    @staticmethod
    def collect_due() -> None:
        """Collect the oldest generation that has grown past its threshold."""
        counts, limits = gc.get_count(), gc.get_threshold()
        for generation in (2, 1, 0):
            if limits[generation] and counts[generation] > limits[generation]:
                gc.collect(generation)
                return
