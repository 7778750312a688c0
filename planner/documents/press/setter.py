"""The setter of a press sheet: which type each part is set in, and how words become strips."""

from collections.abc import Callable, Iterable, Sequence
from functools import cache, lru_cache
from typing import NamedTuple, TypeVarTuple

from planner.documents.ink_extents import extents
from planner.documents.model import Part, PlacedLine
from planner.documents.press.manuscript import Words
from planner.documents.press.strip import Strip, bound, spaced
from planner.documents.theme import MM, Column, Leading, pitch
from planner.documents.typesetting.line import Line
from planner.documents.typesetting.scripts import script_of_language
from planner.documents.typesetting.style import Family, Style
from planner.documents.typesetting.typesetter import Typesetter
from planner.i18n.languages import direction


class Type(NamedTuple):
    """Hold the type of one part of the sheet; ``size`` in points, ``airy`` for the text that desks write into."""

    family: Family
    weight: int
    size: float
    leading: Leading = Leading.TEXT
    tracking: float = 0.0
    airy: bool = False


ISSUER = Type("condensed", 900, 24, Leading.DISPLAY)
ADDRESS = Type("text", 400, 9)
KIND = Type("extra-condensed", 900, 30, Leading.DISPLAY)
STATUS = Type("condensed", 800, 12.5, Leading.LABEL, 0.04)
STAMP = Type("text", 400, 10)
HEADLINE = Type("condensed", 800, 31, Leading.DISPLAY)
SUBHEAD = Type("condensed", 500, 16, Leading.LABEL)
APPEAL = Type("text", 400, 11.5)
BODY = Type("text", 400, 11.5, airy=True)
HEADING = Type("text", 700, 11.5, airy=True)
DEMAND = Type("text", 400, 11)
NUMERAL = Type("condensed", 800, 12)
END = Type("condensed", 800, 13)
LABEL = Type("condensed", 700, 13, Leading.LABEL)
ROW = Type("text", 400, 10.5)
STRONG = Type("text", 700, 10.5)
SMALL = Type("text", 400, 9)
ANSWER = Type("condensed", 800, 17, Leading.LABEL)
DETAIL = Type("text", 400, 11)
RUNNING = Type("condensed", 700, 12.5, Leading.LABEL)
MORE = Type("condensed", 700, 12)

_AIRY = {"Latn": 1.46, "Cyrl": 1.46, "Grek": 1.46, "Hebr": 1.50, "Armn": 1.50, "Geor": 1.50}
_AIRY_ELSEWHERE = 1.65
"""Script -> distance of baselines of the body in em; other scripts need more."""

DOUBLE = 2.0 / 1.46
"""What makes double spacing of an airy script's distance of lines."""

_CLEARANCE = 1.6 * MM
"""What is left white between the ink of a headline and what follows it, even under deep descenders."""

STEP = 0.5
"""Type is made smaller by so many points at a time."""

WIDOW = 2
"""A paragraph that two pages share leaves at least so many lines on each."""

WHOLE = 3
"""A paragraph of at most so many lines stays on one page."""


KEPT = 64
"""How many pieces of sheets are kept: those of a few sheets, which are alike but for some words in a batch."""

Key = TypeVarTuple("Key")


