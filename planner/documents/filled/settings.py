"""The ways to set words in lines that fill a measure, and what each is worth."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import pairwise

from planner.documents.filled.divisions import Division, divisions
from planner.documents.filled.pieces import Piece, joined
from planner.documents.filled.stack import GAP, Shape, shape
from planner.documents.theme import TypeRole, style
from planner.documents.typesetting.leading_words import leads_on
from planner.documents.typesetting.line import Line
from planner.documents.typesetting.style import Family
from planner.documents.typesetting.typesetter import Typesetter

SHORT_WORD = 3
LONE_PRICE = 0.75
NARROW_PRICE = 0.88
CUT_OFF_PRICE = 0.8
"""What is left of a setting's worth where a word of so few letters has a line of its own, for any cut but the first,
and where a line ends with a word that leads to the next."""

FULL = 4
"""How much more lines that fill the measure count than lines that fill the room."""

UNDER_HANGING = 0.55
"""How high letters are, in em, that usually stand below what hangs from the line above."""

NO_HEIGHT = 0.01
"""The height in points of lines without ink, so that it can be divided by."""

_UNIT = 100.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """Hold the cut of lines, where they end and how large they are in points, and what speaks for it all."""

    family: Family
    division: Division
    sizes: tuple[float, ...]
    worth: float = 0.0

    @property
    def smallest(self) -> float:
        """Return the size of the smallest line."""
        return min(self.sizes)

    def scaled(self, factor: float) -> "Setting":
        """Return it with all lines so many times as large."""
        return replace(self, sizes=tuple(size * factor for size in self.sizes))


@dataclass(frozen=True, kw_only=True)
class Settings:
    """Tries pieces of text in lines across a width, in each of the ``cuts``, each passage in its weight.

    ``least`` is the size in points that carries, ``fixed`` height that does not grow with the letters.
    """

    typesetter: Typesetter
    language: str
    pieces: Sequence[Piece]
    weights: Sequence[int]
    width: float
    spread: float
    least: float
    cuts: Sequence[Family]
    fixed: float = 0.0
    _shapes: dict[tuple[int, int, Family], Shape] = field(default_factory=dict, repr=False, compare=False)

    def among(self, count: int, room: float) -> Iterator[Setting]:
        """Yield the settings of the first pieces with about what they are worth."""
        openings = [place for place, piece in enumerate(self.pieces[:count]) if piece.opens]
        counts = [end - start for start, end in pairwise((*openings, count))]
        for family in self.cuts:
            for division in divisions(counts, partial(self._width, family=family)):
                setting = Setting(family=family, division=division, sizes=self._sizes(division, family))
                yield self.judged(setting, self._rough_height(setting), room)

    def judged(self, setting: Setting, height: float, room: float) -> Setting:
        """Return a setting with what it is worth: how much of measure and room it fills, less for what looks worse."""
        widths = (self._width(*line, setting.family) for line in setting.division)
        lines = [width * size / self.width for width, size in zip(widths, setting.sizes, strict=True)]
        height = max(height, NO_HEIGHT)
        shrunk = min(1.0, room / height)
        carries = min(1.0, shrunk * setting.smallest / self.least)
        worth = (carries * shrunk * sum(lines) / len(lines)) ** FULL * min(1.0, height / room)
        if any(self._is_lone(start, end) for start, end in setting.division):
            worth *= LONE_PRICE
        if any(self._is_cut_off(end) for _, end in setting.division):
            worth *= CUT_OFF_PRICE
        return replace(setting, worth=worth if setting.family == self.cuts[0] else worth * NARROW_PRICE)

    def lines(self, setting: Setting) -> list[Line]:
        """Return the lines of a setting."""
        placed = zip(setting.division, setting.sizes, strict=True)
        return [self._line(start, end, setting.family, size) for (start, end), size in placed]

    def _sizes(self, division: Division, family: Family) -> tuple[float, ...]:
        """Return the sizes at which lines fill the width, none too large beside the smallest."""
        full = [self.width / self._width(*line, family) for line in division]
        return tuple(min(size, self.spread * min(full)) for size in full)

    def _is_lone(self, start: int, end: int) -> bool:
        alone = self.pieces[start].opens and (end == len(self.pieces) or self.pieces[end].opens)
        return end - start == 1 and not alone and self.pieces[start].letters <= SHORT_WORD

    def _is_cut_off(self, end: int) -> bool:
        goes_on = end < len(self.pieces) and self.pieces[end].passage == self.pieces[end - 1].passage
        return goes_on and leads_on(self.pieces[end - 1].text, self.language)

    def _rough_height(self, setting: Setting) -> float:
        shapes = [self._shape(*line, setting.family) for line in setting.division]
        height = self.fixed + shapes[0].rise * setting.sizes[0] + shapes[-1].hang * setting.sizes[-1]
        for (upper, size), (lower, next_size) in pairwise(zip(shapes, setting.sizes, strict=True)):
            step = lower.rise * next_size + GAP * min(size, next_size)
            height += max(step, upper.hang * size + UNDER_HANGING * next_size)
        return height

    def _width(self, start: int, end: int, family: Family) -> float:
        return self._shape(start, end, family).width

    def _shape(self, start: int, end: int, family: Family) -> Shape:
        key = (start, end, family)
        found = self._shapes.get(key)
        if found is None:
            line = self._line(start, end, family, _UNIT)
            found = self._shapes[key] = shape(line, self.typesetter.faces)
        return found

    def _line(self, start: int, end: int, family: Family, size: float) -> Line:
        line = self.pieces[start:end]
        weight = self.weights[line[0].passage]
        return self.typesetter.line(
            joined(line), style(TypeRole.HEADLINE, size, self.language, family=family, weight=weight)
        )
