"""The notice in two languages, side by side."""

from dataclasses import dataclass, replace
from functools import cached_property

from planner.documents.announcement.notice import TAB_GAP, summary, title
from planner.documents.announcement.rows import Rows, bar
from planner.documents.announcement.tab import tab, tab_word
from planner.documents.block import Block, Row, beside, stacked
from planner.documents.leaflets.bilingual import SideBySide, Tongue, TwoHeadlines
from planner.documents.leaflets.fit import Fit
from planner.documents.leaflets.side import Rest
from planner.documents.theme import Sizes, TypeRole
from planner.documents.typesetting.style import Family


@dataclass(frozen=True, slots=True, kw_only=True)
class TwoNotices:
    """Sets the tabs of two languages beside each other, and their titles below one another."""

    tabs: Block
    titles: TwoHeadlines
    gap: float

    @property
    def words(self) -> int:
        """Return how many words both titles have."""
        return self.titles.words

    def fit(self, room: float, sizes: Sizes, most: float | None = None) -> tuple[float, Family] | None:
        """Return the largest size of both titles."""
        return self.titles.fit(room - self.tabs.height - self.gap, sizes, most)

    def block(self, size: float, family: Family, most_lines: int | None = None) -> Block:
        """Return both set, or only the first lines of their titles."""
        titles = self.titles.block(size, family, most_lines)
        return stacked([(0, self.tabs), (self.gap, titles)]) or titles


@dataclass(frozen=True, kw_only=True)
class AnnouncementBeside(SideBySide):
    """Sets both titles across the page, and rows in two columns."""

    @cached_property
    def heading(self) -> TwoNotices:
        """Return both tabs and titles, the second title in the accent."""
        tabs = beside(
            *(
                tab(
                    tongue.setter,
                    tab_word(tongue.matter.meeting, tongue.matter.language),
                    tongue.column,
                    self.grid,
                    self.colours,
                )
                for tongue in self.tongues
            )
        )
        titles = self.headed(tuple(title(tongue.matter) for tongue in self.tongues))
        return TwoNotices(tabs=tabs or Block(height=0.0), titles=titles, gap=TAB_GAP * self.grid.v)

    def rest(self, fit: Fit) -> Rest:
        """Return rows and foot: a notice has no slab."""
        return replace(super().rest(fit), slab=None)

    def middle(self, first: Tongue, second: Tongue, fit: Fit) -> list[Row]:
        """Return both summaries and the rows under a bar."""
        v = self.grid.v * fit.gap
        said = (
            tongue.setter.said(TypeRole.LEAD, summary(tongue.matter, fit), tongue.column) for tongue in (first, second)
        )
        return [
            (0, beside(*said)),
            (2.0 * v, bar(self.grid, self.measure(rtl=False), self.colours.accent)),
            (0, beside(*(self._rows(tongue, fit) for tongue in (first, second)))),
        ]

    def _rows(self, tongue: Tongue, fit: Fit) -> Block | None:
        rows = Rows(
            setter=tongue.setter,
            grid=self.grid,
            column=tongue.column,
            matter=tongue.matter,
            fit=fit,
            ink=self.colours.accent,
        )
        return rows.block(rows.entries())
