"""A manifesto in two languages, side by side."""

from dataclasses import dataclass, replace
from functools import cached_property

from planner.documents.block import Row
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
        first, second = (
            replace(
                tongue,
                matter=replace(tongue.matter, headline=slogan_headline(tongue.matter.slogan, tongue.matter.language)),
            )
            for tongue in self.tongues
        )
        return SideBySide(grid=self.grid, colours=self.colours, tongues=(first, second)).heading

    def chant(self, tongue: Tongue, fit: Fit, v: float) -> list[Row]:
        """Return nothing: the slogan is the headline."""
        return super().chant(replace(tongue, matter=replace(tongue.matter, slogan="")), fit, v)
