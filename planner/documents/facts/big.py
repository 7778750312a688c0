"""The figure that everything else stands below: as large as the page allows, with its qualifier and what it counts."""

from dataclasses import dataclass
from functools import cached_property, partial

from planner.documents.block import Block, Row, height, stacked
from planner.documents.facts.counting import Count
from planner.documents.fitting import STEP, largest
from planner.documents.ink_extents import extents
from planner.documents.leaflets.setter import Setter
from planner.documents.model import BLACK, Ink, Part, PlacedLine, Role
from planner.documents.theme import Column, Sizes, TypeRole, style
from planner.documents.typesetting.style import Family, Style

SHARES = (0.6, 0.54, 0.48)
"""Greatest share of the measure that a figure takes with its words beside it; less where they would break badly."""

MOST_DIGITS_BESIDE = 3
QUALIFIER = 1.15
"""Size of the qualifier, in that of the words."""

WORDS_BELOW = 0.24
"""Size of words below a figure, in its own."""

MOST_BELOW = 1.35
MOST_BESIDE = 2.2
MOST_SECOND = 1.05
"""Greatest size of words below a figure and beside it, in that of a lead; and of those beside one that comes second."""

GAP = 1.5
SECOND_GAP = 1.8
NOTE_GAP = 1.2
"""White space in v between qualifier and words, the same beside a second figure, and above a note."""

UNIT = 100.0

NEARLY = 0.8
"""Words that are at least so high, as a share of the figure, stand in its middle; fewer begin at its top."""

SHORT_WORD = 3
"""A line of no more letters looks lost."""

_QUALIFIER_WEIGHT = 900
_TEXT_WEIGHT = 700


