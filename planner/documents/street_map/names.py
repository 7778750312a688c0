"""Choose where names stand: along their streets, inside their parks, never on each other or on what must be seen."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from math import atan2, ceil, cos, degrees, hypot, radians, sin
from operator import itemgetter

from planner.documents.ink_extents import extents
from planner.documents.model import BLACK, WHITE, Ink, Item, Part, Path, PlacedLine
from planner.documents.street_map.ground import Drawn, Ground
from planner.documents.street_map.plates import Plate
from planner.documents.typesetting.line import Line
from planner.documents.typesetting.style import Style
from planner.documents.typesetting.typesetter import Typesetter
from planner.domain.plane import Point, area, clipped_line, distance, length, stretch
from planner.domain.street_map import AREAS, STREETS, Feature

NEARNESS = {Feature.MAIN: 170.0, Feature.ROAD: 70.0, Feature.STREET: 0.0, Feature.LANE: -90.0, Feature.STREAM: 40.0}
"""By how many points a name may be farther from what the map is about and still come before a residential street's."""

STRAIGHT = 1.3
"""Points by which a street may bend away from its name."""

STEP = 6.0
APART = 190.0
CROSSING = 12.0
"""How far apart the places tried along a street are, and two names of one street at least, in points; and how much
farther off a place may be where the name does not run over another street."""

MARGIN = 2.5
AIR = 1.6
BESIDE = 0.6
"""Free points to the frame, between two names, and between a street and a name beside it."""

STRIP, NARROWEST = 0.92, 0.56
"""How wide the white under a name on its street is, and how narrow a street may be that has its name on it, in em."""

_GRID = 9


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """Hold a name and where it stands; ``x`` and ``y`` are the left end of its baseline."""

    line: Line
    plate: Plate
    x: float
    y: float
    ink: Ink = BLACK
    on_white: bool = False


