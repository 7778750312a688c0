"""Draw lines and areas of any shape."""

from collections.abc import Sequence

from planner.documents.model import Ink, Path
from planner.documents.pdf.numbers import joined, short


def path_operators(path: Path, height: float) -> list[str]:
    """Return the operators that draw a path on a page of that height.

    They have a graphics state of their own, so that nothing else is cut by its window or gets its round joins.
    """
    ring = " h" if path.fill else ""
    outlines = [_outline(line, path.x, height - path.y) + ring for line in path.lines if line]
    if not outlines:
        return []
    operators = ["q"]
    if path.window:
        wide, high = path.window
        operators.append(f"{joined(path.x, height - path.y - high, wide, high)} re W n")
    if path.fill:
        operators.append(f"{_colour(path.fill)} rg")
    if path.width:
        operators.append(f"{_colour(path.ink)} RG {short(path.width)} w 1 J 1 j")
    if path.dash:
        operators.append(f"[{joined(*path.dash)}] 0 d")
    paint = {(True, True): "B", (True, False): "f", (False, True): "S"}[path.fill is not None, path.width > 0]
    return [*operators, *outlines, paint, "Q"]


def _outline(line: Sequence[tuple[float, float]], left: float, top: float) -> str:
    """Return a run of points; a single one becomes a dot, which has the shape of the stroke's ends."""
    start, *others = (joined(left + x, top - y) for x, y in line)
    return "\n".join((f"{start} m", *(f"{point} l" for point in others or [start])))


def _colour(ink: Ink) -> str:
    return joined(ink.red, ink.green, ink.blue)
