"""Posters: a headline that fills the sheet, and when and where."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from planner.documents.block import Block, stacked
from planner.documents.composed import Composed
from planner.documents.filled.filled_lines import Filled, FilledLines
from planner.documents.filled.turned import turned
from planner.documents.leaflets.arrangement import Arrangement
from planner.documents.leaflets.compose import Studio
from planner.documents.leaflets.fit import TIGHT_GAPS, Fit
from planner.documents.leaflets.foot import foot, quiet
from planner.documents.leaflets.matter import Matter
from planner.documents.leaflets.setter import Setter
from planner.documents.leaflets.side import FOOT_GAP, Finished, Rest
from planner.documents.leaflets.slab import Slab, Speech
from planner.documents.model import Page
from planner.documents.posters.omissions import omissions, too_many_words
from planner.documents.posters.poster_pair import PosterPair
from planner.documents.template import Order
from planner.documents.theme import Column, TypeRole
from planner.domain.pairing import Pairing

ENOUGH = 0.46
"""The share of the live height that is kept for the headline as long as anything else can be set smaller."""

ACROSS = 0.38
GUTTER = 3.0
"""The share of a sheet that lies across which slab and foot take, and the white before it in v."""

GOOD = 0.85
"""From what worth on the lines of a headline are good enough to look no further."""

_SMALL = frozenset({TypeRole.HOW, TypeRole.TITLE, TypeRole.ZONE, TypeRole.WEB, TypeRole.SMALL})
FITS = (
    Fit(),
    Fit(gap=TIGHT_GAPS, least=frozenset({TypeRole.HOW})),
    Fit(gap=TIGHT_GAPS, least=_SMALL),
    Fit(gap=TIGHT_GAPS, least=_SMALL).without("how"),
    Fit(gap=TIGHT_GAPS, least=_SMALL | {TypeRole.DAY, TypeRole.PLACE}).without("how"),
)
"""The steps by which slab and foot make room for the headline."""

FITS_ACROSS = (*FITS[:3], replace(FITS[2], least=FITS[4].least), *FITS[3:])
"""The same beside the headline, where the day may be smaller before the way to the place has to go."""


@dataclass(frozen=True, kw_only=True)
class Poster:
    """Sets the words of a leaflet as a poster in one language.

    On a sheet that lies across the headline takes the whole height at the start, and at the end stand the slab, as high
    as the headline, and the foot.
    """

    studio: Studio
    matter: Matter

    def side(self) -> tuple[Finished, Fit]:
        """Return the side, and how tightly all but its headline is set."""
        trials: list[tuple[Fit, Rest, Filled]] = []
        fits = FITS_ACROSS if self._is_across else FITS
        for fit in fits:
            rest = self._rest(fit)
            if rest.room < self._least_room and fit is not fits[-1]:
                continue
            trials.append((fit, rest, self._headline.fill(self._room(rest))))
            if self._is_across or trials[-1][2].worth >= GOOD or not fit.has("how"):
                break
        fit, rest, filled = max(trials, key=lambda trial: (trial[0].has("how"), trial[2].worth))
        return Finished(page=self._page(rest, filled.block), cut=rest.cut, over=filled.over), fit

    @property
    def _is_across(self) -> bool:
        grid = self.studio.grid
        return grid.width > grid.height and self.matter.meeting is not None

    @property
    def _column(self) -> Column:
        return self.studio.grid.column(rtl=self.matter.rtl)

    @property
    def _columns(self) -> tuple[Column, Column]:
        """Return where the headline stands, and where all else does."""
        column, gutter = self._column, GUTTER * self.studio.grid.v
        end = ACROSS * (column.width - gutter)
        return (column.before(end + gutter), column.after(column.width - end)) if self._is_across else (column, column)

    @property
    def _least_room(self) -> float:
        return 0.0 if self._is_across else ENOUGH * self.studio.grid.live_height

    def _room(self, rest: Rest) -> float:
        return self.studio.grid.live_height if self._is_across else rest.room

    def _page(self, rest: Rest, headline: Block) -> Page:
        if not self._is_across:
            return rest.page(headline)
        grid = self.studio.grid
        items = [*headline.at(grid.margin), *(rest.slab.at(grid.margin) if rest.slab else ())]
        if rest.foot:
            items += rest.foot.at(grid.height - grid.margin - rest.foot.height)
        return Page(width=grid.width, height=grid.height, items=tuple(items))

    @cached_property
    def _headline(self) -> FilledLines:
        setter = self.studio.setter(self.matter)
        least = setter.scale[TypeRole.TITLE].ideal
        return turned(setter, self.matter.headline, self.studio.colours, self._columns[0], least)

    def _rest(self, fit: Fit) -> Rest:
        grid, words = self.studio.grid, self.matter
        setter = self.studio.setter(words)
        setter = replace(setter, scale=fit.scale(setter.scale))
        return Rest(
            grid=grid,
            middle=None,
            slab=self._slab(setter, fit),
            foot=self._foot(setter),
            gap=fit.gap,
            quiet=quiet(grid, words.reach),
        )

    def _slab(self, setter: Setter, fit: Fit) -> Block | None:
        meeting = self.matter.meeting
        if meeting is None:
            return None
        if self._is_across:
            meeting = replace(meeting, days=tuple(day for day in meeting.days if len(day) > 1) or meeting.days)
        slab = Slab(grid=self.studio.grid, colours=self.studio.colours, column=self._columns[1], gap=fit.gap)
        return slab.alone(Speech(setter=setter, meeting=meeting if fit.has("how") else replace(meeting, how="")))

    def _foot(self, setter: Setter) -> Block | None:
        """Return the foot; in a narrow column the imprint alone stands beside the code."""
        grid, column, reach = self.studio.grid, self._columns[1], self.matter.reach
        if not self._is_across:
            return foot(setter, grid, column, reach, bring=False)
        ways = foot(setter, grid, column, replace(reach, imprint="", edition="", code=None), bring=False)
        rest = foot(setter, grid, column, replace(reach, access="", web="", phones=()), bring=False)
        return stacked([(0.0, ways), (max(FOOT_GAP * grid.v, quiet(grid, reach)), rest)])


def compose_poster(order: Order) -> Composed:
    """Set a leaflet as a poster, in two languages on one sheet or on a side each.

    On a sheet that lies across each of two languages has a poster of the next smaller size.
    """
    studio = Studio.of(order)
    arranged = _arranged(studio)
    composed = studio.composed(arranged)
    unsaid = (finding for words in studio.matters for finding in omissions(order.leaflet, words, slogan=False))
    how = "how" not in arranged.left_out
    many = (finding for words in studio.matters for finding in too_many_words(order.leaflet, words, how=how))
    return replace(composed, findings=tuple(dict.fromkeys((*composed.findings, *unsaid, *many))))


def _arranged(studio: Studio) -> Arrangement:
    together = len(studio.matters) > 1 and studio.order.pairing is not Pairing.ONE_PER_SIDE
    if together and studio.order.paper.is_landscape:
        half = studio.halved
        sides = _sides(half)
        return replace(sides, beside=True, sides=(studio.joined(*sides.sides),))
    if together:
        side, fit = PosterPair(studio=studio).side()
        return Arrangement(sides=(side,), left_out=_lost(studio, [fit]), beside=True)
    return _sides(studio)


def _sides(studio: Studio) -> Arrangement:
    """Return a side in each language."""
    made = [Poster(studio=studio, matter=words).side() for words in studio.matters]
    return Arrangement(sides=tuple(side for side, _ in made), left_out=_lost(studio, [fit for _, fit in made]))


def _lost(studio: Studio, fits: Sequence[Fit]) -> tuple[str, ...]:
    said = any(words.meeting and words.meeting.how for words in studio.matters)
    return ("how",) if said and not all(fit.has("how") for fit in fits) else ()