@dataclass(kw_only=True)
class Names:
    """Places names on a map one after the other, the most important first; ``taken`` is what they keep clear of.

    ``focus`` is what the map is about.
    """

    ground: Ground
    typesetter: Typesetter
    language: str
    focus: Point
    taken: list[Plate] = field(default_factory=list)
    labels: list[Label] = field(default_factory=list)
    streets: list[tuple[str, Plate, float]] = field(default_factory=list)

    def items(self, part: Part) -> Iterator[Item]:
        """Yield the names that found a place, those in streets and textures on white."""
        view = self.ground.view
        strips = tuple(label.plate.axis for label in self.labels if label.on_white)
        if strips:
            window = (view.width, view.height)
            yield Path(x=0, y=0, lines=strips, width=STRIP * self.letters, ink=WHITE, window=window, part=part)
        for label in self.labels:
            yield PlacedLine(x=label.x, y=label.y, line=label.line, ink=label.ink, part=part, turn=label.plate.turn)

    def set(self, features: Sequence[Drawn]) -> None:
        """Name streets and waters along their lines, then areas."""
        self.streets = [(name, plate, plate.radius) for name, plate in self.ground.plates(features)]
        named = [feature for feature in features if feature.name]
        lines = [feature for feature in named if feature.kind in NEARNESS]
        for feature in sorted(lines, key=self._rank):
            self._name_line(feature)
        streams = {label.line.text for label in self.labels}
        waters = [ring for feature in features if feature.kind is Feature.WATER for ring in feature.lines]
        for feature in sorted((each for each in named if each.kind in AREAS), key=_size, reverse=True):
            if feature.name not in streams:
                self._name_area(feature, () if feature.kind is Feature.WATER else waters)

    def line(self, name: str, weight: int, larger: float = 0.0) -> Line:
        """Return a name set on one line, in the size of names or larger."""
        size = self.letters + larger
        return self.typesetter.line(name, Style(family="condensed", weight=weight, size=size, language=self.language))

    @property
    def letters(self) -> float:
        """Return the size of names."""
        return self.ground.palette.letters

    def _rank(self, feature: Drawn) -> tuple[float, str]:
        near = min(distance(self.focus, a, b) for line in feature.lines for a, b in pairwise(line or [(0.0, 0.0)] * 2))
        return near - NEARNESS[feature.kind], feature.name

    # Along lines

    def _name_line(self, feature: Drawn) -> None:
        line = self.line(feature.name, 600 if feature.kind in (Feature.MAIN, Feature.ROAD) else 500)
        ink = self.ground.palette.quiet if feature.kind is Feature.STREAM else BLACK
        found: list[Plate] = []
        for plate, _, beside in sorted(self._places(feature, line), key=itemgetter(1)):
            if beside and self._crosses(plate, feature.name):
                continue
            if any(hypot(plate.x - other.x, plate.y - other.y) < APART for other in found):
                continue
            if self._is_free(plate):
                found.append(plate)
                self._put(line, plate, ink, on_white=feature.kind in STREETS and not beside)
            if len(found) == 2:
                break

    def _places(self, feature: Drawn, line: Line) -> Iterator[tuple[Plate, float, bool]]:
        """Yield where a name could stand along its line, how little each place suits, and whether it is beside it."""
        view = self.ground.view
        window = (MARGIN, MARGIN, view.width - MARGIN, view.height - MARGIN)
        is_street = feature.kind in STREETS
        street = self.ground.width(feature.kind)
        height = self.letters * 0.98
        for whole in feature.lines:
            for piece in clipped_line(whole, window):
                for middle, turn, bend in _chords(piece, line.width + 3.0):
                    far = hypot(middle[0] - self.focus[0], middle[1] - self.focus[1])
                    inside = Plate(x=middle[0], y=middle[1], width=line.width, height=height, turn=turn)
                    cost = 6 * bend + far / 12
                    if not is_street or street >= NARROWEST * self.letters:
                        yield inside, cost + CROSSING * self._crossed(inside, feature.name), False
                    if is_street:
                        for side in (-1, 1):
                            off = side * (street / 2 + self.ground.palette.casing + height / 2 + BESIDE)
                            yield _shifted(inside, off), cost + 40, True

    # Inside areas

    def _name_area(self, feature: Drawn, holes: Sequence[Sequence[Point]]) -> None:
        rings = [ring for ring in feature.lines if area(ring)]
        if not rings:
            return
        for lines in self._divisions(feature.name):
            width, height = max(line.width for line in lines), 1.2 * self.letters * len(lines)
            for middle in self._middles(rings, width, height):
                plate = Plate(x=middle[0], y=middle[1], width=width, height=height)
                if self._is_free(plate) and not self._crosses(plate, "") and not _touches(plate, holes):
                    self._put_stacked(lines, plate)
                    return

    def _divisions(self, name: str) -> Iterator[tuple[Line, ...]]:
        """Yield a name on one line, and on two."""
        style = Style(family="condensed", weight=500, size=self.letters, language=self.language)
        whole = self.typesetter.line(name, style)
        yield (whole,)
        lines = self.typesetter.lines(name, style, max(whole.width * 0.6, self.typesetter.longest(name, style)))
        if len(lines) == 2:
            yield lines

    def _middles(self, rings: Sequence[Sequence[Point]], width: float, height: float) -> list[Point]:
        """Return where a rectangle fits into an area, the places farthest from its shores first."""
        view = self.ground.view
        xs, ys = [x for ring in rings for x, _ in ring], [y for ring in rings for _, y in ring]
        left, right = max(min(xs), 0.0) + width / 2, min(max(xs), view.width) - width / 2
        top, foot = max(min(ys), 0.0) + height / 2, min(max(ys), view.height) - height / 2
        if left > right or top > foot:
            return []
        tried = [
            (left + (right - left) * i / (_GRID - 1), top + (foot - top) * j / (_GRID - 1))
            for i in range(_GRID)
            for j in range(_GRID)
        ]
        room = {middle: _room(middle, width, height, rings) for middle in tried}
        return sorted((middle for middle in tried if room[middle] > 0), key=lambda middle: -room[middle])

    def _put_stacked(self, lines: tuple[Line, ...], plate: Plate) -> None:
        pitch = plate.height / len(lines)
        for at, line in enumerate(lines):
            y = plate.y - plate.height / 2 + pitch * (at + 0.5)
            row = Plate(x=plate.x, y=y, width=line.width, height=pitch - 0.4)
            self._put(line, row, self.ground.palette.quiet, on_white=self.ground.palette.textured)

    # On paper

    def _is_free(self, plate: Plate) -> bool:
        view, wider = self.ground.view, plate.grown(AIR)
        return all(view.is_inside(corner, MARGIN) for corner in plate.corners) and not any(
            wider.meets(other) for other in self.taken
        )

    def _crossed(self, plate: Plate, own: str) -> int:
        """Return over how many other streets a name would run."""
        return len({name for name, street in self._near(plate) if name and name != own and plate.meets(street)})

    def _crosses(self, plate: Plate, own: str) -> bool:
        """Tell whether a name would lie across a street that is not its own."""
        return any((name != own or not own) and plate.meets(street) for name, street in self._near(plate))

    def _near(self, plate: Plate) -> list[tuple[str, Plate]]:
        """Return the stretches of streets that may meet a rectangle."""
        x, y, reach = plate.x, plate.y, plate.radius
        return [
            (name, street)
            for name, street, radius in self.streets
            if abs(street.x - x) < reach + radius and abs(street.y - y) < reach + radius
        ]

    def _put(self, line: Line, plate: Plate, ink: Ink, *, on_white: bool = False) -> None:
        self.taken.append(plate)
        angle, drop = radians(plate.turn), self._drop(line)
        x = plate.x - line.width / 2 * cos(angle) - drop * sin(angle)
        y = plate.y - line.width / 2 * sin(angle) + drop * cos(angle)
        self.labels.append(Label(line=line, plate=plate, x=x, y=y, ink=ink, on_white=on_white))

    def _drop(self, line: Line) -> float:
        """Return how far the baseline lies below the middle of a name."""
        ink = extents(line, self.typesetter.faces)
        if line.text.isascii() or max(line.text, default="") < "\u0530":
            return line.cap_height / 2
        return (ink.top - ink.bottom) / 2


