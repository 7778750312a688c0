"""The design of leaflets as data: paper, grid, type scale and leading, one source for every composer."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache

from planner.documents.typesetting.scripts import script_of_language
from planner.documents.typesetting.style import Family, Style
from planner.domain.paper_size import PaperSize

MM = 72 / 25.4
"""Points in a millimetre."""

HAIRLINE = 0.35 * MM
LEAST_TYPE = 8.0
"""Nothing is printed in type of fewer points."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """Hold a stretch of the live area: its left end and width in points, and which end lines start from."""

    left: float
    width: float
    rtl: bool = False

    @property
    def right(self) -> float:
        """Return its right end."""
        return self.left + self.width

    def start(self, width: float) -> float:
        """Return the left end of something of that width set at the start."""
        return self.right - width if self.rtl else self.left

    def end(self, width: float) -> float:
        """Return the left end of something of that width set at the end."""
        return self.left if self.rtl else self.right - width

    def inset(self, by: float) -> "Column":
        """Return the column narrowed at both sides."""
        return Column(left=self.left + by, width=self.width - 2 * by, rtl=self.rtl)

    def after(self, indent: float) -> "Column":
        """Return what an indent at the start leaves."""
        return Column(left=self.left + (0.0 if self.rtl else indent), width=self.width - indent, rtl=self.rtl)

    def before(self, indent: float) -> "Column":
        """Return what a thing of that width at the end leaves."""
        return Column(left=self.left + (indent if self.rtl else 0.0), width=self.width - indent, rtl=self.rtl)

    def halves(self, gutter: float) -> tuple["Column", "Column"]:
        """Return two equal columns, the left one first."""
        width = (self.width - gutter) / 2
        return (
            Column(left=self.left, width=width, rtl=self.rtl),
            Column(left=self.left + width + gutter, width=width, rtl=self.rtl),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """Hold a paper and its grid in points: ``v`` is the unit of every gap, ``bar`` and ``rule`` are stroke widths."""

    width: float
    height: float
    margin: float
    v: float
    bar: float
    rule: float
    qr: float

    @property
    def live_width(self) -> float:
        """Return the measure."""
        return self.width - 2 * self.margin

    @property
    def live_height(self) -> float:
        """Return the height between the margins."""
        return self.height - 2 * self.margin

    def column(self, *, rtl: bool) -> Column:
        """Return the whole measure as one column."""
        return Column(left=self.margin, width=self.live_width, rtl=rtl)


def _grid(size: PaperSize, margin: float, v: float, rules: tuple[float, float], qr: float) -> Grid:
    width, height = size.millimetres
    return Grid(
        width=width * MM,
        height=height * MM,
        margin=margin * MM,
        v=v * MM,
        bar=rules[0] * MM,
        rule=rules[1] * MM,
        qr=qr * MM,
    )


_UPRIGHT = {
    PaperSize.A7: (5, 1.6, (1.0, 0.5), 16),
    PaperSize.A6: (7, 2, (1.2, 0.6), 20),
    PaperSize.QUARTER_LETTER: (7, 2, (1.2, 0.6), 20),
    PaperSize.DL: (7, 2.5, (1.4, 0.7), 20),
    PaperSize.A5: (9, 2.75, (1.6, 0.8), 20),
    PaperSize.HALF_LETTER: (8.5, 2.75, (1.6, 0.8), 20),
    PaperSize.A4: (13, 4, (2.2, 1.1), 28),
    PaperSize.LETTER: (13, 4, (2.2, 1.1), 28),
    PaperSize.A3: (18, 6, (3.2, 1.6), 45),
    PaperSize.TABLOID: (18, 6, (3.2, 1.6), 45),
    PaperSize.A2: (26, 8, (4.5, 2.2), 60),
    PaperSize.A1: (36, 11.3, (6.4, 3.1), 85),
}
"""Margin, unit of gaps, heavy and half rule and side of a code in mm, whichever way round the paper lies."""

GRIDS = {size: _grid(size, *_UPRIGHT[size.upright]) for size in PaperSize}

_CARRYING_CAPS = {PaperSize.A7: 0.0, PaperSize.A6: 0.0, PaperSize.QUARTER_LETTER: 0.0}
_CARRYING_CAPS |= dict.fromkeys((PaperSize.DL, PaperSize.A5, PaperSize.HALF_LETTER), 10 * MM)

CARRYING_CAPS = {size: _CARRYING_CAPS.get(size.upright, 15 * MM) for size in PaperSize}
"""The height of capitals that a headline needs to be read from three metres; an A6 is read in the hand."""


class TypeRole(StrEnum):
    """Name what a piece of type is there for."""

    HEADLINE = "headline"
    LEAD = "lead"
    CALL = "call"
    SLOGAN = "slogan"
    STATE = "state"
    TITLE = "title"
    DAY = "day"
    ZONE = "zone"
    PLACE = "place"
    HOW = "how"
    DEMAND = "demand"
    NUMERAL = "numeral"
    BODY = "body"
    WEB = "web"
    AS_OF = "as-of"
    SMALL = "small"


@dataclass(frozen=True, slots=True)
class Sizes:
    """Hold the least, ideal and greatest size of a role in points, as printed."""

    least: float
    ideal: float
    most: float


Scale = dict[TypeRole, Sizes]


def _scale(*rows: tuple[float, float, float]) -> Scale:
    """Make a scale from the rows of the design's table; roles that share a row share its sizes.

    A thirteenth row is for the line that dates figures: on sheets, read from further away, it is no small print.
    """
    headline, lead, slogan, title, day, zone, place, how, demand, body, web, small, *rest = (
        Sizes(*row) for row in rows
    )
    return {
        TypeRole.HEADLINE: headline,
        TypeRole.LEAD: lead,
        TypeRole.CALL: lead,
        TypeRole.SLOGAN: slogan,
        TypeRole.STATE: title,
        TypeRole.TITLE: title,
        TypeRole.DAY: day,
        TypeRole.ZONE: zone,
        TypeRole.PLACE: place,
        TypeRole.HOW: how,
        TypeRole.DEMAND: demand,
        TypeRole.BODY: body,
        TypeRole.WEB: web,
        TypeRole.AS_OF: rest[0] if rest else small,
        TypeRole.SMALL: small,
    }


_A6 = _scale(
    (22, 42, 50),
    (11, 12.5, 14),
    (11, 17, 21),
    (12, 15, 17),
    (16, 30, 30),
    (10, 10.8, 12),
    (10, 13, 13),
    (10, 10, 12),
    (10, 11, 13),
    (10, 10, 12),
    (12, 13.5, 15),
    (8, 8, 9),
)
_DL = _scale(
    (24, 40, 56),
    (12, 14, 15),
    (13, 19, 24),
    (13, 17, 19),
    (16, 34, 34),
    (10, 11.3, 12),
    (11, 14, 14),
    (10, 10.5, 12),
    (10.5, 11.5, 16.5),
    (10, 10.5, 12),
    (12, 14, 16),
    (8, 8, 9),
)
_A5 = _scale(
    (30, 54, 74),
    (13, 15.5, 18),
    (16, 25, 31),
    (15, 18, 22),
    (22, 46, 46),
    (11, 13, 14),
    (12.5, 17, 17),
    (11, 12, 14),
    (12, 13.5, 21),
    (12, 12, 14),
    (14, 16, 18),
    (8, 8.5, 10),
)
_A4 = _scale(
    (42, 76, 108),
    (16, 22, 25),
    (24, 36, 45),
    (20, 26, 30),
    (30, 66, 66),
    (14, 16, 18),
    (17, 24, 24),
    (13, 15, 16),
    (14, 16, 28),
    (12, 14, 16),
    (17, 20, 22),
    (9, 10, 11),
    (10, 12, 13),
)
_A3 = _scale(
    (70, 150, 260),
    (25, 31, 36),
    (36, 54, 68),
    (32, 42, 48),
    (44, 100, 100),
    (20, 24, 26),
    (25, 35, 35),
    (18, 22, 24),
    (20, 25, 40),
    (18, 21, 24),
    (26, 30, 34),
    (12, 14, 15),
    (14, 17.5, 19),
)


def _grown(scale: Scale, factor: float) -> Scale:
    return {
        role: Sizes(sizes.least * factor, sizes.ideal * factor, sizes.most * factor) for role, sizes in scale.items()
    }


_SCALES = {
    PaperSize.A7: _A6,
    PaperSize.A6: _A6,
    PaperSize.QUARTER_LETTER: _A6,
    PaperSize.DL: _DL,
    PaperSize.A5: _A5,
    PaperSize.HALF_LETTER: _A5,
    PaperSize.A4: _A4,
    PaperSize.LETTER: _A4,
    PaperSize.A3: _A3,
    PaperSize.TABLOID: _A3,
    PaperSize.A2: _grown(_A3, 1.41),
    PaperSize.A1: _grown(_A3, 2.0),
}

SCALES = {size: _SCALES[size.upright] for size in PaperSize}


class Leading(StrEnum):
    """Name how much room lines get."""

    DISPLAY = "display"
    LABEL = "label"
    TEXT = "text"
    LARGE = "large"


@dataclass(frozen=True, slots=True)
class Voice:
    """Hold the face and leading of a role."""

    family: Family
    weight: int
    leading: Leading


VOICES = {
    TypeRole.HEADLINE: Voice("condensed", 900, Leading.DISPLAY),
    TypeRole.SLOGAN: Voice("extra-condensed", 900, Leading.DISPLAY),
    TypeRole.DAY: Voice("extra-condensed", 900, Leading.DISPLAY),
    TypeRole.NUMERAL: Voice("extra-condensed", 900, Leading.DISPLAY),
    TypeRole.STATE: Voice("condensed", 900, Leading.LABEL),
    TypeRole.CALL: Voice("condensed", 800, Leading.LABEL),
    TypeRole.TITLE: Voice("condensed", 700, Leading.LABEL),
    TypeRole.PLACE: Voice("condensed", 700, Leading.LABEL),
    TypeRole.WEB: Voice("condensed", 700, Leading.LABEL),
    TypeRole.LEAD: Voice("condensed", 600, Leading.LABEL),
    TypeRole.ZONE: Voice("condensed", 600, Leading.LABEL),
    TypeRole.DEMAND: Voice("text", 600, Leading.TEXT),
    TypeRole.BODY: Voice("text", 400, Leading.TEXT),
    TypeRole.HOW: Voice("text", 400, Leading.TEXT),
    TypeRole.AS_OF: Voice("text", 400, Leading.TEXT),
    TypeRole.SMALL: Voice("text", 400, Leading.TEXT),
}

PITCHES = {
    "Latn": {Leading.DISPLAY: 1.03, Leading.LABEL: 1.19, Leading.TEXT: 1.32, Leading.LARGE: 1.36},
    "Cyrl": {Leading.DISPLAY: 1.08, Leading.LABEL: 1.22, Leading.TEXT: 1.35, Leading.LARGE: 1.38},
    "Arab": {Leading.DISPLAY: 1.46, Leading.LABEL: 1.50, Leading.TEXT: 1.55, Leading.LARGE: 1.60},
    "Hebr": {Leading.DISPLAY: 1.12, Leading.LABEL: 1.28, Leading.TEXT: 1.40, Leading.LARGE: 1.44},
    "Deva": {Leading.DISPLAY: 1.35, Leading.LABEL: 1.45, Leading.TEXT: 1.55, Leading.LARGE: 1.60},
    "Thai": {Leading.DISPLAY: 1.35, Leading.LABEL: 1.50, Leading.TEXT: 1.55, Leading.LARGE: 1.60},
    "Hans": {Leading.DISPLAY: 1.15, Leading.LABEL: 1.30, Leading.TEXT: 1.60, Leading.LARGE: 1.65},
}
"""Script -> distance of baselines in em of the script's own size; other scripts are set as roomy as Devanagari."""

_LIKE = {"Grek": "Cyrl", "Armn": "Cyrl", "Geor": "Cyrl", "Hant": "Hans", "Jpan": "Hans", "Kore": "Hans"}


@cache
def pitch(language: str, leading: Leading) -> float:
    """Return the distance of baselines in em for a language."""
    script = script_of_language(language)
    return PITCHES.get(_LIKE.get(script, script), PITCHES["Deva"])[leading]


@lru_cache(maxsize=4096)
@lru_cache(maxsize=1024)
def style(role: TypeRole, size: float, language: str, *, family: Family | None = None, weight: int = 0) -> Style:
    """Return the style of a role at a size in points, in its own face unless another is asked for."""
    voice = VOICES[role]
    return Style(
        family=family or voice.family,
        weight=weight or voice.weight,
        size=size,
        pitch=pitch(language, voice.leading),
        language=language,
    )
