"""One design in the picker: the very leaflet as it would look in it, and what the design is called."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from planner.gui.language import alone
from planner.gui.style import look

WIDTH, PAGE, PAD, RADIUS, SMALL = 100, 108, 6, 6, 12
"""Pixels: a tile's width, the height of its page, what is clear around both, its corners, and its type."""


class DesignTile(QAbstractButton):
    """Show one design; checked while the leaflet is set in it."""

    def __init__(self, name: str, title: str, summary: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = name
        self._page: QImage | None = None
        self.setText(title)
        self.setCheckable(True)
        self.setAccessibleName(title)
        self.setAccessibleDescription(summary)
        self.setToolTip(summary)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    @property
    def page(self) -> QImage | None:
        """Return the picture that is shown, None before the first one came."""
        return self._page

    def show_page(self, page: QImage) -> None:
        """Show the leaflet in this design."""
        self._page = page
        self.update()

    def room(self) -> QSize:
        """Return the room for the page in logical pixels."""
        return QSize(look().px(WIDTH) - 2 * look().px(PAD), look().px(PAGE))

    def sizeHint(self) -> QSize:
        words = self.fontMetrics().lineSpacing()
        return QSize(look().px(WIDTH), look().px(PAGE) + words + 3 * look().px(PAD))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        self._paint_ground(painter)
        pad, room = look().px(PAD), self.room()
        _paint_page(painter, QRect(pad, pad, room.width(), room.height()), self._page)
        face = self.font()
        face.setPixelSize(look().px(SMALL))
        face.setWeight(QFont.Weight.DemiBold if self.isChecked() else QFont.Weight.Normal)
        painter.setFont(face)
        painter.setPen(look().colour("ink"))
        top = room.height() + 2 * pad
        words = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(
            QRect(pad, top, room.width(), self.height() - top), Qt.AlignmentFlag.AlignHCenter, alone(words)
        )

    def _paint_ground(self, painter: QPainter) -> None:
        shown = look()
        ground = "accent_soft" if self.isChecked() else "hover" if self.underMouse() else "sunken"
        painter.setPen(QPen(shown.colour("accent"), 2) if self.isChecked() else Qt.PenStyle.NoPen)
        painter.setBrush(shown.colour(ground))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), RADIUS, RADIUS)
        if self.hasFocus():
            # The accent fills the edge, so the ring stands free of it: blue against red would not be seen.
            painter.setPen(QPen(shown.colour("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(4, 4, -4, -4), RADIUS - 2, RADIUS - 2)


def _paint_page(painter: QPainter, room: QRect, page: QImage | None) -> None:
    if page is None or page.isNull():
        return
    size = page.size().scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
    sheet = QRect(0, 0, size.width(), size.height())
    sheet.moveCenter(room.center())
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(0, 0, 0, 40))
    painter.drawRect(sheet.adjusted(0, 0, 0, 1))
    painter.drawImage(sheet, page)
