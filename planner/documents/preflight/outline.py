"""The area of a letter, reckoned from its outline."""

from functools import lru_cache

from planner.documents.typesetting.faces import Face

Point = tuple[float, float]

_STEPS = tuple(step / 4 for step in range(1, 5))
"""A curve is taken for straight pieces that end here."""

_PARABOLA = tuple(((1 - t) ** 2, 2 * t * (1 - t), t * t) for t in _STEPS)
_CUBIC = tuple(((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3) for t in _STEPS)
"""How much each point of a curve weighs at the end of each piece."""


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
        (x0, y0), (x1, y1), (x2, y2) = self._here, control, end
        for a, b, c in _PARABOLA:
            self.lineTo((x0 * a + x1 * b + x2 * c, y0 * a + y1 * b + y2 * c))

    def curveTo(self, control: Point, other: Point, end: Point) -> None:
        """Go along a cubic curve."""
        (x0, y0), (x1, y1), (x2, y2), (x3, y3) = self._here, control, other, end
        for a, b, c, d in _CUBIC:
            self.lineTo((x0 * a + x1 * b + x2 * c + x3 * d, y0 * a + y1 * b + y2 * c + y3 * d))

    def closePath(self) -> None:
        """Go back to where the outline began."""
        self.lineTo(self._first)


@lru_cache(maxsize=8192)
def area(face: Face, gid: int) -> float:
    """Return the area of a glyph in thousandths of the em, squared."""
    pen = _Planimeter()
    face.font.draw_glyph_with_pen(gid, pen)
    return abs(pen.doubled) / 2 * face.scale**2
