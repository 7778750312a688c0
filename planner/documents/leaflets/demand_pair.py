"""Demands in two languages, each level with itself in the other language."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import zip_longest

from planner.documents.block import Block, height
from planner.documents.leaflets.demands import GAPS, DemandList, hairline
from planner.documents.model import Item
from planner.documents.theme import MM, Column, Grid, Sizes

NARROW = 50 * MM
"""A narrower column has no room for whole demands: they run across both, one language below the other."""

BELOW_OTHER = 1.3
"""White space above the second language of a demand, in steps of the list."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DemandPair:
    """Sets two lists beside each other under hairlines that run across both; ``gap`` is the factor on gaps.

    In columns that are narrow, or where it is asked for, demands run ``across`` both.
    """

    lists: tuple[DemandList, DemandList]
    grid: Grid
    measure: Column
    gap: float = 1.0
    across: bool = False

    @property
    def _runs_across(self) -> bool:
        return self.across or min(each.column.width for each in self.lists) < NARROW

    @property
    def _set(self) -> tuple[DemandList, DemandList]:
        """Return the lists in the columns that their demands need."""
        if not self._runs_across:
            return self.lists
        first, second = (
            replace(each, column=replace(self.measure, rtl=each.column.rtl), large=False) for each in self.lists
        )
        return first, second

    def size(self, sizes: Sizes) -> float:
        """Return the size at which neither list takes too many lines."""
        return min(each.size(sizes) for each in self._set)

    def block(self, size: float) -> Block | None:
        """Return both with their text at ``size``; one list is read after the other."""
        words: tuple[list[Item], list[Item]] = ([], [])
        rules: list[Item] = []
        step, y = GAPS * self.gap * self.grid.v, 0.0
        for items in zip_longest(*(each.items(size) for each in self._set)):
            rules += hairline(self.measure).at(y)
            for said, (top, item) in zip(words, self._tops(items, y + step), strict=True):
                said.extend(item.at(top))
                y = max(y, top + item.height)
            y += 1.4 * step
        return Block(height=y - 1.4 * step, items=(*rules, *words[0], *words[1])) if rules else None

    def _tops(self, items: tuple[Block | None, ...], y: float) -> Iterator[tuple[float, Block]]:
        """Yield a demand in both languages and where each begins."""
        for item in items:
            yield y, item or Block(height=0.0)
            if self._runs_across and item:
                y += height(item) + BELOW_OTHER * GAPS * self.gap * self.grid.v
