"""What a laid-out page looks like to a ruler: boxes of ink, and whether any of them meet."""

from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from planner.documents.ink_extents import extents
from planner.documents.model import Box, Modules, Page, PlacedLine
from planner.documents.theme import MM
from planner.documents.typesetting.faces import Faces

SAFE_EDGE = 5 * MM
"""What printers at home leave blank."""

ROUNDING = 0.05


class Rectangle(NamedTuple):
    """Edges in points."""

    left: float
    top: float
    right: float
    bottom: float
    what: str

    def meets(self, other: "Rectangle") -> bool:
        """Tell whether two rectangles have ink in common."""
        return (
            min(self.right, other.right) - max(self.left, other.left) > ROUNDING
            and min(self.bottom, other.bottom) - max(self.top, other.top) > ROUNDING
        )


def inked(page: Page, faces: Faces) -> Iterator[Rectangle]:
    """Yield the ink of every line of text."""
    for placed in page.lines():
        ink = extents(placed.line, faces)
        yield Rectangle(
            placed.x + ink.left, placed.y - ink.top, placed.x + ink.right, placed.y + ink.bottom, placed.line.text
        )


def bodies(page: Page) -> Iterator[Rectangle]:
    """Yield the bodies of lines: from the baseline up to two thirds of their capitals."""
    for placed in page.lines():
        top = placed.y - placed.line.cap_height * 2 / 3
        yield Rectangle(placed.x, top, placed.x + placed.line.width, placed.y, placed.line.text)


def codes(page: Page) -> list[Modules]:
    """Return the two-dimensional codes."""
    return [item for item in page.items if isinstance(item, Modules)]


def boxes(page: Page) -> list[Box]:
    """Return grounds and rules."""
    return [item for item in page.items if isinstance(item, Box)]


def collisions(page: Page) -> list[tuple[str, str]]:
    """Return the lines, codes and rules that lie over each other, and lines that cross the edge of a ground."""
    shapes = list(bodies(page))
    for code in codes(page):
        quiet = 4 * code.size / len(code.rows)
        shapes.append(
            Rectangle(code.x - quiet, code.y - quiet, code.x + code.size + quiet, code.y + code.size + quiet, "code")
        )
    found = [(one.what, other.what) for one, other in combinations(shapes, 2) if one.meets(other)]
    for box in boxes(page):
        edge = Rectangle(box.x, box.y, box.x + box.width, box.y + box.height, "box")
        found += [(shape.what, "box") for shape in shapes if edge.meets(shape) and not _inside(shape, edge)]
    return found


def _inside(shape: Rectangle, ground: Rectangle) -> bool:
    return (
        shape.left >= ground.left - ROUNDING
        and shape.right <= ground.right + ROUNDING
        and shape.top >= ground.top - ROUNDING
        and shape.bottom <= ground.bottom + ROUNDING
    )


def outside(page: Page, faces: Faces) -> list[str]:
    """Return what reaches into the edge that printers leave blank."""
    return [
        ink.what
        for ink in inked(page, faces)
        if ink.left < SAFE_EDGE
        or ink.top < SAFE_EDGE
        or ink.right > page.width - SAFE_EDGE
        or ink.bottom > page.height - SAFE_EDGE
    ]


def smallest(page: Page) -> float:
    """Return the smallest type on a page in points."""
    return min(run.size for placed in page.lines() for run in placed.line.runs)


def lines_of(page: Page, role: str) -> list[PlacedLine]:
    """Return the lines of all parts with a role."""
    return [placed for placed in page.lines() if placed.part is not None and str(placed.part.role) == role]
