"""One paper in the gallery: its real first page, what it is called, and how it stands."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QImage, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from planner.gui.language import alone
from planner.gui.ledger_list import ROW, Row
from planner.gui.papers.pictures import HEIGHT as PAGE
from planner.gui.style import look
from planner.gui.widgets.chip import Chip, chip_size, paint_chip
from planner.gui.widgets.row_delegate import BODY, Index, RowDelegate, Words

WIDTH, GAP, INSET, RADIUS, LINES = 188, 16, 12, 6, 2
_ABOVE_PAGE, _BELOW_PAGE, _LINE, _CHIP = 14, 8, 18, 56
"""``_CHIP`` is the chip with all that is clear above and below it."""

Drawing = Callable[[str, int], QImage | None]
"""Return the picture of a paper by its key, so many pixels high, or None while there is none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TileRow(Row):
    """Hold what a tile shows beside its picture; ``chip`` is None while nobody knows how the paper stands."""

    title: str
    aside: str
    chip: Chip | None = None


def tile_size(metrics: QFontMetrics) -> QSize:
    """Return the size of a tile, its gap included; it grows with the script's lines."""
    line = max(look().px(_LINE), metrics.lineSpacing())
    height = look().px(_ABOVE_PAGE + PAGE + _BELOW_PAGE) + (LINES + 1) * line + look().px(_CHIP)
    return QSize(look().px(WIDTH + GAP), height + look().px(GAP))


class TileDelegate(RowDelegate):
    """Paint tiles; ``drawing`` is asked for the picture of each that is in sight."""

    def __init__(self, drawing: Drawing) -> None:
        super().__init__(0)
        self._drawing = drawing

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return tile_size(QFontMetrics(Words(size=BODY, bold=True).font(option.font)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        gap = look().px(GAP)
        tile = QStyle.visualRect(option.direction, option.rect, option.rect.adjusted(0, 0, -gap, -gap))
        row: TileRow = index.data(ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _paint_ground(painter, option, tile)
        page = QRect(tile.left(), tile.top() + look().px(_ABOVE_PAGE), tile.width(), look().px(PAGE))
        _paint_page(painter, page, self._drawing(row.id, round(page.height() * _ratio(painter))))
        inset = look().px(INSET)
        top = page.bottom() + look().px(_BELOW_PAGE)
        words = QRect(tile.left() + inset, top, tile.width() - 2 * inset, tile.bottom() - top - inset)
        _paint_words(painter, words, row, option)
        painter.restore()


def _ratio(painter: QPainter) -> float:
    return painter.device().devicePixelRatioF()


def _paint_ground(painter: QPainter, option: QStyleOptionViewItem, tile: QRect) -> None:
    shown = look()
    selected = bool(option.state & QStyle.StateFlag.State_Selected)
    hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
    painter.setPen(QPen(shown.colour("accent"), 2) if selected else Qt.PenStyle.NoPen)
    painter.setBrush(shown.colour("accent_soft" if selected else "hover" if hovered else "sunken"))
    edge = 1 if selected else 0
    painter.drawRoundedRect(QRectF(tile).adjusted(edge, edge, -edge, -edge), RADIUS, RADIUS)
    keyed = QStyle.StateFlag.State_HasFocus | QStyle.StateFlag.State_KeyboardFocusChange
    if option.state & keyed == keyed:
        # The accent fills the edge, so the ring stands free of it: blue against red would not be seen.
        painter.setPen(QPen(shown.colour("focus"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(tile).adjusted(5, 5, -5, -5), RADIUS - 2, RADIUS - 2)


def _paint_page(painter: QPainter, room: QRect, image: QImage | None) -> None:
    if image is None:
        return
    width = round(image.width() * room.height() / image.height())
    sheet = QRect(room.left() + (room.width() - width) // 2, room.top(), width, room.height())
    painter.setPen(Qt.PenStyle.NoPen)
    for spread, drop, strength in ((0, 1, 40), (1, 2, 20)):
        painter.setBrush(QColor(0, 0, 0, strength))
        painter.drawRect(sheet.adjusted(-spread, 0, spread, drop))
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(sheet, image)


def _paint_words(painter: QPainter, room: QRect, row: TileRow, option: QStyleOptionViewItem) -> None:
    title, aside = Words(size=BODY, bold=True), Words(size=BODY, tone="soft")
    line = max(look().px(_LINE), QFontMetrics(title.font(option.font)).lineSpacing())
    painter.setFont(title.font(option.font))
    painter.setPen(look().colour("ink"))
    top = room.top()
    for words in _lines(row.title, painter, room.width()):
        _paint_line(painter, QRect(room.left(), top, room.width(), line), words, option.direction)
        top += line
    painter.setFont(aside.font(option.font))
    painter.setPen(look().colour(aside.tone))
    top += look().px(3)
    _paint_line(painter, QRect(room.left(), top, room.width(), line), row.aside, option.direction)
    if row.chip is not None:
        painter.setFont(option.font)
        size = chip_size(row.chip, option.font)
        plain = QRect(QPoint(room.left(), top + line + look().px(6)), size)
        paint_chip(painter, QStyle.visualRect(option.direction, room, plain), row.chip, option.direction)


def _paint_line(painter: QPainter, box: QRect, words: str, direction: Qt.LayoutDirection) -> None:
    cut = alone(painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, box.width()))
    right_to_left = direction is Qt.LayoutDirection.RightToLeft
    side = Qt.AlignmentFlag.AlignRight if right_to_left else Qt.AlignmentFlag.AlignLeft
    flags = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(box, int(flags) | int(Qt.TextFlag.TextSingleLine) | int(Qt.TextFlag.TextDontClip), cut)


def _lines(text: str, painter: QPainter, width: int) -> list[str]:
    """Break a title into as many lines as a tile has; what is left over stands on the last, which is then cut."""
    layout = QTextLayout(text, painter.font())
    layout.setTextOption(QTextOption())
    layout.beginLayout()
    starts = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        starts.append(line.textStart())
    layout.endLayout()
    starts = starts[:LINES]
    ends = [*starts[1:], len(text)]
    return [_utf16_slice(text, start, end) for start, end in zip(starts, ends, strict=False)]


def _utf16_slice(text: str, start: int, end: int) -> str:
    # Qt counts in UTF-16, Python in characters.
    data = text.encode("utf-16-le")
    return data[2 * start : 2 * end].decode("utf-16-le").strip()
