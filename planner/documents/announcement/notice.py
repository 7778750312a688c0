"""The head of a notice: its tab, and its title on one line."""

from dataclasses import dataclass
from functools import cached_property

from planner.documents.announcement.tab import tab, tab_word
from planner.documents.block import Block, Row, height, stacked
from planner.documents.colours import Colours
from planner.documents.fitting import STEP, width_size
from planner.documents.leaflets.fit import Fit
from planner.documents.leaflets.headline import Headline, HeadlineSetting
from planner.documents.leaflets.matter import Matter
from planner.documents.leaflets.setter import Setter
from planner.documents.theme import Column, Grid, Sizes, TypeRole, style
from planner.documents.typesetting.style import Family

TAB_GAP = 2.2
"""White space in v below the tab."""

_CUTS: tuple[Family, ...] = ("condensed", "extra-condensed")


@dataclass(frozen=True, kw_only=True)
class Notice:
    """Sets the head of a notice at any size of its title."""

    grid: Grid
    colours: Colours
    setter: Setter
    matter: Matter
    column: Column

    @property
    def words(self) -> int:
        """Return how many words the title has."""
        return self.title.words

    @cached_property
    def title(self) -> HeadlineSetting:
        """Return the title of the event, or without one the headline."""
        return HeadlineSetting(
            setter=self.setter,
            headline=title(self.matter),
            column=self.column,
            turn_ink=self.colours.accent,
        )

    def fit(self, room: float, sizes: Sizes, most: float | None = None) -> tuple[float, Family] | None:
        """Return the size at which the title fills one line, in the wide cut where that is large enough."""
        greatest = min(sizes.most, most or sizes.most)
        left = room - height(self._frame())
        for family in _CUTS:
            size = min(greatest, self._one_line(family))
            if size >= sizes.least and self.title.height(size, family) <= left:
                return size, family
        largest = max(sizes.ideal, min(sizes.most, self.filling))
        return self.title.fit(left, Sizes(sizes.least, sizes.ideal, largest), most)

    def block(self, size: float, family: Family, most_lines: int | None = None) -> Block:
        """Return it set, or with only the first lines of its title."""
        return self._frame(self.title.block(size, family, most_lines))

    def _frame(self, title: Block | None = None) -> Block:
        """Return tab and title; without a title the room that the tab needs."""
        v = self.grid.v
        rows: list[Row] = [
            (
                0,
                tab(
                    self.setter,
                    tab_word(self.matter.meeting, self.matter.language),
                    self.column,
                    self.grid,
                    self.colours,
                ),
            ),
            (TAB_GAP * v, title or Block(height=0.0)),
        ]
        return stacked(rows) or Block(height=0.0)

    @property
    def filling(self) -> float:
        """Return the size at which the title fills the measure in one line of the wide cut."""
        return self._one_line("condensed")

    def _one_line(self, family: Family) -> float:
        setter, words = self.setter, " ".join(self.title.headline.parts)
        large = style(TypeRole.HEADLINE, 1.0, setter.language, family=family)
        return STEP * (width_size(setter.typesetter, words, large, self.column.width) // STEP)


def title(matter: Matter) -> Headline:
    """Return what a notice is titled: the event, or without one the headline."""
    if matter.meeting and matter.meeting.title:
        return Headline(parts=(matter.meeting.title,))
    return Headline(parts=(" ".join(matter.headline.parts),))


def summary(matter: Matter, fit: Fit) -> str:
    """Return what a notice is about: the summary of the event, or without an event the first paragraph."""
    if matter.meeting:
        return matter.programme.summary if fit.has("summary") else ""
    return matter.lead if fit.has("lead") else ""
