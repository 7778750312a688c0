"""The way of a march as a line diagram: stop by stop, along which streets, how far, and what is in the way."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from planner.documents.block import Block, Row, stacked
from planner.documents.colours import Colours
from planner.documents.model import WHITE, Ink, Item, Part, Path, PlacedLine, Role
from planner.documents.street_map.distances import distance
from planner.documents.street_map.setting import Setting
from planner.documents.theme import Column, TypeRole
from planner.domain.event import Event, Leg
from planner.i18n.catalogue import catalogue
from planner.i18n.letters import capitalised
from planner.i18n.lists import sentence

INDENT, LINE = 1.9, 0.36
"""How far the words stand from the line, and how thick it is, in heights of a stop's letters."""

KERBS_WEIGHT = 700


@dataclass(frozen=True, slots=True, kw_only=True)
class _Fit:
    """Say how tightly a route is set: the factor on gaps, and whether it keeps its notes."""

    gap: float = 1.0
    notes: bool = True


_FITS = (_Fit(), _Fit(gap=0.6), _Fit(gap=0.6, notes=False), _Fit(gap=0.3, notes=False))


def route_block(event: Event, column: Column, height: float, *, setter: Setting, colours: Colours) -> Block | None:
    """Return the route of an event, no higher than ``height`` points; notes that found no room are its ``cut``.

    None without a route, and where even its stops and streets need more room.
    """
    if not event.route:
        return None
    blocks = (_Route(setter=setter, colours=colours, column=column, fit=fit).block(event.route) for fit in _FITS)
    return next((block for block in blocks if block.height <= height), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Route:
    setter: Setting
    colours: Colours
    column: Column
    fit: _Fit

    @property
    def _size(self) -> float:
        """Return the size of a stop's letters."""
        return self.setter.scale[TypeRole.PLACE].least

    def block(self, legs: Sequence[Leg]) -> Block:
        """Return the stops and what lies between them, the line beside them, and the length of all."""
        whole = Part(role=Role.LIST, language=self.setter.speaks)
        rows: list[Row] = []
        for place, leg in enumerate(legs):
            item = Part(role=Role.ITEM, parent=whole)
            before = legs[place - 1].to if place else ""
            *earlier, name = _names(before, leg.from_) or [""]
            rows += [(self._gap(0.9), self._stop(other, Part(role=Role.ITEM, parent=whole))) for other in earlier]
            rows.append((self._gap(0.9), self._stop(name, item)))
            rows += [(self._gap(0.5), words) for words in self._way(leg, item)]
        rows += [(self._gap(0.9), self._stop(name, Part(role=Role.ITEM, parent=whole))) for name in _names(legs[-1].to)]
        body = stacked(rows) or Block(height=0.0)
        lined = replace(body, items=(*self._line(body), *body.items), cut=self._cut(legs))
        return stacked([(0, lined), (self._gap(1.1), self._total(legs))]) or lined

    def _gap(self, share: float) -> float:
        return share * self.fit.gap * self._size

    @property
    def _words(self) -> Column:
        return self.column.after(INDENT * self._size)

    def _stop(self, name: str, part: Part) -> Block | None:
        return self.setter.text(name, self.setter.style(TypeRole.PLACE, self._size), self._words, part=part)

    def _way(self, leg: Leg, part: Part) -> Iterator[Block | None]:
        """Yield what is to be said between two stops."""
        said, language = catalogue(self.setter.language, "papers"), self.setter.language
        how = self.setter.style(TypeRole.HOW, self.setter.scale[TypeRole.HOW].least)
        street = said.gettext("along {street}").format(street=leg.via) if leg.via else ""
        far = distance(leg.distance_m, language) if leg.distance_m else ""
        parts = " · ".join(filter(None, (capitalised(street, language), far)))
        yield self.setter.text(parts, how, self._words, part=part)
        if leg.kerbs_or_steps:
            bold = self.setter.style(TypeRole.HOW, how.size, KERBS_WEIGHT)
            yield self.setter.text(said.gettext("Steps or kerbs"), bold, self._words, part=part)
        if leg.note and self.fit.notes:
            yield self.setter.text(sentence(leg.note, language), how, self._words, part=part)

    def _cut(self, legs: Sequence[Leg]) -> tuple[str, ...]:
        return () if self.fit.notes else tuple(leg.note for leg in legs if leg.note)

    def _total(self, legs: Sequence[Leg]) -> Block | None:
        """Return how long the whole way is, as far as that is known."""
        known = [leg.distance_m for leg in legs if leg.distance_m]
        if not known:
            return None
        said, language = catalogue(self.setter.language, "papers"), self.setter.language
        whole = len(known) == len(legs)
        template = said.gettext("In all {distance}") if whole else said.gettext("In all at least {distance}")
        words = template.format(distance=distance(sum(known), language))
        style = self.setter.style(TypeRole.PLACE, self._size)
        return self.setter.text(words, style, self._words)

    # The line

    def _line(self, body: Block) -> Iterator[Item]:
        """Yield the line with a ring for each stop, a larger one where it begins and a disc where it ends."""
        size, thick = self._size, LINE * self._size
        stops = [at for at, _ in self._stops(body)]
        if not stops:
            return
        x = self.column.start(1.2 * size) + 0.6 * size
        accent = self.colours.accent
        yield Path(x=x, y=0, lines=(((0, stops[0]), (0, stops[-1])),), width=thick, ink=accent)
        for place, y in enumerate(stops):
            end = place in (0, len(stops) - 1)
            yield _dot(x, y, (1.1 if end else 0.85) * size, accent)
            if place < len(stops) - 1 or len(stops) == 1:
                yield _dot(x, y, (0.5 if end else 0.4) * size, WHITE)

    def _stops(self, body: Block) -> Iterator[tuple[float, Part]]:
        """Yield the middle of the first line of each stop."""
        told: set[Part] = set()
        for item in body.items:
            if isinstance(item, PlacedLine) and item.part is not None and item.part not in told:
                told.add(item.part)
                yield item.y - item.line.cap_height / 2, item.part


def _dot(x: float, y: float, size: float, ink: Ink) -> Path:
    return Path(x=x, y=y, lines=(((0.0, 0.0),),), width=size, ink=ink)


def _names(*names: str) -> list[str]:
    """Return the names of a stop: one, or two where a leg does not begin where the one before it ended."""
    return list(dict.fromkeys(name.strip() for name in names if name.strip()))
