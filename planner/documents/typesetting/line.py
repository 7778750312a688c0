"""A line of set text: which glyphs stand where, and what they say."""

from dataclasses import dataclass
from typing import NamedTuple


class Glyph(NamedTuple):
    """One glyph, all measures in thousandths of the em.

    `text` is what the glyph's cluster says; in a cluster of several glyphs the first one (from the left) says it all
    and the others say "".
    """

    gid: int
    advance: float
    dx: float
    dy: float
    text: str


@dataclass(frozen=True, slots=True, eq=False)
class Word:
    """A shaped piece of text that no line break divides; cached, so equal words are the same object.

    `glyphs` run from left to right; `advance` is their sum in thousandths of the em; `missing` are the characters that
    no face has.
    """

    face: str
    text: str
    glyphs: tuple[Glyph, ...]
    advance: float
    missing: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Run:
    """Neighbouring words in one face and size, from left to right; `x` and `width` in points.

    `x` counts from the left end of the line; `start` is the place in the line's text of what is read first; `tracking`
    is the letter-space in em after each glyph.
    """

    face: str
    size: float
    x: float
    width: float
    words: tuple[Word, ...]
    start: int
    tracking: float = 0.0

    @property
    def glyphs(self) -> tuple[Glyph, ...]:
        """Return all glyphs from left to right."""
        return tuple(glyph for word in self.words for glyph in word.glyphs)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Line:
    """A set line; lengths in points, `ascent` and `descent` both positive distances from the baseline.

    `text` is the line in logical order, `tail` the white space left out after it: joining both over all lines gives the
    paragraph back. `rtl` tells that lines of this language start at the right. `pitch` is the distance to the next
    baseline. `missing` are characters that no face has (drawn as boxes). `broken` tells that a word was too wide for
    the measure and is divided at the end of this line.
    """

    width: float
    runs: tuple[Run, ...]
    text: str
    tail: str = ""
    rtl: bool = False
    size: float
    pitch: float
    ascent: float
    descent: float
    cap_height: float
    missing: str = ""
    broken: bool = False

    def start(self, left: float, measure: float) -> float:
        """Return the left end of the line when it is set flush to the start of a column."""
        return left + measure - self.width if self.rtl else left

    def end(self, left: float, measure: float) -> float:
        """Return the left end of the line when it is set flush to the end of a column."""
        return left if self.rtl else left + measure - self.width
