"""A manifesto in two languages, side by side."""

from dataclasses import dataclass, replace
from functools import cached_property

from planner.documents.block import Block, Row
from planner.documents.leaflets.bilingual import SideBySide, Tongue
from planner.documents.leaflets.chant import slogan_headline
from planner.documents.leaflets.fit import Fit
from planner.documents.leaflets.side import Heading
from planner.documents.theme import Sizes

GIVING = 0.65
"""How far below the least size of two headlines slogans may go before any demand does."""


@dataclass(frozen=True, kw_only=True)
class ManifestoBeside(SideBySide):
    """Sets both slogans across the page, and the demands in two columns."""

    @property
    def sizes(self) -> Sizes:
        """Return how large the slogans may be."""
        return replace(super().sizes, least=GIVING * super().sizes.least)

    @cached_property
    def heading(self) -> Heading:
        """Return both slogans, or without them both headlines."""
        if not all(tongue.matter.slogan for tongue in self.tongues):
            return super().heading
        slogans = (slogan_headline(tongue.matter.slogan, tongue.matter.language) for tongue in self.tongues)
        return self.headed(tuple(slogans))

    def demands(self, first: Tongue, second: Tongue, fit: Fit) -> Block | None:
        """Return the demands, each level with itself in the other language."""
        return self.demands_level(first, second, fit) if fit.has("demands") else None

    def chant(self, tongue: Tongue, fit: Fit, v: float) -> list[Row]:
        """Return nothing: the slogan is the headline."""
        return super().chant(replace(tongue, matter=replace(tongue.matter, slogan="")), fit, v)
