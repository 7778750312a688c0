"""Draw the items of a page as a content stream."""

from functools import lru_cache
from itertools import groupby
from math import cos, radians, sin

from planner.documents.model import (
    BLACK,
    Box,
    Frame,
    Ink,
    Item,
    Modules,
    Page,
    Path,
    Photograph,
    PlacedLine,
    Placement,
    Raster,
    Stroke,
)
from planner.documents.pdf.boxes import drawn_area, drawn_box
from planner.documents.pdf.file import Entries, PdfFile, Reference
from planner.documents.pdf.fontbook import Fontbook
from planner.documents.pdf.images import put_image
from planner.documents.pdf.numbers import fine, joined, short
from planner.documents.pdf.outlines import path_operators
from planner.documents.typesetting.line import Run

Rows = tuple[tuple[bool, ...], ...]

COSINE = {0: 1, 90: 0, 180: -1, 270: 0}
SINE = {0: 0, 90: 1, 180: 0, 270: -1}


class Content:
    """The operators of one page or form; turns y around, since PDF counts it from the foot of the page."""

    def __init__(self, page: Page, fonts: Fontbook, forms: "Forms") -> None:
        self.height = page.height
        self.fonts = fonts
        self.forms = forms
        self.operators: list[str] = []
        self._state: dict[str, str] = {}
        self._ink: Ink | None = None

    def to_bytes(self) -> bytes:
        return "\n".join(self.operators).encode("ascii")

    def draw(self, item: Item) -> None:
        """Append the operators for one item."""
        match item:
            case PlacedLine():
                self._draw_line(item)
            case Box():
                self._set_fill(item.ink)
                self.operators.append(f"{self.rectangle(item.x, item.y, item.width, item.height)} f")
            case Frame():
                self._draw_frame(item)
            case Stroke():
                self._draw_stroke(item)
            case Path():
                self.operators += path_operators(item, self.height)
            case Modules():
                self._draw_modules(item)
            case Photograph() | Placement():
                self._draw_object(item)

    def _draw_line(self, placed: PlacedLine) -> None:
        runs = placed.line.runs
        if not runs:
            return
        self._set_fill(placed.ink)
        self.operators.append("BT")
        cosine, sine = _direction(placed.turn)
        foot = self.height - placed.y
        for run in sorted(runs, key=_start) if len(runs) > 1 else runs:
            origin = f"{short(placed.x + run.x * cosine)} {short(foot - run.x * sine)}"
            shown = self.fonts.shown(run)
            spaced = f"{short(run.tracking)} Tc {shown} 0 Tc" if run.tracking else shown
            font = self.fonts.name(run.face)
            self.operators.append(f"/{font} 1 Tf {_size(run.size, placed.turn)} {origin} Tm {spaced}")
        self.operators.append("ET")

    def rectangle(self, x: float, y: float, width: float, height: float) -> str:
        """Return the operator that begins a path with a rectangle."""
        return f"{joined(x, self.height - y - height, width, height)} re"

    def _draw_frame(self, frame: Frame) -> None:
        half = frame.stroke / 2
        self._set_pen(frame.ink, frame.stroke, ())
        outline = self.rectangle(
            frame.x + half, frame.y + half, frame.width - frame.stroke, frame.height - frame.stroke
        )
        self.operators.append(f"{outline} S")

    def _draw_stroke(self, stroke: Stroke) -> None:
        self._set_pen(stroke.ink, stroke.width, stroke.dash)
        start = joined(stroke.x1, self.height - stroke.y1)
        end = joined(stroke.x2, self.height - stroke.y2)
        self.operators.append(f"{start} m {end} l S")

    def _draw_modules(self, code: Modules) -> None:
        self._set_fill(BLACK)
        module = short(code.size / len(code.rows))
        origin = joined(code.x, self.height - code.y)
        self.operators.append(f"q {module} 0 0 -{module} {origin} cm /{self.forms.code(code.rows)} Do Q")

    def _draw_object(self, item: Photograph | Placement) -> None:
        if isinstance(item, Placement):
            self.place(item, self.forms.name(item.page))
            return
        matrix = joined(item.width, 0, 0, item.height, item.x, self.height - item.y - item.height)
        self.operators.append(f"q {matrix} cm /{self.forms.image(item.raster)} Do Q")

    def place(self, placed: Placement, name: str) -> None:
        """Append the operators that draw a page under its resource name."""
        self.operators.append(f"{self._moved_to(placed)} /{name} Do Q")

    def enclose(self, placed: Placement, inner: "Content") -> None:
        """Append the operators of a page that was drawn by itself."""
        area = drawn_area(placed.page)
        window = inner.rectangle(area.x, area.y, area.width, area.height)
        self.operators += [f"{self._moved_to(placed)} {window} W n", *inner.operators, "Q"]

    def _moved_to(self, placed: Placement) -> str:
        """Return the operators that keep the graphics state and go to the place of a page."""
        a, b, c, d, left, foot = placement_matrix(placed, self.height)
        matrix = f"{' '.join(map(fine, (a, b, c, d)))} {joined(left, foot)}"
        clip = placed.clip
        window = f"{self.rectangle(clip.x, clip.y, clip.width, clip.height)} W n " if clip else ""
        return f"q {window}{matrix} cm"

    def _set_fill(self, ink: Ink) -> None:
        if ink is not self._ink:
            self._ink = ink
            self._set("fill", colour(ink).lower())

    def _set_pen(self, ink: Ink, width: float, dash: tuple[float, ...]) -> None:
        self._set("stroke", colour(ink))
        self._set("width", f"{short(width)} w")
        self._set("dash", f"[{joined(*dash)}] 0 d")

    def _set(self, what: str, operator: str) -> None:
        """Append an operator of the graphics state unless it is in force already."""
        if self._state.get(what) != operator:
            self._state[what] = operator
            self.operators.append(operator)


