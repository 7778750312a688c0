"""The grid of press sheets: where on the paper the text stands, in points."""

from dataclasses import dataclass

from planner.documents.theme import MM, Column
from planner.domain.campaign import Paper


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """Hold the page and, from its top, where the text begins, where it ends and where the rule above the foot lies."""

    width: float
    height: float
    left: float
    top: float
    bottom: float
    foot: float

    def column(self, *, rtl: bool) -> Column:
        """Return the whole measure as one column."""
        return Column(left=self.left, width=MEASURE, rtl=rtl)


MEASURE = 166 * MM
_TOP = 18 * MM
_BOTTOM = 24 * MM
_FOOT = 14.6 * MM  # low, but where every printer still reaches
_SHEETS = {Paper.A4: (210 * MM, 297 * MM), Paper.LETTER: (215.9 * MM, 279.4 * MM)}


def grid(paper: Paper) -> Grid:
    """Return the grid for a sheet; the measure is the same on both, so Letter has wider margins."""
    width, height = _SHEETS[paper]
    return Grid(
        width=width,
        height=height,
        left=(width - MEASURE) / 2,
        top=_TOP,
        bottom=height - _BOTTOM,
        foot=height - _FOOT,
    )
