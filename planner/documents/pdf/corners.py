"""Where the items of a page stand, as PDF counts."""

from math import cos, radians, sin

from planner.documents.model import Box, Frame, Item, Modules, Path, Photograph, PlacedLine, Placement, Stroke

Corners = tuple[float, float, float, float]
"""Left, foot, right and top in points; y grows upwards."""


def corners(item: Item, height: float) -> Corners:
    """Return the rectangle around an item on a page of that height."""
    match item:
        case PlacedLine():
            return _around_line(item, height)
        case Path():
            return _around_path(item, height)
        case Stroke(x1=x1, y1=y1, x2=x2, y2=y2, width=width):
            half = width / 2
            return min(x1, x2) - half, height - max(y1, y2) - half, max(x1, x2) + half, height - min(y1, y2) + half
        case Modules(x=x, y=y, size=size):
            return x, height - y - size, x + size, height - y
        case Box() | Frame() | Photograph():
            x, y, width, high = item.x, item.y, item.width, item.height
            return x, height - y - high, x + width, height - y
        case Placement(x=x, y=y, page=page):
            wide, high = (page.width, page.height) if item.turn % 180 == 0 else (page.height, page.width)
            return x, height - y - high * item.scale, x + wide * item.scale, height - y


def _around_line(placed: PlacedLine, height: float) -> Corners:
    line, cosine, sine = placed.line, cos(radians(placed.turn)), sin(radians(placed.turn))
    ends = [(along, off) for along in (0.0, line.width) for off in (-line.ascent, line.descent)]
    across = [placed.x + along * cosine - off * sine for along, off in ends]
    down = [placed.y + along * sine + off * cosine for along, off in ends]
    return min(across), height - max(down), max(across), height - min(down)


def _around_path(path: Path, height: float) -> Corners:
    if path.window:
        wide, high = path.window
        return path.x, height - path.y - high, path.x + wide, height - path.y
    points = [point for line in path.lines for point in line] or [(0.0, 0.0)]
    across, down = ([path.x + x for x, _ in points], [path.y + y for _, y in points])
    half = path.width / 2
    return min(across) - half, height - max(down) - half, max(across) + half, height - min(down) + half
