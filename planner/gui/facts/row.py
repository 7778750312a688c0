"""How the ledger paints its headings and facts."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QFont, QFontMetrics

from planner.gui.facts.ledger import FactRow
from planner.gui.headed_rows import EDGE, GAP, HeadedDelegate
from planner.gui.language import ngettext
from planner.gui.ledger_list import ROW
from planner.gui.style import look
from planner.gui.widgets.row_delegate import BODY, LEAD, TITLE, Index, RowPainter, Words

HEIGHT = 64
NUMBER, TEXT = 94, 184
FIRST, SECOND, LINE = 11, 33, 21


class FactDelegate(HeadedDelegate):
    """Paint the ledger: the qualifier up to one line, the number after it, the words in a column of their own."""

    def __init__(self) -> None:
        super().__init__(HEIGHT)

    def paint_row(self, row: RowPainter, index: Index) -> None:
        held: FactRow = index.data(ROW)
        gone = bool(held.replaced)
        tone = "faint" if gone else "ink"
        start = self._paint_figure(row, held, tone, struck=gone)
        end = EDGE + round(self._paint_end(row, held) / look().scale) + GAP
        first = row.rest(start, FIRST, LINE, end=end)
        row.words(first, held.words, Words(size=LEAD, tone=tone, struck=gone))
        if gone:
            row.icon("corner-down-left", "soft", start, SECOND + 3, size=14)
            row.words(row.rest(start + 20, SECOND, LINE, end=end), held.replaced, Words(bold=True, tone="soft"))
        else:
            row.words(row.rest(start, SECOND, LINE, end=end), held.aside, Words(tone="soft"))

    def _paint_figure(self, row: RowPainter, held: FactRow, tone: str, *, struck: bool) -> int:
        """Paint the number and its qualifier; return where the words begin."""
        figure, small = held.figure, Words(tone="faint" if struck else "soft")
        strong = Words(size=TITLE, bold=True, tone=tone, struck=struck)
        before = _width(figure.before, small.font(row.font))
        number = max(NUMBER, EDGE + round(before / look().scale) + 6)
        row.words(row.rect(EDGE, 0, number - 6 - EDGE, HEIGHT), figure.before, small, end=True)
        width = _width(figure.number, strong.font(row.font))
        row.words(row.rect(number, 0, round(width / look().scale) + 2, HEIGHT), figure.number, strong)
        at = number + round(width / look().scale) + 1
        after = _width(figure.after, small.font(row.font))
        row.words(row.rect(at, 0, round(after / look().scale) + 2, HEIGHT), figure.after, small)
        return max(TEXT, at + round(after / look().scale) + GAP)

    def _paint_end(self, row: RowPainter, held: FactRow) -> int:
        """Paint chips, or how many papers use the fact; return the pixels they took."""
        if held.chips:
            return row.chips(held.chips, end=EDGE)
        if not held.papers:
            return 0
        words = ngettext("{count} paper", "{count} papers", held.papers).format(count=held.papers)
        taken = row.words(row.rest(EDGE, 0, HEIGHT, end=EDGE), words, Words(size=BODY, tone="soft"), end=True)
        box = QRect(row.box.right() + 1 - look().px(EDGE) - taken - look().px(20), 0, look().px(14), look().px(14))
        start = round((box.left() - row.box.left()) / look().scale)
        row.icon("newspaper", "soft", start, (HEIGHT - 14) // 2, size=14)
        return taken + look().px(20)


def _width(text: str, face: QFont) -> int:
    return QFontMetrics(face).horizontalAdvance(text) + 2 if text else 0
