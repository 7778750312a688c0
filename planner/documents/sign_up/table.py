"""The table of a sign-up sheet: heads, boxes to tick, and rules between rows wide enough to write in."""

from dataclasses import dataclass
from itertools import accumulate, pairwise

from planner.documents.block import Block, height
from planner.documents.exact_type import ExactType, Type
from planner.documents.model import BLACK, Box, Frame, Ink, Item, Part, Role
from planner.documents.sign_up.words import Words
from planner.documents.theme import HAIRLINE, MM, Column

HEAD = Type("condensed", 700, 11.5)
LEAST_HEAD = 9.0
ROW = 11.4 * MM
LEAST_ROW = 10 * MM
MOST_ROW = 12.8 * MM
TICK = 4.5 * MM

_TICKED = 19 * MM
_LAST_TICKED = 30 * MM
_MOST_TICKED = 36 * MM
_POSTCODE = 26 * MM
_NAME = 0.487
_PADDING = 2 * MM
_RULE = 0.25 * MM
_HEAD_RULE = 0.7 * MM
_GREY = Ink.grey(0.6)
_HEAD_LINES = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Sets the table in a column; rules that a photocopier would lose are ``sturdy``."""

    exact: ExactType
    words: Words
    column: Column
    sturdy: bool = False

    @property
    def _heads(self) -> tuple[str, ...]:
        return (*self.words.written, *self.words.ticked)

    @property
    def widths(self) -> tuple[float, ...]:
        """Return the widths of all columns, those to tick as wide as their heads need."""
        least = (_TICKED,) * (len(self.words.ticked) - 1) + (_LAST_TICKED,)
        ticked = [self._fitting(head, width) for head, width in zip(self.words.ticked, least, strict=True)]
        postcode = self._fitting(self.words.written[2], _POSTCODE)
        room = self.column.width - sum(ticked) - postcode
        return (_NAME * room, (1 - _NAME) * room, postcode, *ticked)

    def _fitting(self, head: str, least: float) -> float:
        return min(max(least, self.exact.longest(head, HEAD) + 2 * _PADDING), _MOST_TICKED)

    def _columns(self) -> tuple[Column, ...]:
        """Return the columns of cells in reading order, each between its rules."""
        edges = (0.0, *accumulate(self.widths))
        return tuple(self.column.after(start).before(self.column.width - end) for start, end in pairwise(edges))

    def head(self) -> Block:
        """Return the heads of the columns above their rule."""
        table, row = Part(role=Role.TABLE), Part(role=Role.ROW)
        row = Part(role=Role.ROW, parent=table)
        cells = []
        for words, column in zip(self._heads, self._columns(), strict=True):
            inner = column.inset(_PADDING)
            kind = self.exact.fitted(words, HEAD, inner.width, least=LEAST_HEAD, most=_HEAD_LINES)
            part = Part(role=Role.HEADER, parent=row)
            cells.append(self.exact.text(words, kind, inner, part=part, balance=True, most=_HEAD_LINES))
        tallest = max(map(height, cells))
        top = 3.4 * MM
        items = [item for cell in cells if cell for item in cell.at(top + tallest - cell.height)]
        rule = top + tallest + 2.2 * MM
        items.append(self._across(rule, _HEAD_RULE))
        return Block(
            height=rule + _HEAD_RULE,
            items=tuple(items),
            cut=tuple(words for cell in cells if cell for words in cell.cut),
        )

    def rows(self, room: float) -> Block:
        """Return as many rows as are wide enough to write in, filling the room."""
        count = max(1, int(room // ROW))
        step = min(max(room / count, LEAST_ROW), MOST_ROW)
        items: list[Item] = []
        for number in range(count):
            items += [self._tick(column, number * step, step) for column in self._columns()[3:]]
            items.append(self._across((number + 1) * step - self._width / 2, self._width))
        return Block(height=count * step, items=tuple(items))

    @property
    def _width(self) -> float:
        return HAIRLINE if self.sturdy else _RULE

    def uprights(self, top: float, bottom: float) -> tuple[Item, ...]:
        """Return the rules between the columns."""
        edges = list(accumulate(self.widths))[:-1]
        left = [self.column.after(edge).left if not self.column.rtl else self.column.right - edge for edge in edges]
        ink = BLACK if self.sturdy else _GREY
        return tuple(Box(x=x - self._width / 2, y=top, width=self._width, height=bottom - top, ink=ink) for x in left)

    def _across(self, y: float, width: float) -> Box:
        return Box(x=self.column.left, y=y, width=self.column.width, height=width)

    def _tick(self, column: Column, top: float, step: float) -> Frame:
        x, y = column.left + (column.width - TICK) / 2, top + (step - TICK) / 2
        return Frame(x=x, y=y, width=TICK, height=TICK, stroke=HAIRLINE)
