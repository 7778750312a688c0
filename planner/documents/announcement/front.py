"""The front that informs: what, when, where and why, soberly, in rows."""

from dataclasses import dataclass, replace
from functools import cached_property

from planner.documents.announcement.notice import Notice, summary
from planner.documents.announcement.rows import LOOSEST, Entry, Rows, bar
from planner.documents.block import Block, Row, beside, height, stacked
from planner.documents.leaflets.fit import Fit
from planner.documents.leaflets.foot import foot, quiet
from planner.documents.leaflets.page_side import PageSide
from planner.documents.leaflets.setter import Setter
from planner.documents.leaflets.side import Enough, Rest
from planner.documents.theme import Sizes, TypeRole

FILLED = 1.0
ACROSS_FILLED = 0.38
"""Share of the measure that a title should fill on one line before any row leaves for its sake."""

MOST_EXTRA = 1.4
"""How much white, as a share of their usual, rows may get more for their column to end with another."""

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
        """Return the rows in two columns, the shorter one with more white around its rows, to end with the other."""
        halves = self.column.halves(2 * self.grid.v)
        columns = [
            Rows(setter=setter, grid=self.grid, column=column, matter=self.matter, fit=fit, ink=self.colours.accent)
            for column in (reversed(halves) if self.matter.rtl else halves)
        ]
        parts = _parted(columns[0], columns[1])
        heights = [height(rows.block(part, loose)) for rows, part in zip(columns, parts, strict=True)]
        blocks = (
            rows.block(part, loose, min(max(heights) - high, MOST_EXTRA * rows.paddings(part)))
            for rows, part, high in zip(columns, parts, heights, strict=True)
        )
        return beside(*blocks)

    def _white(self, fit: Fit) -> float:
        """Return how much white the rows have around their words, all columns of them as high as the highest."""
        rows = Rows(
            setter=self._tightened(fit),
            grid=self.grid,
            column=self.column.halves(2 * self.grid.v)[0] if self.lies_across else self.column,
            matter=self.matter,
            fit=fit,
            ink=self.colours.accent,
        )
        entries = max(_parted(rows, rows), key=len) if self.lies_across else rows.entries()
        return max(1.0, rows.paddings(entries))


def _parted(first: Rows, second: Rows) -> tuple[list[Entry], list[Entry]]:
    """Return the rows of two columns, each at least one if there are two: the division at which they are lowest."""
    entries, others = first.entries(), second.entries()
    highest = [
        max(height(first.block(entries[:count])), height(second.block(others[count:])))
        for count in range(1, len(entries))
    ]
    count = 1 + highest.index(min(highest)) if highest else len(entries)
    return entries[:count], others[count:]
