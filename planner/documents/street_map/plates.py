"""Rectangles at any angle, and whether two of them meet."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import atan2, cos, degrees, hypot, radians, sin

from planner.domain.plane import Point


@dataclass(frozen=True, slots=True, kw_only=True)
class Plate:
    """Hold a rectangle: its middle, its width and height in points, turned clockwise by ``turn`` degrees."""

    x: float
    y: float
    width: float
    height: float
    turn: float = 0.0

    @property
    def corners(self) -> tuple[Point, ...]:
        """Return its corners, going round."""
        right, down = self.axes()
        ends = ((-1, -1), (1, -1), (1, 1), (-1, 1))
        half = self.width / 2, self.height / 2
        return tuple(
            (
                self.x + i * half[0] * right[0] + j * half[1] * down[0],
                self.y + i * half[0] * right[1] + j * half[1] * down[1],
            )
            for i, j in ends
        )

    @property
    def axis(self) -> tuple[Point, Point]:
        """Return the line through its middle from end to end."""
        (across, down), half = self.axes()[0], self.width / 2
        return (self.x - half * across, self.y - half * down), (self.x + half * across, self.y + half * down)

    @property
    def radius(self) -> float:
        """Return how far its corners lie from its middle."""
        return hypot(self.width, self.height) / 2

    def grown(self, by: float) -> "Plate":
        """Return it with each side moved outwards."""
        return Plate(x=self.x, y=self.y, width=self.width + 2 * by, height=self.height + 2 * by, turn=self.turn)

    def meets(self, other: "Plate") -> bool:
        """Tell whether two rectangles have ground in common (by the separating axis theorem)."""
        reach = self.radius + other.radius
        if abs(self.x - other.x) >= reach or abs(self.y - other.y) >= reach:
            return False
        corners = self.corners, other.corners
        return all(_overlap(axis, *corners) for plate in (self, other) for axis in plate.axes())

    def axes(self) -> tuple[Point, Point]:
        """Return the directions of its width and of its height."""
        angle = radians(self.turn)
        return (cos(angle), sin(angle)), (-sin(angle), cos(angle))


def along(line: Sequence[Point], width: float) -> Iterator[Plate]:
    """Yield a rectangle for each stretch of a line that is drawn so wide."""
    for start, end in pairwise(line):
        dx, dy = end[0] - start[0], end[1] - start[1]
        yield Plate(
            x=(start[0] + end[0]) / 2,
            y=(start[1] + end[1]) / 2,
            width=hypot(dx, dy),
            height=width,
            turn=degrees(atan2(dy, dx)),
        )


def _overlap(axis: Point, one: Sequence[Point], other: Sequence[Point]) -> bool:
    ours, theirs = ([x * axis[0] + y * axis[1] for x, y in corners] for corners in (one, other))
    return max(ours) > min(theirs) and max(theirs) > min(ours)
