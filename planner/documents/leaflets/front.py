"""The front of a leaflet in one language."""

from dataclasses import dataclass, replace
from functools import cached_property

from planner.documents.block import Block, Row, level, stacked
from planner.documents.leaflets.chant import half_rule, slogan
from planner.documents.leaflets.demands import DemandList
from planner.documents.leaflets.fit import Fit
from planner.documents.leaflets.foot import foot, quiet
from planner.documents.leaflets.page_side import PageSide
from planner.documents.leaflets.prose import prose
from planner.documents.leaflets.setter import Setter
from planner.documents.leaflets.side import Heading, Rest
from planner.documents.leaflets.slab import Slab, Speech
from planner.documents.theme import TypeRole


@dataclass(frozen=True, kw_only=True)
class Front(PageSide):
    """Sets headline, lead, call, slogan, demands, slab and foot, in this order."""

    @cached_property
    def heading(self) -> Heading:
        """Return the headline with its turn in the accent, or in weight alone where there is one ink."""
        return self.headed(self.matter.headline)

    def rest(self, fit: Fit) -> Rest:
        """Return everything below the headline; on a paper that lies across, its words stand beside the slab."""
        setter = replace(self.setter, scale=fit.scale(self.setter.scale))
        middle, slab = stacked(self.middle(setter, fit)), self._slab(setter, fit)
        across = level(middle, slab) if self.lies_across and middle and slab else None
        return Rest(
            grid=self.grid,
            middle=None if across else middle,
            slab=across or slab,
            foot=foot(setter, self.grid, self.column, self.matter.reach, bring=fit.has("bring")),
            gap=fit.gap,
            quiet=quiet(self.grid, self.matter.reach),
        )

    def middle(self, setter: Setter, fit: Fit) -> list[Row]:
        """Return what stands between headline and slab."""
        v = self.grid.v * fit.gap
        words = prose(setter, self.matter, self.text_column, self.colours.accent, fit, v)
        return [*words, *self.chant(setter, fit, v)]

    def chant(self, setter: Setter, fit: Fit, v: float) -> list[Row]:
        """Return the slogan under its rule, and the demands."""
        rows: list[Row] = []
        if self.matter.slogan and fit.has("slogan"):
            rows.append((1.7 * v, half_rule(self.grid, self.text_column)))
            rows.append((1.2 * v, slogan(setter, self.matter.slogan, self.text_column)))
        if fit.has("demands"):
            rows.append((2.0 * v, self._demands(setter, fit)))
        return rows

    def _slab(self, setter: Setter, fit: Fit) -> Block | None:
        meeting = self.matter.meeting
        if meeting is None:
            return None
        column = self.slab_column if self.has_slab_beside else self.column
        slab = Slab(grid=self.grid, colours=self.colours, column=column, gap=fit.gap)
        return slab.alone(Speech(setter=setter, meeting=meeting if fit.has("how") else replace(meeting, how="")))

    def _demands(self, setter: Setter, fit: Fit) -> Block | None:
        matter = self.matter
        listing = DemandList(
            setter=setter,
            grid=self.grid,
            column=self.text_column,
            demands=matter.demands[: fit.demands],
            endorsed=matter.endorsed if fit.demands is None else (),
            ink=self.colours.accent,
            ruled=False,
            gap=fit.gap,
        )
        return listing.block(setter.scale[TypeRole.DEMAND].ideal)
