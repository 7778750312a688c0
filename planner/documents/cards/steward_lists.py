"""What stands below the tab of a steward card: event and day, times, numbers and duties."""

from collections.abc import Iterable
from dataclasses import dataclass

from planner.documents.block import Block, Row, beside, height, stacked
from planner.documents.cards.rhythm import evenly
from planner.documents.cards.stewarding import Words
from planner.documents.exact_type import ExactType, Type
from planner.documents.leaflets.setter import row
from planner.documents.model import Box, Item, Part, PlacedLine, Role
from planner.documents.theme import HAIRLINE, LEAST_TYPE, MM, Column, Leading

TITLE = Type("condensed", 800, 16)
DAY = Type("text", 400, 10, Leading.TEXT)
CLOCK = Type("extra-condensed", 900, 13.5)
HAPPENS = Type("condensed", 600, 12.5)
LABEL = Type("condensed", 600, 12)
NUMBER = Type("extra-condensed", 900, 16)
DUTY = Type("condensed", 500, 11.4)

_APART = 2.4 * MM
_NUMBERS_APART = 3.4 * MM
_DUTIES_APART = 2.5 * MM
_CLOCKS = 12 * MM
_LABELS = 34 * MM
_GUTTER = 3 * MM
_BULLET = 0.9 * MM
_INDENT = 4 * MM
_MOST_TITLE = 3

LOOSE = (1.0, 1.0)
STEPS = (LOOSE, (1.0, 0.8), (0.95, 0.75), (0.9, 0.7), (0.85, 0.65), (0.8, 0.6))
"""Factors on type and on the white between lines, tried in turn."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lists:
    """Sets what a card says in a column; a factor scales its type, another the white between its lines."""

    words: Words
    exact: ExactType
    column: Column
    bar: float

    def whole(self, factor: float, gap: float) -> Block:
        """Return all of it."""
        rows = [*self._rows(factor, gap, len(self.words.times)), *self._below(self.duties(factor, gap), gap)]
        return stacked(rows) or Block(height=0.0)

    def front(self, factor: float, gap: float, times: int) -> Block:
        """Return all but the duties, and only the first times of the day."""
        return stacked(self._rows(factor, gap, times)) or Block(height=0.0)

    def duties(self, factor: float, gap: float) -> Block | None:
        """Return what stewards do."""
        listing, kind = Part(role=Role.LIST), self._type(DUTY, factor)
        column = self.column.after(_INDENT)
        rows: list[Block | None] = []
        for words in self.words.duties:
            item = Part(role=Role.ITEM, parent=listing)
            text = self.exact.text(words, kind, column, part=Part(role=Role.BODY, parent=item))
            rows.append(text and self._bulleted(text))
        return evenly(rows, self.exact.capitals(kind), _DUTIES_APART * gap)

    def _bulleted(self, text: Block) -> Block:
        """Return a paragraph with a square before it, half as high as its first line's letters."""
        first = next(item for item in text.items if isinstance(item, PlacedLine))
        y = first.y - first.line.cap_height / 2 - _BULLET / 2
        square = Box(x=self.column.start(_BULLET), y=y, width=_BULLET, height=_BULLET)
        return Block(height=text.height, items=(square, *text.items), cut=text.cut)

    def _rows(self, factor: float, gap: float, times: int) -> Iterable[Row]:
        part = Part(role=Role.H2)
        kind = self.exact.fitted(self.words.title, TITLE, self.column.width, least=12.0, most=2)
        yield 0, self.exact.text(self.words.title, kind, self.column, part=part, balance=True, most=_MOST_TITLE)
        yield 2.3 * MM, self.exact.text(self.words.day, self._type(DAY, 1.0), self.column, most=3)
        yield 2.6 * MM * gap, self._rule(self.bar)
        yield 2.6 * MM * gap, self._times(factor, gap, times)
        yield from self._below(self._numbers(factor, gap), gap)

    def _below(self, block: Block | None, gap: float) -> Iterable[Row]:
        """Return a block under a hairline."""
        if block:
            yield 2.9 * MM * gap, self._rule(HAIRLINE)
            yield 2.9 * MM * gap, block

    def _times(self, factor: float, gap: float, count: int) -> Block | None:
        clock, happens = self._type(CLOCK, factor), self._type(HAPPENS, factor)
        times = self.words.times[:count]
        width = max([_CLOCKS, *(self.exact.width(time, clock) for time, _ in times if time)])
        pairs = ((self._said(time, clock, self.column), text) for time, text in times)
        rest = self.column.after(width + _GUTTER)
        rows = [_pair(start, self._said(text, happens, rest)) for start, text in pairs]
        return evenly(rows, self.exact.capitals(clock), _APART * gap)

    def _numbers(self, factor: float, gap: float) -> Block | None:
        """Return labels and numbers; a line to write on where there is no number."""
        label, kind = self._type(LABEL, factor), self._type(NUMBER, factor)
        labels = max([_LABELS, *(self.exact.longest(words, label) for words, _ in self.words.numbers)])
        start = self.column.before(self.column.width - min(labels, 0.45 * self.column.width))
        rest = self.column.after(start.width + _GUTTER)
        rows: list[Row] = []
        for words, number in self.words.numbers:
            said = self._said(words, label, start)
            sized = self.exact.latin.fitted(number, kind, rest.width, least=LEAST_TYPE) if number else kind
            end = self.exact.latin.text(number, sized, rest) if number else self._line(rest, height(said))
            rows.append((_NUMBERS_APART * gap * (1.0 if number else 1.2), _pair(said, end)))
        return stacked(rows)

    def _line(self, column: Column, baseline: float) -> Block:
        rule = Box(x=column.left, y=baseline, width=column.width, height=HAIRLINE)
        return Block(height=baseline, items=(rule,))

    def _said(self, words: str, kind: Type, column: Column) -> Block | None:
        return self.exact.text(words, kind, column)

    def _rule(self, thickness: float) -> Block:
        items: tuple[Item, ...] = (Box(x=self.column.left, y=0, width=self.column.width, height=thickness),)
        return Block(height=thickness, items=items)

    def _type(self, kind: Type, factor: float) -> Type:
        return kind._replace(size=max(LEAST_TYPE, kind.size * factor))


def _pair(first: Block | None, second: Block | None) -> Block | None:
    """Return two blocks on one line: on a common baseline where both hold words."""
    has_words = [block for block in (first, second) if block and any(isinstance(i, PlacedLine) for i in block.items)]
    return row(has_words[0], has_words[1]) if len(has_words) > 1 else beside(first, second)
