"""A key or chord as it stands on the keyboard."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from planner.gui.style import look

HEIGHT, PADDING, RADIUS, TYPE = 20, 6, 4, 12


def keycap_font(base: QFont) -> QFont:
    """Return the font of key caps, made from the window's."""
    face = QFont(base)
    face.setPixelSize(look().px(TYPE))
    face.setWeight(QFont.Weight.Normal)
    return face


def keycap_size(keys: str, base: QFont) -> QSize:
    """Return the room that a key cap takes."""
    metrics = QFontMetrics(keycap_font(base))
    return QSize(metrics.horizontalAdvance(keys) + 2 * look().px(PADDING), max(look().px(HEIGHT), metrics.height()))


def paint_keycap(painter: QPainter, box: QRect, keys: str) -> None:
    """Paint a key cap into ``box``; keys are named alike in every direction of writing."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(look().colour("line"), 1))
    painter.setBrush(look().colour("sunken"))
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
    painter.setFont(keycap_font(painter.font()))
    painter.setPen(look().colour("soft"))
    painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), keys)
    painter.restore()


class KeyCap(QWidget):
    """Show a key or chord, such as "Ctrl K"."""

    def __init__(self, keys: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys = keys
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return keycap_size(self._keys, self.font())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self.font())
        paint_keycap(painter, self.rect(), self._keys)
