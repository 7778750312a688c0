"""One figure in two languages, equally large."""

from collections.abc import Callable
from dataclasses import dataclass

from planner.documents.block import Block, beside
from planner.documents.facts.big import BigFigure
from planner.documents.fitting import largest
from planner.documents.theme import Sizes
from planner.documents.typesetting.style import Family


@dataclass(frozen=True, slots=True, kw_only=True)
class BigPair:
    """Sets two figures in their columns, their tops aligned."""

    figures: tuple[BigFigure, BigFigure]

    @property
    def words(self) -> int:
        """Return how many words both have."""
        return sum(figure.words for figure in self.figures)

    def fit(self, room: float, sizes: Sizes, most: float | None = None) -> tuple[float, Family] | None:
        """Return the largest size at which both fit."""
        least = min(sizes.least, *(figure.widest for figure in self.figures))
        size = largest(least, max(least, min(sizes.most, most or sizes.most)), self._fitting(room))
        return None if size is None else (size, "condensed")

    def _fitting(self, room: float) -> Callable[[float], bool]:
        return lambda size: all(figure.fits(size, room) for figure in self.figures)

    def block(self, size: float, family: Family, most_lines: int | None = None) -> Block:
        """Return both set side by side."""
        blocks = (figure.block(size, family, most_lines) for figure in self.figures)
        return beside(*blocks) or Block(height=0.0)
