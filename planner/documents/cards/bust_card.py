"""The bust card: five things to know when stopped, and a number large enough to copy onto an arm."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from planner.documents.block import Block, beside, height, stacked
from planner.documents.cards.bust_words import Words, words
from planner.documents.cards.rhythm import evenly
from planner.documents.composed import Composed
from planner.documents.exact_type import ExactType, Type, cut_findings, letter_findings
from planner.documents.fitting import width_size
from planner.documents.leaflets.setter import row
from planner.documents.model import Box, Document, Page, Part, Role
from planner.documents.spoken_page import spoken
from planner.documents.template import Order
from planner.documents.theme import HAIRLINE, LEAST_TYPE, MM, Column, Leading
from planner.documents.wording import SHEET, Wording
from planner.domain.finding import Finding, Severity
from planner.domain.message import Message
from planner.domain.paper_size import PaperSize
from planner.domain.visibility import Visibility

TITLE = Type("extra-condensed", 900, 18, Leading.DISPLAY)
PLACE = Type("condensed", 600, 10)
KEY = Type("extra-condensed", 900, 12.5)
TEXT = Type("condensed", 500, 11.2)
LABEL = Type("condensed", 700, 10.5)
NUMBER = Type("extra-condensed", 900, 25, Leading.DISPLAY)
SMALL = Type("text", 400, 8, Leading.TEXT)

CARD = (105 * MM, 74.25 * MM)
"""An eighth of an A4: cuts at 105 and at each 74.25 leave nothing over."""

_SIDE = 5.5 * MM
_TOP = 5.8 * MM
_FOOT = 5.8 * MM
_KEYS = 33.5 * MM
_RULE = 0.9 * MM
_BELOW_HEAD = 2.4 * MM
_APART = 3.6 * MM
_ABOVE_BOX = 2.6 * MM
_BELOW_BOX = 1.8 * MM
_SHRINKING = ((1.0, 1.0), (1.0, 0.75), (1.0, 0.5), (0.92, 0.75), (0.92, 0.5), (0.84, 0.5), (0.76, 0.45), (0.72, 0.4))
"""Factors on type and on the white between rows, tried in turn."""


def compose_bust_card(order: Order) -> Composed:
    """Set a card, its back in the second of two languages, and return it with what was noticed.

    Raise PlannerError where it has nothing to say or no number.
    """
    wordings = [Wording(order.plan, language, Visibility.PUBLIC, SHEET) for language in order.languages[:2]]
    cards = [
        _Card(words=words(order, wording), exact=ExactType(order.typesetter, wording.language), size=_size(order.paper))
        for wording in wordings
    ]
    front, *behind = cards
    pages = (front.page(), *(spoken(card.page(), card.exact.language) for card in behind))
    document = Document(title=front.words.title, language=front.exact.language, pages=pages)
    record = order.record.id
    noted = (finding for wording in wordings for finding in wording.findings)
    unset = (finding for card in cards for finding in card.findings(record))
    findings = (*noted, *unset, *letter_findings(document.pages, "leaflets", record))
    return Composed(document=document, findings=tuple(dict.fromkeys(findings)))


def _size(paper: PaperSize) -> tuple[float, float]:
    width, height = paper.millimetres
    return CARD if paper is PaperSize.A7_LANDSCAPE else (width * MM, height * MM)


@dataclass(frozen=True, kw_only=True)
class _Card:
    words: Words
    exact: ExactType
    size: tuple[float, float]

    @cached_property
    def _grown(self) -> float:
        """Return how many times as large as a card of the usual size this one is."""
        return min(self.size[0] / CARD[0], self.size[1] / CARD[1])

    @cached_property
    def _column(self) -> Column:
        side = _SIDE * self._grown
        return Column(left=side, width=self.size[0] - 2 * side, rtl=self.exact.rtl)

    def _type(self, kind: Type, factor: float = 1.0) -> Type:
        return kind._replace(size=max(LEAST_TYPE, kind.size * self._grown * factor))

    def page(self) -> Page:
        """Return the card: head, rows, the number between hairlines, and the small print."""
        width, tall = self.size
        top, foot = _TOP * self._grown, self._foot
        foot_top = tall - _FOOT * self._grown - height(foot)
        box_top = foot_top - _BELOW_BOX * self._grown - height(self._box)
        rows_top = top + height(self._head) + _BELOW_HEAD * self._grown
        items = (
            *(self._head.at(top) if self._head else ()),
            *(self._fitted[0].at(rows_top) if self._fitted[0] else ()),
            *(self._box.at(box_top) if self._box else ()),
            *(foot.at(foot_top) if foot else ()),
        )
        return Page(width=width, height=tall, items=items)

    def findings(self, record: str) -> Iterator[Finding]:
        """Yield what found no room."""
        lost = len(self.words.rows) - self._fitted[1]
        if lost:
            message = Message("There is no room for the last rows ({count}): they are left out.", count=lost)
            yield Finding(
                severity=Severity.ERROR, rule="no-room", kind="leaflets", record=record, field="body", message=message
            )
        yield from cut_findings((self._head, self._box, self._foot), "leaflets", record, "headline")

    @cached_property
    def _head(self) -> Block | None:
        exact, place = self.exact, self._type(PLACE)
        width = min(exact.width(self.words.place, place), 0.45 * self._column.width)
        place = exact.fitted(self.words.place, place, width, least=LEAST_TYPE, most=2)
        at_end = Column(left=self._column.end(width), width=width, rtl=self._column.rtl)
        column = self._column.before(width + 4 * MM)
        title = exact.fitted(self.words.title, self._type(TITLE), column.width, least=12.0)
        parts = (
            exact.text(self.words.title, title, column, part=Part(role=Role.H1), balance=True, most=2),
            exact.text(self.words.place, place, at_end, most=2) if self.words.place else None,
        )
        heads = [part for part in parts if part]
        rule = Block(height=_RULE, items=(self._rule(_RULE),))
        return stacked([(0, row(*heads) if len(heads) > 1 else parts[0]), (2.0 * MM * self._grown, rule)])

    def _rule(self, thickness: float) -> Box:
        return Box(x=self._column.left, y=0, width=self._column.width, height=thickness)

    @cached_property
    def _fitted(self) -> tuple[Block | None, int]:
        """Return the rows as large as there is room for, and how many of them there are."""
        white = _TOP + _FOOT + _BELOW_HEAD + _ABOVE_BOX + _BELOW_BOX
        room = self.size[1] - white * self._grown - height(self._head) - height(self._box) - height(self._foot)
        for factor, gap in _SHRINKING:
            rows = self._rows(factor, gap, len(self.words.rows))
            if height(rows) <= room:
                return rows, len(self.words.rows)
        for count in range(len(self.words.rows) - 1, 0, -1):
            rows = self._rows(*_SHRINKING[-1], count)
            if height(rows) <= room:
                return rows, count
        return None, 0

    def _rows(self, factor: float, gap: float, count: int) -> Block | None:
        table = Part(role=Role.TABLE)
        keys = self._keys(factor)
        rows: list[Block | None] = []
        for title, text in self.words.rows[:count]:
            line = Part(role=Role.ROW, parent=table)
            key = self.exact.text(
                title,
                self._type(KEY, factor),
                self._column.before(self._column.width - keys),
                part=Part(role=Role.HEADER, parent=line),
            )
            said = self.exact.text(
                text,
                self._type(TEXT, factor),
                self._column.after(keys + 2 * MM),
                part=Part(role=Role.CELL, parent=line),
                balance=True,
            )
            rows.append(row(key, said) if key and said else beside(key, said))
        return evenly(rows, self.exact.capitals(self._type(KEY, factor)), _APART * self._grown * gap)

    def _keys(self, factor: float) -> float:
        """Return the width of the column of keys: wider where a word of theirs is."""
        longest = max(self.exact.longest(key, self._type(KEY, factor)) for key, _ in self.words.rows)
        return min(max((_KEYS - 2 * MM) * self._grown, longest), 0.45 * self._column.width)

    @cached_property
    def _box(self) -> Block | None:
        """Return the number at the end and what it is at the start, between hairlines."""
        exact, kind = self.exact, self._type(NUMBER)
        label = exact.fitted(self.words.label, self._type(LABEL), 0.45 * self._column.width, least=LEAST_TYPE, most=2)
        width = min(exact.width(self.words.label, label), 0.45 * self._column.width)
        room = self._column.width - width - 3 * MM
        largest = width_size(exact.typesetter, self.words.number, exact.latin.style(kind), room)
        kind = kind._replace(size=min(kind.size, largest))
        at_end = Column(left=self._column.end(room), width=room, rtl=not self._column.rtl)
        start = exact.text(self.words.label, label, self._column.before(self._column.width - width), most=3)
        number = exact.latin.text(self.words.number, kind, at_end)
        pair = beside(*_centred(start, number))
        hairline = Block(height=HAIRLINE, items=(self._rule(HAIRLINE),))
        gap = 1.7 * MM * self._grown
        return stacked([(0, hairline), (gap, pair), (gap, hairline)])

    @cached_property
    def _foot(self) -> Block | None:
        return self.exact.text(self.words.foot, self._type(SMALL), self._column, most=2)


def _centred(*blocks: Block | None) -> tuple[Block | None, ...]:
    """Return blocks that stand side by side with their middles on one line."""
    tallest = max(map(height, blocks))
    return tuple(
        block and Block(height=tallest, items=block.at((tallest - block.height) / 2), cut=block.cut) for block in blocks
    )
