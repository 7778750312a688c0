"""The back of a leaflet: the demands, and whatever found no room on the front."""

from dataclasses import dataclass, replace
from functools import cache, cached_property

from planner.documents.block import Block, beside, level, stacked
from planner.documents.colours import Colours
from planner.documents.fitting import STEP
from planner.documents.leaflets.chant import slogan, slogan_headline
from planner.documents.leaflets.demands import DemandList
from planner.documents.leaflets.fit import TIGHT_GAPS, Fit
from planner.documents.leaflets.foot import foot, quiet
from planner.documents.leaflets.headline import Headline, HeadlineSetting
from planner.documents.leaflets.page_side import ACROSS, PageSide
from planner.documents.leaflets.prose import prose
from planner.documents.leaflets.reach import Reach
from planner.documents.leaflets.setter import Setter
from planner.documents.leaflets.side import FILLING_GAP, Rest
from planner.documents.leaflets.slab import Slab, Speech
from planner.documents.street_map.block import LEAST_HEIGHT, drawn_map
from planner.documents.street_map.subject import Subject
from planner.documents.theme import Column, Grid, Sizes, TypeRole
from planner.i18n.catalogue import catalogue

_WORDS = frozenset({TypeRole.BODY, TypeRole.LEAD, TypeRole.CALL, TypeRole.HOW})

_TIGHTER = (
    Fit(),
    *(Fit(gap=TIGHT_GAPS, grown=grown) for grown in (1.0, 0.7, 0.4, 0.0)),
    Fit(gap=TIGHT_GAPS, grown=0.0, least=_WORDS),
)


@cache
def back_fits(*, tells_the_way: bool) -> tuple[Fit, ...]:
    """Return the steps of a back: smaller type first, then without what the front says as well.

    A back that has to tell the way to the place, since the front does not, loses slab and what to bring before it.
    """
    first: tuple[tuple[str, ...], ...] = (("slab",), ("slab", "bring")) if tells_the_way else (("how",),)
    drops = (("map",), *(("map", *blocks) for blocks in first), ("map", "how", "slab"))
    return tuple(fit.without(*dropped) for dropped in drops for fit in _TIGHTER)


MAP_FITS = (
    Fit(),
    Fit(gap=TIGHT_GAPS),
    Fit().without("how", "slab"),
    Fit(gap=TIGHT_GAPS, grown=0.0),
    Fit(gap=TIGHT_GAPS, grown=0.0).without("how", "slab"),
)
"""The steps by which a back makes room for a street map; it takes the place of what the front says, never of words."""

CALM = 0.55
"""A headline whose parts stand on a line each at this share of its ideal size is no larger: a back is for the rest."""

LEAST_MAP, MOST_MAP = 0.42, 0.75
"""How high a street map is, as a share of its width."""


