"""A sheet that two folds divide into three panels, one of which goes inside (roll fold)."""

from planner.dataclass import dataclass
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Fold:
    """Hold a sheet to be folded for a language that is read from the left or from the right."""

    paper: PaperSize
    rtl: bool

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
        """Return the columns of flap, back and cover, the cover at the end."""
        flap, back, cover = self._columns(PANELS[self.paper])
        return flap, back, cover

    @property
    def inside(self) -> tuple[Column, Column, Column]:
        """Return the columns of the inside in the order in which they are read; the last is the flap's other side."""
        first, second, third = self._columns(PANELS[self.paper][::-1])
        return first, second, third

    def ticks(self, *, outside: bool) -> tuple[Stroke, ...]:
        """Return the ticks at the head and the foot of both folds of a side."""
        widths = PANELS[self.paper] if outside else PANELS[self.paper][::-1]
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
