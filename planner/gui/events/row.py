"""How the agenda paints an event."""

from planner.gui.events.agenda import EventRow
from planner.gui.headed_rows import EDGE, HeadedDelegate
from planner.gui.ledger_list import ROW
from planner.gui.style import look
from planner.gui.widgets.chip import chip_size
from planner.gui.widgets.row_delegate import LEAD, Index, RowPainter, Words

HEIGHT, TEXT, FIRST, SECOND, LINE, GAP = 64, 204, 11, 33, 21, 16


class EventDelegate(HeadedDelegate):
    """Paint the hour by two clocks, the title over its place, and the state at the end."""

    def __init__(self) -> None:
        super().__init__(HEIGHT)

    def paint_row(self, row: RowPainter, index: Index) -> None:
        held: EventRow = index.data(ROW)
        tone = "faint" if held.over else "ink"
        soft = Words(tone="faint" if held.over else "soft")
        clock = row.rect(EDGE, FIRST, TEXT - EDGE - GAP, LINE)
        width = row.words(clock, held.time, Words(size=LEAD, bold=True, tone=tone))
        start = EDGE + round(width / look().scale) + (8 if held.time else 0)
        row.words(row.rect(start, FIRST, TEXT - GAP - start, LINE), held.city, soft)
        row.words(row.rect(EDGE, SECOND, TEXT - EDGE - GAP, LINE), held.elsewhere, soft)
        row.chips((held.chip,), end=EDGE)
        end = EDGE + GAP + round(chip_size(held.chip, row.font).width() / look().scale)
        row.words(row.rest(TEXT, FIRST, LINE, end=end), held.title, Words(size=LEAD, bold=True, tone=tone))
        row.words(row.rest(TEXT, SECOND, LINE, end=end), held.place, soft)
