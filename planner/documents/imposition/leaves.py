"""Leaves, front and back, and the order in which they are laid on sheets."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import cycle, islice, zip_longest

from planner.documents.model import Area, Page, Placement


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaf:
    """Hold the two sides of one leaf; the back may be blank."""

    front: Page
    back: Page | None = None


def alike(pages: Sequence[Page]) -> list[Page]:
    """Return pages that lie as the first one does: the others are turned a quarter, their heads to the left."""
    first = pages[0]
    return [page if _is_wide(page) == _is_wide(first) else _turned(page, first) for page in pages]


def _is_wide(page: Page) -> bool:
    return page.width > page.height


def _turned(page: Page, size: Page) -> Page:
    x, y = (size.width - page.height) / 2, (size.height - page.width) / 2
    return Page(
        width=size.width, height=size.height, items=(Placement(x=x, y=y, page=page, turn=270),), bleed=page.bleed
    )


def paired(pages: Sequence[Page]) -> list[Leaf]:
    """Return leaves whose fronts and backs take turns."""
    return [Leaf(front=front, back=back) for front, back in zip_longest(pages[::2], pages[1::2])]


def repeated(leaves: Sequence[Leaf], up: int) -> Iterator[Sequence[Leaf | None]]:
    """Yield so many leaves at a time, the last sheet filled up from the first leaf on."""
    endless = cycle(leaves)
    return (list(islice(endless, up)) for _ in range(-(-len(leaves) // up)))


def stacked(leaves: Sequence[Leaf], up: int) -> Iterator[Sequence[Leaf | None]]:
    """Yield sheets of which each place is a pile in order, and one pile goes on where the one before it ends."""
    sheets = -(-len(leaves) // up)
    blank = up * sheets - len(leaves)
    piles = [*leaves, *[None] * blank]
    return (piles[sheet::sheets] for sheet in range(sheets))


def spreads(pages: Sequence[Page], *, rtl: bool) -> list[Leaf]:
    """Return the sheets of a booklet as leaves of two pages a side, the outermost first.

    Folded and put into each other the pages read in order; blank ones fill up the end to a multiple of four. A
    right-to-left booklet opens at its other side.
    """
    sheets = -(-len(pages) // 4)
    filled: list[Page | None] = [*pages, *[None] * (4 * sheets - len(pages))]
    size = pages[0]
    out: list[Leaf] = []
    for sheet in range(sheets):
        first, last = 2 * sheet, 4 * sheets - 1 - 2 * sheet
        outside, inside = (filled[last], filled[first]), (filled[first + 1], filled[last - 1])
        if rtl:
            outside, inside = outside[::-1], inside[::-1]
        out.append(Leaf(front=_spread(outside, size), back=_spread(inside, size)))
    return out


def _spread(pages: tuple[Page | None, Page | None], size: Page) -> Page:
    """Return two pages side by side; at the fold neither bleeds into the other."""
    bleed = size.bleed
    items = [
        Placement(
            x=place * size.width,
            y=0.0,
            page=page,
            clip=Area(
                x=size.width if place else -bleed,
                y=-bleed,
                width=size.width + bleed,
                height=size.height + 2 * bleed,
            ),
        )
        for place, page in enumerate(pages)
        if page is not None
    ]
    return Page(width=2 * size.width, height=size.height, items=tuple(items), bleed=bleed)
