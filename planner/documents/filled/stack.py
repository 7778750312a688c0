"""Lines of large letters one below the other, each at a size of its own."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from planner.documents.block import Block
from planner.documents.ink_extents import extents, least_distance
from planner.documents.model import Ink, Item, Part, PlacedLine
from planner.documents.theme import Column
from planner.documents.typesetting.faces import Faces
from planner.documents.typesetting.line import Line

GAP = 0.20
BESIDE = 0.05
BELOW = 0.06
"""White between lines in em of the smaller one: under a baseline, beside what hangs from it, and under that."""

OVER_CAPITALS = 0.10
SHORT_OF_CAPITALS = 0.01
"""How far ascenders may rise above the capitals that a line is measured to, and how far stay below, in em."""

PARTED = 0.045
"""White above and below what parts lines, as a share of the measure's width."""

NO_WIDTH = 0.01
"""The width in points of a line without ink, so that it can be divided by."""


@dataclass(frozen=True, slots=True)
class Shape:
    """Measure the ink of a line at 1 pt: how wide it is, how far it rises and hangs."""

    width: float
    rise: float
    hang: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Lettered:
    """Hold a set line and its ink."""

    line: Line
    ink: Ink


def shape(line: Line, faces: Faces) -> Shape:
    """Return the measure of a line per point of its size."""
    ink = extents(line, faces)
    width = max(NO_WIDTH, ink.right - ink.left)
    return Shape(width / line.size, rise(line, faces) / line.size, ink.bottom / line.size)


def rise(line: Line, faces: Faces) -> float:
    """Return how high a line stands: its capitals where letters rise about as high, otherwise its ink."""
    top, capitals = extents(line, faces).top, line.cap_height
    return capitals if -SHORT_OF_CAPITALS <= (top - capitals) / line.size <= OVER_CAPITALS else top


@dataclass(frozen=True, slots=True, kw_only=True)
class Stack:
    """Stacks lines with their ink flush to the start of a column.

    ``parting`` stands above the line of number ``parted``.
    """

    faces: Faces
    column: Column
    part: Part
    parting: Block | None = None
    parted: int = 0

    def block(self, lines: Sequence[Lettered], gap: float = 1.0) -> Block:
        """Return the lines with the gaps between them times ``gap``; the block ends where the ink does."""
        baseline = rise(lines[0].line, self.faces)
        items: list[Item] = [self._placed(lines[0], baseline)]
        for number, (upper, lower) in enumerate(pairwise(lines), start=1):
            if self.parting and number == self.parted:
                top = baseline + max(0.0, extents(upper.line, self.faces).bottom) + self._white(gap)
                items += self.parting.at(top)
                baseline = top + self.parting.height + self._white(gap) + rise(lower.line, self.faces)
            else:
                baseline += self._distance(upper.line, lower.line, gap)
            items.append(self._placed(lower, baseline))
        return Block(height=baseline + max(0.0, extents(lines[-1].line, self.faces).bottom), items=tuple(items))

    def fixed(self, gap: float) -> float:
        """Return the height that does not grow with the letters."""
        return self.parting.height + 2 * self._white(gap) if self.parting else 0.0

    def _white(self, gap: float) -> float:
        return PARTED * gap * self.column.width

    def _distance(self, upper: Line, lower: Line, gap: float) -> float:
        """Return the distance of two baselines: what hangs from the upper line may stand beside what rises below it."""
        em = min(upper.size, lower.size)
        shift = self._x(lower) - self._x(upper)
        clear = least_distance(upper, lower, shift, self.faces, BESIDE * em) + BELOW * gap * em
        return max(rise(lower, self.faces) + GAP * gap * em, clear)

    def _placed(self, lettered: Lettered, y: float) -> PlacedLine:
        line = lettered.line
        return PlacedLine(x=self._x(line), y=y, line=line, ink=lettered.ink, part=self.part)

    def _x(self, line: Line) -> float:
        ink = extents(line, self.faces)
        return self.column.start(ink.right - ink.left) - ink.left