class Setter:
    """Sets words in the types of a press sheet, in its language unless told another.

    Airy text has twice the usual distance of its lines where it is ``double``, so that desks can write between them.
    """

    def __init__(self, typesetter: Typesetter, language: str, *, double: bool = False) -> None:
        self.typesetter = typesetter
        self.double = double
        self.language = language
        self.rtl = direction(language) == "rtl"
        self.missing: dict[str, None] = {}
        self._given: set[tuple[Strip, ...]] = set()

    def again(self, make: "Callable[[Setter, *Key], tuple[Strip, ...]]", *key: *Key) -> tuple[Strip, ...]:
        """Return what ``make`` sets, as it was set for an earlier sheet where that said the same in the same way.

        No strips are given twice to one sheet: what it says twice are two elements.
        """
        strips, missing = _made(make, self.typesetter, self.language, self.double, *key)
        if strips in self._given:
            strips, missing = _made.__wrapped__(make, self.typesetter, self.language, self.double, *key)
        self._given.add(strips)
        self.missing.update(missing)
        return strips

    def style(self, kind: Type, language: str = "") -> Style:
        """Return the typesetter's style for a type."""
        return _style(kind, language or self.language, double=self.double)

    def line(self, text: str | Words, kind: Type) -> Line:
        """Set words on one line."""
        line = self.typesetter.line(text, self.style(kind))
        self._watch((line,))
        return line

    def lines(
        self, text: str | Words, kind: Type, width: float, *, balance: bool = False, language: str = ""
    ) -> tuple[Line, ...]:
        """Set words in lines of at most ``width`` points."""
        lines = self.typesetter.lines(text, self.style(kind, language), width, balance=balance)
        self._watch(lines)
        return lines

    def fitted(
        self, text: str | Words, kind: Type, width: float, *, least: float, most: int = 1
    ) -> tuple[Line, ...] | None:
        """Set words as large as fits in ``most`` lines, from the type's size down to ``least``; None if none fits."""
        size = kind.size
        if self.typesetter.filled(text, self.style(kind._replace(size=least))) > most * width:
            return None
        while size >= least:
            lines = self.lines(text, kind._replace(size=size), width, balance=True)
            if len(lines) <= most and not any(line.broken for line in lines):
                return lines
            size -= STEP
        return None

    def cap(self, kind: Type) -> float:
        """Return the height of the capitals of a type in the sheet's own script, in points."""
        return self.typesetter.line("", self.style(kind)).cap_height

    def pitch(self, kind: Type) -> float:
        """Return the distance of baselines of a type in points."""
        return self.typesetter.pitch(self.style(kind))

    def width(self, text: str | Words, kind: Type) -> float:
        """Return how wide words are on one line, in points."""
        return self.typesetter.width(text, self.style(kind))

    def at_start(self, line: Line, column: Column, y: float, part: Part | None = None) -> PlacedLine:
        """Place a line flush to the start of a column."""
        return PlacedLine(x=column.start(line.width), y=y, line=line, part=part)

    def at_end(self, line: Line, column: Column, y: float, part: Part | None = None) -> PlacedLine:
        """Place a line flush to the end of a column."""
        return PlacedLine(x=column.end(line.width), y=y, line=line, part=part)

    def paragraph(
        self, text: str | Words, kind: Type, column: Column, part: Part, *, language: str = ""
    ) -> tuple[Strip, ...]:
        """Set a paragraph, a strip for each line, bound where it must not part."""
        lines = self.lines(text, kind, column.width, language=language)
        return kept(self.strips(lines, column, part))

    def strips(self, lines: Sequence[Line], column: Column, part: Part | None) -> tuple[Strip, ...]:
        """Place lines flush to the start of a column, each as its own direction has it."""
        cap = max((line.cap_height for line in lines), default=0.0)
        return tuple(
            Strip(
                height=cap,
                gap=line.pitch - cap if number else 0.0,
                items=(PlacedLine(x=line.start(column.left, column.width), y=cap, line=line, part=part),),
            )
            for number, line in enumerate(lines)
        )

    def below(self, above: tuple[Strip, ...], strips: tuple[Strip, ...], gap: float) -> tuple[Strip, ...]:
        """Return strips ``gap`` below others, or as much lower as it takes for their ink to keep clear."""
        if not above or not strips:
            return spaced(strips, gap)
        hanging = max((extents(line, self.typesetter.faces).bottom for line in _lines(above[-1])), default=0.0)
        rising = max((extents(line, self.typesetter.faces).top for line in _lines(strips[0])), default=0.0)
        return spaced(strips, max(gap, hanging + rising - strips[0].height + _CLEARANCE))

    def _watch(self, lines: Iterable[Line]) -> None:
        """Remember the characters that no face has."""
        self.missing.update(dict.fromkeys("".join(line.missing for line in lines)))


@lru_cache(maxsize=KEPT)
def _made(
    make: Callable[..., tuple[Strip, ...]],
    typesetter: Typesetter,
    language: str,
    double: bool,
    *key: object,
) -> tuple[tuple[Strip, ...], dict[str, None]]:
    """Return strips and the characters that no face has for them."""
    setter = Setter(typesetter, language, double=double)
    return make(setter, *key), setter.missing


@cache
def _style(kind: Type, language: str, *, double: bool) -> Style:
    airy = _airy(language) * (DOUBLE if double else 1.0)
    return Style(
        family=kind.family,
        weight=kind.weight,
        size=kind.size,
        pitch=airy if kind.airy else pitch(language, kind.leading),
        language=language,
        tracking=kind.tracking,
    )


def _lines(strip: Strip) -> tuple[Line, ...]:
    return tuple(item.line for item in strip.items if isinstance(item, PlacedLine))


def _airy(language: str) -> float:
    return _AIRY.get(script_of_language(language), _AIRY_ELSEWHERE)


def kept(strips: tuple[Strip, ...]) -> tuple[Strip, ...]:
    """Bind the lines of a paragraph so that a page break leaves enough of it on either side."""
    if len(strips) <= WHOLE:
        return (*strips[:1], *bound(strips[1:]))
    head, middle, tail = strips[:WIDOW], strips[WIDOW : 1 - WIDOW], strips[1 - WIDOW :]
    return (head[0], *bound(head[1:]), *middle, *bound(tail))
