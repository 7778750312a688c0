"""The page of a day pack: head above a bar, foot with who may see it, and the room between."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from planner.documents.block import Block, height, moved
from planner.documents.day_pack.pages import Body
from planner.documents.exact_type import ExactType, Type
from planner.documents.leaflets.setter import row
from planner.documents.model import Box, Item, Page, Part, PlacedLine, Role
from planner.documents.theme import MM, Column, Leading
from planner.i18n.catalogue import catalogue
from planner.i18n.numbers import number

TITLE = Type("extra-condensed", 900, 30, Leading.DISPLAY)
LEAST_TITLE = 16.0
DAY = Type("condensed", 700, 13)
LEAST_DAY = 9.0
SMALL = Type("text", 400, 9, Leading.TEXT)

BETWEEN = " · "
"""What parts the event from its day: a long line is broken there."""

START = 18 * MM
END = 14 * MM
TOP = 14 * MM
FOOT = 18 * MM
_SMALL_FOOT = 8 * MM
_BAR = 1.6 * MM
_ABOVE_BAR = 2.8 * MM
_BELOW_BAR = 4.6 * MM
_BETWEEN = 2.4 * MM
_GUTTER = 6 * MM
_MOST_TITLE = 0.42
_MOST_DAYS = 3
_ONE_LINE_DAY = 11.0


@dataclass(frozen=True, kw_only=True)
class Heading:
    """Hold what the head of a page says: the section and whose pack it is; ``again`` where the section goes on."""

    title: str
    owner: str
    again: bool = False


@dataclass(frozen=True, kw_only=True)
class Frame:
    """Sets the head and foot of pages, upright or landscape; the edge that is bound has room for punch holes.

    ``day`` is the line that all pages share, which says how high their heads are.
    """

    width: float
    height: float
    exact: ExactType
    day: str
    code: str

    @property
    def column(self) -> Column:
        """Return the measure."""
        left = END if self.exact.rtl else START
        return Column(left=left, width=self.width - START - END, rtl=self.exact.rtl)

    @cached_property
    def top(self) -> float:
        """Return where the room for a section begins."""
        return TOP + self._head_height + _ABOVE_BAR + _BAR + _BELOW_BAR

    @property
    def room(self) -> float:
        """Return how high a section may be on one page."""
        return self.height - FOOT - self.top

    def page(self, heading: Heading, body: Body, warning: str, place: int, pages: int) -> Page:
        """Return a page; the margins of even ones change sides, since they are the backs of the odd."""
        items: list[Item] = [*self._head(heading), *(moved(item, 0.0, self.top) for item in body)]
        items += self._foot(warning, place, pages)
        if place % 2 == 0:
            items = [moved(item, (START - END) * (1 if self.exact.rtl else -1), 0.0) for item in items]
        return Page(width=self.width, height=self.height, items=tuple(items))

    def heads(self, title: str, owners: Iterable[str]) -> Iterator[Block | None]:
        """Yield what stands in the heads of a section's pages, for the words that they may have lost."""
        yield self._day
        yield self._title(title)
        yield from map(self._owner, owners)

    @cached_property
    def _head_height(self) -> float:
        capitals = self.exact.capitals
        owner = _BETWEEN + capitals(DAY)
        return max(capitals(TITLE) * 1.1, height(self._day) + owner)

    @property
    def _end(self) -> Column:
        """Return the column for what stands at the end of a head, its lines ending where the measure ends."""
        rest = self.column.after(_MOST_TITLE * self.column.width)
        return replace(rest, rtl=not self.exact.rtl)

    @cached_property
    def _day(self) -> Block | None:
        """Return the event and its day on one line, or on two as large as they fit."""
        words, width = self.day, self._end.width
        kind = self.exact.fitted(words, DAY, width, least=_ONE_LINE_DAY)
        if self.exact.lines(words, kind, width) > 1:
            words = words.replace(BETWEEN, "\n", 1)
            kind = self.exact.fitted(words, DAY, width, least=LEAST_DAY, most=2)
        return self.exact.text(words, kind, self._end, balance=True, most=_MOST_DAYS)

    def _title(self, title: str) -> Block | None:
        column = self.column.before(self.column.width * (1 - _MOST_TITLE) + _GUTTER)
        kind = self.exact.fitted(title, TITLE, column.width, least=LEAST_TITLE)
        return self.exact.text(title, kind, column, part=Part(role=Role.H1), most=1)

    def _owner(self, owner: str) -> Block | None:
        kind = self.exact.fitted(owner, DAY, self._end.width, least=LEAST_DAY)
        return self.exact.text(owner, kind, self._end, most=1)

    def _head(self, heading: Heading) -> Iterable[Item]:
        """Yield the title, whose pack it is, the event and the bar: the last baselines on one line."""
        base = TOP + self._head_height
        if title := self._title(heading.title):
            yield from _unheard(_based(title, base), heading.again)
        above = base
        if day := self._day:
            yield from (replace(item, part=None) for item in _based(day, base) if isinstance(item, PlacedLine))
            above = base - day.height - _BETWEEN
        if owner := self._owner(heading.owner):
            yield from _unheard(_based(owner, above), heading.again)
        yield Box(x=self.column.left, y=base + _ABOVE_BAR, width=self.column.width, height=_BAR)

    def _foot(self, warning: str, place: int, pages: int) -> Iterable[Item]:
        language = self.exact.language
        count = catalogue(language, "papers").gettext("Page {x} of {y}")
        count = count.format(x=number(place, language), y=number(pages, language))
        width = self.exact.width(count, SMALL)
        start = self.exact.text(f"{warning} {self.code}", SMALL, self.column.before(width + _GUTTER), most=2)
        at_end = Column(left=self.column.end(width), width=width, rtl=self.column.rtl)
        end = self.exact.text(count, SMALL, at_end)
        if start and end:
            foot = row(start, end)
            yield from foot.at(self.height - _SMALL_FOOT - foot.height)


def _based(block: Block, baseline: float) -> Iterable[Item]:
    """Yield the items of a block with its last baseline at a height."""
    last = max(item.y for item in block.items if isinstance(item, PlacedLine))
    return block.at(baseline - last)


def _unheard(items: Iterable[Item], again: bool) -> Iterable[Item]:
    """Return items as ornaments where a reader has heard them before."""
    return (replace(item, part=None) if again and isinstance(item, PlacedLine) else item for item in items)
