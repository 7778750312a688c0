"""What the map is about: the place, where people meet, stations, and the way a march goes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, product
from math import atan2, cos, hypot, sin

from planner.documents.model import BLACK, WHITE, Box, Frame, Ink, Item, Part, Path, PlacedLine
from planner.documents.street_map.ground import Drawn
from planner.documents.street_map.names import Names
from planner.documents.street_map.plates import Plate, along
from planner.documents.theme import MM
from planner.documents.typesetting.line import Line
from planner.domain.plane import Point, clipped_line
from planner.domain.street_map import Feature

POINTERS, SHIFTS, HALF_POINTER = (6.5, 16.0, 26.0), (0.0, 0.3, -0.3, 0.42, -0.42), 3.6
"""How far a plate may stand off its place, in points, and to its sides, in widths; half the width of what points."""

PADDING, TALL = 4.0, 5.5
"""Free points beside the letters on a plate, and above and below together."""

ROUTE, ROUTE_EDGE = 4.0, 1.2
ARROW, ARROWS_APART = 5.2, 58.0
"""Width of the route and its white edge, length of an arrow's head, and how often one stands on the route."""

FRAME = 0.8 * MM
_STATION = 7.6


@dataclass(frozen=True, slots=True, kw_only=True)
class Marker:
    """Hold a place to point at and its label; the one that ``matters`` most has the plate of the accent."""

    at: Point
    label: str
    matters: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Markers:
    """Draws markers and notes in ``names`` what must stay free of them."""

    names: Names
    part: Part

    # The route

    def route(self, lines: Sequence[Sequence[Point]]) -> Iterator[Item]:
        """Yield a march's way: a bold line with arrows, a ring where it begins, a disc where it ends."""
        shown = [line for line in lines if len(line) > 1]
        if not shown:
            return
        accent = self.names.ground.palette.accent
        for line in shown:
            self.names.taken += along(line, ROUTE + 2 * ROUTE_EDGE)
        yield self._path(shown, ROUTE + 2 * ROUTE_EDGE, WHITE)
        yield self._path(shown, ROUTE, accent)
        heads = [head for line in shown for head in _arrows(line)]
        if heads:
            yield self._filled(heads, accent)
        for at, inner in ((shown[0][0], WHITE), (shown[-1][-1], accent)):
            self.names.taken.append(Plate(x=at[0], y=at[1], width=12, height=12))
            for size, ink in ((12.0, WHITE), (9.6, accent), (4.8, inner)):
                yield self._path([[at]], size, ink)

    # Plates

    def plates(self, markers: Sequence[Marker]) -> Iterator[Item]:
        """Yield a plate with a pointer for each marker that shows, those that matter most on top."""
        view = self.names.ground.view
        standing = [marker for marker in markers if view.is_inside(marker.at, 1)]
        drawn: list[Item] = []
        for marker in standing:
            self.names.taken.append(Plate(x=marker.at[0], y=marker.at[1], width=8, height=8))
        for marker in standing:
            drawn = [*self._plate(marker), *drawn]
        yield from drawn

    def _plate(self, marker: Marker) -> Iterator[Item]:
        line = self.names.line(marker.label, 700, 2.0 if marker.matters else 1.0)
        wide, high = line.width + 2 * PADDING, line.size * 1.05 + TALL
        spot = next((each for each in self._spots(marker.at, wide, high) if self._is_free(each)), None)
        if spot is None and marker.matters:
            spot = next(self._spots(marker.at, wide, high), None)
        if spot is None or not line.text:
            yield from self._dot(marker)
            return
        self.names.taken.append(spot)
        palette = self.names.ground.palette
        filled = marker.matters and palette.plate is not None
        ground, letters = (palette.plate or WHITE, palette.on_plate) if filled else (WHITE, BLACK)
        edge = palette.accent if not filled else ground
        yield from self._flag(marker.at, spot, ground, edge)
        yield PlacedLine(x=spot.x - line.width / 2, y=spot.y + _centred(line), line=line, ink=letters, part=self.part)

    def _flag(self, at: Point, spot: Plate, ground: Ink, edge: Ink) -> Iterator[Item]:
        """Yield a plate, the pointer between it and its place, and a white line around both."""
        left, top = spot.x - spot.width / 2, spot.y - spot.height / 2
        base = top + spot.height if spot.y < at[1] else top
        foot = min(max(at[0], left + HALF_POINTER), left + spot.width - HALF_POINTER)
        pointer = [(foot - HALF_POINTER, base), at, (foot + HALF_POINTER, base)]
        outline = [
            (left, top),
            (left + spot.width, top),
            (left + spot.width, top + spot.height),
            (left, top + spot.height),
        ]
        yield self._filled([pointer, outline], WHITE, width=2.6, ink=WHITE)
        yield self._filled([pointer], edge)
        yield Box(x=left, y=top, width=spot.width, height=spot.height, ink=ground, part=self.part)
        if ground is WHITE:
            yield Frame(
                x=left, y=top, width=spot.width, height=spot.height, stroke=FRAME * 0.7, ink=edge, part=self.part
            )

    def _spots(self, at: Point, wide: float, high: float) -> Iterator[Plate]:
        """Yield where a plate may stand, the best first: above its place, below it, and to the sides."""
        view = self.names.ground.view
        edge = 3.0
        if wide > view.width - 2 * edge:
            return
        for off, shift, side in product(POINTERS, SHIFTS, (-1, 1)):
            x = min(max(at[0] + shift * wide, edge + wide / 2), view.width - edge - wide / 2)
            y = at[1] + side * (off + high / 2)
            if edge + high / 2 <= y <= view.height - edge - high / 2:
                yield Plate(x=x, y=y, width=wide, height=high)

    def _dot(self, marker: Marker) -> Iterator[Item]:
        accent = self.names.ground.palette.accent
        for size, ink in ((11.0, WHITE), (8.6, accent), (3.4, WHITE)):
            yield self._path([[marker.at]], size, ink)

    # Stations

    def stations(self, features: Sequence[Drawn]) -> Iterator[Item]:
        """Yield stations and, where there is room, their names on a white ground."""
        for feature in features:
            if feature.kind is Feature.STATION:
                yield from self._station(feature.lines[0][0], feature.name)

    def _station(self, at: Point, name: str) -> Iterator[Item]:
        mark = Plate(x=at[0], y=at[1], width=_STATION, height=_STATION)
        if not self._is_free(mark):
            return
        self.names.taken.append(mark)
        line = self.names.line(name, 700, 0.5)
        wide, high = line.width + 4, line.size + 2.4
        view = self.names.ground.view
        across, down = _STATION / 2 + 1 + wide / 2, _STATION / 2 + high / 2
        for x, y in ((across, 0.0), (-across, 0.0), (0.0, -down), (0.0, down)):
            spot = Plate(x=at[0] + x, y=at[1] + y, width=wide, height=high)
            if self._is_free(spot) and all(view.is_inside(corner, 2) for corner in spot.corners):
                self.names.taken.append(spot)
                corner = spot.corners[0]
                yield Box(x=corner[0], y=corner[1], width=wide, height=high, ink=WHITE, part=self.part)
                baseline = spot.y + _centred(line)
                yield PlacedLine(x=spot.x - line.width / 2, y=baseline, line=line, part=self.part)
                break
        for size, ink in ((_STATION, BLACK), (_STATION * 0.42, WHITE)):
            left, top = at[0] - size / 2, at[1] - size / 2
            yield Box(x=left, y=top, width=size, height=size, ink=ink, part=self.part)

    def _is_free(self, spot: Plate) -> bool:
        wider = spot.grown(1.0)
        return not any(wider.meets(other) for other in self.names.taken)

    # Shapes

    def _path(self, lines: Sequence[Sequence[Point]], width: float, ink: Ink) -> Path:
        view = self.names.ground.view
        whole = tuple(tuple(line) for line in lines)
        return Path(x=0, y=0, lines=whole, width=width, ink=ink, window=(view.width, view.height), part=self.part)

    def _filled(self, rings: Sequence[Sequence[Point]], fill: Ink, *, width: float = 0.0, ink: Ink = BLACK) -> Path:
        view = self.names.ground.view
        whole = tuple(tuple(ring) for ring in rings)
        window = (view.width, view.height)
        return Path(x=0, y=0, lines=whole, fill=fill, width=width, ink=ink, window=window, part=self.part)


