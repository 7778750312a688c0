"""Sets the words of a large-print edition as strips: one face, one column, black, and nothing smaller than 16 pt."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from planner.documents.large_print.words import Row, Words
from planner.documents.model import Box, Part, Role
from planner.documents.press.setter import Setter, Type
from planner.documents.press.strip import Strip, bound, spaced
from planner.documents.theme import MM, Column, Leading
from planner.i18n.numbers import number

HEADLINE = 34.0
SMALL_HEADLINE = 28.0
LEAST_HEADLINE = 24.0
TITLE = 24.0
SLOGAN = 20.0
USUAL = 18.0
LEAST = 16.0
"""Sizes in points on A4; a larger sheet has them larger. Down to the small headline a sentence keeps to one line."""

_BAR = 2.3 * MM
_RULE = 1.2 * MM
_LABELS = 34 * MM
_MOST_LABELS = 0.4
_BLANK_LINE = 1.5
"""Distance, in lines, of the baselines of two paragraphs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """Sets words in a column, running text at ``size`` points; ``grown`` is how many times an A4 the sheet is.

    ``speaks`` marks the parts of a language that is not the document's. ``whole`` keeps when and where on one page,
    ``air`` is the factor on the white between paragraphs.
    """

    setter: Setter
    column: Column
    size: float
    grown: float = 1.0
    speaks: str = ""
    whole: bool = True
    air: float = 1.0

    def strips(self, words: Words) -> tuple[Strip, ...]:
        """Return all but the foot, in reading order."""
        return (
            *self._head(words.headline),
            *self._prose(words),
            *self._meeting(words),
            *self._demands(words),
        )

    def end(self, words: Words) -> tuple[Strip, ...]:
        """Return how to reach the issuer, and who that is; all of it stays on one page."""
        strong, plain = self._type(LEAST, 700), self._type(LEAST)
        ways = [strip for way in words.ways for strip in self._paragraph(way, strong, gap=self._leading(strong))]
        imprint = self._paragraph(words.imprint, plain, gap=self._leading(plain))
        strips = (*ways, *imprint)
        return (*spaced(strips[:1], self._blank(plain)), *bound(strips[1:]))

    def running(self, words: str) -> tuple[Strip, ...]:
        """Return the line at the foot of every page."""
        return self._paragraph(words, self._type(LEAST), gap=0.0)

    def _type(self, size: float, weight: int = 400, leading: Leading = Leading.LARGE) -> Type:
        return Type("text", weight, size * self.grown, leading)

    @property
    def _body(self) -> Type:
        return self._type(self.size)

    @property
    def _strong(self) -> Type:
        return self._type(self.size, 700)

    @property
    def _larger(self) -> float:
        """Return how many times the usual size running text is, at least once."""
        return max(1.0, self.size / USUAL)

    def _blank(self, kind: Type) -> float:
        return (1 + (_BLANK_LINE - 1) * self.air) * self.setter.pitch(kind) - self.setter.cap(kind)

    def _white(self, gap: float) -> float:
        """Return a gap of the design as it is on this sheet."""
        return gap * self.grown * self.air

    def _leading(self, kind: Type) -> float:
        """Return the white between two lines of a paragraph."""
        return self.setter.pitch(kind) - self.setter.cap(kind)

    def _part(self, role: Role, parent: Part | None = None) -> Part:
        return Part(role=role, parent=parent, language=self.speaks)

    def _paragraph(
        self, text: str, kind: Type, *, gap: float, part: Part | None = None, column: Column | None = None
    ) -> tuple[Strip, ...]:
        part = part or self._part(Role.P)
        return spaced(self.setter.paragraph(text, kind, column or self.column, part), gap)

    def _head(self, headline: tuple[str, ...]) -> Iterator[Strip]:
        kind = self._type(HEADLINE * self._larger, 700, Leading.LABEL)
        least, width, text = LEAST_HEADLINE * self.grown, self.column.width, "\n".join(headline)
        words = len(text.split())
        lines = self.setter.fitted(text, kind, width, least=SMALL_HEADLINE * self.grown, most=len(headline))
        lines = lines or self.setter.fitted(text, kind, width, least=least, most=words)
        lines = lines or self.setter.lines(text, kind._replace(size=least), width)
        yield from self.setter.strips(lines, self.column, self._part(Role.H1))
        yield from bound((self._rule(_BAR, 5 * MM),))

    def _rule(self, thickness: float, gap: float) -> Strip:
        thickness *= self.grown
        box = Box(x=self.column.left, y=0, width=self.column.width, height=thickness)
        return Strip(height=thickness, items=(box,), lines=0, gap=self._white(gap))

    def _prose(self, words: Words) -> Iterator[Strip]:
        yield from self._paragraph(words.lead, self._strong, gap=self._white(8 * MM))
        for paragraph in words.paragraphs:
            yield from self._paragraph(paragraph, self._body, gap=self._blank(self._body))

    def _meeting(self, words: Words) -> Iterator[Strip]:
        """Return state, title and rows between two rules."""
        if not words.rows and not words.title:
            return
        yield self._rule(_RULE, 9 * MM)
        heading = self._part(Role.H2)
        title = " ".join(part for part in (f"{words.state}:" if words.state else "", words.title) if part)
        kind = self._type(TITLE * self._larger, 700)
        yield from bound(self._paragraph(title, kind, gap=self._white(5.6 * MM), part=heading))
        table = self._part(Role.TABLE)
        for place, row in enumerate(words.rows):
            strips = self._row(row, table, self._labels(words))
            yield from bound(strips) if self.whole or not place else strips
        yield from bound((self._rule(_RULE, 6.4 * MM),))

    def _labels(self, words: Words) -> float:
        widest = max((self.setter.width(label, self._strong) for label, *_ in words.rows), default=0.0)
        return min(max(_LABELS * self.grown, widest + 4 * MM), _MOST_LABELS * self.column.width)

    def _row(self, words: Row, table: Part, labels: float) -> tuple[Strip, ...]:
        """Return a row that no page divides; its label stands at the start of its first line."""
        row = self._part(Role.ROW, table)
        start = self.column.before(self.column.width - labels + 2 * MM)
        head = self._paragraph(words.label, self._strong, gap=0.0, part=self._part(Role.HEADER, row), column=start)
        cell = self._part(Role.CELL, row)
        kind = self._strong if words.strong else self._body
        lines = self._paragraph(words.text, kind, gap=0.0, part=cell, column=self.column.after(labels))
        joined = [
            replace(one or other, items=(*(other.items if other else ()), *(one.items if one else ())))
            for one, other in zip_longest(lines, head)
        ]
        gap = self._leading(self._body) + self._white(1.6 * MM)
        return (*spaced(tuple(joined[:1]), gap), *bound(joined[1:]))

    def _demands(self, words: Words) -> Iterator[Strip]:
        slogan = self._paragraph(
            words.slogan, self._type(SLOGAN * self._larger, 700), gap=self._white(9 * MM), part=self._part(Role.H2)
        )
        listing = [strip for item in self._items(words.demands) for strip in item]
        yield from slogan
        yield from (*bound(listing[:1]), *listing[1:]) if slogan else listing
        for words_of_others in words.endorsed:
            yield from self._paragraph(words_of_others, self._body, gap=self._blank(self._body))

    def _items(self, demands: Sequence[str]) -> Iterator[tuple[Strip, ...]]:
        whole = self._part(Role.LIST)
        figures = [
            self.setter.line(number(place, self.setter.language), self._strong) for place, _ in enumerate(demands, 1)
        ]
        indent = max((figure.width for figure in figures), default=0.0) + 5 * MM * self.grown
        for figure, demand in zip(figures, demands, strict=True):
            item = self._part(Role.ITEM, whole)
            body = self._part(Role.BODY, item)
            lines = self._paragraph(
                demand, self._body, gap=self._blank(self._body), part=body, column=self.column.after(indent)
            )
            if lines:
                label = self.setter.at_start(figure, self.column, lines[0].height, self._part(Role.LABEL, item))
                yield (replace(lines[0], items=(label, *lines[0].items)), *lines[1:])
