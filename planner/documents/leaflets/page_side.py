"""What the front and the back of a leaflet have in common."""

from abc import ABC, abstractmethod
from dataclasses import dataclass

from planner.documents.colours import Colours
from planner.documents.leaflets.fit import Fit
from planner.documents.leaflets.headline import Headline, HeadlineSetting
from planner.documents.leaflets.matter import Matter
from planner.documents.leaflets.setter import Setter
from planner.documents.leaflets.side import GOOD, GOOD_ACROSS, Enough, Heading, Rest
from planner.documents.theme import Column, Grid, Sizes, TypeRole

ACROSS = 0.5
"""Which share of the width of a paper that lies across the slab takes."""


@dataclass(frozen=True, kw_only=True)
class PageSide(ABC):
    """Hold the design, the typesetting and the words of one side."""

    grid: Grid
    colours: Colours
    setter: Setter
    matter: Matter

    @property
    def sizes(self) -> Sizes:
        """Return how large the headline may be."""
        return self.setter.scale[TypeRole.HEADLINE]

    @property
    def good(self) -> Enough:
        """Return from when on the headline is large enough to look no further."""
        return GOOD_ACROSS if self.lies_across else GOOD

    @property
    def column(self) -> Column:
        """Return the measure."""
        return self.grid.column(rtl=self.matter.rtl)

    @property
    def lies_across(self) -> bool:
        """Tell whether the long edge of the paper lies across."""
        return self.grid.width > self.grid.height

    @property
    def text_column(self) -> Column:
        """Return the measure of running words: all of it, or on a paper that lies across the half at the start."""
        return self.column.before(ACROSS * (self.column.width + self.gutter)) if self.has_slab_beside else self.column

    @property
    def slab_column(self) -> Column:
        """Return the half at the end."""
        return self.column.after((1 - ACROSS) * (self.column.width + self.gutter))

    @property
    def gutter(self) -> float:
        """Return the white between words and slab on a paper that lies across."""
        return 2 * self.grid.v

    @property
    def has_slab_beside(self) -> bool:
        """Tell whether words and slab stand beside each other."""
        return self.lies_across and self.matter.meeting is not None

    @property
    @abstractmethod
    def heading(self) -> Heading:
        """Return the headline."""

    @abstractmethod
    def rest(self, fit: Fit) -> Rest:
        """Return everything below the headline, set as tightly as ``fit`` says."""

    def headed(self, headline: Headline) -> HeadlineSetting:
        """Return a headline with its turn in the accent, or in weight alone where there is one ink."""
        return HeadlineSetting(
            setter=self.setter,
            headline=headline,
            column=self.column,
            turn_ink=self.colours.accent if self.colours.ground else None,
        )
