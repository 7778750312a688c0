"""The steward card: the day, the numbers and the duties of one steward, on a card for the hand."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from planner.documents.block import Block, height
from planner.documents.cards.steward_lists import Lists
from planner.documents.cards.stewarding import Words, words
from planner.documents.composed import Composed
from planner.documents.exact_type import ExactType, Type, cut_findings, letter_findings
from planner.documents.leaflets.setter import row
from planner.documents.model import BLACK, WHITE, Box, Document, Frame, Item, Page, Part, Role
from planner.documents.template import Order
from planner.documents.theme import GRIDS, MM, Column, Grid, Leading
from planner.documents.wording import Wording
from planner.domain.finding import Finding, Severity
from planner.domain.message import Message
from planner.domain.visibility import Visibility
from planner.i18n.catalogue import catalogue
from planner.i18n.numbers import number

TAB = Type("condensed", 900, 28, Leading.DISPLAY)
LEAST_TAB = 16.0
COUNT = Type("condensed", 700, 12)
SMALL = Type("text", 400, 8, Leading.TEXT)

_FRAME = 0.8 * MM
_INSIDE = 3 * MM
_BELOW_TAB = 3.4 * MM


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sides:
    """Hold what stands below the tab, on the front and on the back, and how many points of the day found no room."""

    front: Block
    back: Block | None = None
    lost: int = 0


def compose_steward_cards(order: Order) -> Composed:
    """Set a card for each steward of an event; duties that find no room on the front stand on its back."""
    wording = Wording(order.plan, order.languages[0], Visibility.INTERNAL)
    card = _Card(
        words=words(order, wording),
        exact=ExactType(order.typesetter, wording.language),
        grid=GRIDS[order.paper],
        framed=order.ink == "photocopy",
    )
    pages = tuple(page for place in range(1, card.words.cards + 1) for page in card.pages(place))
    document = Document(title=f"{card.words.tab}: {card.words.title}", language=wording.language, pages=pages)
    record = order.record.id
    findings = (*card.findings(record), *letter_findings(pages[:2], "events", record))
    return Composed(document=document, findings=(*wording.findings, *findings))


@dataclass(frozen=True, kw_only=True)
class _Card:
    words: Words
    exact: ExactType
    grid: Grid
    framed: bool

    @cached_property
    def _column(self) -> Column:
        return self.grid.column(rtl=self.exact.rtl)

    @cached_property
    def _lists(self) -> Lists:
        return Lists(words=self.words, exact=self.exact, column=self._column, bar=self.grid.bar)

    def pages(self, place: int) -> tuple[Page, ...]:
        """Return the card of one steward, with a back where the front has no room for all."""
        return tuple(self._page(place, body) for body in (self._sides.front, self._sides.back) if body)

    def _page(self, place: int, body: Block) -> Page:
        tab, grid = self._tab(place), self.grid
        items = [*tab.at(grid.margin), *body.at(grid.margin + tab.height + _BELOW_TAB)]
        if self._foot:
            items += self._foot.at(grid.height - grid.margin - self._foot.height)
        return Page(width=grid.width, height=grid.height, items=tuple(items))

    def findings(self, record: str) -> Iterator[Finding]:
        """Yield what found no room."""
        if lost := self._sides.lost:
            message = Message(
                "There is no room for the last points of the day ({count}): they are left out.", count=lost
            )
            yield Finding(
                severity=Severity.ERROR, rule="no-room", kind="events", record=record, field="phases", message=message
            )
        blocks = (self._tab(1), self._sides.front, self._sides.back, self._foot)
        yield from cut_findings(blocks, "events", record, "title")

    @property
    def _room(self) -> float:
        return self.grid.live_height - height(self._tab(1)) - _BELOW_TAB - 3 * MM - height(self._foot)

    @cached_property
    def _sides(self) -> _Sides:
        """Return all on the front as large as it fits; else the duties on the back; else fewer points of the day."""
        times = len(self.words.times)
        for factor, gap in self._lists.steps:
            whole = self._lists.whole(factor, gap)
            if whole.height <= self._room:
                return _Sides(front=whole)
        for count in range(times, -1, -1):
            for factor, gap in self._lists.steps:
                front = self._lists.front(factor, gap, count)
                if front.height <= self._room or (count, factor) == (0, self._lists.steps[-1][0]):
                    return _Sides(front=front, back=self._lists.duties(1.0, 1.0), lost=times - count)
        raise AssertionError("a card always has a front")

    def _tab(self, place: int) -> Block:
        """Return the tab with what the card is and which of how many; a frame where there may be no solid area."""
        said, language = catalogue(self.exact.language, "papers"), self.exact.language
        ink = BLACK if self.framed else WHITE
        count = said.gettext("Card {n} of {total}")
        count = count.format(n=number(place, language), total=number(self.words.cards, language))
        width = self.exact.width(count, COUNT)
        inner = self._column.inset(_INSIDE)
        room = inner.before(width + _INSIDE)
        kind = self.exact.fitted(self.words.tab, TAB, room.width, least=LEAST_TAB)
        at_end = Column(left=inner.end(width), width=width, rtl=inner.rtl)
        title = self.exact.text(self.words.tab, kind, room, ink=ink, part=Part(role=Role.H1), most=1)
        label = self.exact.text(count, COUNT, at_end, ink=ink)
        text = row(title, label) if title and label else Block(height=0.0)
        tall = text.height + 2 * _INSIDE
        column = self._column
        ground: Item = Box(x=column.left, y=0, width=column.width, height=tall)
        if self.framed:
            ground = Frame(x=column.left, y=0, width=column.width, height=tall, stroke=_FRAME)
        return Block(height=tall, items=(ground, *text.at(_INSIDE)), cut=text.cut)

    @cached_property
    def _foot(self) -> Block | None:
        return self.exact.text(self.words.foot, SMALL, self._column, most=3)
