"""The front that counts: one figure as large as it gets, three more in cells, and how sure they are."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from planner.documents.block import Row
from planner.documents.facts.big import BigFigure
from planner.documents.facts.cells import Cells
from planner.documents.facts.counting import Count, counts, status
from planner.documents.leaflets.chant import half_rule
from planner.documents.leaflets.deal import figure_block
from planner.documents.leaflets.figures import Figure
from planner.documents.leaflets.fit import Fit
from planner.documents.leaflets.front import Front
from planner.documents.leaflets.matter import Matter
from planner.documents.leaflets.setter import Setter
from planner.documents.leaflets.side import Enough
from planner.documents.theme import Sizes, TypeRole

MOST_FIGURES = 4
LARGE = Enough(ideal=1.0, height=0.16)


@dataclass(frozen=True, kw_only=True)
class FactsFront(Front):
    """Sets the strongest figure as headline, others below a rule, slab and foot."""

    @property
    def sizes(self) -> Sizes:
        """Return how large the figure may be."""
        return figure_sizes(self.setter)

    @property
    def good(self) -> Enough:
        """Return from when on the figure is large enough."""
        return LARGE

    @cached_property
    def heading(self) -> BigFigure:
        """Return the strongest figure."""
        return BigFigure(
            setter=self.setter,
            count=said(self.matter)[0],
            column=self.column,
            ink=self.colours.accent,
            v=self.grid.v,
        )

    def middle(self, setter: Setter, fit: Fit) -> list[Row]:
        """Return the other figures that the fit keeps, and how sure all of them are."""
        v = self.grid.v * fit.gap
        figures = kept(self.matter, fit)
        cells = Cells(
            setter=setter,
            counts=said(self.matter, figures)[1:],
            column=self.text_column,
            sizes=small_sizes(setter),
            ink=self.colours.accent,
            v=v,
            tightness=fit.gap,
            across=True,
        )
        words = status(figures, self.matter.language)
        return [
            (0, half_rule(self.grid, self.text_column)),
            (2.0 * v, cells.block()),
            (2.2 * v, setter.said(TypeRole.AS_OF, words, self.text_column)),
            *self.chant(setter, fit, v),
        ]


def strongest_first(figures: Sequence[Figure]) -> list[Figure]:
    """Return figures in the order chosen, but the first that counts anything before all others."""
    return sorted(
        figures, key=lambda figure: figure is not next((each for each in figures if each.counted.numeral), None)
    )


def kept(matter: Matter, fit: Fit) -> list[Figure]:
    """Return the figures that stand on a side; the first always does."""
    return [
        figure
        for place, figure in enumerate(matter.figures[:MOST_FIGURES])
        if not place or fit.has(figure_block(place))
    ]


def said(matter: Matter, figures: Sequence[Figure] = ()) -> list[Count]:
    """Return figures as they are set, all of the front without any named."""
    return counts(figures or matter.figures[:MOST_FIGURES], matter.language)


def figure_sizes(setter: Setter) -> Sizes:
    """Return how large the strongest figure may be, in points."""
    sizes = setter.scale[TypeRole.HEADLINE]
    return Sizes(sizes.least * 1.8, sizes.ideal * 1.6, sizes.most * 6)


def small_sizes(setter: Setter) -> Sizes:
    """Return how large the other figures may be."""
    sizes = setter.scale[TypeRole.HEADLINE]
    return Sizes(sizes.least, sizes.ideal * 0.68, sizes.most * 0.57)
