"""One place in the list: its name, its address, how many events come there."""

from dataclasses import dataclass

from planner.gui.ledger_list import ROW, Row
from planner.gui.widgets.row_delegate import LEAD, Index, RowDelegate, RowPainter, Words

HEIGHT, EDGE, TEXT, FIRST, SECOND, LINE, END = 64, 24, 54, 11, 33, 21, 120


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceRow(Row):
    """Hold what the list shows of a place."""

    name: str
    address: str
    events: str


class PlaceDelegate(RowDelegate):
    """Paint places."""

    def __init__(self) -> None:
        super().__init__(HEIGHT)

    def paint_row(self, row: RowPainter, index: Index) -> None:
        held: PlaceRow = index.data(ROW)
        row.icon("map-pin", "soft", EDGE, (HEIGHT - 18) // 2)
        row.words(row.rest(TEXT, FIRST, LINE, end=EDGE + END), held.name, Words(size=LEAD))
        row.words(row.rest(TEXT, SECOND, LINE, end=EDGE + END), held.address, Words(tone="soft"))
        row.words(row.rest(TEXT, 0, HEIGHT, end=EDGE), held.events, Words(tone="soft"), end=True)
