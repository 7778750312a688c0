"""The grid of press sheets: where on the paper the text stands, in points."""

from dataclasses import dataclass

from planner.domain.campaign import Paper

MM = 72 / 25.4
"""Points in a millimetre."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """Hold a stretch of the measure: its left end and its width, whichever way the text runs."""

    left: float
    width: float

    @property
    def right(self) -> float:
        """Return its right end."""
        return self.left + self.width

    def split(self, start: float, gutter: float, *, rtl: bool) -> tuple["Column", "Column"]:
        """Divide it into a column of width ``start`` at the start and what the gutter leaves of the rest."""
        rest = self.width - start - gutter
        if rtl:
            return Column(left=self.right - start, width=start), Column(left=self.left, width=rest)
        return Column(left=self.left, width=start), Column(left=self.left + start + gutter, width=rest)


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """Hold the page, its live area and the line on which the foot stands."""

    width: float
    height: float
    measure: Column
    top: float
    bottom: float

    @property
    def foot(self) -> float:
        """Return where the rule above the foot lies, in the lower margin but clear of what printers cannot reach."""
        return self.bottom + 9.4 * MM


MEASURE = 166 * MM
TOP = 18 * MM
FOOT_MARGIN = 24 * MM
_SHEETS = {Paper.A4: (210 * MM, 297 * MM), Paper.LETTER: (215.9 * MM, 279.4 * MM)}


def grid(paper: Paper) -> Grid:
    """Return the grid for a sheet; the measure is the same on both, Letter has the wider margins."""
    width, height = _SHEETS[paper]
    return Grid(
        width=width,
        height=height,
        measure=Column(left=(width - MEASURE) / 2, width=MEASURE),
        top=TOP,
        bottom=height - FOOT_MARGIN,
    )