def in_view(line: Sequence[Point], width: float, height: float) -> list[list[Point]]:
    """Return the pieces of a line that show in a window of that size."""
    return clipped_line(line, (0.0, 0.0, width, height))


def _centred(line: Line) -> float:
    """Return how far below the middle of a plate the baseline of its label lies."""
    return line.cap_height / 2


def _arrows(line: Sequence[Point]) -> Iterator[list[Point]]:
    """Yield arrow heads, evenly spaced along each stretch that has room for one."""
    for (x1, y1), (x2, y2) in pairwise(line):
        step = hypot(x2 - x1, y2 - y1)
        count = max(1, round(step / ARROWS_APART)) if step > 5 * ARROW else 0
        for at in range(count):
            share = (at + 0.5) / count
            yield _head(x1 + share * (x2 - x1), y1 + share * (y2 - y1), atan2(y2 - y1, x2 - x1))


def _head(x: float, y: float, angle: float) -> list[Point]:
    ahead, aside = (cos(angle) * ARROW, sin(angle) * ARROW), (-sin(angle) * ARROW * 0.95, cos(angle) * ARROW * 0.95)
    return [
        (x + ahead[0], y + ahead[1]),
        (x - ahead[0] * 0.7 + aside[0], y - ahead[1] * 0.7 + aside[1]),
        (x - ahead[0] * 0.7 - aside[0], y - ahead[1] * 0.7 - aside[1]),
    ]
