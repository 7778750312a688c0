"""What all painted rows share: their ground, their states, and where things stand in either direction."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from planner.gui import icons
from planner.gui.language import alone
from planner.gui.style import look
from planner.gui.widgets.chip import Chip, chip_size, paint_chip

Index = QModelIndex | QPersistentModelIndex
BAR = 3
BODY, LEAD, SMALL, TITLE = 13, 15, 12, 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Hold how words are painted: pixels at 100 %, weight, token, and whether they are struck through."""

    size: int = BODY
    bold: bool = False
    tone: str = "ink"
    struck: bool = False

    def font(self, base: QFont) -> QFont:
        """Return the font, made from the window's."""
        face = QFont(base)
        face.setPixelSize(look().px(self.size))
        face.setWeight(QFont.Weight.DemiBold if self.bold else QFont.Weight.Normal)
        face.setStrikeOut(self.struck)
        return face


class RowPainter:
    """Paint the parts of one row from its start edge on; every x counts from there in both directions."""

    def __init__(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        self.painter = painter
        self.box = option.rect
        self.direction = option.direction
        self.font = option.font
        self.enabled = bool(option.state & QStyle.StateFlag.State_Enabled)

    @property
    def right_to_left(self) -> bool:
        return self.direction is Qt.LayoutDirection.RightToLeft

    def rect(self, start: int, top: int, width: int, height: int) -> QRect:
        """Return where a box stands that begins ``start`` pixels from the row's start edge, in unscaled pixels."""
        shown = look()
        plain = QRect(
            self.box.left() + shown.px(start), self.box.top() + shown.px(top), shown.px(width), shown.px(height)
        )
        return QStyle.visualRect(self.direction, self.box, plain)

    def rest(self, start: int, top: int, height: int, *, end: int = 0) -> QRect:
        """Return the box from ``start`` to ``end`` pixels before the row's end edge."""
        width = self.box.width() - look().px(start) - look().px(end)
        plain = QRect(
            self.box.left() + look().px(start), self.box.top() + look().px(top), max(0, width), look().px(height)
        )
        return QStyle.visualRect(self.direction, self.box, plain)

    def words(self, box: QRect, text: str, how: Words, *, end: bool = False) -> int:
        """Paint words into a box, cut with an ellipsis where they are too long; return the pixels they took."""
        self.painter.save()
        self.painter.setFont(how.font(self.font))
        self.painter.setPen(look().colour(how.tone if self.enabled else "disabled"))
        metrics = QFontMetrics(self.painter.font())
        cut = alone(metrics.elidedText(text, Qt.TextElideMode.ElideRight, box.width()))
        side = Qt.AlignmentFlag.AlignRight if self.right_to_left is not end else Qt.AlignmentFlag.AlignLeft
        flags = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        self.painter.drawText(box, int(flags) | int(Qt.TextFlag.TextSingleLine) | int(Qt.TextFlag.TextDontClip), cut)
        self.painter.restore()
        return min(box.width(), metrics.horizontalAdvance(text))

    def icon(self, name: str, tone: str, start: int, top: int, *, size: int = 18) -> None:
        """Paint an icon."""
        ratio = self.painter.device().devicePixelRatioF()
        token = tone if self.enabled else "disabled"
        picture = icons.pixmap(name, token, size, ratio, right_to_left=self.right_to_left)
        self.painter.drawPixmap(self.rect(start, top, size, size).topLeft(), picture)

    def chips(self, chips: Sequence[Chip], *, end: int = 0, gap: int = 8) -> int:
        """Paint chips at the row's end, in the middle of its height; return the pixels they took with the gap."""
        edge = self.box.width() - look().px(end)
        for chip in reversed(chips):
            size = chip_size(chip, self.font)
            plain = QRect(QPoint(self.box.left() + edge - size.width(), 0), size)
            plain.moveTop(self.box.top() + (self.box.height() - size.height()) // 2)
            self.painter.setFont(self.font)
            paint_chip(self.painter, QStyle.visualRect(self.direction, self.box, plain), chip, self.direction)
            edge -= size.width() + look().px(gap)
        return self.box.width() - look().px(end) - edge


class RowDelegate(QStyledItemDelegate):
    """Paint rows of one height; a kind of row overrides ``paint_row``. Keep a reference: views do not own it.

    ``inset`` is where the hairline under a row begins and ends, in pixels from the edges; None paints no hairline.
    """

    def __init__(self, height: int, *, inset: int | None = 24, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._height = height
        self._inset = inset

    def paint_row(self, row: RowPainter, index: Index) -> None:
        """Paint what the row says; its ground is painted already."""
        raise NotImplementedError

    def ground(self, index: Index) -> str:
        """Return the token of a ground of its own, such as "warn_bg", or an empty string."""
        return ""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, look().px(self._height))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        self._paint_ground(painter, option, index)
        self.paint_row(RowPainter(painter, option), index)
        keyed = QStyle.StateFlag.State_HasFocus | QStyle.StateFlag.State_KeyboardFocusChange
        if option.state & keyed == keyed:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(look().colour("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), 4, 4)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        own = self.ground(index)
        token = "accent_soft" if selected else own or ("hover" if hovered else "")
        if token:
            painter.fillRect(option.rect, look().colour(token))
        if selected:
            bar = QRect(option.rect.left(), option.rect.top(), BAR, option.rect.height())
            painter.fillRect(QStyle.visualRect(option.direction, option.rect, bar), look().colour("accent"))
        if self._inset is not None:
            line = option.rect.adjusted(look().px(self._inset), 0, -look().px(self._inset), 0)
            painter.fillRect(line.left(), option.rect.bottom(), line.width(), 1, look().colour("line"))
