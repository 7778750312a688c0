"""The figures in two languages: each language says what is counted in its own column."""

from dataclasses import dataclass
from functools import cached_property

from planner.documents.block import Row
from planner.documents.facts.big import BigFigure
from planner.documents.facts.cells import Cells
from planner.documents.facts.counting import status
from planner.documents.facts.front import figure_sizes, kept, said, small_sizes
from planner.documents.facts.pair import BigPair
from planner.documents.leaflets.bilingual import SideBySide, Tongue
from planner.documents.leaflets.fit import Fit
from planner.documents.theme import Sizes, TypeRole


@dataclass(frozen=True, kw_only=True)
class FactsBeside(SideBySide):
    """Sets the strongest figure in both languages beside each other, and the others in two columns."""

    @property
    def sizes(self) -> Sizes:
        """Return how large the two figures may be."""
        sizes = figure_sizes(self.tongues[0].setter)
        return Sizes(sizes.least * 0.75, sizes.ideal * 0.75, sizes.most)

    @cached_property
    def heading(self) -> BigPair:
        """Return the strongest figure in each language's column."""
        first, second = (
            BigFigure(
                setter=tongue.setter,
                count=said(tongue.matter)[0],
                column=tongue.column,
                ink=self.colours.accent,
                v=self.grid.v,
                stands_above=True,
            )
            for tongue in self.tongues
        )
        return BigPair(figures=(first, second))

    def texts(self, tongue: Tongue, fit: Fit, v: float) -> list[Row]:
        """Return the other figures of a language, and how sure all of them are."""
        figures = kept(tongue.matter, fit)
        cells = Cells(
            setter=tongue.setter,
            counts=said(tongue.matter, figures)[1:],
            column=tongue.column,
            sizes=small_sizes(tongue.setter),
            ink=self.colours.accent,
            v=v,
            tightness=fit.gap,
            across=True,
        )
        words = status(figures, tongue.matter.language)
        return [
            (0, cells.block()),
            (1.8 * v, tongue.setter.said(TypeRole.AS_OF, words, tongue.column)),
            *self.chant(tongue, fit, v),
        ]
