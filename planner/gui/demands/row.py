"""One demand in the list: its number, its words in full, whom it is addressed to, what became of it."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem

from planner.gui.ledger_list import ROW, Row
from planner.gui.style import look
from planner.gui.widgets.chip import Chip, chip_size
from planner.gui.widgets.row_delegate import BODY, LEAD, TITLE, Index, RowDelegate, RowPainter, Words

HEIGHT, NUMBER, TEXT, END, GAP, ABOVE = 64, 24, 64, 24, 16, 11


@dataclass(frozen=True, slots=True, kw_only=True)
class DemandRow(Row):
    """Hold what the list shows of a demand."""

    number: str
    text: str
    aside: str
    chips: tuple[Chip, ...]
    faded: bool = False


class DemandDelegate(RowDelegate):
    """Paint demands; a long one takes as many lines as it needs."""

    def __init__(self) -> None:
        super().__init__(HEIGHT)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        view = option.widget
        width = view.viewport().width() if isinstance(view, QAbstractItemView) else option.rect.width()
        row: DemandRow = index.data(ROW)
        text = _wrapped(option, row, width).height()
        aside = QFontMetrics(Words(size=BODY).font(option.font)).height()
        return QSize(0, max(look().px(HEIGHT), text + aside + 2 * look().px(ABOVE)))

    def paint_row(self, row: RowPainter, index: Index) -> None:
        held: DemandRow = index.data(ROW)
        tone = "faint" if held.faded else "ink"
        height = round(row.box.height() / look().scale)
        row.words(row.rect(NUMBER, 0, TEXT - NUMBER - 8, height), held.number, Words(size=TITLE, bold=True, tone=tone))
        row.chips(held.chips, end=END)
        room = _room(row.font, held, row.box.width())
        face = Words(size=LEAD, tone=tone, struck=held.faded).font(row.font)
        text = QFontMetrics(face).boundingRect(QRect(0, 0, room, 10_000), Qt.TextFlag.TextWordWrap, held.text).height()
        line = QFontMetrics(row.font).height()
        box = row.rest(TEXT, 0, 0, end=0)
        box.moveTop(row.box.top() + (row.box.height() - text - (line if held.aside else 0)) // 2)
        box.setHeight(text)
        if row.right_to_left:
            box.setLeft(box.right() + 1 - room)
        else:
            box.setWidth(room)
        row.painter.setFont(face)
        row.painter.setPen(look().colour(tone))
        side = Qt.AlignmentFlag.AlignRight if row.right_to_left else Qt.AlignmentFlag.AlignLeft
        flags = int(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignTop) | int(Qt.TextFlag.TextWordWrap)
        row.painter.drawText(box, flags, held.text)
        row.words(QRect(box.left(), box.bottom() + 1, box.width(), line), held.aside, Words(size=BODY, tone="soft"))


def _room(base: QFont, row: DemandRow, width: int) -> int:
    chips = sum((chip_size(chip, base).width() + look().px(8) for chip in row.chips), 0)
    return max(look().px(160), width - look().px(TEXT + END + GAP) - chips)


def _wrapped(option: QStyleOptionViewItem, row: DemandRow, width: int) -> QRect:
    metrics = QFontMetrics(Words(size=LEAD).font(option.font))
    box = QRect(0, 0, _room(option.font, row, width), 10_000)
    return metrics.boundingRect(box, Qt.TextFlag.TextWordWrap, row.text)
