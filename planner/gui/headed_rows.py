"""Rows under headings: the moment or day that those below it share."""

from dataclasses import dataclass

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from planner.gui.ledger_list import ROW, Row
from planner.gui.style import look
from planner.gui.widgets.row_delegate import SMALL, Index, RowDelegate, RowPainter, Words

HEADING, EDGE, GAP = 34, 24, 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading(Row):
    """Hold what the rows below share: its own words, more of it, and what stands at the end edge."""

    own: str
    others: str = ""
    end: str = ""


class HeadedDelegate(RowDelegate):
    """Paint headings over a hairline, and the rows under them without lines; a kind of row overrides ``paint_row``."""

    def __init__(self, height: int) -> None:
        super().__init__(height, inset=None)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        if isinstance(index.data(ROW), Heading):
            return QSize(0, look().px(HEADING))
        return super().sizeHint(option, index)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        held = index.data(ROW)
        if not isinstance(held, Heading):
            super().paint(painter, option, index)
            return
        painter.save()
        row = RowPainter(painter, option)
        row.enabled = True  # headings are only closed to the keyboard
        _paint(row, held)
        painter.restore()


def _paint(row: RowPainter, held: Heading) -> None:
    whole = row.rest(EDGE, 2, HEADING - 3, end=EDGE)
    width = row.words(whole, held.own, Words(bold=True))
    taken = row.words(whole, held.end, Words(size=SMALL, tone="soft"), end=True)
    start = EDGE + GAP + round(width / look().scale)
    others = row.rest(start, 2, HEADING - 3, end=EDGE + GAP + round(taken / look().scale))
    row.words(others, held.others, Words(tone="soft"))
    line = row.box.adjusted(look().px(EDGE), 0, -look().px(EDGE), 0)
    row.painter.fillRect(line.left(), row.box.bottom(), line.width(), 1, look().colour("line"))
