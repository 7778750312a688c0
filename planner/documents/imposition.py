"""Several leaves on one sheet, with the marks to cut them apart."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import cycle, islice, product, zip_longest

from planner.documents.model import Document, Item, Page, Placement, Stroke
from planner.documents.theme import MM
from planner.domain.campaign import Paper
from planner.domain.errors import PlannerError
from planner.domain.message import Message

CHOICES = (1, 2, 4, 8)
TICK = 5 * MM
CROSS = 6 * MM
MARK_WIDTH = 0.3
CLEAR = 2 * MM
"""Marks outside a block of leaves keep this distance from it, and what is left over up to here goes into the leaves."""

_LARGER = 5
"""How many times a sheet may double before there is none that printers take."""

_SHEETS = {Paper.A4: (210 * MM, 297 * MM), Paper.LETTER: (215.9 * MM, 279.4 * MM)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaf:
    """Hold the two sides of one leaf; the back may be blank."""

    front: Page
    back: Page | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """Hold a sheet of ``columns`` by ``rows`` cells, all in points; what is left over stands around the block."""

    width: float
    height: float
    columns: int
    rows: int
    cell_width: float
    cell_height: float

    @property
    def left(self) -> float:
        """Return the left edge of the block of cells."""
        return (self.width - self.columns * self.cell_width) / 2

    @property
    def top(self) -> float:
        """Return the upper edge of the block of cells."""
        return (self.height - self.rows * self.cell_height) / 2

    @property
    def cells(self) -> int:
        """Return how many leaves one side holds."""
        return self.columns * self.rows

    def cuts(self) -> tuple[tuple[float, ...], tuple[float, ...]]:
        """Return where to cut: distances from the left and from the upper edge of the sheet."""
        across = [self.left + column * self.cell_width for column in range(self.columns + 1)]
        down = [self.top + row * self.cell_height for row in range(self.rows + 1)]
        return (
            tuple(x for x in across if CLEAR < x < self.width - CLEAR),
            tuple(y for y in down if CLEAR < y < self.height - CLEAR),
        )


def impose(document: Document, up: int, sheet: Paper) -> Document:
    """Return a document of sheets with ``up`` leaves each, at their true size.

    Pages are taken in pairs, front and back of one leaf; leaves are repeated until a sheet is full. On the back of a
    sheet the columns are mirrored, so that every front keeps its own back when the sheet is turned about its vertical
    edge. The sheet is the campaign's, or the next larger one of its kind that holds them. Raise PlannerError if ``up``
    is none of the choices, or no sheet is large enough.
    """
    if up not in CHOICES:
        raise PlannerError(Message("A sheet holds 1, 2, 4 or 8 leaflets, not {up}.", up=up))
    if up == 1:
        return document
    pages = document.pages
    chosen = layout(pages[0].width, pages[0].height, up, sheet)
    leaves = [Leaf(front=front, back=back) for front, back in zip_longest(pages[::2], pages[1::2])]
    sheets = tuple(side for filled in _filled(leaves, up) for side in sides(filled, chosen))
    return Document(title=document.title, language=document.language, pages=sheets)


def layout(width: float, height: float, up: int, sheet: Paper) -> Layout:
    """Return the smallest sheet, and the way round, on which so many pages fit."""
    short, long = _SHEETS[sheet]
    for _ in range(_LARGER):
        choices = list(_layouts(width, height, up, (short, long)))
        if choices:
            return min(choices, key=lambda choice: choice.left + choice.top)
        short, long = long, 2 * short
    raise PlannerError(Message("No sheet is large enough for {up} of these leaflets.", up=up))


def _layouts(width: float, height: float, up: int, sheet: tuple[float, float]) -> Iterator[Layout]:
    for sheet_width, sheet_height in (sheet, sheet[::-1]):
        for columns in (count for count in CHOICES if up % count == 0):
            rows = up // columns
            spare = sheet_width - columns * width, sheet_height - rows * height
            if min(spare) > -0.01:
                yield Layout(
                    width=sheet_width,
                    height=sheet_height,
                    columns=columns,
                    rows=rows,
                    cell_width=sheet_width / columns if spare[0] <= CLEAR else width,
                    cell_height=sheet_height / rows if spare[1] <= CLEAR else height,
                )


def sides(leaves: Sequence[Leaf], chosen: Layout) -> Iterator[Page]:
    """Yield the front of a sheet and, if any leaf has one, its back; the leaves fill the front row by row."""
    yield _side([leaf.front for leaf in leaves], chosen)
    if any(leaf.back for leaf in leaves):
        backs = [leaf.back for leaf in leaves]
        rows = (backs[start : start + chosen.columns] for start in range(0, len(backs), chosen.columns))
        yield _side([page for row in rows for page in reversed(row)], chosen)


def _side(pages: Sequence[Page | None], chosen: Layout) -> Page:
    items: list[Item] = []
    for place, page in enumerate(pages):
        if page is not None:
            row, column = divmod(place, chosen.columns)
            x = chosen.left + column * chosen.cell_width + (chosen.cell_width - page.width) / 2
            y = chosen.top + row * chosen.cell_height + (chosen.cell_height - page.height) / 2
            items.append(Placement(x=x, y=y, page=page))
    return Page(width=chosen.width, height=chosen.height, items=(*items, *_marks(chosen)))


def _marks(chosen: Layout) -> Iterator[Stroke]:
    """Yield ticks where cuts meet the edge of the block, and crosses where cuts meet."""
    across, down = chosen.cuts()
    for start, end in _ticks(chosen.top, chosen.height):
        yield from (_mark(x, start, x, end) for x in across)
    for start, end in _ticks(chosen.left, chosen.width):
        yield from (_mark(start, y, end, y) for y in down)
    for x, y in product(_inside(across, chosen.left, chosen.width), _inside(down, chosen.top, chosen.height)):
        yield _mark(x - CROSS / 2, y, x + CROSS / 2, y)
        yield _mark(x, y - CROSS / 2, x, y + CROSS / 2)


def _inside(cuts: Sequence[float], margin: float, length: float) -> Iterator[float]:
    """Yield the cuts that part two leaves, not a leaf from the margin."""
    return (cut for cut in cuts if margin + CLEAR < cut < length - margin - CLEAR)


def _ticks(margin: float, length: float) -> tuple[tuple[float, float], tuple[float, float]]:
    """Return the two stretches of a tick: at the very edge, or in the margin outside a block that is smaller."""
    outer = margin - CLEAR if margin > CLEAR else TICK
    inner = max(0.0, outer - TICK)
    return (inner, outer), (length - outer, length - inner)


def _mark(x1: float, y1: float, x2: float, y2: float) -> Stroke:
    return Stroke(x1=x1, y1=y1, x2=x2, y2=y2, width=MARK_WIDTH)


def _filled(leaves: Sequence[Leaf], up: int) -> Iterator[Sequence[Leaf]]:
    """Yield so many leaves at a time, the last sheet filled up from the first leaf on."""
    sheets = -(-len(leaves) // up)
    endless = cycle(leaves)
    return (list(islice(endless, up)) for _ in range(sheets))
