"""How much paper and work a number of copies takes."""

from dataclasses import dataclass
from typing import NamedTuple

from planner.documents.imposition.layout import Layout, layout
from planner.documents.imposition.tiling import tiling
from planner.documents.theme import MM
from planner.domain.campaign import Paper
from planner.domain.imposition import Imposition, Ordering, SheetSize, Tiles
from planner.domain.message import Message
from planner.domain.paper_size import PaperSize


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintRun:
    """Hold what it takes: ``sheets`` of paper, printed ``sides`` and straight ``cuts`` of the stack.

    ``over`` are copies beyond those wanted. ``width`` and ``height`` are those of the sheet, in points.
    """

    copies: int
    size: PaperSize
    sheets: int
    sides: int
    cuts: int
    over: int
    width: float
    height: float

    @property
    def sentence(self) -> Message:
        """Return it in one line."""
        plain = Message(
            "{copies} copies, {size}, this printer: {sheets} sheets, {cuts} cuts.",
            copies=self.copies,
            size=self.size.value,
            sheets=self.sheets,
            cuts=self.cuts,
        )
        if min(self.copies, self.sheets, self.cuts) > 1:
            return plain
        # Where English would need a singular a list says it, in every language.
        return Message("Copies: {copies} ({size}). Sheets: {sheets}. Cuts: {cuts}.", **dict(plain.values))


def print_run(copies: int, size: PaperSize, imposition: Imposition, paper: Paper, *, pages: int = 2) -> PrintRun:
    """Return what so many copies of a paper with ``pages`` take when it is laid on sheets.

    Raise PlannerError if no sheet is large enough.
    """
    width, height = (side * MM for side in size.millimetres)
    if imposition.tiles is not None:
        return _tiled(copies, size, imposition, paper, pages)
    chosen = layout(width, height, imposition, paper)
    needed = _one_set(pages, imposition, chosen)
    rounds = -(-copies // needed.copies)
    across, down = chosen.cuts()
    return PrintRun(
        copies=copies,
        size=size,
        sheets=needed.sheets * rounds,
        sides=needed.sides * rounds,
        cuts=len(across) + len(down),
        over=rounds * needed.copies - copies,
        width=chosen.width,
        height=chosen.height,
    )


def _tiled(copies: int, size: PaperSize, imposition: Imposition, paper: Paper, pages: int) -> PrintRun:
    """Return what posters take that are glued together; the overview is printed once."""
    width, height = (side * MM for side in size.millimetres)
    scaled = imposition.tiles is Tiles.FEWER_SHEETS
    sheet = imposition.sheet or SheetSize(paper)
    chosen = tiling(width, height, sheet, scaled=scaled, edge=imposition.edge * MM)
    sheets = pages * (chosen.sheets * copies + 1)
    return PrintRun(
        copies=copies,
        size=size,
        sheets=sheets,
        sides=sheets,
        cuts=0,
        over=0,
        width=chosen.sheet_width,
        height=chosen.sheet_height,
    )


class _Set(NamedTuple):
    """Sheets and printed sides that show every page at least once, and the whole copies that they make."""

    sheets: int
    sides: int
    copies: int


def _one_set(pages: int, imposition: Imposition, chosen: Layout) -> _Set:
    if imposition.ordering is Ordering.BOOKLET:
        sheets = -(-pages // 4)
        return _Set(sheets, 2 * sheets, chosen.cells)
    leaves = -(-pages // 2) if imposition.backs else pages
    sheets = -(-leaves // chosen.cells)
    copies = 1 if imposition.ordering is Ordering.STACK else sheets * chosen.cells // leaves
    if not imposition.backs:
        return _Set(sheets, sheets, copies)
    # The last page of an odd number has no back; beside another leaf its sheet is printed on both sides all the same.
    alone = pages % 2 and (chosen.cells == 1 or leaves == 1)
    return _Set(sheets, 2 * sheets - (1 if alone else 0), copies)
