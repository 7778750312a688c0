"""Find the way of a march on the map from the streets that its legs are said to run along."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from planner.domain.event import Leg
from planner.domain.location import Position
from planner.domain.plane import Point, nearest, stretch
from planner.domain.polyline import MICRODEGREES, decoded, encoded
from planner.domain.street_map import STREETS, Feature, StreetMap

MEETING, OFF = 45.0, 120.0
"""Metres within which two streets meet, and within which a place lies on a street."""

Lines = Sequence[Sequence[Point]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Walk:
    """Finds ways on a map; ``metre`` is how many metres a degree east takes there, and one north."""

    street_map: StreetMap
    metre: tuple[float, float]

    def way(self, legs: Sequence[Leg], places: Mapping[str, Position]) -> str:
        """Return the way as a line from 0° north, 0° east; empty where a street or a corner is not on the map.

        ``places`` are positions by casefolded name. Legs begin and end where their streets meet; the first begins and
        the last ends at a place or street of that name.
        """
        streets = [self._street(leg.via) for leg in legs]
        if not legs or not all(streets):
            return ""
        corners = [
            self._end(legs[0].from_, streets[0], places),
            *(_corner(one, other) for one, other in pairwise(streets)),
            self._end(legs[-1].to, streets[-1], places),
        ]
        way: list[Point] = []
        for street, (start, end) in zip(streets, pairwise(corners), strict=True):
            piece = _along(street, start, end) if start and end else []
            if not piece:
                return ""
            way += piece[1:] if way and way[-1] == piece[0] else piece
        return self._written(way)

    def _street(self, name: str) -> Lines:
        wanted = name.strip().casefold()
        found: list[list[Point]] = []
        for feature in self.street_map.features:
            if feature.kind in (*STREETS, Feature.PATH) and wanted and feature.name.casefold() == wanted:
                found += [[self._metres(*point) for point in decoded(line)] for line in feature.lines]
        return [line for line in found if len(line) > 1]

    def _end(self, name: str, street: Lines, places: Mapping[str, Position]) -> Point | None:
        """Return where a march begins or ends: at a place, or where another street crosses."""
        position = places.get(name.strip().casefold())
        if position is None:
            return _corner(street, self._street(name))
        north = (position.lat - self.street_map.south) * MICRODEGREES
        return self._metres(round(north), round((position.lon - self.street_map.west) * MICRODEGREES))

    def _metres(self, north: int, east: int) -> Point:
        return east / MICRODEGREES * self.metre[0], north / MICRODEGREES * self.metre[1]

    def _written(self, way: Iterable[Point]) -> str:
        south, west = self.street_map.south, self.street_map.west
        return encoded(
            (
                round((south + y / self.metre[1]) * MICRODEGREES),
                round((west + x / self.metre[0]) * MICRODEGREES),
            )
            for x, y in way
        )


def _corner(one: Lines, other: Lines) -> Point | None:
    """Return where two streets meet, None where they do not."""
    tried = [(nearest(line, point)[0], point) for line in one for road in other for point in road]
    tried += [(nearest(line, point)[0], point) for line in other for road in one for point in road]
    off, point = min(tried, default=(MEETING + 1, (0.0, 0.0)))
    return point if off <= MEETING else _crossing(one, other)


def _crossing(one: Lines, other: Lines) -> Point | None:
    """Return where two streets cross between their corners."""
    for (a, b), (c, d) in ((s, t) for line in one for road in other for s in pairwise(line) for t in pairwise(road)):
        across = (b[0] - a[0]) * (d[1] - c[1]) - (b[1] - a[1]) * (d[0] - c[0])
        if across:
            share = ((c[0] - a[0]) * (d[1] - c[1]) - (c[1] - a[1]) * (d[0] - c[0])) / across
            along = ((c[0] - a[0]) * (b[1] - a[1]) - (c[1] - a[1]) * (b[0] - a[0])) / across
            if 0 <= share <= 1 and 0 <= along <= 1:
                return a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])
    return None


def _along(street: Lines, start: Point, end: Point) -> list[Point]:
    """Return a street from one place to another, nothing where it does not run there."""
    line = min(street, key=lambda each: nearest(each, start)[0] + nearest(each, end)[0])
    (off_start, first), (off_end, last) = nearest(line, start), nearest(line, end)
    if max(off_start, off_end) > OFF or first == last:
        return []
    piece = stretch(line, min(first, last), max(first, last))
    return piece if first < last else piece[::-1]