@dataclass(frozen=True, kw_only=True)
class Back(PageSide):
    """Sets the slogan as headline, paragraphs, the list of demands, slab and foot.

    ``matter`` holds only what belongs here: the composer takes out what stands on the front. A headline that the front
    (``fronted``) has no place for stands here above all, and the slogan below it. A ``calm`` headline has each of its
    parts on one line.
    """

    fronted: Fit
    calm: bool = True

    @cached_property
    def sizes(self) -> Sizes:
        """Return how large the headline may be: a calm one so that its parts stand on a line each, if they can."""
        sizes = super().sizes
        calm = self.heading.on_single_lines(sizes) if self.calm else None
        return sizes if calm is None or calm < CALM * sizes.ideal else replace(sizes, most=calm)

    @cached_property
    def heading(self) -> HeadlineSetting:
        """Return the slogan as a headline; without one what the list is, or the title of the event."""
        return self.headed(self.headline)

    @property
    def headline(self) -> Headline:
        """Return the words of the headline."""
        matter = self.matter
        if self.is_headed:
            return matter.headline
        if matter.slogan:
            return slogan_headline(matter.slogan, matter.language)
        if matter.demands:
            return Headline(parts=(catalogue(matter.language, "papers").gettext("Our demands"),))
        if matter.meeting and matter.meeting.title:
            return Headline(parts=(matter.meeting.title,))
        return matter.headline

    @property
    def is_headed(self) -> bool:
        """Tell whether the leaflet's headline stands here."""
        return self.matter.has_headline and not self.fronted.has("headline")

    def rest(self, fit: Fit) -> Rest:
        """Return everything below the headline."""
        setter = replace(self.setter, scale=fit.scale(self.setter.scale))
        middle, slab = self._middle(setter, fit)
        return Rest(
            grid=self.grid,
            middle=middle,
            slab=slab,
            foot=foot(setter, self.grid, self.column, self._reach(fit), bring=fit.has("bring")),
            gap=fit.gap,
            quiet=quiet(self.grid, self.matter.reach),
            filling=lambda free: street_map(self.matter.street_map, self.column, free, self.setter, self.colours),
            reserved=reserved_for_map(self.matter.street_map, self.column, self.grid) if fit.has("map") else 0.0,
        )

    @property
    def tells_the_way(self) -> bool:
        """Tell whether the way to the place stands here because the front has no room for it."""
        return not self.fronted.has("how") and bool(self.matter.meeting and self.matter.meeting.how)

    def _reach(self, fit: Fit) -> Reach:
        """Return how to reach us; without a slab the way to the place stands with what to bring."""
        reach, meeting = self.matter.reach, self.matter.meeting
        if meeting is None or not self.tells_the_way or fit.has("slab") or not fit.has("how"):
            return reach
        return replace(reach, access="\n".join(filter(None, (meeting.how.replace("\n", " "), reach.access))))

    def _middle(self, setter: Setter, fit: Fit) -> tuple[Block | None, Block | None]:
        """Return what stands below the headline, and the slab.

        On a paper that lies across, words have half of it, and beside them stand the demands, or the slab.
        """
        v = self.grid.v * fit.gap
        column = self.column.before(ACROSS * (self.column.width + self.gutter)) if self.lies_across else self.column
        words = prose(setter, self.matter, column, self.colours.accent, fit, v)
        chant = slogan(setter, self.matter.slogan, column) if self.matter.slogan and self.is_headed else None
        said = stacked([*words, (1.9 * v, chant)])
        if not said or not self.lies_across:
            listed = self._demands(setter, fit, self.column)
            return stacked([(0, said), (2.2 * v, listed)]), self._slab(setter, fit, self.column)
        if listed := self._demands(setter, fit, self.slab_column):
            return beside(said, listed), self._slab(setter, fit, self.column)
        slab = self._slab(setter, fit, self.slab_column)
        return (None, level(said, slab)) if slab else (said, None)

    def _slab(self, setter: Setter, fit: Fit, column: Column) -> Block | None:
        meeting = self.matter.meeting
        if meeting is None or not fit.has("slab"):
            return None
        slab = Slab(grid=self.grid, colours=self.colours, column=column, gap=fit.gap)
        return slab.alone(Speech(setter=setter, meeting=meeting if fit.has("how") else replace(meeting, how="")))

    def _demands(self, setter: Setter, fit: Fit, column: Column) -> Block | None:
        matter = self.matter
        listing = DemandList(
            setter=setter,
            grid=self.grid,
            column=column,
            demands=matter.demands[: fit.demands],
            endorsed=matter.endorsed if fit.demands is None else (),
            ink=self.colours.accent,
            gap=fit.gap,
            first=1 + (self.fronted.demands or 0),
        )
        sizes = self.setter.scale[TypeRole.DEMAND]
        liked = listing.size(sizes) if fit.grown else sizes.least
        return listing.block(sizes.least + STEP * (fit.grown * (liked - sizes.least) // STEP))


def reserved_for_map(shown: Subject | None, column: Column, grid: Grid) -> float:
    """Return the height that a street map needs, the gap above it included; 0 where there is none to show."""
    return max(LEAST_HEIGHT, LEAST_MAP * column.width) + FILLING_GAP * grid.v if shown else 0.0


def street_map(shown: Subject | None, column: Column, free: float, setter: Setter, inks: Colours) -> Block | None:
    """Return the map of the place in the height that nothing else needs."""
    if shown is None:
        return None
    return drawn_map(shown, column, min(free, MOST_MAP * column.width), setter=setter, colours=inks)
