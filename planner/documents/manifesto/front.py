"""The front of a manifesto: the slogan as headline, and the demands that it stands for."""

from dataclasses import dataclass, replace
from functools import cached_property

from planner.documents.block import Block, Row
from planner.documents.leaflets.arrangement import DEMANDS_FIRST
from planner.documents.leaflets.chant import slogan_headline
from planner.documents.leaflets.demands import DemandList
from planner.documents.leaflets.fit import Fit
from planner.documents.leaflets.front import Front
from planner.documents.leaflets.setter import Setter
from planner.documents.leaflets.side import Enough, Heading
from planner.documents.theme import Sizes, TypeRole
from planner.i18n.catalogue import catalogue
from planner.i18n.numbers import number

FEW = 2
ROOMY = 1.75
"""No more demands than these stand further apart, by this factor."""

BELOW_LIST = 1.5
"""White space in v above the line that says how many more demands there are."""

LOW = 0.7
"""How far a headline may go below its least size on a paper that lies across, which is low, before a demand does."""


@dataclass(frozen=True, kw_only=True)
class ManifestoFront(Front):
    """Sets the slogan, or without one the headline, then the demands, slab and foot."""

    @property
    def sizes(self) -> Sizes:
        """Return how large the headline may be."""
        sizes = super().sizes
        return replace(sizes, least=LOW * sizes.least) if self.lies_across else sizes

    @property
    def good(self) -> Enough:
        """Return from when on the headline is large enough to look no further."""
        return DEMANDS_FIRST

    @cached_property
    def heading(self) -> Heading:
        """Return the slogan, its second half as the turn."""
        matter = self.matter
        return self.headed(slogan_headline(matter.slogan, matter.language) if matter.slogan else matter.headline)

    def middle(self, setter: Setter, fit: Fit) -> list[Row]:
        """Return the demands, and how many more there are."""
        v = self.grid.v * fit.gap
        if not fit.has("demands"):
            return []
        return [(0, self._list(setter, fit)), (BELOW_LIST * v, self._more(setter, fit))]

    def _list(self, setter: Setter, fit: Fit) -> Block | None:
        demands = self.matter.demands[: fit.demands]
        listing = DemandList(
            setter=setter,
            grid=self.grid,
            column=self.text_column,
            demands=demands,
            endorsed=self.matter.endorsed if fit.demands is None else (),
            ink=self.colours.accent,
            gap=fit.gap * (ROOMY if len(demands) <= FEW else 1.0),
        )
        sizes = self.setter.scale[TypeRole.DEMAND]
        return listing.block(sizes.least if TypeRole.DEMAND in fit.least else listing.size(sizes))

    def _more(self, setter: Setter, fit: Fit) -> Block | None:
        """Return "and 3 more: example.org/…" where the list goes on elsewhere."""
        count = 0 if fit.demands is None else len(self.matter.demands) - fit.demands
        if count <= 0:
            return None
        said, language = catalogue(self.matter.language, "papers"), self.matter.language
        words = said.gettext("and {count} more").format(count=number(count, language))
        if self.matter.reach.web:
            words = said.gettext("and {count} more: {address}")
            words = words.format(count=number(count, language), address=self.matter.reach.web)
        return setter.said(TypeRole.CALL, words, self.text_column, ink=self.colours.accent)
