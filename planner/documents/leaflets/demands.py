"""Demands as people chant and count them."""

from dataclasses import dataclass
from functools import lru_cache

from planner.documents.block import KEPT, Block, Row, stacked
from planner.documents.fitting import largest
from planner.documents.leaflets.setter import Setter, row
from planner.documents.model import BLACK, Box, Ink, Part, Role
from planner.documents.theme import HAIRLINE, Column, Grid, Sizes, TypeRole
from planner.documents.typesetting.style import Style
from planner.i18n.numbers import number

LARGE_NUMERAL = 2.0
SMALL_NUMERAL = 1.3
MANY = 9
"""From so many demands on, numerals stand small on the line of their text."""

_LARGEST = ((2, 1.0), (4, 17 / 21), (6, 15 / 21), (8, 12.5 / 21))
"""How many demands there may be for text of which share of the greatest size."""

MOST_LINES = 2
GAPS = 0.9
INDENT = 2.0


@dataclass(frozen=True, slots=True, kw_only=True)
class DemandList:
    """Sets demands in a column: numbered in the accent, endorsements after them without a number.

    ``ruled`` puts a hairline above each, of which the first needs none below the ``bar`` of a title, and lets few of
    them have ``large`` numerals. ``gap`` is the factor on gaps, ``first`` the number of the first demand,
    ``most_lines`` how many each should take at most.
    """

    setter: Setter
    grid: Grid
    column: Column
    demands: tuple[str, ...]
    endorsed: tuple[str, ...] = ()
    ink: Ink = BLACK
    ruled: bool = True
    bar: bool = False
    large: bool = True
    gap: float = 1.0
    first: int = 1
    most_lines: int = MOST_LINES

    def block(self, size: float) -> Block | None:
        """Return the list with its text at ``size``, None without any demand."""
        block = _listed(self, size)
        return block.anew() if block else None

    def set_at(self, size: float) -> Block | None:
        """Set the list with its text at ``size``."""
        rows = [each for block in self.items(size) for each in self._rows(block)]
        return stacked(rows[1:] if self.bar and self.ruled else rows)

    def items(self, size: float) -> list[Block | None]:
        """Return each demand set at ``size``, all of them of one list."""
        whole = Part(role=Role.LIST, language=self.setter.speaks)
        numbered = [self._item(words, place, size, whole) for place, words in enumerate(self.demands, self.first)]
        plain = [self._text(words, self.column, size, Part(role=Role.ITEM, parent=whole)) for words in self.endorsed]
        return [*numbered, *plain]

    def size(self, sizes: Sizes) -> float:
        """Return the greatest size for so many demands at which none takes more than two lines, or the least."""
        most = max(
            sizes.least, sizes.most * next((share for count, share in _LARGEST if len(self.demands) <= count), 0.0)
        )
        return largest(sizes.least, most, self._is_short) or sizes.least

    def _is_short(self, size: float) -> bool:
        style, column = self.setter.style(TypeRole.DEMAND, size), self.column.after(self._indent(size))
        return all(
            len(self.setter.typesetter.lines(words, style, column.width)) <= self.most_lines for words in self.demands
        )

    def _rows(self, item: Block | None) -> tuple[Row, ...]:
        step = GAPS * self.gap * self.grid.v
        if not self.ruled:
            return ((1.6 * step, item),)
        return (1.4 * step, hairline(self.column)), (step, item)

    @property
    def _is_large(self) -> bool:
        return self.ruled and self.large and len(self.demands) < MANY

    def _numeral(self, size: float) -> Style:
        return self.setter.style(TypeRole.NUMERAL, size * (LARGE_NUMERAL if self._is_large else SMALL_NUMERAL))

    def _indent(self, size: float) -> float:
        """Return two widths of a figure, or what the longest number needs."""
        figure, longest = (
            self.setter.typesetter.width(number(count, self.setter.language), self._numeral(size))
            for count in (8, self.first + len(self.demands) - 1)
        )
        return max(INDENT * figure, longest + 0.7 * figure)

    def _item(self, words: str, place: int, size: float, whole: Part) -> Block | None:
        item = Part(role=Role.ITEM, parent=whole)
        label = Part(role=Role.LABEL, parent=item)
        figure = number(place, self.setter.language)
        numeral = self.setter.text(figure, self._numeral(size), self.column, ink=self.ink, part=label)
        text = self._text(words, self.column.after(self._indent(size)), size, Part(role=Role.BODY, parent=item))
        if numeral is None or text is None:
            return text
        if not self._is_large:
            return row(numeral, text)
        return Block(height=max(numeral.height, text.height), items=(*numeral.items, *text.items))

    def _text(self, words: str, column: Column, size: float, part: Part) -> Block | None:
        return self.setter.text(words, self.setter.style(TypeRole.DEMAND, size), column, part=part, balance=True)


def hairline(column: Column) -> Block:
    """Return the rule above a demand."""
    return Block(height=HAIRLINE, items=(Box(x=column.left, y=0, width=column.width, height=HAIRLINE),))


@lru_cache(maxsize=KEPT)
def _listed(demands: DemandList, size: float) -> Block | None:
    return demands.set_at(size)
