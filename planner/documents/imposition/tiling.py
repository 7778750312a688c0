"""How a poster is divided into sheets that overlap: the geometry, without any page."""

import math
from collections.abc import Iterator
from dataclasses import dataclass

from planner.documents.model import Area
from planner.documents.theme import MM
from planner.domain.imposition import SheetSize

EDGE = 5 * MM
OVERLAP = 10 * MM
"""What printers leave blank on every side, and how much of its neighbour a sheet covers when they are glued."""

LEAST_SCALE = 0.91
"""So much of its size a poster keeps when fewer sheets are wanted."""

_ROUNDING = 0.01
_MOST = 12
"""How many rows or columns anyone will glue."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tiling:
    """Hold a poster of a true size in points, and the sheets that it is printed on at ``scale``."""

    poster_width: float
    poster_height: float
    scale: float
    sheet_width: float
    sheet_height: float
    columns: int
    rows: int
    edge: float

    @property
    def sheets(self) -> int:
        """Return how many sheets it takes."""
        return self.columns * self.rows

    @property
    def window(self) -> Area:
        """Return what a printer reaches of each sheet."""
        return Area(
            x=self.edge,
            y=self.edge,
            width=self.sheet_width - 2 * self.edge,
            height=self.sheet_height - 2 * self.edge,
        )

    @property
    def glued(self) -> Area:
        """Return all that the glued sheets show."""
        return Area(
            x=0.0,
            y=0.0,
            width=_reach(self.columns, self.window.width),
            height=_reach(self.rows, self.window.height),
        )

    @property
    def poster(self) -> Area:
        """Return the scaled poster in the middle of the glued whole."""
        width, height = self.poster_width * self.scale, self.poster_height * self.scale
        return Area(x=(self.glued.width - width) / 2, y=(self.glued.height - height) / 2, width=width, height=height)

    def tile(self, column: int, row: int) -> Area:
        """Return what one sheet shows of the glued whole."""
        return Area(
            x=column * (self.window.width - OVERLAP),
            y=row * (self.window.height - OVERLAP),
            width=self.window.width,
            height=self.window.height,
        )


def tiling(width: float, height: float, sheet: SheetSize, *, scaled: bool = False, edge: float = EDGE) -> Tiling:
    """Return the division of a poster into the fewest sheets: at its true size, or ``scaled`` to 91 % or more of it.

    ``edge`` is what the printer leaves blank; less than 5 mm is not counted on.
    """
    short, long = (side * MM for side in sheet.millimetres)
    edge = max(edge, EDGE)
    choices = [
        choice
        for sheet_width, sheet_height in ((short, long), (long, short))
        for choice in _divisions((width, height), (sheet_width, sheet_height), edge, scaled=scaled)
    ]
    return min(choices, key=lambda choice: (choice.sheets, -choice.scale))


def _divisions(
    poster: tuple[float, float], sheet: tuple[float, float], edge: float, *, scaled: bool
) -> Iterator[Tiling]:
    width, height = poster
    across, down = sheet[0] - 2 * edge, sheet[1] - 2 * edge
    for columns in range(1, _MOST + 1):
        share = min(1.0, (_reach(columns, across) + _ROUNDING) / width) if scaled else 1.0
        if share < LEAST_SCALE:
            continue
        rows = max(1, math.ceil((height * (LEAST_SCALE if scaled else 1.0) - OVERLAP - _ROUNDING) / (down - OVERLAP)))
        scale = min(share, (_reach(rows, down) + _ROUNDING) / height) if scaled else 1.0
        if _reach(columns, across) + _ROUNDING >= width * scale:
            yield Tiling(
                poster_width=width,
                poster_height=height,
                scale=scale,
                sheet_width=sheet[0],
                sheet_height=sheet[1],
                columns=columns,
                rows=rows,
                edge=edge,
            )


def _reach(count: int, length: float) -> float:
    """Return how far so many windows reach when each covers the end of the one before."""
    return count * (length - OVERLAP) + OVERLAP
