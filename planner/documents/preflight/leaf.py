"""The sides of paper of a document, each looked at once however often it is printed on a sheet."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import cos, radians, sin

from planner.documents.model import Area, Document, Item, Modules, Page, Path, PlacedLine, Placement, Stroke
from planner.domain.finding import Spot

DEPTH = 0.22
"""How far below the baseline descenders reach, in em."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaf:
    """Hold a side of paper, and the page of the document that it is or, by a placement, stands on."""

    number: int
    page: Page
    under: "Leaf | None" = None
    placement: Placement | None = None

    @property
    def scale(self) -> float:
        """Return how large it is printed on its page."""
        own = self.placement.scale if self.placement else 1.0
        return own * (self.under.scale if self.under else 1.0)

    def spot(self, area: Area) -> Spot:
        """Return where an area of this side lies on its page."""
        if self.under is None or self.placement is None:
            sides = (round(each, 2) for each in (area.x, area.y, area.width, area.height))
            return Spot(self.number, *sides)
        return self.under.spot(_placed(area, self.page, self.placement))


def _placed(area: Area, page: Page, placement: Placement) -> Area:
    """Return where an area of a page comes to lie when the page is turned, scaled and placed."""
    left, top, right, bottom = area.x, area.y, area.x + area.width, area.y + area.height
    match placement.turn % 360:
        case 90:
            left, top, right, bottom = page.height - bottom, left, page.height - top, right
        case 180:
            left, top, right, bottom = page.width - right, page.height - bottom, page.width - left, page.height - top
        case 270:
            left, top, right, bottom = top, page.width - right, bottom, page.width - left
    scale = placement.scale
    return Area(
        x=placement.x + left * scale,
        y=placement.y + top * scale,
        width=(right - left) * scale,
        height=(bottom - top) * scale,
    )


def leaves(document: Document) -> Iterator[Leaf]:
    """Yield every side of a document, and the sides that are placed on it, at their first place."""
    met: set[int] = set()
    for number, page in enumerate(document.pages):
        yield from _within(Leaf(number=number, page=page), met)


def _within(leaf: Leaf, met: set[int]) -> Iterator[Leaf]:
    if id(leaf.page) in met:
        return
    met.add(id(leaf.page))
    yield leaf
    for item in leaf.page.items:
        if isinstance(item, Placement):
            yield from _within(Leaf(number=leaf.number, page=item.page, under=leaf, placement=item), met)


def covered(item: Item) -> Area:
    """Return the area that an item takes; a line of text from its capitals to its descenders."""
    match item:
        case PlacedLine():
            return _of_line(item)
        case Stroke():
            left, top = min(item.x1, item.x2) - item.width / 2, min(item.y1, item.y2) - item.width / 2
            width, height = abs(item.x2 - item.x1) + item.width, abs(item.y2 - item.y1) + item.width
            return Area(x=left, y=top, width=width, height=height)
        case Path():
            return _of_path(item)
        case Placement():
            return _placed(Area(x=0.0, y=0.0, width=item.page.width, height=item.page.height), item.page, item)
        case Modules():
            return Area(x=item.x, y=item.y, width=item.size, height=item.size)
    return Area(x=item.x, y=item.y, width=item.width, height=item.height)


def _of_line(item: PlacedLine) -> Area:
    line = item.line
    rise, depth = line.cap_height, DEPTH * line.size
    if not item.turn:
        return Area(x=item.x, y=item.y - rise, width=line.width, height=rise + depth)
    across, down = cos(radians(item.turn)), sin(radians(item.turn))
    corners = [(x, y) for x in (0.0, line.width) for y in (-rise, depth)]
    xs = [item.x + x * across - y * down for x, y in corners]
    ys = [item.y + x * down + y * across for x, y in corners]
    return Area(x=min(xs), y=min(ys), width=max(xs) - min(xs), height=max(ys) - min(ys))


def _of_path(item: Path) -> Area:
    if item.window is not None:
        return Area(x=item.x, y=item.y, width=item.window[0], height=item.window[1])
    points = [point for line in item.lines for point in line] or [(0.0, 0.0)]
    xs, ys = [x for x, _ in points], [y for _, y in points]
    inner = Area(x=item.x + min(xs), y=item.y + min(ys), width=max(xs) - min(xs), height=max(ys) - min(ys))
    return inner.grown(item.width / 2)


def overlaps(one: Area, other: Area) -> bool:
    """Tell whether two areas share more than an edge."""
    across = one.x < other.x + other.width and other.x < one.x + one.width
    return across and one.y < other.y + other.height and other.y < one.y + one.height


def contains(outer: Area, inner: Area) -> bool:
    """Tell whether one area lies wholly in another."""
    across = outer.x <= inner.x and inner.x + inner.width <= outer.x + outer.width
    return across and outer.y <= inner.y and inner.y + inner.height <= outer.y + outer.height
