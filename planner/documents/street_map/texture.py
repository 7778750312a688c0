"""Areas without any tint: dots for green ground, lines for water, as engravers did it."""

from collections.abc import Iterator, Sequence
from math import floor, sqrt

from planner.domain.plane import Line, Point

Rings = Sequence[Line]


def ruled(rings: Rings, pitch: float) -> Iterator[list[Point]]:
    """Yield level lines through an area, ``pitch`` apart; rings that turn the other way are holes."""
    for row in _rows(rings, pitch):
        for left, right in _spans(rings, row * pitch):
            if right - left > pitch / 2:
                yield [(left, row * pitch), (right, row * pitch)]


def hatched(rings: Rings, pitch: float) -> Iterator[list[Point]]:
    """Yield lines that climb through an area, ``pitch`` apart."""
    turned = [[(x + y, y - x) for x, y in ring] for ring in rings]
    for line in ruled(turned, pitch * sqrt(2)):
        yield [((x - y) / 2, (x + y) / 2) for x, y in line]


def dotted(rings: Rings, pitch: float) -> Iterator[list[Point]]:
    """Yield the dots of a staggered pattern in an area, each a line of one point."""
    for row in _rows(rings, pitch):
        shift = pitch / 2 if row % 2 else 0.0
        for left, right in _spans(rings, row * pitch):
            first = floor((left - shift) / pitch) + 1
            for column in range(first, floor((right - shift) / pitch) + 1):
                yield [(column * pitch + shift, row * pitch)]


def _rows(rings: Rings, pitch: float) -> range:
    heights = [y for ring in rings for _, y in ring]
    return range(floor(min(heights) / pitch) + 1, floor(max(heights) / pitch) + 1) if heights else range(0)


def _spans(rings: Rings, y: float) -> Iterator[tuple[float, float]]:
    """Yield where a level line runs inside, by the rule of non-zero winding."""
    crossings: list[tuple[float, int]] = []
    for ring in rings:
        for (x1, y1), (x2, y2) in zip(ring, (*ring[1:], ring[0]), strict=True):
            if (y1 <= y) != (y2 <= y):
                crossings.append((x1 + (y - y1) * (x2 - x1) / (y2 - y1), 1 if y2 > y1 else -1))
    winding, start = 0, 0.0
    for x, turn in sorted(crossings):
        if winding == 0:
            start = x
        winding += turn
        if winding == 0:
            yield start, x
