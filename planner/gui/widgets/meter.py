"""How many of how many, in cells that can be counted."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from planner.gui.language import _
from planner.gui.style import look

CELL, HEIGHT, GAP, RADIUS = 14, 8, 4, 3
MOST_CELLS = 12


class Meter(QWidget):
    """Show ``filled`` of ``total`` cells, full ones first; above twelve cells, one bar."""

    def __init__(self, filled: int, total: int, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_count(filled, total)

    def show_count(self, filled: int, total: int) -> None:
        """Show another count."""
        self._filled, self._total = max(0, filled), max(0, total)
        self.setAccessibleName(_("{filled} of {total}").format(filled=filled, total=total))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        cells = min(max(self._total, 1), MOST_CELLS)
        return QSize(cells * look().px(CELL) + (cells - 1) * look().px(GAP), look().px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for at, width, full in self._cells():
            left = self.width() - at - width if self.layoutDirection() is Qt.LayoutDirection.RightToLeft else at
            painter.setPen(Qt.PenStyle.NoPen if full else QPen(look().colour("edge"), 1))
            painter.setBrush(look().colour("good") if full else Qt.BrushStyle.NoBrush)
            inset = 0 if full else 0.5
            cell = QRectF(left, 0, width, self.height()).adjusted(inset, inset, -inset, -inset)
            painter.drawRoundedRect(cell, RADIUS, RADIUS)

    def _cells(self) -> list[tuple[float, float, bool]]:
        """Return each cell as start, width and whether it is full."""
        width, gap = look().px(CELL), look().px(GAP)
        if self._total <= MOST_CELLS:
            return [(at * (width + gap), width, at < self._filled) for at in range(self._total)]
        share = self.width() * min(1.0, self._filled / self._total)
        return [(0, self.width(), False), (0, share, True)]
