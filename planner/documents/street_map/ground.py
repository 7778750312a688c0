"""Draw what lies on the ground, the lowest first: green, water, buildings, rails, paths, streets."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import hypot

from planner.documents.model import WHITE, Box, Ink, Item, Part, Path
from planner.documents.street_map.palette import Palette
from planner.documents.street_map.plates import Plate, along
from planner.documents.street_map.texture import dotted, hatched, ruled
from planner.documents.street_map.view import View
from planner.documents.theme import LEAST_TYPE
from planner.domain.plane import Line, Point, clipped_line, clipped_ring, simplified
from planner.domain.street_map import AREAS, STREETS, Feature, MapFeature

FINENESS = 0.25
"""Points by which a drawn line may stray: nobody sees it."""

RAIL, TREAD = 2.6, 1.5
"""Points: how wide a railway is drawn, and how far the treads of steps are apart."""

DOTS, LINES, HATCH = 6.5, 3.2, 2.4
"""How far apart the dots of green ground, the lines of water and those of buildings stand in points."""

LEGIBLE, LEAST_SHRUNK = 8000, 0.45
"""The scale down to which streets have room for their names, and the part of their width that they keep at any."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """Hold a feature and its lines in points from the top left corner of the frame, cut just outside it."""

    kind: Feature
    name: str
    lines: tuple[list[Point], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """Draws the features of a map in a window."""

    view: View
    palette: Palette
    part: Part

    def drawn(self) -> tuple[Drawn, ...]:
        """Return the features that show."""
        found = (self._drawn(feature) for feature in self.view.street_map.features)
        return tuple(feature for feature in found if feature.lines)

    def width(self, kind: Feature) -> float:
        """Return how wide a line is drawn, its edges left out: less on maps of a small scale."""
        shrunk = min(1.0, max(LEAST_SHRUNK, LEGIBLE / self.view.scale))
        return self.palette.widths[kind] * shrunk * self.palette.letters / LEAST_TYPE

    def plates(self, features: Sequence[Drawn]) -> Iterator[tuple[str, Plate]]:
        """Yield the rectangles that streets and rails cover, each with its name."""
        for feature in features:
            if feature.kind in (*STREETS, Feature.RAILWAY):
                width = self.width(feature.kind) if feature.kind in STREETS else RAIL
                for line in feature.lines:
                    yield from ((feature.name, plate) for plate in along(line, width))

    def items(self, features: Sequence[Drawn]) -> Iterator[Item]:
        """Yield everything below the names."""
        view, palette = self.view, self.palette
        yield Box(x=0, y=0, width=view.width, height=view.height, ink=palette.land, part=self.part)
        for kind in (Feature.PARK, Feature.STREAM, Feature.WATER, Feature.SQUARE, Feature.BUILDING):
            yield from self._area(kind, _lines(features, kind))
        yield from self._railways(_lines(features, Feature.RAILWAY))
        yield from self._paths(features)
        for outer in (True, False):
            for kind in STREETS:
                yield from self._streets(kind, _lines(features, kind), outer=outer)

    def _drawn(self, feature: MapFeature) -> Drawn:
        edge = 16.0
        window = (-edge, -edge, self.view.width + edge, self.view.height + edge)
        found: list[list[Point]] = []
        for encoded in feature.lines:
            line = self.view.line(encoded)
            if feature.kind is Feature.STATION:
                found += [line] if line and self.view.is_inside(line[0], 4) else []
            elif feature.kind in AREAS:
                found += [simplified(clipped_ring(line, window), FINENESS)]
            else:
                found += [simplified(piece, FINENESS) for piece in clipped_line(line, window)]
        return Drawn(kind=feature.kind, name=feature.name, lines=tuple(line for line in found if line))

    def _area(self, kind: Feature, lines: list[list[Point]]) -> Iterator[Item]:
        if not lines:
            return
        if kind is Feature.STREAM:
            yield self._path(
                lines, width=self.width(kind), ink=self.palette.areas.get(Feature.WATER, self.palette.edge)
            )
        elif not self.palette.textured:
            yield self._path(lines, fill=self.palette.areas[kind])
            if kind is Feature.PARK:
                yield self._path(dotted(lines, DOTS), width=1.1, ink=self.palette.areas[Feature.WATER])
        elif kind is Feature.PARK:
            yield self._path(dotted(lines, DOTS), width=1.1, ink=self.palette.edge)
        elif kind is Feature.WATER:
            yield self._path(lines, fill=WHITE, width=self.palette.casing, ink=self.palette.edge)
            yield self._path(ruled(lines, LINES), width=0.6, ink=self.palette.edge)
        elif kind is Feature.BUILDING:
            yield self._path(hatched(lines, HATCH), width=0.5, ink=self.palette.edge)

    def _railways(self, lines: list[list[Point]]) -> Iterator[Item]:
        if lines:
            yield self._path(lines, width=RAIL, ink=self.palette.rail)
            yield self._path(lines, width=1.3, ink=WHITE, dash=(0.01, 5.0, 4.0, 1.0))

    def _paths(self, features: Sequence[Drawn]) -> Iterator[Item]:
        if paths := _lines(features, Feature.PATH):
            yield self._path(paths, width=self.width(Feature.PATH), ink=self.palette.edge, dash=(0.01, 2.4))
        if steps := _lines(features, Feature.STEPS):
            yield self._path(steps, width=self.width(Feature.STEPS), ink=WHITE)
            treads = [tread for line in steps for tread in _treads(line, self.width(Feature.STEPS))]
            yield self._path(treads, width=0.5, ink=self.palette.edge)

    def _streets(self, kind: Feature, lines: list[list[Point]], *, outer: bool) -> Iterator[Item]:
        if not lines:
            return
        width = self.width(kind)
        if outer:
            yield self._path(lines, width=width + 2 * self.palette.casing, ink=self.palette.edge)
        else:
            yield self._path(lines, width=width, ink=WHITE)

    def _path(
        self,
        lines: Iterable[Line],
        *,
        width: float = 0.0,
        ink: Ink = WHITE,
        fill: Ink | None = None,
        dash: tuple[float, ...] = (),
    ) -> Path:
        return Path(
            x=0,
            y=0,
            lines=tuple(tuple(line) for line in lines),
            width=width,
            ink=ink,
            fill=fill,
            dash=dash,
            window=(self.view.width, self.view.height),
            part=self.part,
        )


def _treads(line: Line, width: float) -> Iterator[list[Point]]:
    """Yield short lines across a flight of steps."""
    for (x1, y1), (x2, y2) in pairwise(line):
        step = hypot(x2 - x1, y2 - y1)
        count = int(step // TREAD)
        for at in range(count):
            share, across = (at + 0.5) / count, width / 2 / step
            x, y = x1 + share * (x2 - x1), y1 + share * (y2 - y1)
            yield [(x - (y2 - y1) * across, y + (x2 - x1) * across), (x + (y2 - y1) * across, y - (x2 - x1) * across)]


def _lines(features: Sequence[Drawn], kind: Feature) -> list[list[Point]]:
    return [line for feature in features if feature.kind is kind for line in feature.lines]
