"""The steward card: the day, the numbers and the duties of one steward, on a card for the hand."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from planner.documents.block import Block, height
from planner.documents.cards.steward_lists import LOOSE, STEPS, Lists
from planner.documents.cards.stewarding import Words, words
from planner.documents.composed import Composed
from planner.documents.exact_type import ExactType, Type, cut_findings, letter_findings
from planner.documents.leaflets.setter import row
from planner.documents.model import BLACK, WHITE, Box, Document, Frame, Item, Page, Part, Role
from planner.documents.spoken_page import spoken
from planner.documents.template import Order
from planner.documents.theme import GRIDS, MM, Column, Grid, Leading
from planner.documents.wording import SHEET, Wording
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
_ABOVE_FOOT = 3 * MM


@dataclass(frozen=True, slots=True, kw_only=True)
class _Fit:
    """Hold how tightly a card is set, how many points of the day it has, and whether its duties stand on the back."""

    factor: float
    gap: float
    times: int
    turned: bool = False


def compose_steward_cards(order: Order) -> Composed:
    """Set a card for each steward of an event; duties that find no room on the front stand on its back.

    The second of two languages stands on the back, or where cards have backs of their own on a second card.
    """
    wordings = [Wording(order.plan, language, Visibility.INTERNAL, SHEET) for language in order.languages[:2]]
    cards = [
        _Card(
            words=words(order, wording),
            exact=ExactType(order.typesetter, wording.language),
            grid=GRIDS[order.paper],
            framed=order.ink == "photocopy",
        )
        for wording in wordings
    ]
    first, places = cards[0], range(1, cards[0].words.cards + 1)
    each = [_leaves([card.pages(place) for card in cards], [card.exact.language for card in cards]) for place in places]
    pages = tuple(page for leaves in each for page in leaves)
    title, backs = f"{first.words.tab}: {first.words.title}", len(pages) > first.words.cards
    document = Document(title=title, language=first.exact.language, pages=pages, backs=backs)
    record = order.record.id
    noted = (finding for wording in wordings for finding in wording.findings)
    unset = (finding for card in cards for finding in card.findings(record))
    findings = (*noted, *unset, *letter_findings(each[0] if each else (), "events", record))
    return Composed(document=document, findings=tuple(dict.fromkeys(findings)))


def _leaves(sides: Sequence[tuple[Page, ...]], languages: Sequence[str]) -> tuple[Page, ...]:
    """Return the pages of one steward, front and back in turn, those in the second language marked so."""
    first, *others = sides
    behind = tuple(
        spoken(page, language) for side, language in zip(others, languages[1:], strict=True) for page in side
    )
    if not behind or len(first) == len(behind) == 1:
        return (*first, *behind)
    return (*_leaf(first), *_leaf(behind))


def _leaf(pages: tuple[Page, ...]) -> tuple[Page, ...]:
    """Return front and back of a card; a back that says nothing is blank."""
    return pages if len(pages) > 1 else (*pages, replace(pages[0], items=()))


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
        return tuple(self._page(place, body) for body in self._bodies())

    def _page(self, place: int, body: Block) -> Page:
        tab, foot, grid = self._tab(place), self._foot(), self.grid
        items = [*tab.at(grid.margin), *body.at(grid.margin + tab.height + _BELOW_TAB)]
        if foot:
            items += foot.at(grid.height - grid.margin - foot.height)
        return Page(width=grid.width, height=grid.height, items=tuple(items))

    def findings(self, record: str) -> Iterator[Finding]:
        """Yield what found no room."""
        if lost := len(self.words.times) - self._fit.times:
            message = Message(
                "There is no room for the last points of the day ({count}): they are left out.", count=lost
            )
            yield Finding(
                severity=Severity.ERROR, rule="no-room", kind="events", record=record, field="phases", message=message
            )
        yield from cut_findings((self._tab(1), *self._bodies(), self._foot()), "events", record, "title")

    def _bodies(self) -> tuple[Block, ...]:
        """Return what stands below the tab, on the front and on the back; every card has elements of its own."""
        fit = self._fit
        if not fit.turned:
            return (self._lists.whole(fit.factor, fit.gap),)
        duties = self._lists.duties(*LOOSE)
        return (self._lists.front(fit.factor, fit.gap, fit.times), *((duties,) if duties else ()))

    @cached_property
    def _fit(self) -> _Fit:
        """Return all on the front as large as it fits; else the duties on the back; else fewer points of the day."""
        room = self.grid.live_height - height(self._tab(1)) - _BELOW_TAB - _ABOVE_FOOT - height(self._foot())
        times = len(self.words.times)
        for factor, gap in STEPS:
            if self._lists.whole(factor, gap).height <= room:
                return _Fit(factor=factor, gap=gap, times=times)
        for count in range(times, 0, -1):
            for factor, gap in STEPS:
                if self._lists.front(factor, gap, count).height <= room:
                    return _Fit(factor=factor, gap=gap, times=count, turned=True)
        factor, gap = STEPS[-1]
        return _Fit(factor=factor, gap=gap, times=0, turned=True)

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

    def _foot(self) -> Block | None:
        return self.exact.text(self.words.foot, SMALL, self._column, most=3)
