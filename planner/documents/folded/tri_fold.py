"""Tri-folds: a sheet of two sides, three panels each, that folds to a leaflet for the pocket."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from planner.documents.block import Block
from planner.documents.composed import Composed
from planner.documents.filled.filled_lines import Filled
from planner.documents.filled.turned import turned
from planner.documents.folded.contents import Contents
from planner.documents.folded.fold import HEAD, Fold, Way
from planner.documents.folded.panel import Cut, Panel
from planner.documents.folded.panels import DEMANDS, panels
from planner.documents.folded.type_scale import SCALE, STEPS, V, grown, panel_grid, tightened
from planner.documents.leaflets.arrangement import Arrangement
from planner.documents.leaflets.compose import Studio
from planner.documents.leaflets.matter import Matter
from planner.documents.leaflets.setter import Setter
from planner.documents.leaflets.side import Finished
from planner.documents.leaflets.slab import Slab, Speech
from planner.documents.model import Item, Page
from planner.documents.template import Order
from planner.documents.theme import Column, Grid, TypeRole
from planner.documents.wording import Origin
from planner.domain.finding import Finding, Severity
from planner.domain.message import Message

GROWTH = (1.7, 1.5, 1.4, 1.3, 1.2, 1.1)
FULL = 0.75
"""How much larger lead and demands may be on a panel that they then fill to no more than this share."""

COVER_GAP = 3.0
"""Least white between the headline and the slab of the cover, in units of gaps."""


@dataclass(frozen=True, kw_only=True)
class TriFold:
    """Sets the words of a leaflet on the panels of a sheet, folded in a ``way``; ``about`` is who we are."""

    studio: Studio
    matter: Matter
    about: str
    way: Way

    @property
    def fold(self) -> Fold:
        """Return how the sheet is folded."""
        return Fold(paper=self.studio.order.paper, rtl=self.matter.rtl, way=self.way)

    @property
    def room(self) -> float:
        """Return the height of a panel."""
        return self.fold.height - 2 * HEAD

    def sides(self) -> tuple[tuple[Finished, Finished], list[Cut]]:
        """Return the outside and the inside, and what found no room on a panel."""
        step, dealt = self._tightest()
        cover = self._cover()
        outer: list[Item] = [*cover.block.items]
        inner: list[Item] = []
        cuts: list[Cut] = []
        for panel in sorted(dealt, key=lambda panel: panel.place):
            setter = self._grown(panel) if step == 0 else self._setter(step)
            setter = setter if panel.height(setter) <= self.room else self._setter(STEPS)
            items, cut = panel.set(setter, self.room)
            (inner if panel.place.inside else outer).extend(items)
            cuts.append(cut)
        outside = Finished(page=self._page(outer, outside=True), over=cover.over)
        return (outside, Finished(page=self._page(inner, outside=False))), cuts

    def _page(self, items: list[Item], *, outside: bool) -> Page:
        whole = Block(height=self.room, items=tuple(items)).at(HEAD)
        ticks = self.fold.ticks(outside=outside)
        return Page(width=self.fold.width, height=self.fold.height, items=(*whole, *ticks))

    @cached_property
    def _grid(self) -> Grid:
        return panel_grid(self.studio.order.paper)

    def _setter(self, step: int) -> Setter:
        return replace(self.studio.setter(self.matter), scale=tightened(SCALE, step))

    # Panels

    def _tightest(self) -> tuple[int, list[Panel]]:
        """Return how far sizes must fall for all panels that can to fit their words, and the panels."""
        ways = self._ways()
        step = self._least_step(ways)
        found = next((way for way in ways if self._fits(way, step)), None)
        if found:
            return step, found
        way = min(ways, key=self._overflow)
        return self._least_step([[panel for panel in way if panel.height(self._setter(STEPS)) <= self.room]]), way

    def _ways(self) -> list[list[Panel]]:
        """Return ways to deal the words: as much inside as there may be, then less and less."""
        paragraphs, demands = len(self.matter.more), len(self.matter.demands)
        smallest = self._setter(STEPS)
        while demands > 1 and self._panels(paragraphs, demands)[DEMANDS].height(smallest) > self.room:
            demands -= 1
        return [self._panels(kept, demands) for kept in range(paragraphs, -1, -1)]

    def _least_step(self, ways: Sequence[list[Panel]]) -> int:
        """Return the first step at which all panels of one of the ways fit, the last step if there is none."""
        return bisect_left(range(STEPS), True, key=lambda step: any(self._fits(way, step) for way in ways))

    def _fits(self, way: Sequence[Panel], step: int) -> bool:
        return all(panel.height(self._setter(step)) <= self.room for panel in way)

    def _overflow(self, way: Sequence[Panel]) -> float:
        setter = self._setter(STEPS)
        return sum(max(0.0, panel.height(setter) - self.room) for panel in way)

    def _grown(self, panel: Panel) -> Setter:
        """Return the setter of a panel with little to say: its lead and demands are larger."""
        setter = self._setter(0)
        for factor in GROWTH:
            larger = replace(setter, scale=grown(setter.scale, factor))
            if panel.height(larger) <= FULL * self.room:
                return larger
        return setter

    def _panels(self, kept: int, listed: int) -> list[Panel]:
        """Return all but the cover; so many paragraphs and demands stand inside, the rest on the flap."""
        contents = Contents(
            matter=self.matter,
            colours=self.studio.colours,
            grid=self._grid,
            about=self.about,
            kept=kept,
            listed=listed,
        )
        return panels(contents, self.fold, self._setter(0), self.room)

    # The cover

    def _cover(self) -> Filled:
        """Return the headline that fills the panel over the slab."""
        column = self.fold.outside[-1]
        setter = self._setter(0)
        slab = self._slab(setter, column)
        room = self.room - (slab.height + COVER_GAP * V if slab else 0.0)
        least = setter.scale[TypeRole.HEADLINE].least
        filled = turned(setter, self.matter.headline, self.studio.colours, column, least).fill(room)
        items = (*filled.block.items, *(slab.at(self.room - slab.height) if slab else ()))
        return replace(filled, block=Block(height=self.room, items=items))

    def _slab(self, setter: Setter, column: Column) -> Block | None:
        meeting = self.matter.meeting
        if meeting is None:
            return None
        days = tuple(day for day in meeting.days if len(day) > 1) or meeting.days
        slab = Slab(grid=self._grid, colours=self.studio.colours, column=column)
        return slab.alone(Speech(setter=setter, meeting=replace(meeting, days=days, how="", place_note="")))


def compose_roll_fold(order: Order) -> Composed:
    """Set a leaflet in its first language on a sheet of which one panel goes inside."""
    return _compose(order, Way.ROLL)


def compose_z_fold(order: Order) -> Composed:
    """Set a leaflet in its first language on a sheet of three equal panels, folded to and fro."""
    return _compose(order, Way.ZIGZAG)


def _compose(order: Order, way: Way) -> Composed:
    studio = Studio.of(order)
    words, matter = studio.wordings[0], studio.matters[0]
    campaign = order.plan.campaign
    about = words.text(campaign.boilerplate, Origin(kind="campaign", record="", field="boilerplate"))
    tri_fold = TriFold(studio=studio, matter=matter, about=about, way=way)
    sides, cuts = tri_fold.sides()
    composed = studio.composed(Arrangement(sides=sides))
    noticed = (each for each in composed.findings if each.rule != "headline-small")
    return replace(composed, findings=(*noticed, *_left_out(order, cuts)))


def _left_out(order: Order, cuts: Sequence[Cut]) -> Iterator[Finding]:
    """Yield what found no room on its panel, and which panels have nothing to say."""
    for cut in cuts:
        if cut.words:
            message = Message("A panel has {count} words too many: they are left out.", count=cut.words)
            yield _found(order, Severity.ERROR, "no-room", cut.field, message)
        if cut.empty:
            message = Message("A panel is empty: write a body, or choose an event, demands and facts.")
            yield _found(order, Severity.WARNING, "empty-panel", cut.field, message)


def _found(order: Order, severity: Severity, rule: str, field: str, message: Message) -> Finding:
    return Finding(severity=severity, rule=rule, kind="leaflets", record=order.leaflet.id, field=field, message=message)
