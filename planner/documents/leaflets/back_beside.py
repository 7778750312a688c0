"""The back of a leaflet in two languages: what found no room on the front, side by side."""

from dataclasses import dataclass, replace
from functools import cached_property

from planner.documents.block import Row, beside, stacked
from planner.documents.leaflets.back import Back, reserved_for_map, street_map
from planner.documents.leaflets.bilingual import SideBySide, Tongue
from planner.documents.leaflets.chant import slogan
from planner.documents.leaflets.fit import Fit
from planner.documents.leaflets.prose import prose
from planner.documents.leaflets.side import Heading, Rest
from planner.documents.theme import Sizes, TypeRole

GIVING = 0.65
"""How far below the least size of two headlines those of a back may go before anything is left out."""


@dataclass(frozen=True, kw_only=True)
class BackBeside(SideBySide):
    """Sets the slogans as headlines, paragraphs and demands in two columns, one slab and one foot.

    The words of the languages are only what belongs here; ``fronted`` is what the front says, as in ``Back``.
    """

    fronted: Fit

    @property
    def sizes(self) -> Sizes:
        """Return how large the headlines may be; the words that a back is for come first."""
        return replace(super().sizes, least=GIVING * super().sizes.least)

    @cached_property
    def heading(self) -> Heading:
        """Return the headlines that each language would have on a back of its own."""
        return self.headed(tuple(self._alone(tongue).headline for tongue in self.tongues))

    def _alone(self, tongue: Tongue) -> Back:
        return Back(
            grid=self.grid, colours=self.colours, setter=tongue.setter, matter=tongue.matter, fronted=self.fronted
        )

    def rest(self, fit: Fit) -> Rest:
        """Return everything below the headlines, a street map in the language that is named first."""
        rest, shown = super().rest(fit), self.tongues[0].matter.street_map
        column = self.measure(rtl=self.tongues[0].matter.rtl)
        return replace(
            rest,
            slab=rest.slab if fit.has("slab") else None,
            filling=lambda free: street_map(shown, column, free, self.tongues[0].setter, self.colours),
            reserved=reserved_for_map(shown, column, self.grid) if fit.has("map") else 0.0,
        )

    def middle(self, first: Tongue, second: Tongue, fit: Fit) -> list[Row]:
        """Return what stands between headlines and slab."""
        v = self.grid.v * fit.gap
        said = (stacked(self.texts(tongue, fit, v)) for tongue in (first, second))
        return [(0, beside(*said)), (2.2 * v, self.demands_level(first, second, fit, 1 + (self.fronted.demands or 0)))]

    def texts(self, tongue: Tongue, fit: Fit, v: float) -> list[Row]:
        """Return the paragraphs of a language, and how to come prepared where no slab says it."""
        matter, setter, column = tongue.matter, tongue.setter, tongue.column
        bring = matter.reach.bring if fit.has("bring") and not (fit.has("slab") and matter.meeting) else ""
        words = matter.slogan if self._alone(tongue).is_headed else ""
        return [
            *prose(setter, matter, column, self.colours.accent, fit, v),
            (1.6 * v, setter.said(TypeRole.HOW, bring, column)),
            (1.9 * v, slogan(setter, words, column, broken=True) if words else None),
        ]
