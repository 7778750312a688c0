"""A sheet of paper whose words lead to the fields that they were typed in."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from planner.gui.language import _
from planner.gui.rasteriser import Raster
from planner.gui.style import look
from planner.gui.widgets.sheet_view import SheetView

_STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Left: -1,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldSpot:
    """Hold where the words of a field stand: the page, counted from 0, and a box in points from its top left corner.

    ``name`` is what people call the field; ``kind``, ``record`` and ``field`` are its record's plural key and id, and
    the path inside it.
    """

    page: int
    x: float
    y: float
    width: float
    height: float
    name: str
    kind: str
    record: str
    field: str


class FieldSheet(SheetView):
    """Show a page; ``entered`` carries the FieldSpot that was clicked, or chosen by arrows and Enter."""

    entered = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._fields: tuple[FieldSpot, ...] = ()
        self._under: FieldSpot | None = None
        self._at: FieldSpot | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @property
    def fields(self) -> tuple[FieldSpot, ...]:
        """Return the fields whose words stand on the page in view, from top to bottom."""
        here = (each for each in self._fields if each.page == self.page)
        return tuple(sorted(here, key=lambda each: (each.y, each.x)))

    def show_fields(self, fields: Sequence[FieldSpot]) -> None:
        """Let these places lead to their fields; none where the sheet is not the page itself."""
        before = self._at
        self._fields = tuple(fields)
        alike = (each for each in self.fields if before and (each.record, each.field) == (before.record, before.field))
        self._at = next(alike, None)
        self._hover(None)
        self.update()

    def show_raster(self, raster: Raster, size: QSize) -> None:
        turned = self.page != raster.page
        super().show_raster(raster, size)
        if turned:
            self._choose(None)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self._field_at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(None)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        spot = self._field_at(event.position())
        if event.button() is Qt.MouseButton.LeftButton and spot is not None:
            self.entered.emit(spot)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step, fields = _STEPS.get(Qt.Key(event.key()), 0), self.fields
        if step and fields:
            first = -1 if step > 0 else 0
            at = fields.index(self._at) if self._at in fields else first
            self._choose(fields[(at + step) % len(fields)])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._at is not None:
            self.entered.emit(self._at)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._under is not None and self._under is not self._at:
            painter.setPen(QPen(look().colour("edge"), 1, Qt.PenStyle.DashLine))
            painter.drawRoundedRect(self._frame(self._under), 3, 3)
        if self.hasFocus():
            painter.setPen(QPen(look().colour("focus"), 2))
            around = self._frame(self._at) if self._at else self.sheet().adjusted(-4, -4, 4, 4)
            painter.drawRoundedRect(around, 3, 3)

    def _frame(self, spot: FieldSpot) -> QRectF:
        return self.box(spot.x, spot.y, spot.width, spot.height).adjusted(-3, -2, 3, 2)

    def _field_at(self, point: QPointF) -> FieldSpot | None:
        """Return the smallest of the fields under a point: words may lie on words."""
        hit = [each for each in self.fields if self._frame(each).contains(point)]
        return min(hit, key=lambda each: each.width * each.height, default=None)

    def _hover(self, spot: FieldSpot | None) -> None:
        if spot == self._under:
            return
        self._under = spot
        self.setToolTip(_("{field}: click to change it").format(field=spot.name) if spot else "")
        if spot is None:
            self.unsetCursor()
        else:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.update()

    def _choose(self, spot: FieldSpot | None) -> None:
        self._at = spot
        self.say(spot.name if spot else "")
        self.update()
