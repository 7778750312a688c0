"""Cut streets out of an OpenStreetMap extract. Only ever run behind the gateway, see ``planner.exchange.confinement``.

What goes in is where and how far around (three doubles: latitude, longitude, metres), then the bytes of the file.
"""

import json
import re
from collections.abc import Callable, Iterator
from math import cos, radians
from typing import Any

import osmium

from planner.domain.codec import plain
from planner.domain.location import Position
from planner.domain.plane import Line, Point, Window, area, centre, clipped_line, clipped_ring, joined, simplified
from planner.domain.polyline import MICRODEGREES, encoded
from planner.domain.street_map import AREAS, Feature, MapFeature
from planner.exchange.refusal import Reason, RefusedError
from planner.exchange.street_order import ORDER
from planner.exchange.street_tags import KEYS, Tags, area_feature, is_stop, line_feature

METRES_PER_DEGREE = 111_320.0
TOLERANCE = 0.6
"""Metres by which a kept line may stray from the surveyed one: less than a stroke of ink on paper."""

MOST_CHARACTERS = 400_000
MOST_POINTS = 400_000
"""How much of an extract is kept, and how many points around the place are looked at to get there."""

XML = (b"<?xml", b"<osm", b"\xef\xbb\xbf<")

LANDMARK, NAMED_LANDMARK = 2500.0, 400.0
"""Square metres from which a building helps people to find their way, and one that has a name."""

LONGEST_NAME = 80

_GIVING_WAY = (Feature.BUILDING, Feature.PATH, Feature.LANE, Feature.STREAM, Feature.STEPS, Feature.PARK)
_TURNING = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufff0-\uffff]+")

Shapes = dict[tuple[Feature, str], list[Line]]


def read(data: bytes) -> bytes:
    """Return the streets around a place as JSON: the corners of the map in degrees, and its features."""
    lat, lon, radius = ORDER.unpack(data[: ORDER.size])
    ground = _Ground(Position(lat=lat, lon=lon), radius)
    file = data[ORDER.size :]
    try:
        for thing in _things(file):
            ground.take(thing)
    except (RuntimeError, ValueError) as error:
        raise RefusedError(Reason.DAMAGED) from error
    south, west, north, east = ground.box
    features = [plain(feature) for feature in ground.features()]
    answer = {"south": south, "west": west, "north": north, "east": east, "features": features}
    return json.dumps(answer, ensure_ascii=False).encode()


def _things(file: bytes) -> Iterator[Any]:
    """Yield the nodes, ways and areas of an extract that may be on a map."""
    kind = "osm" if file.lstrip()[:8].startswith(XML) else "pbf" if file[4:6] == b"\x0a\x09" else ""
    if not kind:
        raise RefusedError(Reason.KIND)
    shown = osmium.filter.KeyFilter(*KEYS)
    reader = osmium.FileProcessor(osmium.io.FileBuffer(file, kind)).with_locations("sparse_mem_array")
    yield from reader.with_areas(shown).with_filter(shown)


