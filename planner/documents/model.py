"""A finished paper: pages of things at exact places, free of any file format.

Points; the origin is the top left corner of the page; y grows downwards; a page is as large as the trimmed paper, a
sheet as large as it comes from the packet.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Self

from planner.documents.typesetting.line import Line


class Role(StrEnum):
    """Structure roles of ISO 32000-1, 14.8.4, under the names that PDF gives them."""

    H1 = "H1"
    H2 = "H2"
    H3 = "H3"
    P = "P"
    LIST = "L"
    ITEM = "LI"
    LABEL = "Lbl"
    BODY = "LBody"
    TABLE = "Table"
    ROW = "TR"
    HEADER = "TH"
    CELL = "TD"
    FIGURE = "Figure"
    CAPTION = "Caption"
    QUOTE = "BlockQuote"
    SECTION = "Sect"


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Part:
    """An element of the document's structure: one heading, paragraph, list, item or figure.

    Identity is what counts: give the *same* object to all lines of one paragraph; two paragraphs are two objects.
    `parent` nests (an item in its list). `alt` says in words what a figure shows. `language` where it differs from the
    document's.
    """

    role: Role
    parent: "Part | None" = None
    alt: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class Ink:
    """A colour on paper: red, green and blue from 0 to 1.

    Equal parts are printed as pure grey, and black as black ink alone.
    """

    red: float
    green: float
    blue: float

    @classmethod
    def grey(cls, light: float) -> Self:
        """Return a neutral ink from 0 (black) to 1 (paper)."""
        return cls(light, light, light)

    @classmethod
    def parse(cls, colour: str) -> Self:
        """Return the ink of "#rrggbb"; raise ValueError for anything else."""
        if len(colour) != 7 or colour[0] != "#":
            raise ValueError(f"{colour!r} is not of the form #rrggbb")
        red, green, blue = bytes.fromhex(colour[1:])
        return cls(red / 255, green / 255, blue / 255)


BLACK = Ink.grey(0.0)
WHITE = Ink.grey(1.0)


class Sides(StrEnum):
    """How sheets are printed, under the names of ISO 32000-1, table 150: which edge a sheet is turned over."""

    ONE = "Simplex"
    LONG_EDGE = "DuplexFlipLongEdge"
    SHORT_EDGE = "DuplexFlipShortEdge"


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    """A rectangle on a page that prints nothing by itself."""

    x: float
    y: float
    width: float
    height: float

    def grown(self, by: float) -> "Area":
        """Return the area with each edge moved outwards."""
        return Area(x=self.x - by, y=self.y - by, width=self.width + 2 * by, height=self.height + 2 * by)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedLine:
    """A line of text: `x` is its left end, `y` its baseline; turned clockwise about that point by `turn` degrees."""

    x: float
    y: float
    line: Line
    ink: Ink = BLACK
    part: Part | None = None
    turn: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A filled rectangle."""

    x: float
    y: float
    width: float
    height: float
    ink: Ink = BLACK
    part: Part | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """The outline of a rectangle; the stroke lies wholly inside it."""

    x: float
    y: float
    width: float
    height: float
    stroke: float
    ink: Ink = BLACK
    part: Part | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Stroke:
    """A straight rule with butt ends; `dash` holds lengths of dash and gap, empty for a solid one."""

    x1: float
    y1: float
    x2: float
    y2: float
    width: float
    dash: tuple[float, ...] = ()
    ink: Ink = BLACK
    part: Part | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Path:
    """Lines, or areas where there is a `fill`, drawn as one with round ends and joins; points count from (`x`, `y`).

    The rings of an area turn one way round what belongs to it and the other way round its holes. `width` is that of the
    stroke, 0 for none. `window` is the width and height, from (`x`, `y`), of all that shows.
    """

    x: float
    y: float
    lines: tuple[tuple[tuple[float, float], ...], ...]
    width: float = 0.0
    dash: tuple[float, ...] = ()
    ink: Ink = BLACK
    fill: Ink | None = None
    window: tuple[float, float] | None = None
    part: Part | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Modules:
    """A square two-dimensional code without its quiet zone: `rows` of true (dark) and false, always black.

    `alt` says in words what scanning it gives.
    """

    x: float
    y: float
    size: float
    rows: tuple[tuple[bool, ...], ...]
    alt: str = ""
    part: Part | None = None


class Inking(StrEnum):
    """Say what the pixels of a picture are: three colours or one as a JPEG, or dots of black as bits, 1 for paper."""

    COLOURS = "colours"
    GREYS = "greys"
    DOTS = "dots"


@dataclass(frozen=True, slots=True, kw_only=True)
class Raster:
    """Pixels ready to print; `width` and `height` count them, each row of bits begins a byte.

    `darkness` is how dark they are on the whole, from 0 (white) to 1 (black).
    """

    width: int
    height: int
    data: bytes
    darkness: float
    inking: Inking = Inking.COLOURS


@dataclass(frozen=True, slots=True, kw_only=True)
class Photograph:
    """A picture, stretched over a rectangle of its own proportions; equal pixels are in a rendered file once."""

    x: float
    y: float
    width: float
    height: float
    raster: Raster
    part: Part | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Placement:
    """A finished page drawn on another page (imposition), turned clockwise by 0, 90, 180 or 270 degrees.

    `x` and `y` are the top left corner of the area that the turned page covers when it is trimmed; its bleed runs over.
    `clip` is all of it that shows, on the page that carries it. However often the same page object is placed, a
    rendered file holds it once to be read and once to be repeated.
    """

    x: float
    y: float
    page: "Page"
    turn: int = 0
    scale: float = 1.0
    clip: Area | None = None


Item = PlacedLine | Box | Frame | Stroke | Path | Modules | Photograph | Placement


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Page:
    """One side of paper; items are drawn in order, so the first lies at the bottom.

    `trim` is what remains of a sheet when it has been cut, nothing where the page is trimmed already. `bleed` is how
    far items may run over the trim.
    """

    width: float
    height: float
    items: tuple[Item, ...]
    bleed: float = 0.0
    trim: Area | None = None

    @property
    def trimmed(self) -> Area:
        """Return the area that remains of the page when it has been cut."""
        return self.trim or Area(x=0.0, y=0.0, width=self.width, height=self.height)

    def lines(self) -> Iterator[PlacedLine]:
        """Yield the lines of text in reading order, those of placed pages once for each placement."""
        for item in self.items:
            if isinstance(item, PlacedLine):
                yield item
            elif isinstance(item, Placement):
                yield from item.page.lines()


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Document:
    """A paper ready to print; `language` is the BCP 47 tag of most of its text.

    `backs` is false where nothing may stand behind a page: each is a leaf of its own, as cards are. `sides` is set for
    sheets: it tells the printer how to turn them over and to leave their size alone.
    """

    title: str
    language: str
    pages: tuple[Page, ...]
    backs: bool = True
    sides: Sides | None = None

    def text(self) -> str:
        """Return the plain text twin: a paragraph a line, an empty line between pages, ornaments (no part) left out."""
        return "\n\n".join(_page_text(page) for page in self.pages)


def _page_text(page: Page) -> str:
    """Join lines of one part with the white space that was taken out between them; of a figure say what it shows."""
    out: list[str] = []
    before: PlacedLine | None = None
    for placed in page.lines():
        if placed.part is None or (placed.part.role is Role.FIGURE and before and before.part is placed.part):
            continue
        if before is not None:
            out.append(before.line.tail if before.part is placed.part else "\n")
        out.append(placed.part.alt if placed.part.role is Role.FIGURE else placed.line.text)
        before = placed
    return "".join(out)
