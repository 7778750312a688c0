"""The front that informs: what, when, where and why, soberly, in rows."""

from dataclasses import dataclass, replace
from functools import cached_property

from planner.documents.announcement.notice import Notice, summary
from planner.documents.announcement.rows import LOOSEST, Entry, Rows, bar
from planner.documents.block import Block, Row, beside, stacked
from planner.documents.leaflets.fit import Fit
from planner.documents.leaflets.foot import foot, quiet
from planner.documents.leaflets.page_side import PageSide
from planner.documents.leaflets.setter import Setter
from planner.documents.leaflets.side import Enough, Rest
from planner.documents.theme import Sizes, TypeRole

FILLED = 1.0
ACROSS_FILLED = 0.38
"""Share of the measure that a title should fill on one line before any row leaves for its sake."""

FILLING = Enough(ideal=1.0, height=0.0)


@dataclass(frozen=True, kw_only=True)
class AnnouncementFront(PageSide):
    """Sets tab, title and summary, rows and foot; on a paper that lies across the rows stand in two columns."""

    @property
    def sizes(self) -> Sizes:
        """Return how large the title may be."""
        sizes = self.setter.scale[TypeRole.HEADLINE]
        filling = min(self.heading.filling, sizes.most)
        least = 0.8 * sizes.least
        share = ACROSS_FILLED if self.lies_across else FILLED
        return Sizes(least, share * filling if filling >= least else sizes.ideal * 0.75, sizes.most)

    @property
    def good(self) -> Enough:
        """Return from when on the title is large enough: when it fills its line."""
        return FILLING

    @cached_property
    def heading(self) -> Notice:
        """Return tab and title."""
        return Notice(grid=self.grid, colours=self.colours, setter=self.setter, matter=self.matter, column=self.column)

    def rest(self, fit: Fit) -> Rest:
        """Return rows and foot; free height goes to the rows."""
        tight = self._rest(fit, 1.0)
        found = self.heading.fit(tight.room, self.sizes)
        if found is None:
            return tight
        free = tight.room - self.heading.block(*found).height
        return self._rest(fit, min(LOOSEST, 1.0 + free / self._white(fit))) if free > 0 else tight

    def _rest(self, fit: Fit, loose: float) -> Rest:
        setter = self._tightened(fit)
        reach = replace(self.matter.reach, access="", bring="")
        return Rest(
            grid=self.grid,
            middle=stacked(self._middle(setter, fit, loose)),
            slab=None,
            foot=foot(setter, self.grid, self.column, reach, bring=False),
            gap=fit.gap,
            quiet=quiet(self.grid, reach),
            above=0.0,
        )

    def _tightened(self, fit: Fit) -> Setter:
        """Return who sets rows: where nothing has to give way yet, in large text."""
        return replace(self.setter, scale=fit.roomy(self.setter.scale))

    def _middle(self, setter: Setter, fit: Fit, loose: float) -> list[Row]:
        v = self.grid.v * fit.gap
        more = self.matter.more if fit.has("more") else ()
        call = self.matter.call if fit.has("call") else ""
        return [
            (0, setter.said(TypeRole.LEAD, summary(self.matter, fit), self.column)),
            *((1.6 * v, setter.said(TypeRole.BODY, words, self.column)) for words in more),
            (1.6 * v, setter.said(TypeRole.CALL, call, self.column, ink=self.colours.accent)),
            (2.6 * v, bar(self.grid, self.column, self.colours.accent)),
            (0, self._in_columns(setter, fit, loose) if self.lies_across else self._in_one(setter, fit, loose)),
        ]

    def _in_one(self, setter: Setter, fit: Fit, loose: float) -> Block | None:
        rows = Rows(
            setter=setter, grid=self.grid, column=self.column, matter=self.matter, fit=fit, ink=self.colours.accent
        )
        return rows.block(rows.entries(), loose)

    def _in_columns(self, setter: Setter, fit: Fit, loose: float) -> Block | None:
        """Return when and where in the column at the start, all else in the one at the end."""
        halves = self.column.halves(2 * self.grid.v)
        first, second = (
            Rows(setter=setter, grid=self.grid, column=column, matter=self.matter, fit=fit, ink=self.colours.accent)
            for column in (reversed(halves) if self.matter.rtl else halves)
        )
        return beside(first.block(_coming(first), loose), second.block(_reasons(second), loose))

    def _white(self, fit: Fit) -> float:
        """Return how much white the rows have around their words, all columns of them as high as the highest."""
        rows = Rows(
            setter=self._tightened(fit),
            grid=self.grid,
            column=self.column,
            matter=self.matter,
            fit=fit,
            ink=self.colours.accent,
        )
        entries = max((_coming(rows), _reasons(rows)), key=len) if self.lies_across else rows.entries()
        return max(1.0, rows.paddings(entries))


def _coming(rows: Rows) -> list[Entry]:
    """Return the rows that say when and where."""
    return [entry for entry in rows.entries() if entry.label in rows.labels()[:2]]


def _reasons(rows: Rows) -> list[Entry]:
    """Return the rows that say why and how."""
    return [entry for entry in rows.entries() if entry.label not in rows.labels()[:2]]
