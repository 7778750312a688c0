"""One sheet of paper on the desk, with what was found on it marked."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from planner.domain.printer import Printer
from planner.gui.language import _
from planner.gui.rasteriser import POINTS_PER_INCH, Raster
from planner.gui.style import look
from planner.gui.tokens import MARK, MARK_FILL

MARGIN, DISC, MM_PER_INCH = 24, 18, 25.4
_SHADOWS = ((0, 1, 40), (1, 2, 24), (2, 4, 12))
"""Spread, drop and strength of the three layers that make the paper's shadow."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """Hold where on a page, counted from 0, a finding stands: in points from the page's top left corner."""

    page: int
    number: int
    x: float
    y: float
    width: float
    height: float


class SheetView(QWidget):
    """Paint a rasterised page in the middle of its room; the page keeps its own direction in every window."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._raster: Raster | None = None
        self._size = QSize(0, 0)
        self._marks: tuple[Mark, ...] = ()
        self._right_to_left = False
        self._printer: Printer | None = None
        self._name = name
        self.setAccessibleName(name)

    def show_raster(self, raster: Raster, size: QSize) -> None:
        """Show a page at a size in logical pixels."""
        self._raster, self._size = raster, size
        self.say("")
        margin = 2 * look().px(MARGIN)
        self.setMinimumSize(size.width() + margin, size.height() + margin)
        self.update()

    @property
    def page(self) -> int:
        """Return the page in view, counted from 0."""
        return self._raster.page if self._raster else 0

    def say(self, words: str) -> None:
        """Let screen readers hear which page is in view, and what on it."""
        raster = self._raster
        place = _("page {page} of {pages}").format(page=raster.page + 1, pages=raster.pages) if raster else ""
        self.setAccessibleName(", ".join(each for each in (self._name, place, words) if each))

    def show_marks(self, marks: Sequence[Mark], *, right_to_left: bool = False) -> None:
        """Show marks; ``right_to_left`` is the paper's own direction and puts the discs on its right edge."""
        self._marks, self._right_to_left = tuple(marks), right_to_left
        self.update()

    def show_printer(self, printer: Printer | None) -> None:
        """Show what a printer leaves blank of a sheet; None where the page is no sheet, or nobody measured."""
        self._printer = printer
        self.update()

    def reached(self) -> QRectF:
        """Return the part of the sheet that the printer reaches, all of it where nobody measured."""
        sheet, raster = self.sheet(), self._raster
        if self._printer is None or raster is None:
            return sheet
        edges = self._printer.blank(upright=raster.height >= raster.width)
        left, top, right, bottom = (
            edge / MM_PER_INCH * POINTS_PER_INCH * sheet.width() / raster.width for edge in edges
        )
        return sheet.adjusted(left, top, -right, -bottom)

    def sheet(self) -> QRectF:
        """Return where the sheet lies."""
        left = round((self.width() - self._size.width()) / 2)
        top = round((self.height() - self._size.height()) / 2)
        return QRectF(left, top, self._size.width(), self._size.height())

    def box(self, x: float, y: float, width: float, height: float) -> QRectF:
        """Return where a place of the page lies that is given in points from its top left corner."""
        scale = self.sheet().width() / self._raster.width if self._raster else 1.0
        corner = self.sheet().topLeft() + QPointF(x, y) * scale
        return QRectF(corner.x(), corner.y(), width * scale, height * scale)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), look().colour("desk"))
        if self._raster is None:
            return
        sheet = self.sheet()
        _paint_shadow(painter, sheet)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(sheet, self._raster.image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._printer is not None:
            self._paint_blank(painter, sheet)
        for mark in self._marks:
            if mark.page == self._raster.page:
                self._paint_mark(painter, sheet, mark)

    def _paint_blank(self, painter: QPainter, sheet: QRectF) -> None:
        reached, edge = self.reached(), QPainterPath()
        edge.addRect(sheet)
        edge.addRect(reached)  # the even-odd rule leaves the strip between the two
        grey = QColor(Qt.GlobalColor.gray)
        grey.setAlphaF(0.3)
        painter.fillPath(edge, grey)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(Qt.GlobalColor.darkGray), 1, Qt.PenStyle.DashLine))
        painter.drawRect(reached)

    def _paint_mark(self, painter: QPainter, sheet: QRectF, mark: Mark) -> None:
        frame = self.box(mark.x, mark.y, mark.width, mark.height).adjusted(-3, -2, 3, 2)
        wash = QColor(MARK_FILL)
        wash.setAlphaF(0.20)
        painter.setPen(QPen(QColor(MARK), 2))
        painter.setBrush(wash)
        painter.drawRoundedRect(frame, 4, 4)
        size = look().px(DISC)
        edge = sheet.right() if self._right_to_left else sheet.left()
        disc = QRectF(edge - size / 2, frame.center().y() - size / 2, size, size)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(MARK))
        painter.drawEllipse(disc)
        face = QFont(self.font())
        face.setPixelSize(look().px(12))
        face.setWeight(QFont.Weight.DemiBold)
        painter.setFont(face)
        painter.setPen(QColor(Qt.GlobalColor.white))
        painter.drawText(disc, int(Qt.AlignmentFlag.AlignCenter), str(mark.number))


def _paint_shadow(painter: QPainter, sheet: QRectF) -> None:
    # Painted, not a graphics effect: that would repaint the page through a second image at every scroll.
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    for spread, drop, strength in _SHADOWS:
        painter.setBrush(QColor(0, 0, 0, strength))
        painter.drawRoundedRect(sheet.adjusted(-spread, 0, spread, drop), 2, 2)
    painter.restore()
