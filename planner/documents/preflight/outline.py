"""The area of a letter, reckoned from its outline."""

from functools import lru_cache

from planner.documents.typesetting.faces import Face

Point = tuple[float, float]

_STEPS = 4
"""A curve is taken for so many straight pieces."""


class _Planimeter:
    """Go round outlines and sum what they enclose; holes run the other way and are taken off."""

    def __init__(self) -> None:
        self.doubled = 0.0
        self._first: Point = (0.0, 0.0)
        self._here: Point = (0.0, 0.0)

    def moveTo(self, point: Point) -> None:
        """Begin an outline."""
        self._first = self._here = point

    def lineTo(self, point: Point) -> None:
        """Go straight."""
        self.doubled += self._here[0] * point[1] - point[0] * self._here[1]
        self._here = point

    def qCurveTo(self, control: Point, end: Point) -> None:
        """Go along a parabola."""
        start = self._here
        for step in range(1, _STEPS + 1):
            t = step / _STEPS
            weights = ((1 - t) ** 2, 2 * t * (1 - t), t * t)
            self.lineTo(_mean((start, control, end), weights))

    def curveTo(self, control: Point, other: Point, end: Point) -> None:
        """Go along a cubic curve."""
        start = self._here
        for step in range(1, _STEPS + 1):
            t = step / _STEPS
            weights = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3)
            self.lineTo(_mean((start, control, other, end), weights))

    def closePath(self) -> None:
        """Go back to where the outline began."""
        self.lineTo(self._first)


def _mean(points: tuple[Point, ...], weights: tuple[float, ...]) -> Point:
    pairs = tuple(zip(points, weights, strict=True))
    return sum(x * weight for (x, _), weight in pairs), sum(y * weight for (_, y), weight in pairs)


@lru_cache(maxsize=8192)
def area(face: Face, gid: int) -> float:
    """Return the area of a glyph in thousandths of the em, squared."""
    pen = _Planimeter()
    face.font.draw_glyph_with_pen(gid, pen)
    return abs(pen.doubled) / 2 * face.scale**2
