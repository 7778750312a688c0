"""What stands under a map: how far is far, and whose data it is drawn from."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil

from planner.documents.model import BLACK, WHITE, Box, Frame, Item, Part, PlacedLine, Role
from planner.documents.street_map.distances import distance
from planner.documents.street_map.setting import Setting
from planner.documents.street_map.view import View
from planner.documents.theme import Column, TypeRole
from planner.documents.typesetting.style import Style
from planner.domain.street_map import ATTRIBUTION
from planner.i18n.catalogue import catalogue
from planner.i18n.numbers import number

LENGTHS = (50, 100, 200, 500)
MOST = 0.3
"""Metres that a bar may stand for, and the part of the map's width that it may take."""

WALK = 80
"""Metres that people walk in a minute."""

BAR, GAP = 2.6, 5.0
"""The thickness of the bar and the gap beside it in points."""


def legend_height(setter: Setting) -> float:
    """Return how much a legend takes under the map."""
    return setter.scale[TypeRole.SMALL].least + 5.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Legend:
    """Sets the line under a map: the bar at the start, the attribution at the end."""

    setter: Setting
    column: Column
    view: View

    def items(self, top: float, figure: Part) -> Iterator[Item]:
        """Yield the legend of a map whose foot is at ``top``; the bar belongs to the figure."""
        size = self.setter.scale[TypeRole.SMALL].least
        style = Style(family="condensed", weight=500, size=size, language=self.setter.language)
        baseline = top + legend_height(self.setter) - 2.0
        whose = self.setter.typesetter.line(ATTRIBUTION, Style(family="condensed", weight=500, size=size))
        room = self.column.width - whose.width - 2 * GAP
        for metres, words in self._distances():
            bar = metres * self.view.points_per_metre
            line = self.setter.typesetter.line(words, style)
            if bar <= MOST * self.column.width and bar + GAP + line.width <= room:
                yield from self._bar(bar, baseline, figure)
                at = self.column.after(bar + GAP).start(line.width)
                yield PlacedLine(x=at, y=baseline, line=line, part=figure)
                break
        part = self.setter.part(Role.P)
        yield PlacedLine(x=self.column.end(whose.width), y=baseline, line=whose, part=part)

    def _distances(self) -> Iterator[tuple[int, str]]:
        """Yield how long a bar may be and its words, the fullest first: where there is little room without minutes."""
        said, language = catalogue(self.setter.language, "papers"), self.setter.language
        for metres in reversed(LENGTHS):
            # Translators: how long the bar under a street map is, and how long it takes to walk that far.
            template = said.gettext("{metres} m · {minutes} min on foot")
            minutes = number(ceil(metres / WALK), language)
            yield metres, template.format(metres=number(metres, language), minutes=minutes)
        for metres in reversed(LENGTHS):
            yield metres, distance(metres, language)

    def _bar(self, length: float, baseline: float, figure: Part) -> Iterator[Item]:
        """Yield a bar of two halves, one black and one white."""
        left, top = self.column.start(length), baseline - BAR - 1.4
        yield Box(x=left, y=top, width=length, height=BAR, ink=WHITE, part=figure)
        yield Box(x=left, y=top, width=length / 2, height=BAR, ink=BLACK, part=figure)
        yield Frame(x=left, y=top, width=length, height=BAR, stroke=0.6, ink=BLACK, part=figure)
