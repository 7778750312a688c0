"""Lines and rings in a plane: cut at a rectangle, simplified, joined, measured. Units are the caller's."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from math import hypot

Point = tuple[float, float]
Line = Sequence[Point]
Window = tuple[float, float, float, float]
"""Least x, least y, greatest x, greatest y."""


def length(line: Line) -> float:
    """Return how long a line is."""
    return sum(hypot(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(line))


def area(ring: Line) -> float:
    """Return the area of a ring: positive where it turns from x to y."""
    around = zip(ring, (*ring[1:], ring[0]), strict=True) if ring else ()
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in around) / 2


def centre(ring: Line) -> Point:
    """Return the middle of the corners of a ring."""
    return sum(x for x, _ in ring) / len(ring), sum(y for _, y in ring) / len(ring)


def clipped_line(line: Line, window: Window) -> list[list[Point]]:
    """Return the pieces of a line that lie inside a rectangle, in order (Liang and Barsky)."""
    pieces: list[list[Point]] = []
    for start, end in pairwise(line):
        inside = _inside(start, end, window)
        if inside is None:
            continue
        first, last = inside
        if pieces and pieces[-1][-1] == first:
            pieces[-1].append(last)
        else:
            pieces.append([first, last])
    return [piece for piece in pieces if len(piece) > 2 or piece[0] != piece[-1]]


def _inside(start: Point, end: Point, window: Window) -> tuple[Point, Point] | None:
    (x, y), dx, dy = start, end[0] - start[0], end[1] - start[1]
    enter, leave = 0.0, 1.0
    for run, room in ((-dx, x - window[0]), (dx, window[2] - x), (-dy, y - window[1]), (dy, window[3] - y)):
        if run == 0:
            if room < 0:
                return None
        elif run < 0:
            enter = max(enter, room / run)
        else:
            leave = min(leave, room / run)
    if enter > leave:
        return None
    first = start if enter == 0 else (x + enter * dx, y + enter * dy)
    return first, end if leave == 1 else (x + leave * dx, y + leave * dy)


def clipped_ring(ring: Line, window: Window) -> list[Point]:
    """Return what of the area in a ring lies inside a rectangle (Sutherland and Hodgman)."""
    kept = list(ring)
    for axis, bound, sign in ((0, window[0], 1), (0, window[2], -1), (1, window[1], 1), (1, window[3], -1)):
        corners, kept = kept, []
        for a, b in zip(corners, [*corners[1:], *corners[:1]], strict=True):
            here, there = sign * (a[axis] - bound), sign * (b[axis] - bound)
            if here >= 0:
                kept.append(a)
            if (here >= 0) != (there >= 0):
                share = here / (here - there)
                kept.append((a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])))
    return kept


def simplified(line: Line, tolerance: float) -> list[Point]:
    """Return a line without the points that matter least: none was farther than ``tolerance`` (Douglas and Peucker)."""
    if len(line) < 3:
        return list(line)
    kept = {0, len(line) - 1}
    spans = [(0, len(line) - 1)]
    while spans:
        first, last = spans.pop()
        off, farthest = max(
            ((distance(line[at], line[first], line[last]), at) for at in range(first + 1, last)), default=(0.0, first)
        )
        if off > tolerance:
            kept.add(farthest)
            spans += [(first, farthest), (farthest, last)]
    return [line[at] for at in sorted(kept)]


def distance(point: Point, start: Point, end: Point) -> float:
    """Return how far a point lies from a stretch between two others."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    square = dx * dx + dy * dy
    along = ((point[0] - start[0]) * dx + (point[1] - start[1]) * dy) / square if square else 0.0
    along = min(1.0, max(0.0, along))
    return hypot(point[0] - start[0] - along * dx, point[1] - start[1] - along * dy)


def stretch(line: Line, start: float, end: float) -> list[Point]:
    """Return the part of a line between two distances from its beginning."""
    points: list[Point] = []
    gone = 0.0
    for a, b in pairwise(line):
        step = hypot(b[0] - a[0], b[1] - a[1])
        if not points and start < gone + step:
            points.append(_between(a, b, (start - gone) / step))
        if gone + step >= end:
            return [*points, _between(a, b, (end - gone) / step)]
        if points:
            points.append(b)
        gone += step
    return points or [line[-1]]


def _between(a: Point, b: Point, share: float) -> Point:
    return a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])


def nearest(line: Line, point: Point) -> tuple[float, float]:
    """Return how far a point lies from a line, and how far along the line it lies nearest."""
    best, gone = (float("inf"), 0.0), 0.0
    for a, b in pairwise(line):
        step = hypot(b[0] - a[0], b[1] - a[1])
        along = ((point[0] - a[0]) * (b[0] - a[0]) + (point[1] - a[1]) * (b[1] - a[1])) / step if step else 0.0
        best = min(best, (distance(point, a, b), gone + min(step, max(0.0, along))))
        gone += step
    return best


def joined(lines: Iterable[Line]) -> list[list[Point]]:
    """Return lines of which those that meet end to end, two at a place, are one."""
    chains = {at: list(line) for at, line in enumerate(lines) if len(line) > 1}
    ends: dict[Point, list[int]] = {}
    for at, chain in chains.items():
        for end in (chain[0], chain[-1]):
            ends.setdefault(end, []).append(at)
    name = {at: at for at in chains}
    for place, meeting in ends.items():
        if len(meeting) != 2:
            continue
        one, other = (_root(name, at) for at in meeting)
        if one != other:
            chains[one] = _chained(chains[one], chains.pop(other), place)
            name[other] = one
    return list(chains.values())


def _root(name: dict[int, int], at: int) -> int:
    while name[at] != at:
        at = name[at]
    return at


def _chained(one: list[Point], other: list[Point], place: Point) -> list[Point]:
    """Return two lines that meet at a place as one."""
    first = one if one[-1] == place else one[::-1]
    second = other if other[0] == place else other[::-1]
    return first + second[1:]
