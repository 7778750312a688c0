"""The marks of a sheet: where to cut, and where to fold."""

from collections.abc import Iterator, Sequence
from itertools import product

from planner.documents.imposition.layout import CLEAR, MARK, Layout
from planner.documents.model import Stroke
from planner.documents.theme import MM

CROSS = 6 * MM
MARK_WIDTH = 0.3
FOLD_DASH = (1.5 * MM, 1 * MM)

Stretches = tuple[tuple[float, float], tuple[float, float]]


def cut_marks(chosen: Layout, bleed: float) -> Iterator[Stroke]:
    """Yield ticks where cuts meet the edge of the block, outside any bleed, and crosses where shared cuts meet."""
    across, down = chosen.cuts()
    block = chosen.block
    for start, end in _stretches(block.y, chosen.height, bleed):
        yield from (_mark(x, start, x, end) for x in across)
    for start, end in _stretches(block.x, chosen.width, bleed):
        yield from (_mark(start, y, end, y) for y in down)
    if not bleed:
        for x, y in product(_inside(across, block.x, chosen.width), _inside(down, block.y, chosen.height)):
            yield _mark(x - CROSS / 2, y, x + CROSS / 2, y)
            yield _mark(x, y - CROSS / 2, x, y + CROSS / 2)


def fold_marks(chosen: Layout, bleed: float) -> Iterator[Stroke]:
    """Yield dashed ticks where spreads are folded, at both ends of each fold."""
    block = chosen.block
    if chosen.turn:
        rows = [chosen.cell(0, row) for row in range(chosen.rows)]
        for cell, (start, end) in product(rows, _stretches(block.x, chosen.width, bleed)):
            yield _mark(start, cell.y + cell.height / 2, end, cell.y + cell.height / 2, FOLD_DASH)
    else:
        columns = [chosen.cell(column, 0) for column in range(chosen.columns)]
        for cell, (start, end) in product(columns, _stretches(block.y, chosen.height, bleed)):
            yield _mark(cell.x + cell.width / 2, start, cell.x + cell.width / 2, end, FOLD_DASH)


def _inside(cuts: Sequence[float], margin: float, length: float) -> Iterator[float]:
    """Yield the cuts that part two leaves, not a leaf from the margin."""
    return (cut for cut in cuts if margin + CLEAR < cut < length - margin - CLEAR)


def _stretches(margin: float, length: float, bleed: float) -> Stretches:
    """Return the two stretches of a tick: in the margin outside the block, or at the very edge where there is none.

    With bleed they begin where it ends, and reach to the edge of the sheet where that is near.
    """
    outer = margin - (bleed or CLEAR)
    if not bleed and outer <= 0:
        outer = MARK
    inner = max(0.0, outer - MARK)
    return (inner, outer), (length - outer, length - inner)


def _mark(x1: float, y1: float, x2: float, y2: float, dash: tuple[float, ...] = ()) -> Stroke:
    return Stroke(x1=x1, y1=y1, x2=x2, y2=y2, width=MARK_WIDTH, dash=dash)
