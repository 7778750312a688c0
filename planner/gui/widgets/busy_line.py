"""A line along a pane's top edge while work goes on: the old content stays under it."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from planner.gui.style import look

PATIENCE_MS, STEP_MS, HEIGHT, SHARE = 300, 40, 2, 0.3


class BusyLine(QWidget):
    """Lie over the top edge of ``pane``; shown once work has lasted for 300 ms.

    ``still`` keeps the line from moving, for people who ask the system for less motion.
    """

    def __init__(self, pane: QWidget, *, still: bool = False) -> None:
        super().__init__(pane)
        self._pane = pane
        self._still = still
        self._at = 0.0
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(self._appear)
        self._step = QTimer(self, interval=STEP_MS)
        self._step.timeout.connect(self._advance)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        pane.installEventFilter(self)

    def begin(self) -> None:
        """Count from now; more work that begins before the end changes nothing."""
        if not self.isVisible() and not self._patience.isActive():
            self._patience.start()

    def end(self) -> None:
        """Take the line away."""
        self._patience.stop()
        self._step.stop()
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            self._lie()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._still:
            painter.fillRect(self.rect(), look().colour("accent"))
            return
        width = round(self.width() * SHARE)
        painter.fillRect(round(self._at * (self.width() + width)) - width, 0, width, HEIGHT, look().colour("accent"))

    def _lie(self) -> None:
        self.setGeometry(0, 0, self._pane.width(), HEIGHT)

    def _appear(self) -> None:
        self._lie()
        self.raise_()
        self.show()
        if not self._still:
            self._step.start()

    def _advance(self) -> None:
        self._at = (self._at + 0.03) % 1.0
        self.update()
