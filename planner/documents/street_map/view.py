"""What part of the ground a map shows, and how large: from degrees to points."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, hypot, radians
from typing import Self

from planner.domain.location import Position
from planner.domain.plane import Point
from planner.domain.polyline import MICRODEGREES, decoded
from planner.domain.street_map import StreetMap

METRES_PER_DEGREE = 111_320.0
METRES_PER_POINT = 0.0254 / 72

LARGEST, USUAL, SMALLEST = 4000, 5500, 16000
"""Scales: a map is never larger than 1 : 4000, and only as small as what it has to show demands."""

AROUND = 0.16
"""The part of the frame's height and width that is kept free around what has to be seen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """Hold a window of that width and height in points on a map kept in the planner.

    ``scale`` is the number of metres on the ground that one on paper stands for; (``east``, ``north``) is the window's
    middle in metres from the south-west corner of what is kept.
    """

    street_map: StreetMap
    width: float
    height: float
    scale: float
    east: float
    north: float

    @classmethod
    def of(cls, street_map: StreetMap, size: tuple[float, float], shown: Sequence[Position], usual: float) -> Self:
        """Return a window that holds all positions ``shown``, the first of them in the middle if it stands alone."""
        width, height = size
        wide, high = _extent(street_map)
        across, down = width * METRES_PER_POINT, height * METRES_PER_POINT
        places = [_metres(street_map, position) for position in shown]
        left, right = min(x for x, _ in places), max(x for x, _ in places)
        foot, head = min(y for _, y in places), max(y for _, y in places)
        free = 1 - 2 * AROUND
        needed = max((right - left) / across / free, (head - foot) / down / free)
        scale = min(max(usual, needed), max(wide / across, 1.0), max(high / down, 1.0), SMALLEST)
        half = scale * across / 2, scale * down / 2
        return cls(
            street_map=street_map,
            width=width,
            height=height,
            scale=scale,
            east=_within((left + right) / 2, half[0], wide),
            north=_within((foot + head) / 2, half[1], high),
        )

    @property
    def points_per_metre(self) -> float:
        """Return how many points a metre on the ground takes."""
        return 1 / (self.scale * METRES_PER_POINT)

    def position(self, position: Position) -> Point:
        """Return where a position lies, from the window's top left corner, y downwards."""
        return self._placed(*_metres(self.street_map, position))

    def line(self, encoded: str) -> list[Point]:
        """Return where a line of the map lies."""
        north, east = METRES_PER_DEGREE / MICRODEGREES, _east(self.street_map) / MICRODEGREES
        return [self._placed(x * east, y * north) for y, x in decoded(encoded)]

    def path(self, encoded: str) -> list[Point]:
        """Return where a line lies that counts from 0° north, 0° east."""
        points = decoded(encoded)
        return [self.position(Position(lat=y / MICRODEGREES, lon=x / MICRODEGREES)) for y, x in points]

    def is_inside(self, point: Point, margin: float = 0.0) -> bool:
        """Tell whether a point shows, at least ``margin`` from the edge."""
        x, y = point
        return margin <= x <= self.width - margin and margin <= y <= self.height - margin

    def _placed(self, east: float, north: float) -> Point:
        factor = self.points_per_metre
        return self.width / 2 + (east - self.east) * factor, self.height / 2 - (north - self.north) * factor


def holds(street_map: StreetMap, position: Position) -> bool:
    """Tell whether a position lies on what is kept of the streets."""
    return street_map.south < position.lat < street_map.north and street_map.west < position.lon < street_map.east


def metres_between(one: Position, other: Position) -> float:
    """Return the distance of two positions of one city."""
    east = METRES_PER_DEGREE * cos(radians(one.lat))
    return hypot((one.lon - other.lon) * east, (one.lat - other.lat) * METRES_PER_DEGREE)


def _metres(street_map: StreetMap, position: Position) -> Point:
    """Return a position in metres east and north of the map's south-west corner."""
    return (
        (position.lon - street_map.west) * _east(street_map),
        (position.lat - street_map.south) * METRES_PER_DEGREE,
    )


def _extent(street_map: StreetMap) -> Point:
    return _metres(street_map, Position(lat=street_map.north, lon=street_map.east))


def metre(street_map: StreetMap) -> tuple[float, float]:
    """Return how many metres a degree takes on a map, eastwards and northwards."""
    return _east(street_map), METRES_PER_DEGREE


def _east(street_map: StreetMap) -> float:
    """Return how many metres a degree of longitude takes in the middle of a map."""
    return METRES_PER_DEGREE * cos(radians((street_map.south + street_map.north) / 2))


def _within(wanted: float, half: float, extent: float) -> float:
    """Move the middle of a window so that it does not look over the edge of the map."""
    return extent / 2 if 2 * half >= extent else min(max(wanted, half), extent - half)
