"""Posters on sheets that are glued together."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import product

from planner.documents.imposition.overview import overview
from planner.documents.imposition.tiling import EDGE, OVERLAP, Tiling, tiling
from planner.documents.model import WHITE, Area, Box, Document, Ink, Item, Page, PlacedLine, Placement, Sides, Stroke
from planner.documents.theme import HAIRLINE, MM, TypeRole, style
from planner.documents.typesetting.typesetter import Typesetter
from planner.domain.imposition import SheetSize
from planner.i18n.numbers import number

TICK = 6 * MM
TICK_WIDTH = 0.3
TRIM_DASH = (2 * MM, 1.5 * MM)
HATCH = Ink.grey(0.6)
HATCH_STEP = 8 * MM
LABEL_SIZE = 18.0
ROOM_FOR_LABEL = 4 * MM


def tile(
    document: Document, sheet: SheetSize, typesetter: Typesetter, *, scaled: bool = False, edge: float = EDGE
) -> Document:
    """Return each page of a poster in sheets to be glued together, after an overview that tells how.

    ``scaled`` keeps 91 % or more of the size where that saves sheets. ``edge`` is what the printer leaves blank, in
    points. Sheets are numbered by row and column where they will be covered or cut off.
    """
    pages: list[Page] = []
    for poster in document.pages:
        chosen = tiling(poster.width, poster.height, sheet, scaled=scaled, edge=edge)
        pages.append(overview(poster, chosen, document.language, typesetter))
        pages += [
            _Tile(poster, chosen, column, row, document.language, typesetter).page()
            for row, column in product(range(chosen.rows), range(chosen.columns))
        ]
    return replace(document, pages=tuple(pages), sides=Sides.ONE)


@dataclass(frozen=True, slots=True)
class _Tile:
    """One sheet of a poster; its neighbours to the right and below are glued onto its hatched strips."""

    poster: Page
    tiling: Tiling
    column: int
    row: int
    language: str
    typesetter: Typesetter

    def page(self) -> Page:
        shown = self._poster
        placed = Placement(x=shown.x, y=shown.y, page=self.poster, scale=self.tiling.scale, clip=self._clip)
        items: list[Item] = [placed, *self._hatching(), *self._ticks(), *self._trim(), *self._label()]
        return Page(width=self.tiling.sheet_width, height=self.tiling.sheet_height, items=tuple(items))

    @property
    def _poster(self) -> Area:
        """Return where the whole poster would lie on this sheet."""
        whole, tile, window = self.tiling.poster, self.tiling.tile(self.column, self.row), self.tiling.window
        return replace(whole, x=whole.x - tile.x + window.x, y=whole.y - tile.y + window.y)

    @property
    def _clip(self) -> Area:
        """Return the part of the sheet that shows the poster."""
        shown, window = self._poster, self.tiling.window
        x, y = max(shown.x, window.x), max(shown.y, window.y)
        right = min(shown.x + shown.width, window.x + window.width)
        foot = min(shown.y + shown.height, window.y + window.height)
        return Area(x=x, y=y, width=right - x, height=foot - y)

    @property
    def _strips(self) -> tuple[Area, ...]:
        """Return the strips that neighbours cover, the one at the right first."""
        window = self.tiling.window
        right = replace(window, x=window.x + window.width - OVERLAP, width=OVERLAP)
        below = replace(window, y=window.y + window.height - OVERLAP, height=OVERLAP)
        strips = (
            (right, self.column < self.tiling.columns - 1),
            (below, self.row < self.tiling.rows - 1),
        )
        return tuple(strip for strip, covered in strips if covered)

    def _hatching(self) -> Iterator[Stroke]:
        """Yield the hatching of the strips that take the glue."""
        for strip in self._strips:
            long = max(strip.width, strip.height)
            for step in range(int((long - OVERLAP) / HATCH_STEP) + 1):
                along = step * HATCH_STEP
                x, y = (strip.x + along, strip.y) if strip.width == long else (strip.x, strip.y + along)
                yield Stroke(x1=x, y1=y + OVERLAP, x2=x + OVERLAP, y2=y, width=HAIRLINE, ink=HATCH)

    def _ticks(self) -> Iterator[Stroke]:
        """Yield ticks at the ends of the edges that are cut off here, and of the lines where neighbours' edges come."""
        window = self.tiling.window
        right, foot = window.x + window.width, window.y + window.height
        across = [window.x] if self.column else []
        across += [right - OVERLAP] if self.column < self.tiling.columns - 1 else []
        down = [window.y] if self.row else []
        down += [foot - OVERLAP] if self.row < self.tiling.rows - 1 else []
        for x, (start, end) in product(across, ((window.y, window.y + TICK), (foot - TICK, foot))):
            yield Stroke(x1=x, y1=start, x2=x, y2=end, width=TICK_WIDTH)
        for y, (start, end) in product(down, ((window.x, window.x + TICK), (right - TICK, right))):
            yield Stroke(x1=start, y1=y, x2=end, y2=y, width=TICK_WIDTH)

    def _trim(self) -> Iterator[Stroke]:
        """Yield the dashed edge of the poster as far as this sheet has it."""
        shown, part, window = self._poster, self._clip, self.tiling.window
        for x in (shown.x, shown.x + shown.width):
            if window.x < x < window.x + window.width:
                yield _trim_line(x, part.y, x, part.y + part.height)
        for y in (shown.y, shown.y + shown.height):
            if window.y < y < window.y + window.height:
                yield _trim_line(part.x, y, part.x + part.width, y)

    def _label(self) -> Iterator[Item]:
        """Yield the number of the sheet on white: on a strip, otherwise beside the poster where it is cut off."""
        words = "-".join(number(place + 1, self.language) for place in (self.row, self.column))
        line = self.typesetter.line(words, style(TypeRole.NUMERAL, LABEL_SIZE, "en"))
        spot = self._spot()
        x = spot.x + (spot.width - line.width) / 2
        y = spot.y + (spot.height + line.cap_height) / 2
        plate = Area(x=x, y=y - line.cap_height, width=line.width, height=line.cap_height).grown(1 * MM)
        yield Box(x=plate.x, y=plate.y, width=plate.width, height=plate.height, ink=WHITE)
        yield PlacedLine(x=x, y=y, line=line)

    def _spot(self) -> Area:
        """Return the area in whose middle the number stands; where nothing is cut off it is the edge above."""
        if self._strips:
            return self._strips[0]
        part, window = self._clip, self.tiling.window
        right = replace(part, x=part.x + part.width, width=window.x + window.width - part.x - part.width)
        below = replace(part, y=part.y + part.height, height=window.y + window.height - part.y - part.height)
        if right.width >= ROOM_FOR_LABEL:
            return right
        return below if below.height >= ROOM_FOR_LABEL else replace(window, y=0.0, height=window.y)


def _trim_line(x1: float, y1: float, x2: float, y2: float) -> Stroke:
    return Stroke(x1=x1, y1=y1, x2=x2, y2=y2, width=TICK_WIDTH, dash=TRIM_DASH)
