"""A sheet that two folds divide into three panels: one goes inside (roll fold), or all lie on each other like a Z."""

from dataclasses import dataclass
from enum import Enum, auto
from typing import NamedTuple

from planner.documents.model import Stroke
from planner.documents.theme import GRIDS, MM, Column
from planner.domain.paper_size import PaperSize

INCH = 72.0

PANELS = {
    PaperSize.A4_LANDSCAPE: (97 * MM, 100 * MM, 100 * MM),
    PaperSize.LETTER_LANDSCAPE: (3.625 * INCH, 3.6875 * INCH, 3.6875 * INCH),
}
"""Widths of flap, back and cover: the flap is narrower because it goes inside."""

SIDE = 7 * MM
HEAD = 10 * MM
"""White between words and the edges and folds beside them, and above and below them."""

TICK = 7 * MM
TICK_WIDTH = 0.25 * MM
TICK_DASH = (1.2 * MM, 0.9 * MM)
"""Length and stroke of the dashed ticks that show where to fold, wholly outside the live area."""


class Way(Enum):
    """Name how a sheet is folded: the flap goes inside, or the folds go to and fro."""

    ROLL = auto()
    ZIGZAG = auto()


class Place(NamedTuple):
    """Say where a panel lies: inside or not, and which of its side it is, in the order in which they are read."""

    inside: bool
    number: int


class Places(NamedTuple):
    """Say where each panel but the cover lies, named by what stands on it."""

    knowledge: Place
    ourselves: Place
    story: Place
    demands: Place
    coming: Place


PLACES = {
    Way.ROLL: Places(Place(False, 0), Place(False, 1), Place(True, 0), Place(True, 1), Place(True, 2)),
    Way.ZIGZAG: Places(Place(False, 0), Place(True, 2), Place(True, 0), Place(True, 1), Place(False, 1)),
}
"""Who we are lies at the back of the folded sheet: of a roll fold that is outside, of a Z the end of the inside."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fold:
    """Hold a sheet to be folded for a language that is read from the left or from the right."""

    paper: PaperSize
    rtl: bool
    way: Way = Way.ROLL

    @property
    def width(self) -> float:
        """Return the width of the sheet in points."""
        return GRIDS[self.paper].width

    @property
    def height(self) -> float:
        """Return the height of the sheet in points."""
        return GRIDS[self.paper].height

    @property
    def outside(self) -> tuple[Column, Column, Column]:
        """Return the columns of the side that has the cover, the cover at the end."""
        first, second, cover = self._columns(self._widths)
        return first, second, cover

    @property
    def inside(self) -> tuple[Column, Column, Column]:
        """Return the columns of the other side in the order in which they are read; the first is behind the cover."""
        first, second, third = self._columns(self._widths[::-1])
        return first, second, third

    def column(self, place: Place) -> Column:
        """Return the column of a panel."""
        return (self.inside if place.inside else self.outside)[place.number]

    @property
    def _widths(self) -> tuple[float, ...]:
        return PANELS[self.paper] if self.way is Way.ROLL else (self.width / 3,) * 3

    def ticks(self, *, outside: bool) -> tuple[Stroke, ...]:
        """Return the ticks at the head and the foot of both folds of a side."""
        widths = self._widths if outside else self._widths[::-1]
        folds = [self._mirrored(widths[0]), self._mirrored(widths[0] + widths[1])]
        ends = [(0.0, TICK), (self.height - TICK, self.height)]
        return tuple(
            Stroke(x1=x, y1=top, x2=x, y2=foot, width=TICK_WIDTH, dash=TICK_DASH)
            for x in sorted(folds)
            for top, foot in ends
        )

    def _columns(self, widths: tuple[float, ...]) -> list[Column]:
        columns: list[Column] = []
        start = 0.0
        for width in widths:
            left = self._mirrored(start + width) if self.rtl else start
            columns.append(Column(left=left + SIDE, width=width - 2 * SIDE, rtl=self.rtl))
            start += width
        return columns

    def _mirrored(self, x: float) -> float:
        return self.width - x if self.rtl else x
