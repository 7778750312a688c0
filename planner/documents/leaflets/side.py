"""One side of a leaflet: a headline that takes the room which all the rest leaves."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Protocol

from planner.documents.block import Block, cut_off, height, stacked
from planner.documents.leaflets.fit import Fit
from planner.documents.model import Item, Page, PlacedLine
from planner.documents.theme import Grid, Sizes
from planner.documents.typesetting.style import Family

HEADLINE_GAP = 2.6
SLAB_GAP = 1.8
FOOT_GAP = 1.4
FILLING_GAP = 2.2
"""White space in v: below the headline, above the slab, above the foot, above what fills a side up."""

Found = tuple[float, Family] | None
"""The size of a headline in points and its cut; None where there is no room for it."""


class Heading(Protocol):
    """A headline that can be set at any size."""

    def fit(self, room: float, sizes: Sizes, most: float | None = None) -> tuple[float, Family] | None:
        """Return the largest size and its cut at which it is no higher than ``room``."""

    def block(self, size: float, family: Family, most_lines: int | None = None) -> Block:
        """Return it set, or only its first lines."""

    @property
    def words(self) -> int:
        """Return how many words it has."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rest:
    """Hold all of a side but its headline; ``gap`` is the factor on the gaps around the middle.

    ``above`` is the share of free height that goes above the middle. ``filling`` makes something of free height that
    nothing else needs, and of that which is ``reserved`` for it.
    """

    grid: Grid
    middle: Block | None
    slab: Block | None
    foot: Block | None
    gap: float = 1.0
    quiet: float = 0.0
    above: float = 0.5
    filling: Callable[[float], Block | None] | None = None
    reserved: float = 0.0

    @property
    def _foot_gap(self) -> float:
        quiet = self.quiet + (_hanging(self.middle) if self.quiet and not self.slab else 0.0)
        return max(FOOT_GAP * self.grid.v, quiet) if self.foot else 0.0

    @property
    def _gaps(self) -> tuple[float, float]:
        """Return the least white space below the headline and above the slab."""
        v = self.grid.v * self.gap
        below = HEADLINE_GAP * v if self.middle or self.slab or self.foot else 0.0
        return below, SLAB_GAP * v if self.middle and self.slab else 0.0

    @property
    def _lower(self) -> float:
        """Return the height of slab and foot."""
        return height(self.slab) + self._foot_gap + height(self.foot)

    @property
    def room(self) -> float:
        """Return the height that is left for the headline."""
        return self.grid.live_height - sum(self._gaps) - height(self.middle) - self._lower - self.reserved

    @property
    def cut(self) -> tuple[str, ...]:
        """Return the words that were left out because no paper has room for so many lines of them."""
        return tuple(words for block in (self.middle, self.slab, self.foot) if block for words in block.cut)

    def shortened(self, heading: "Heading", sizes: Sizes) -> tuple[Block, int]:
        """Return as many lines of the headline as there is room for, at least one, and how many words are too many."""
        family: Family = "extra-condensed"
        lines = sum(isinstance(item, PlacedLine) for item in heading.block(sizes.least, family).items)
        heights = partial(_height_of_lines, heading, sizes.least, family)
        more = bisect_right(range(2, lines + 1), self.room, key=heights)
        block = heading.block(sizes.least, family, 1 + more)
        said = sum(len(item.line.text.split()) for item in block.items if isinstance(item, PlacedLine))
        return block, heading.words - said

    def cut_to(self, headline: float) -> "Rest":
        """Return it with no more of the middle than leaves room for a headline so high."""
        over = headline - self.room
        if self.middle is None or over <= 0:
            return self
        return replace(self, middle=cut_off(self.middle, self.middle.height - over))

    def _filled(self, free: float) -> Block | None:
        """Return the middle, and below it what is made of the free height."""
        gap = FILLING_GAP * self.grid.v if self.middle else 0.0
        return stacked([(0, self.middle), (gap, self.filling(free - gap) if self.filling else None)])

    def page(self, headline: Block) -> Page:
        """Return the side: headline at the head, slab and foot at the foot, free height around the middle."""
        grid = self.grid
        items: list[Item] = list(headline.at(grid.margin))
        free = self.room + self.reserved - headline.height
        middle = self._filled(free)
        if middle:
            free -= middle.height - height(self.middle)
            items += middle.at(grid.margin + headline.height + self._gaps[0] + free * self.above)
        foot = grid.height - grid.margin - height(self.foot)
        if self.slab:
            items += self.slab.at(foot - self._foot_gap - self.slab.height)
        if self.foot:
            items += self.foot.at(foot)
        return Page(width=grid.width, height=grid.height, items=tuple(items))