@dataclass(frozen=True, kw_only=True)
class BigFigure:
    """Sets a figure at any size: its words at the end beside it, or above and below where it has many digits.

    ``v`` is the unit of gaps in points; ``stands_above`` puts the words below a short figure too. One that
    ``is_second`` heads nothing, and has its words beside it however long it is.
    """

    setter: Setter
    count: Count
    column: Column
    ink: Ink
    v: float
    stands_above: bool = False
    is_second: bool = False

    @property
    def words(self) -> int:
        """Return how many words it has."""
        return len(f"{self.count.qualifier} {self.count.numeral} {self.count.text}".split())

    @cached_property
    def heading(self) -> Part:
        """Return the element that all of its lines belong to."""
        return self.setter.part(Role.P if self.is_second else Role.H1)

    @property
    def is_long(self) -> bool:
        """Tell whether the figure takes the full width."""
        digits = sum(letter.isalnum() for letter in self.count.numeral)
        return self.stands_above or (digits > MOST_DIGITS_BESIDE and not self.is_second)

    def fit(self, room: float, sizes: Sizes, most: float | None = None) -> tuple[float, Family] | None:
        """Return the largest size of the figure at which it and its words are no higher than ``room``."""
        least = min(sizes.least, self.widest)
        size = largest(least, max(least, min(sizes.most, most or sizes.most)), partial(self.fits, room=room))
        return None if size is None else (size, "condensed")

    def fits(self, size: float, room: float) -> bool:
        """Tell whether it stands in its column, no word divided, and is no higher than ``room``."""
        column = self._words_column(size)
        if size > self.widest or self._longest(self._least) > column.width:
            return False
        if self.is_long:
            return height(stacked(self._above_and_below(size, "condensed"))) <= room
        return max(self._figure(size).height, self._beside(self._least, column).height) <= room

    def block(self, size: float, family: Family, most_lines: int | None = None) -> Block:
        """Return it set; ``most_lines`` leaves out what there is no room for below its figure."""
        size = min(size, self.widest)
        if self.is_long:
            rows = self._above_and_below(size, family)
            return stacked(rows[:most_lines]) or Block(height=0.0)
        figure = self._figure(size, family)
        if most_lines == 1:
            return figure
        column = self._words_column(size)
        words = self._words_size(column, figure.height)
        beside, qualifier = self._beside(words, column), self._qualifier(words, column)
        sunk = max(0.0, (beside.height - figure.height) / 2)
        lift = max(0.0, (figure.height - beside.height) / 2) if beside.height > NEARLY * figure.height else 0.0
        placed = beside.at(lift)
        first = len(qualifier.items) if qualifier and not self.count.follows else 0
        items = (*placed[:first], *figure.at(sunk), *placed[first:])
        return Block(height=max(figure.height, beside.height), items=items, cut=beside.cut)

    @cached_property
    def widest(self) -> float:
        """Return the size at which the figure takes all of its share of the measure."""
        unit = self.column.width * UNIT / max(1.0, _width(self._figure(UNIT)))
        if self.is_long:
            return unit
        sizes = [share * unit for share in SHARES]
        return next((size for size in sizes if self._is_even(self._least, self._words_column(size))), sizes[0])

    def _above_and_below(self, size: float, family: Family) -> list[Row]:
        words = max(self._least, min(WORDS_BELOW * size, self._most))
        qualifier, text = self._qualifier(words, self.column), self._text(words, self.column)
        figure = self._figure(size, family)
        order = [figure, qualifier] if self.count.follows else [qualifier, figure]
        return [(1.6 * self.v, block) for block in (*order, text, self._note(self.column)) if block]

    def _figure(self, size: float, family: Family = "condensed") -> Block:
        """Return the figure with its ink flush with the start of the column and with the top of the block."""
        setter = self.setter
        large = style(TypeRole.HEADLINE, size, setter.language, family=family)
        line = setter.typesetter.line(self.count.numeral, large)
        ink = extents(line, setter.typesetter.faces)
        x = self.column.right - ink.right if self.column.rtl else self.column.left - ink.left
        item = PlacedLine(x=x, y=ink.top, line=line, ink=self.ink, part=self.heading)
        return Block(height=ink.top + max(0.0, min(ink.bottom, 0.05 * size)), items=(item,))

    def _words_column(self, size: float) -> Column:
        return self.column if self.is_long else self.column.after(_width(self._figure(size)) + 2.5 * self.v)

    def _words_size(self, column: Column, high: float) -> float:
        """Return the size of the words beside a figure: no higher than it, no line one short word."""

        def fits(words: float) -> bool:
            return self._longest(words) <= column.width and self._beside(words, column).height <= high

        size = largest(self._least, self._most, fits) or self._least
        sizes = (size - STEP * step for step in range(round((size - self._least) / STEP) + 1))
        return next((each for each in sizes if self._is_even(each, column)), size)

    def _is_even(self, size: float, column: Column) -> bool:
        """Tell whether no line of several is one short word."""
        text = self._text(size, column)
        lines = [item.line.text for item in text.items if isinstance(item, PlacedLine)] if text else []
        return len(lines) < 2 or all(len(line) > SHORT_WORD for line in lines)

    def _beside(self, size: float, column: Column) -> Block:
        gap = (SECOND_GAP if self.is_second else GAP) * self.v
        rows = [(0.0, self._qualifier(size, column)), (gap, self._text(size, column))]
        return stacked([*rows, (NOTE_GAP * self.v, self._note(column))]) or Block(height=0.0)

    def _qualifier(self, size: float, column: Column) -> Block | None:
        heavy = self._style(QUALIFIER * size, _QUALIFIER_WEIGHT)
        words = self.count.qualifier
        return self.setter.text(words, heavy, column, part=self.heading) if words.strip() else None

    def _text(self, size: float, column: Column) -> Block | None:
        text = self._style(size, _TEXT_WEIGHT)
        return self.setter.text(self.count.text, text, column, part=self.heading, balance=True)

    def _note(self, column: Column) -> Block | None:
        return self.setter.said(TypeRole.AS_OF, self.count.note, column, ink=BLACK)

    def _longest(self, size: float) -> float:
        qualifier = self.count.qualifier.strip()
        setter, text = self.setter.typesetter, self.count.text
        widths = [setter.longest(qualifier, self._style(QUALIFIER * size, _QUALIFIER_WEIGHT))] if qualifier else []
        return max([*widths, setter.longest(text, self._style(size, _TEXT_WEIGHT)) if text else 0.0])

    @property
    def _least(self) -> float:
        return self.setter.scale[TypeRole.LEAD].least

    @property
    def _most(self) -> float:
        factor = MOST_BELOW if self.is_long else MOST_SECOND if self.is_second else MOST_BESIDE
        return factor * self.setter.scale[TypeRole.LEAD].most

    def _style(self, size: float, weight: int) -> Style:
        return self.setter.style(TypeRole.CALL, size, weight)


def _width(figure: Block) -> float:
    (item,) = figure.items
    return item.line.width if isinstance(item, PlacedLine) else 0.0
