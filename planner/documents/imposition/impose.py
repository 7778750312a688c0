"""Several leaves on one sheet, with the marks to cut them apart."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from planner.documents.imposition.layout import Layout, bleed_of, layout
from planner.documents.imposition.leaves import Leaf, alike, paired, repeated, spreads, stacked
from planner.documents.imposition.marks import cut_marks, fold_marks
from planner.documents.model import Area, Document, Page, Placement, Sides
from planner.documents.typesetting.scripts import is_right_to_left
from planner.domain.campaign import Paper
from planner.domain.imposition import Flip, Imposition, Mode, Ordering

AS_IT_IS = Imposition()


def impose(document: Document, imposition: Imposition, paper: Paper) -> Document:
    """Return a document of sheets of the campaign's kind of paper, each leaf at its true size.

    Pages are taken in pairs, front and back of one leaf, or in reading order for a booklet. Every front keeps its own
    back, head to head, whichever edge the printer turns the sheet over. One document is one paper, so nothing internal
    comes to lie beside something public. Raise PlannerError if no sheet is large enough.
    """
    if imposition == AS_IT_IS:
        return document
    first = document.pages[0]
    press = _Press(imposition, layout(first.width, first.height, imposition, paper), paper)
    sheets = [side for filled in _sheets_of(document, imposition, press.chosen) for side in press.sides(filled)]
    two_sided = imposition.ordering is Ordering.BOOKLET or (imposition.backs and len(document.pages) > 1)
    return replace(document, pages=tuple(sheets), sides=press.edge if two_sided else Sides.ONE)


def _sheets_of(document: Document, imposition: Imposition, chosen: Layout) -> Iterator[Sequence[Leaf | None]]:
    pages = alike(document.pages)
    if imposition.ordering is Ordering.BOOKLET:
        # Two copies of a booklet lie side by side: a sheet of one must not come to lie beside another of the same copy.
        for spread in spreads(pages, rtl=is_right_to_left(document.language)):
            yield [spread] * chosen.cells
        return
    leaves = paired(pages) if imposition.backs else [Leaf(front=page) for page in pages]
    yield from (stacked if imposition.ordering is Ordering.STACK else repeated)(leaves, chosen.cells)


class _Press:
    """Lays leaves on the two sides of sheets."""

    def __init__(self, imposition: Imposition, chosen: Layout, paper: Paper) -> None:
        self.chosen = chosen
        self.bleed = bleed_of(paper) if imposition.mode is Mode.SHOP else 0.0
        self.folded = imposition.ordering is Ordering.BOOKLET
        sideways = Flip.LONG if chosen.height >= chosen.width else Flip.SHORT
        flip = imposition.duplex or sideways
        self.edge = Sides.LONG_EDGE if flip is Flip.LONG else Sides.SHORT_EDGE
        self.sideways = flip is sideways

    def sides(self, leaves: Sequence[Leaf | None]) -> Iterator[Page]:
        """Yield the front of a sheet and, if any leaf has one, its back; the leaves fill the front row by row."""
        fronts = [leaf.front if leaf else None for leaf in leaves]
        yield self._side(fronts, self.chosen.turn)
        if any(leaf and leaf.back for leaf in leaves):
            backs = [leaf.back if leaf else None for leaf in leaves]
            columns = self.chosen.columns
            rows = [backs[start : start + columns] for start in range(0, len(backs), columns)]
            if self.sideways:
                yield self._side([page for row in rows for page in reversed(row)], -self.chosen.turn % 360)
            else:
                yield self._side([page for row in reversed(rows) for page in row], (180 - self.chosen.turn) % 360)

    def _side(self, pages: Sequence[Page | None], turn: int) -> Page:
        chosen = self.chosen
        items = [self._placed(page, *divmod(place, chosen.columns), turn) for place, page in enumerate(pages) if page]
        marks = [*cut_marks(chosen, self.bleed), *(fold_marks(chosen, self.bleed) if self.folded else ())]
        return Page(
            width=chosen.width,
            height=chosen.height,
            items=(*items, *marks),
            bleed=self.bleed,
            trim=chosen.block if self.bleed else None,
        )

    def _placed(self, page: Page, row: int, column: int, turn: int) -> Placement:
        """Return a page in the middle of its cell; of its bleed only as much shows as the sheet has room for."""
        cell = self.chosen.cell(column, row)
        width, height = (page.height, page.width) if turn % 180 else (page.width, page.height)
        x, y = cell.x + (cell.width - width) / 2, cell.y + (cell.height - height) / 2
        clip = Area(x=x, y=y, width=width, height=height).grown(min(self.bleed, page.bleed))
        return Placement(x=x, y=y, page=page, turn=turn, clip=clip if page.bleed > self.bleed else None)
