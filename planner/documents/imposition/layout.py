"""Which sheet, and where the leaves lie on it: the geometry of imposition, without any page."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from planner.documents.model import Area
from planner.documents.theme import MM
from planner.domain.campaign import Paper
from planner.domain.errors import PlannerError
from planner.domain.imposition import CHOICES, Feed, Imposition, Mode, Ordering, SheetSize
from planner.domain.message import Message

CLEAR = 2 * MM
"""Marks outside a block of leaves keep this distance from it, and what is left over up to here goes into the leaves."""

MARK = 5 * MM
LEAST_MARK = 1 * MM
_ROUNDING = 0.01

_AT_HOME = {Paper.A4: (SheetSize.A4, SheetSize.A3), Paper.LETTER: (SheetSize.LETTER, SheetSize.TABLOID)}
_AT_A_SHOP = {Paper.A4: (SheetSize.SRA4, SheetSize.SRA3), Paper.LETTER: (SheetSize.INCH_12X18,)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """Hold a sheet of ``columns`` by ``rows`` cells, all in points; what is left over stands around the block.

    ``gutter`` parts neighbouring cells; at 0 they share one cut. Leaves are turned clockwise by ``turn``, 0 or 90.
    """

    width: float
    height: float
    columns: int
    rows: int
    cell_width: float
    cell_height: float
    gutter: float = 0.0
    turn: int = 0

    @property
    def block(self) -> Area:
        """Return the block of cells, in the middle of the sheet."""
        width = self.columns * (self.cell_width + self.gutter) - self.gutter
        height = self.rows * (self.cell_height + self.gutter) - self.gutter
        return Area(x=(self.width - width) / 2, y=(self.height - height) / 2, width=width, height=height)

    @property
    def cells(self) -> int:
        """Return how many leaves one side holds."""
        return self.columns * self.rows

    def cell(self, column: int, row: int) -> Area:
        """Return one cell; columns count from the left, rows from above."""
        return Area(
            x=self.block.x + column * (self.cell_width + self.gutter),
            y=self.block.y + row * (self.cell_height + self.gutter),
            width=self.cell_width,
            height=self.cell_height,
        )

    def cuts(self) -> tuple[tuple[float, ...], tuple[float, ...]]:
        """Return where to cut: distances from the left and from the upper edge of the sheet."""
        columns = [self.cell(column, 0) for column in range(self.columns)]
        rows = [self.cell(0, row) for row in range(self.rows)]
        across = {round(x, 3) for cell in columns for x in (cell.x, cell.x + cell.width)}
        down = {round(y, 3) for cell in rows for y in (cell.y, cell.y + cell.height)}
        return (
            tuple(sorted(x for x in across if CLEAR < x < self.width - CLEAR)),
            tuple(sorted(y for y in down if CLEAR < y < self.height - CLEAR)),
        )


def bleed_of(paper: Paper) -> float:
    """Return how far print shops want ink to run over the trim, in points: 3 mm, in North America an eighth inch."""
    return 9.0 if paper is Paper.LETTER else 3 * MM


def layout(width: float, height: float, imposition: Imposition, paper: Paper) -> Layout:
    """Return the sheet, and the way round, on which leaves of a trimmed size fit with the least waste.

    Of a booklet a leaf is two pages side by side. Without a sheet asked for it is the smallest of the campaign's kind;
    a single leaf keeps its own size at home, and at a print shop gets room for its marks. Raise PlannerError if no
    sheet is large enough.
    """
    leaves = imposition.up
    if imposition.ordering is Ordering.BOOKLET:
        width, leaves = 2 * width, max(1, imposition.up // 2)
    bleed = bleed_of(paper) if imposition.mode is Mode.SHOP else 0.0
    around = 2 * (bleed + LEAST_MARK) if bleed else 0.0
    for short, long in _sheets(sorted((width, height)), leaves, imposition, paper):
        choices = [
            choice
            for size in _ways_round(short, long, imposition.feed)
            for choice in _layouts((width, height), leaves, size, 2 * bleed)
            if min(size[0] - choice.block.width, size[1] - choice.block.height) > around - _ROUNDING
        ]
        if choices:
            return min(choices, key=_waste)
    raise PlannerError(
        Message("No sheet is large enough for {up} of these leaflets. Put fewer on a sheet.", up=imposition.up)
    )


def _sheets(leaf: Sequence[float], leaves: int, imposition: Imposition, paper: Paper) -> Iterator[tuple[float, float]]:
    """Yield the short and long sides of the sheets to try, the smallest first."""
    shop = imposition.mode is Mode.SHOP
    if imposition.sheet is not None:
        yield _points(imposition.sheet)
    elif leaves == 1 and (shop or imposition.ordering is not Ordering.BOOKLET):
        around = 2 * (bleed_of(paper) + MARK + CLEAR) if shop else 0.0
        yield leaf[0] + around, leaf[1] + around
    else:
        yield from (_points(sheet) for sheet in (_AT_A_SHOP if shop else _AT_HOME)[paper])


def _waste(choice: Layout) -> tuple[int, float]:
    return choice.turn, round(choice.block.x + choice.block.y, 3)


def _points(sheet: SheetSize) -> tuple[float, float]:
    short, long = sheet.millimetres
    return short * MM, long * MM


def _ways_round(short: float, long: float, feed: Feed | None) -> tuple[tuple[float, float], ...]:
    portrait, landscape = (short, long), (long, short)
    return {Feed.PORTRAIT: (portrait,), Feed.LANDSCAPE: (landscape,), None: (portrait, landscape)}[feed]


def _layouts(leaf: tuple[float, float], up: int, sheet: tuple[float, float], gutter: float) -> Iterator[Layout]:
    """Yield each way to lay ``up`` leaves on a sheet, upright and turned."""
    for turn, (width, height) in ((0, leaf), (90, leaf[::-1])):
        for columns in (count for count in CHOICES if up % count == 0):
            rows = up // columns
            spare = (
                sheet[0] - columns * (width + gutter) + gutter,
                sheet[1] - rows * (height + gutter) + gutter,
            )
            if min(spare) > -_ROUNDING:
                yield Layout(
                    width=sheet[0],
                    height=sheet[1],
                    columns=columns,
                    rows=rows,
                    cell_width=sheet[0] / columns if not gutter and spare[0] <= CLEAR else width,
                    cell_height=sheet[1] / rows if not gutter and spare[1] <= CLEAR else height,
                    gutter=gutter,
                    turn=turn,
                )
