"""Small figures: a cell each beside one another, or a row each where their words are too long for that."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from planner.documents.block import Block, Row, beside, height, stacked
from planner.documents.facts.big import BigFigure
from planner.documents.facts.counting import Count
from planner.documents.leaflets.setter import Setter
from planner.documents.model import Ink, Item, Part, Role
from planner.documents.theme import Column, Sizes, TypeRole
from planner.documents.typesetting.style import Style

QUALIFIER_WEIGHT = 800
MOST_LINES = 6
NUMERAL_SHARE = 0.4
"""Share of the measure that a numeral takes which has its words in its row."""

ALONE_SHARE = 0.36
ALONE = 2.0
"""Greatest share of the measure, and size in that of several, of a numeral that stands alone in its row."""

_UNIT = 100.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Cells:
    """Sets counts in a column, their numerals equally large within ``sizes``; ``v`` is the unit of gaps in points.

    A single count stacks its numeral and words unless it lies ``across`` the column, the words beside the numeral;
    it is larger there while nothing is tight yet (``tightness``, the factor on gaps, is 1).
    """

    setter: Setter
    counts: Sequence[Count]
    column: Column
    sizes: Sizes
    ink: Ink
    v: float
    tightness: float = 1.0
    across: bool = False

    def block(self) -> Block | None:
        """Return all counts, None without any."""
        if not self.counts:
            return None
        if self.across and len(self.counts) == 1 and (alone := self._alone(self.counts[0])):
            return alone
        columns = self._columns()
        size = self._size(columns[0].width)
        if size is None or not self._fits(columns[0]):
            return self._in_rows()
        parts = [self.setter.part(Role.P) for _ in self.counts]
        each = list(zip(self.counts, columns, parts, strict=True))
        heads = [self._head(*cell) for cell in each]
        highest = max(map(height, heads))
        return beside(
            *(
                stacked([(0, _sunk(head, highest)), (1.3 * self.v, self._below(size, *cell))])
                for head, cell in zip(heads, each, strict=True)
            )
        )

    def _alone(self, count: Count) -> Block | None:
        """Return one count across the column, its words beside its numeral; None where there is no room for that."""
        figure = BigFigure(
            setter=self.setter,
            count=count,
            column=self.column,
            ink=self.ink,
            v=self.v / self.tightness,
            is_second=True,
        )
        most = min(
            self._filling(ALONE_SHARE * self.column.width), self.sizes.most * (1.0 if self.tightness < 1 else ALONE)
        )
        if not count.numeral or most < self.sizes.least or not figure.fits(most, float("inf")):
            return None
        return figure.block(most, "extra-condensed")

    def _columns(self) -> list[Column]:
        """Return a column for each count in the order in which they are read."""
        count, gutter = len(self.counts), 2 * self.v
        width = (self.column.width - gutter * (count - 1)) / count
        return [
            Column(left=self.column.after(place * (width + gutter)).start(width), width=width, rtl=self.column.rtl)
            for place in range(count)
        ]

    def _below(self, size: float, count: Count, column: Column, part: Part) -> Block | None:
        """Return the numeral with its words below it."""
        return stacked(
            [
                (0, self._numeral(size, count, column, part)),
                (1.5 * self.v, self._text(count, column, part)),
                (1.3 * self.v, self._note(count, column)),
            ]
        )

    def _in_rows(self) -> Block | None:
        """Return a row for each count: the numeral at the start, its words after it."""
        end = self.column.after(NUMERAL_SHARE * self.column.width)
        start = self.column.before(end.width + self.v)
        size = min(self.sizes.most, self._filling(start.width))
        rows: list[Row] = []
        for count in self.counts:
            part = self.setter.part(Role.P)
            head, text = self._head(count, end, part), self._text(count, end, part)
            words = stacked([(0, head), (1.5 * self.v, text), (1.3 * self.v, self._note(count, end))])
            numeral = self._numeral(size, count, start, part)
            if numeral and words:
                words = Block(
                    height=max(numeral.height, words.height), items=_in_order(words, numeral, head), cut=words.cut
                )
            rows.append((2.4 * self.v, words or numeral))
        return stacked(rows)

    def _size(self, width: float) -> float | None:
        """Return the size at which the widest numeral fits a width, None where that is too small."""
        size = min(self.sizes.most, self._filling(width))
        return size if size >= self.sizes.least else None

    def _filling(self, width: float) -> float:
        unit = self.setter.style(TypeRole.NUMERAL, _UNIT)
        numerals = [_numeral(count) for count in self.counts if count.numeral]
        widest = max((self.setter.typesetter.width(numeral, unit) for numeral in numerals), default=1.0)
        return _UNIT * width / widest

    def _fits(self, column: Column) -> bool:
        """Tell whether all words can stand in a narrow column, undivided and in few lines."""
        setter = self.setter
        body, head = self._style(TypeRole.BODY), self._style(TypeRole.ZONE)
        texts = [(_text(count), body) for count in self.counts] + [(_head(count), head) for count in self.counts]
        return all(
            setter.typesetter.longest(words, style) <= column.width
            and len(setter.typesetter.lines(words, style, column.width)) <= MOST_LINES
            for words, style in texts
            if words.strip()
        )

    def _style(self, role: TypeRole) -> Style:
        return self.setter.style(role, self.setter.scale[role].ideal, QUALIFIER_WEIGHT if role is TypeRole.ZONE else 0)

    def _head(self, count: Count, column: Column, part: Part) -> Block | None:
        return self.setter.text(_head(count), self._style(TypeRole.ZONE), column, part=part) if _head(count) else None

    def _numeral(self, size: float, count: Count, column: Column, part: Part) -> Block | None:
        if not count.numeral:
            return None
        return self.setter.text(
            _numeral(count), self.setter.style(TypeRole.NUMERAL, size), column, ink=self.ink, part=part
        )

    def _text(self, count: Count, column: Column, part: Part) -> Block | None:
        return self.setter.text(_text(count), self._style(TypeRole.BODY), column, part=part)

    def _note(self, count: Count, column: Column) -> Block | None:
        return self.setter.said(TypeRole.AS_OF, count.note, column)


def _head(count: Count) -> str:
    """Return the qualifier where it stands before the numeral."""
    return "" if count.follows else count.qualifier


def _numeral(count: Count) -> str:
    """Return the numeral with the ending that a qualifier after it begins with: "70-ке "."""
    if not count.follows or count.numeral.endswith(" "):
        return count.numeral
    return f"{count.numeral}{count.qualifier.partition(' ')[0]} "


def _text(count: Count) -> str:
    """Return what is counted, after what is left of a qualifier that follows."""
    if not count.follows:
        return count.text
    rest = count.qualifier if count.numeral.endswith(" ") else count.qualifier.partition(" ")[2]
    return f"{rest.strip()} {count.text}".strip()


def _sunk(block: Block | None, high: float) -> Block | None:
    """Return a block at the foot of a given height."""
    if block is None:
        return Block(height=high) if high else None
    return replace(block, height=high, items=block.at(high - block.height))


def _in_order(words: Block, numeral: Block, head: Block | None) -> tuple[Item, ...]:
    """Return the items of a row as they are read: qualifier, numeral, words."""
    first = len(head.items) if head else 0
    return (*words.items[:first], *numeral.items, *words.items[first:])
