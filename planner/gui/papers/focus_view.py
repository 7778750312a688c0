"""A small view of a picture with the point that it is cropped around."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QImageReader,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from planner.gui.language import _
from planner.gui.style import look

SIDE, RADIUS, RING = 176, 6, 9
"""Pixels at 100 %: the longest side, the corners, and the ring around the point."""

STEP, LEAP = 0.02, 0.1
_WAYS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class FocusView(QWidget):
    """Show a picture; the point moves with the mouse and the arrow keys, further with Shift.

    ``settled`` carries where it was left, as shares of the width and height from the top left corner.
    """

    settled = Signal(float, float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._jpeg = b""
        self._image = QImage()
        self._point = QPointF(0.5, 0.5)
        self._dragged = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(_("What of the picture must stay in sight"))
        self.setToolTip(_("Drag the ring, or move it with the arrow keys: papers are cropped around it."))

    @property
    def point(self) -> tuple[float, float]:
        """Return where the point is."""
        return self._point.x(), self._point.y()

    def show_picture(self, jpeg: bytes, x: float, y: float) -> None:
        """Show a picture that is clean, and its point; a point that is being dragged stays."""
        if jpeg != self._jpeg:
            self._jpeg = jpeg
            self._image = _small(jpeg, round(look().px(SIDE) * self.devicePixelRatioF()))
            self._image.setDevicePixelRatio(self.devicePixelRatioF())
            self.updateGeometry()
        if not self._dragged:
            self._move(QPointF(x, y))

    def sizeHint(self) -> QSize:
        return self._image.deviceIndependentSize().toSize() if not self._image.isNull() else QSize(SIDE, SIDE)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._dragged = True
            self._move(self._share(event.position()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._dragged:
            self._move(self._share(event.position()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._dragged and event.button() is Qt.MouseButton.LeftButton:
            self._dragged = False
            self.settled.emit(*self.point)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        way = _WAYS.get(Qt.Key(event.key()))
        if way is None:
            super().keyPressEvent(event)
            return
        step = LEAP if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else STEP
        self._move(self._point + QPointF(way[0] * step, way[1] * step))
        self.settled.emit(*self.point)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        window = QPainterPath()
        window.addRoundedRect(frame, RADIUS, RADIUS)
        painter.save()
        painter.setClipPath(window)
        painter.drawImage(QRectF(self.rect()), self._image)
        painter.restore()
        painter.setPen(QPen(look().colour("focus" if self.hasFocus() else "edge"), 2 if self.hasFocus() else 1))
        painter.drawPath(window)
        middle = QPointF(self._point.x() * self.width(), self._point.y() * self.height())
        # Black around white is seen on any picture.
        for colour, width in ((QColor(0, 0, 0, 170), 4.5), (QColor("white"), 2.0)):
            painter.setPen(QPen(colour, width, c=Qt.PenCapStyle.RoundCap))
            painter.drawEllipse(middle, look().px(RING), look().px(RING))
            painter.drawPoint(middle)

    def _share(self, at: QPointF) -> QPointF:
        return QPointF(at.x() / max(1, self.width()), at.y() / max(1, self.height()))

    def _move(self, point: QPointF) -> None:
        self._point = QPointF(min(1.0, max(0.0, point.x())), min(1.0, max(0.0, point.y())))
        where = _("{across} % from the left, {down} % from the top")
        self.setAccessibleDescription(
            where.format(across=round(100 * self._point.x()), down=round(100 * self._point.y()))
        )
        self.update()


def _small(jpeg: bytes, side: int) -> QImage:
    """Return a picture no longer than ``side`` pixels, decoded at about that size."""
    buffer = QBuffer()
    buffer.setData(QByteArray(jpeg))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(b"jpeg"))
    reader.setScaledSize(reader.size().scaled(side, side, Qt.AspectRatioMode.KeepAspectRatio))
    return reader.read()