def _chords(line: Sequence[Point], width: float) -> Iterator[tuple[Point, float, float]]:
    """Yield places for a straight name along a line: its middle, its turn in degrees, how far the line bends away."""
    whole = length(line)
    if whole < width:
        return
    for at in range(ceil((whole - width) / STEP) + 1):
        start = min(at * STEP, whole - width)
        piece = stretch(line, start, start + width)
        (x1, y1), (x2, y2) = piece[0], piece[-1]
        bend = max((distance(point, piece[0], piece[-1]) for point in piece[1:-1]), default=0.0)
        if bend <= STRAIGHT and hypot(x2 - x1, y2 - y1) > 0.97 * width:
            turn = degrees(atan2(y2 - y1, x2 - x1))
            turn = turn - 180 if turn > 90 else turn + 180 if turn <= -90 else turn
            yield ((x1 + x2) / 2, (y1 + y2) / 2), turn, bend


def _shifted(plate: Plate, off: float) -> Plate:
    angle = radians(plate.turn)
    return Plate(
        x=plate.x - off * sin(angle),
        y=plate.y + off * cos(angle),
        width=plate.width,
        height=plate.height,
        turn=plate.turn,
    )


def _size(feature: Drawn) -> float:
    return sum(area(ring) for ring in feature.lines) * -1


def _room(middle: Point, width: float, height: float, rings: Sequence[Sequence[Point]]) -> float:
    """Return how far a rectangle stays from the edge of an area, 0 or less where it does not lie inside."""
    x, y = middle
    corners = [(x + i * width / 2, y + j * height / 2) for i in (-1, 0, 1) for j in (-1, 1)]
    if not all(_winding(corner, rings) for corner in corners):
        return 0.0
    edges = [(a, b) for ring in rings for a, b in zip(ring, (*ring[1:], ring[0]), strict=True)]
    return min(distance(corner, a, b) for corner in (*corners, middle) for a, b in edges)


def _touches(plate: Plate, rings: Sequence[Sequence[Point]]) -> bool:
    """Tell whether a rectangle reaches into an area."""
    left, top = plate.x - plate.width / 2, plate.y - plate.height / 2
    points = [(left + plate.width * i / 4, top + plate.height * j / 2) for i in range(5) for j in range(3)]
    return any(_winding(point, rings) for point in points)


def _winding(point: Point, rings: Sequence[Sequence[Point]]) -> int:
    """Return how often rings go round a point: 0 outside."""
    x, y = point
    turns = 0
    for ring in rings:
        for (x1, y1), (x2, y2) in zip(ring, (*ring[1:], ring[0]), strict=True):
            if (y1 <= y) != (y2 <= y) and x1 + (y - y1) * (x2 - x1) / (y2 - y1) > x:
                turns += 1 if y2 > y1 else -1
    return turns
