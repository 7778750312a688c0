"""Tables of forms: heads above a heavy rule, words, boxes to tick, and rules wide enough to write between."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise
from typing import NamedTuple

from planner.documents.block import Block, height, stacked
from planner.documents.exact_type import ExactType, Type
from planner.documents.model import BLACK, Box, Frame, Ink, Item, Part, PlacedLine, Role
from planner.documents.theme import HAIRLINE, LEAST_TYPE, MM, Column, Leading

HEAD = Type("condensed", 700, 11.5)
LEAST_HEAD = 9.0
TICK = 4.5 * MM
PADDING = 2 * MM

_WORDS = Type("text", 400, 10.5, Leading.TEXT)
_NOTE = Type("text", 400, 9, Leading.TEXT)
_RULE = 0.25 * MM
_HEAD_RULE = 0.7 * MM
_GREY = Ink.grey(0.6)
_HEAD_LINES = 2
_ABOVE_HEAD = 3.4 * MM
_BELOW_HEAD = 2.2 * MM
_ABOVE = 2.7 * MM
_BELOW = 2.9 * MM
_MOST_LINES = 14
_LEAST_SHARE = 0.6


class Cell(NamedTuple):
    """Hold what stands in a cell: words with a note below them, or a box to tick; a ``head`` names its row."""

    words: str = ""
    kind: Type = _WORDS
    note: str = ""
    ticked: bool = False
    head: bool = False
    latin: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Sets a table in a column; ``widths`` are those of its columns in reading order.

    Rules that a photocopier would lose are ``sturdy``. ``ease`` scales the white above and below the words of a row.
    """

    exact: ExactType
    column: Column
    heads: tuple[str, ...]
    widths: tuple[float, ...]
    sturdy: bool = False
    ease: float = 1.0

    def columns(self) -> tuple[Column, ...]:
        """Return the columns of cells in reading order, each between its rules."""
        edges = (0.0, *accumulate(self.widths))
        return tuple(self.column.after(start).before(self.column.width - end) for start, end in pairwise(edges))

    def head(self, table: Part | None) -> Block:
        """Return the heads of the columns above their rule; ornaments where the table went before."""
        row = Part(role=Role.ROW, parent=table)
        cells = []
        for words, column in zip(self.heads, self.columns(), strict=True):
            inner = column.inset(PADDING)
            kind = self.exact.fitted(words, HEAD, inner.width, least=LEAST_HEAD, most=_HEAD_LINES)
            part = Part(role=Role.HEADER, parent=row)
            cells.append(self.exact.text(words, kind, inner, part=part, balance=True, most=_HEAD_LINES))
        lowest = max(_last_baseline(cell) for cell in cells)
        items = [item for cell in cells if cell for item in cell.at(_ABOVE_HEAD + lowest - _last_baseline(cell))]
        deepest = max(height(cell) - _last_baseline(cell) for cell in cells)
        if table is None:
            items = [replace(item, part=None) for item in items if isinstance(item, PlacedLine)]
        rule = _ABOVE_HEAD + lowest + deepest + _BELOW_HEAD
        return Block(
            height=rule + _HEAD_RULE,
            items=(*items, self._across(rule, _HEAD_RULE)),
            cut=tuple(words for cell in cells if cell for words in cell.cut),
        )

    def row(self, cells: Sequence[Cell], table: Part, least: float = 0.0) -> Block:
        """Return a row above its rule, its first lines on one baseline; no less high than ``least`` points."""
        row = Part(role=Role.ROW, parent=table)
        blocks = [self._cell(cell, column, row) for cell, column in zip(cells, self.columns(), strict=True)]
        drop = max((_baseline(block) for block in blocks if block.height), default=0.0)
        lowered = [(block, self.ease * _ABOVE + max(0.0, drop - _baseline(block))) for block in blocks]
        tall = max(least, *(top + block.height + self.ease * _BELOW for block, top in lowered))
        items = [item for block, top in lowered for item in block.at(top)]
        items.append(self._across(tall - self._width / 2, self._width))
        return Block(height=tall, items=tuple(items), cut=tuple(cut for block in blocks for cut in block.cut))

    def blank(self, tall: float, ticked: Sequence[int] = ()) -> Block:
        """Return an empty row to write in, with a box to tick in the middle of the columns that are ``ticked``."""
        columns = self.columns()
        items: list[Item] = []
        for place in ticked:
            x = columns[place].left + (columns[place].width - TICK) / 2
            items.append(Frame(x=x, y=(tall - TICK) / 2, width=TICK, height=TICK, stroke=HAIRLINE))
        items.append(self._across(tall - self._width / 2, self._width))
        return Block(height=tall, items=tuple(items))

    def uprights(self, top: float, bottom: float) -> tuple[Item, ...]:
        """Return the rules between the columns."""
        edges = list(accumulate(self.widths))[:-1]
        left = [self.column.after(edge).left if not self.column.rtl else self.column.right - edge for edge in edges]
        ink = BLACK if self.sturdy else _GREY
        return tuple(Box(x=x - self._width / 2, y=top, width=self._width, height=bottom - top, ink=ink) for x in left)

    @property
    def _width(self) -> float:
        return HAIRLINE if self.sturdy else _RULE

    def _across(self, y: float, width: float) -> Box:
        return Box(x=self.column.left, y=y, width=self.column.width, height=width)

    def _cell(self, cell: Cell, column: Column, row: Part) -> Block:
        part = Part(role=Role.HEADER if cell.head else Role.CELL, parent=row)
        inner = column.inset(PADDING)
        if cell.ticked:
            x = inner.start(TICK)
            return Block(height=TICK, items=(Frame(x=x, y=0, width=TICK, height=TICK, stroke=HAIRLINE, part=part),))
        exact = self.exact.latin if cell.latin else self.exact
        words, below = (Part(role=Role.P, parent=part), Part(role=Role.P, parent=part)) if cell.note else (part, part)
        said = self._said(exact, cell.words, cell.kind, inner, words)
        note = self._said(self.exact, cell.note, _NOTE, inner, below)
        return stacked([(0, said), (1.6 * MM, note)]) or self._empty(inner, part)

    def _said(self, exact: ExactType, words: str, kind: Type, column: Column, part: Part) -> Block | None:
        kind = exact.fitted(words, kind, column.width, least=LEAST_TYPE, most=_MOST_LINES)
        return exact.text(words, kind, column, part=part, most=_MOST_LINES)

    def _empty(self, column: Column, part: Part) -> Block:
        """Return a line without letters: the cell is there for those who hear a table, too."""
        line = self.exact.typesetter.line("", self.exact.style(_WORDS))
        return Block(height=0.0, items=(PlacedLine(x=column.start(0.0), y=0.0, line=line, part=part),))


def fitted_widths(
    exact: ExactType, heads: Sequence[str], ideal: Sequence[float], whole: float, wide: int
) -> tuple[float, ...]:
    """Return widths for columns: as wide as ``ideal`` or the longest word of a head.

    The column at ``wide`` has what is left, if need be less than its ideal; where that is too little all give way.
    """
    found = [max(width, exact.longest(head, HEAD) + 2 * PADDING) for head, width in zip(heads, ideal, strict=True)]
    found[wide] = max(_LEAST_SHARE * ideal[wide], whole - sum(found) + found[wide])
    squeezed = whole / sum(found)
    return tuple(width * squeezed for width in found)


def _baseline(block: Block) -> float:
    """Return where the first line of a cell stands: a box to tick stands around the middle of small letters."""
    first = next((item for item in block.items if isinstance(item, PlacedLine)), None)
    return first.y if first else TICK * 0.82


def _last_baseline(block: Block | None) -> float:
    return max((item.y for item in block.items if isinstance(item, PlacedLine)), default=0.0) if block else 0.0