class _Ground:
    """Collects what lies around a place, in metres east and north of it."""

    def __init__(self, middle: Position, radius: float) -> None:
        self._middle = middle
        self._east = METRES_PER_DEGREE * max(0.05, cos(radians(middle.lat)))
        self._window: Window = (-radius, -radius, radius, radius)
        self._shapes: Shapes = {}
        self._points = 0
        north, east = radius / METRES_PER_DEGREE, radius / self._east
        self.box = tuple(
            round(side, 6) for side in (middle.lat - north, middle.lon - east, middle.lat + north, middle.lon + east)
        )

    def take(self, thing: Any) -> None:
        """Keep a node, way or area, or what of it lies around the place."""
        tags = {tag.k: tag.v for tag in thing.tags}
        name = _named(tags)
        if thing.is_node():
            self._take_stop(name, tags, [(thing.lon, thing.lat)])
        elif thing.is_way():
            feature = line_feature(tags)
            if feature:
                line = self._metres(thing.nodes)
                self._keep(feature, name, clipped_line(line, self._window) if self._is_near(line) else [])
        elif thing.is_area():
            self._take_area(thing, name, tags)

    def _take_stop(self, name: str, tags: Tags, places: list[Point]) -> None:
        if not is_stop(tags):
            return
        place = self._placed(*centre(places))
        west, south, east, north = self._window
        if west <= place[0] <= east and south <= place[1] <= north and (Feature.STATION, name) not in self._shapes:
            self._keep(Feature.STATION, name, [[place]])

    def _take_area(self, thing: Any, name: str, tags: Tags) -> None:
        if is_stop(tags):
            outline = [(node.lon, node.lat) for ring in thing.outer_rings() for node in ring if node.location.valid()]
            if outline:
                self._take_stop(name, tags, outline)
        feature = area_feature(tags)
        if feature is None:
            return
        for outer in thing.outer_rings():
            ring = self._metres(outer)
            if self._is_near(ring) and (feature is not Feature.BUILDING or _is_landmark(ring, name)):
                self._keep(feature, name, [self._ring(ring, around=True)])
                self._keep(feature, name, [self._ring(self._metres(hole)) for hole in thing.inner_rings(outer)])

    def _ring(self, ring: Line, *, around: bool = False) -> list[Point]:
        """Return a ring inside the window: anticlockwise around ground, clockwise around a hole."""
        cut = clipped_ring(ring[:-1], self._window)
        return cut if (area(cut) > 0) == around else cut[::-1]

    def _metres(self, nodes: Any) -> list[Point]:
        line = [self._placed(node.lon, node.lat) for node in nodes if node.location.valid()]
        return line if self._is_near(line) else []

    def _placed(self, lon: float, lat: float) -> Point:
        return (lon - self._middle.lon) * self._east, (lat - self._middle.lat) * METRES_PER_DEGREE

    def _is_near(self, line: Line) -> bool:
        west, south, east, north = self._window
        xs, ys = [x for x, _ in line], [y for _, y in line]
        return bool(line) and min(xs) <= east and max(xs) >= west and min(ys) <= north and max(ys) >= south

    def _keep(self, feature: Feature, name: str, lines: list[list[Point]]) -> None:
        lines = [line for line in lines if line]
        self._points += sum(map(len, lines))
        if lines and self._points <= MOST_POINTS:
            self._shapes.setdefault((feature, name), []).extend(lines)

    def features(self) -> list[MapFeature]:
        """Return what was kept: in the order of drawing, lines of one name joined, the least important left out."""
        features = [self._feature(*key, self._shapes[key]) for key in sorted(self._shapes, key=_drawn)]
        features = [feature for feature in features if feature.lines]
        for kind in _GIVING_WAY:
            if _characters(features) <= MOST_CHARACTERS:
                break
            features = [feature for feature in features if feature.kind is not kind]
        if _characters(features) > MOST_CHARACTERS:
            raise RefusedError(Reason.HUGE)
        return features

    def _feature(self, kind: Feature, name: str, lines: list[Line]) -> MapFeature:
        least = 3 if kind in AREAS else 1
        merged: list[Line] = lines if kind in AREAS or kind is Feature.STATION else [*joined(lines)]
        simple = (simplified(line, TOLERANCE) for line in merged)
        return MapFeature(
            kind=kind, name=name, lines=tuple(self._written(line) for line in simple if len(line) >= least)
        )

    def _written(self, line: Line) -> str:
        """Return a line in microdegrees from the south-west corner."""
        north, east = MICRODEGREES / METRES_PER_DEGREE, MICRODEGREES / self._east
        left, foot = self._window[:2]
        return encoded((round((y - foot) * north), round((x - left) * east)) for x, y in line)


def _drawn(key: tuple[Feature, str]) -> tuple[int, str]:
    return _ORDER(key[0]), key[1]


_ORDER: Callable[[Feature], int] = list(Feature).index


def _characters(features: list[MapFeature]) -> int:
    return sum(len(line) + 4 for feature in features for line in feature.lines) + 40 * len(features)


def _is_landmark(ring: Line, name: str) -> bool:
    return abs(area(ring)) >= (NAMED_LANDMARK if name else LANDMARK)


def _named(tags: Tags) -> str:
    """Return the name as signs have it, without what would turn or break a line of text."""
    return " ".join(_TURNING.sub(" ", tags.get("name", "")[: 4 * LONGEST_NAME]).split())[:LONGEST_NAME].strip()