def _height_of_lines(heading: Heading, size: float, family: Family, count: int) -> float:
    return heading.block(size, family, count).height


def _hanging(block: Block | None) -> float:
    """Return how far the letters of a block's last line may reach below it."""
    lines = [item for item in block.items if isinstance(item, PlacedLine)] if block else []
    return max(0.0, *(item.y + item.line.descent - height(block) for item in lines)) if lines else 0.0


class Side(Protocol):
    """What can be set on one side of a leaflet, more or less tightly."""

    @property
    def grid(self) -> Grid:
        """Return the grid of its paper."""

    @property
    def sizes(self) -> Sizes:
        """Return how large its headline may be."""

    @property
    def good(self) -> "Enough":
        """Return from when on its headline is large enough to look no further."""

    @property
    def heading(self) -> Heading:
        """Return its headline."""

    def rest(self, fit: Fit) -> Rest:
        """Return everything else, set as tightly as ``fit`` says."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Enough:
    """Say when a headline is large enough: its share of the ideal size, and its block's share of the live height.

    One whose block takes ``ample`` of the height is large enough at any size: it is long.
    """

    ideal: float
    height: float
    ample: float = 0.34

    def is_met(self, side: Side, size: float, block: Block) -> bool:
        """Tell whether a headline of that size and height will do."""
        share = block.height / side.grid.live_height
        return share >= self.ample or (size >= self.ideal * side.sizes.ideal and share >= self.height)


GOOD = Enough(ideal=0.75, height=0.15)
GOOD_ACROSS = Enough(ideal=0.6, height=0.12)
"""The same on a paper that lies across: it is low, and a headline need not be."""

LEAST = Enough(ideal=0.0, height=0.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Finished:
    """Hold a side that is set, the words that were left out of it, and by how many its headline is too long."""

    page: Page
    cut: tuple[str, ...] = ()
    over: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Hold how tightly sides are set, all but their headlines, and how large each of these may be."""

    fit: Fit
    rests: tuple[Rest, ...]
    found: tuple[Found, ...]

    def free(self, sides: Sequence[Side]) -> float:
        """Return the share of its live height that the fullest side would leave empty."""
        return min(
            (rest.room - side.heading.block(*found).height) / rest.grid.live_height if found else 0.0
            for side, rest, found in zip(sides, self.rests, self.found, strict=True)
        )

    def finished(self, sides: Sequence[Side]) -> tuple[Finished, ...]:
        """Return the sides set so, their headlines all at the size of the smallest."""
        most = min((size for size, _ in filter(None, self.found)), default=0.0)
        return tuple(
            _finished(side, rest, self.fit, found and self._equal(side, rest, found, most))
            for side, rest, found in zip(sides, self.rests, self.found, strict=True)
        )

    def _equal(self, side: Side, rest: Rest, found: tuple[float, Family], most: float) -> Found:
        """Return the size and cut of a headline that is no larger than the smallest."""
        return found if found[0] == most else side.heading.fit(rest.room, self.fit.yielding(side.sizes), most)


def choose(sides: Sequence[Side], fits: Iterable[Fit], enough: Enough) -> Choice | None:
    """Return the first fit at which the headlines of all sides are large enough."""
    for fit in fits:
        rests = tuple(side.rest(fit) for side in sides)
        found = tuple(_found(side, rest, fit, enough) for side, rest in zip(sides, rests, strict=True))
        if all(found):
            return Choice(fit=fit, rests=rests, found=found)
    return None


def forced(sides: Sequence[Side], fit: Fit) -> Choice:
    """Return a fit though there is no room: headlines are set at their least size and shortened."""
    rests = tuple(side.rest(fit) for side in sides)
    return Choice(fit=fit, rests=rests, found=(None,) * len(rests))


def _found(side: Side, rest: Rest, fit: Fit, enough: Enough) -> Found:
    """Return the size and cut of a side's headline, None where it is not large enough."""
    found = side.heading.fit(rest.room, fit.yielding(side.sizes))
    if found is None or not enough.is_met(side, found[0], side.heading.block(*found)):
        return None
    return found


def _finished(side: Side, rest: Rest, fit: Fit, found: Found) -> Finished:
    sizes = fit.yielding(side.sizes)
    if found is None:
        rest = rest.cut_to(side.heading.block(sizes.least, "extra-condensed", 1).height)
    block, over = (side.heading.block(*found), 0) if found else rest.shortened(side.heading, sizes)
    return Finished(page=rest.page(block), cut=rest.cut, over=over)