class Forms:
    """The pages that are drawn on other pages, and the pictures, put into the file once each."""

    def __init__(self, file: PdfFile, fonts: Fontbook, font_resources: Reference) -> None:
        self._file = file
        self._fonts = fonts
        self._font_resources = font_resources
        self._names: dict[Page | Raster | Rows, str] = {}
        self._objects: dict[str, Reference] = {}

    def name(self, page: Page) -> str:
        """Return the resource name of a page without its structure, drawn when it is first asked for."""
        if page not in self._names:
            content = Content(page, self._fonts, self)
            for item in page.items:
                content.draw(item)
            self._names[page] = self._keep(content.to_bytes(), drawn_box(page), self.resources())
        return self._names[page]

    def code(self, rows: Rows) -> str:
        """Return the resource name of a code whose modules are squares of 1, put when it is first asked for."""
        if rows not in self._names:
            box = f"[0 0 {len(rows)} {len(rows)}]"
            self._names[rows] = self._keep(f"{modules_path(rows)}\nf".encode("ascii"), box, {})
        return self._names[rows]

    def image(self, raster: Raster) -> str:
        """Return the resource name of a picture, put when it is first asked for."""
        if raster not in self._names:
            name = self._names[raster] = f"P{len(self._objects) + 1}"
            self._objects[name] = put_image(self._file, raster)
        return self._names[raster]

    def _keep(self, drawn: bytes, box: str, resources: Entries) -> str:
        """Put what was drawn and return its resource name."""
        name = f"P{len(self._objects) + 1}"
        self._objects[name] = self._file.put_stream(
            drawn, Type="/XObject", Subtype="/Form", BBox=box, Resources=resources
        )
        return name

    def resources(self) -> Entries:
        """Return what a page may name: all fonts of the file, and the pages and pictures put so far."""
        if not self._objects:
            return {"Font": self._font_resources}
        return {"Font": self._font_resources, "XObject": self._objects.copy()}


def _start(run: Run) -> int:
    return run.start


@lru_cache(maxsize=64)
def _direction(turn: float) -> tuple[float, float]:
    """Return cosine and sine of a turn in degrees."""
    return cos(radians(turn)), sin(radians(turn))


@lru_cache(maxsize=512)
def _size(size: float, turn: float) -> str:
    """Return the part of a text matrix that scales letters and turns them."""
    cosine, sine = _direction(turn)
    return joined(size * cosine, -size * sine, size * sine, size * cosine)


def placement_matrix(placed: Placement, height: float) -> tuple[float, float, float, float, float, float]:
    """Return the matrix that takes a placed page to its place on a page of that height, as PDF counts."""
    cosine, sine = placed.scale * COSINE[placed.turn], placed.scale * SINE[placed.turn]
    wide, high = placed.page.width, placed.page.height
    left = placed.x - min(0.0, cosine * wide, sine * high, cosine * wide + sine * high)
    foot = height - placed.y - max(0.0, -sine * wide, cosine * high, cosine * high - sine * wide)
    return cosine, -sine, sine, cosine, left, foot


@lru_cache(maxsize=256)
def colour(ink: Ink) -> str:
    """Return the operator that sets the colour of strokes; its lower case sets that of fills."""
    if ink.red == ink.green == ink.blue:
        return f"{short(ink.red)} G"
    return f"{joined(ink.red, ink.green, ink.blue)} RG"


@lru_cache(maxsize=64)
def modules_path(rows: Rows) -> str:
    """Return the dark modules as rectangles of whole numbers, neighbours in a row joined.

    They are filled as one path, so that no viewer shows seams between them.
    """
    rectangles: list[str] = []
    for y, row in enumerate(rows):
        x = 0
        for dark, group in groupby(row):
            width = len(list(group))
            if dark:
                rectangles.append(f"{x} {y} {width} 1 re")
            x += width
    return "\n".join(rectangles)
