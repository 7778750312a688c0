"""One side of a leaflet in two languages, side by side."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from planner.documents.block import Block, Row, beside, height, stacked
from planner.documents.colours import Colours
from planner.documents.fitting import STEP, largest
from planner.documents.leaflets.chant import half_rule, slogan, slogan_size
from planner.documents.leaflets.demand_pair import NARROW as NARROW_COLUMN
from planner.documents.leaflets.demand_pair import DemandPair
from planner.documents.leaflets.demands import DemandList
from planner.documents.leaflets.figures import as_of
from planner.documents.leaflets.fit import Fit
from planner.documents.leaflets.foot import foot, quiet
from planner.documents.leaflets.headline import Headline, HeadlineSetting
from planner.documents.leaflets.matter import Matter
from planner.documents.leaflets.meeting import Meeting
from planner.documents.leaflets.reach import Reach
from planner.documents.leaflets.setter import Setter
from planner.documents.leaflets.side import Enough, Heading, Rest
from planner.documents.leaflets.slab import Slab, Speech
from planner.documents.model import BLACK, Item
from planner.documents.theme import Column, Grid, Scale, Sizes, TypeRole
from planner.documents.typesetting.bidi import FIRST_STRONG_ISOLATE, POP_DIRECTIONAL_ISOLATE, isolate
from planner.documents.typesetting.style import Family

HEADLINES_GAP = 1.5
GUTTER = 1.0
"""White space in v between the two headlines, and between the two columns."""

SMALL_ROLES = frozenset(
    {TypeRole.LEAD, TypeRole.CALL, TypeRole.TITLE, TypeRole.ZONE, TypeRole.HOW, TypeRole.WEB, TypeRole.BODY}
)
"""Roles that are set at their least size from the start: two languages say everything twice."""

_NO_ISOLATES = dict.fromkeys(map(ord, (FIRST_STRONG_ISOLATE, POP_DIRECTIONAL_ISOLATE)))

GOOD_PAIR = Enough(ideal=0.9, height=0.18)
"""From when on two headlines are large enough where the back takes the words that would make them smaller."""

DEMAND_LINES = 4
"""How many lines of a column a demand should take at most."""

NARROW = {TypeRole.DAY: 0.65, TypeRole.SLOGAN: 0.75}
"""How far below their least size lines that fill a column may go before they are shortened or broken."""

WIDE_PLACE = 1.08
"""How far the place may outgrow its least size: it stands below day and time, which are small themselves."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tongue:
    """Hold what one of the two languages says, who sets it and in which column."""

    setter: Setter
    matter: Matter
    column: Column


@dataclass(frozen=True, slots=True, kw_only=True)
class TwoHeadlines:
    """Sets two headlines one below the other, equally large and in the same cut."""

    settings: tuple[HeadlineSetting, HeadlineSetting]
    gap: float

    @property
    def words(self) -> int:
        """Return how many words both have."""
        return sum(setting.words for setting in self.settings)

    def fit(self, room: float, sizes: Sizes, most: float | None = None) -> tuple[float, Family] | None:
        """Return the largest size at which both fit, in the wide cut where they do."""
        families: tuple[Family, ...] = ("condensed", "extra-condensed")
        for family in families:
            size = largest(sizes.least, min(sizes.most, most or sizes.most), self._fitting(family, room))
            if size is not None:
                return size, family
        return None

    def _fitting(self, family: Family, room: float) -> Callable[[float], bool]:
        def fits(size: float) -> bool:
            narrow = all(setting.longest(size, family) <= setting.column.width for setting in self.settings)
            return narrow and self.block(size, family).height <= room

        return fits

    def block(self, size: float, family: Family, most_lines: int | None = None) -> Block:
        """Return both set, or only their first lines."""
        first, second = (setting.block(size, family, most_lines) for setting in self.settings)
        items: tuple[Item, ...] = (*first.items, *second.at(first.height + self.gap))
        return Block(height=first.height + self.gap + second.height, items=items)


@dataclass(frozen=True, kw_only=True)
class SideBySide:
    """Sets both headlines across the page, all else in two columns, one address and one foot."""

    grid: Grid
    colours: Colours
    tongues: tuple[Tongue, Tongue]

    @property
    def sizes(self) -> Sizes:
        """Return how large the headlines may be; two are content with less than one."""
        sizes = self.tongues[0].setter.scale[TypeRole.HEADLINE]
        return Sizes(sizes.least * 0.8, sizes.ideal * 0.6, sizes.most)

    @property
    def good(self) -> Enough:
        """Return from when on the headlines are large enough to look no further."""
        return GOOD_PAIR

    def measure(self, *, rtl: bool) -> Column:
        """Return the column that both languages share."""
        return self.grid.column(rtl=rtl)

    @cached_property
    def heading(self) -> Heading:
        """Return both headlines."""
        return self.headed(tuple(tongue.matter.headline for tongue in self.tongues))

    def headed(self, headlines: Sequence[Headline]) -> TwoHeadlines:
        """Return two headlines, the first in black and the second in the accent."""
        first, second = (
            HeadlineSetting(
                setter=tongue.setter,
                headline=replace(headline, turns=False),
                column=self.measure(rtl=tongue.matter.rtl),
                ink=ink,
            )
            for tongue, headline, ink in zip(self.tongues, headlines, (BLACK, self.colours.accent), strict=True)
        )
        return TwoHeadlines(settings=(first, second), gap=HEADLINES_GAP * self.grid.v)

    def rest(self, fit: Fit) -> Rest:
        """Return everything below the headlines."""
        first, second = (self._tightened(tongue, fit) for tongue in self.tongues)
        leading = self.tongues[0].matter
        slab = Slab(grid=self.grid, colours=self.colours, column=self.measure(rtl=False), gap=fit.gap)
        speeches = [
            Speech(setter=tongue.setter, meeting=_with_advice(tongue.matter.meeting, tongue.matter.reach, fit))
            for tongue in (first, second)
            if tongue.matter.meeting
        ]
        return Rest(
            grid=self.grid,
            middle=stacked(self.middle(first, second, fit)),
            slab=slab.shared(speeches) if speeches else None,
            foot=foot(first.setter, self.grid, self.measure(rtl=leading.rtl), self._reach, bring=False),
            gap=fit.gap,
            quiet=quiet(self.grid, leading.reach),
        )

    def _tightened(self, tongue: Tongue, fit: Fit) -> Tongue:
        """Return a tongue as the fit wants it, its slogan no larger than the other language can have it."""
        scale = _narrow(fit.scale(tongue.setter.scale))
        slogan = min(
            slogan_size(replace(each.setter, scale=scale), each.matter.slogan, each.column) for each in self.tongues
        )
        scale[TypeRole.SLOGAN] = Sizes(scale[TypeRole.SLOGAN].least, slogan, slogan)
        return replace(tongue, setter=replace(tongue.setter, scale=scale, beside=True))

    @property
    def _reach(self) -> Reach:
        """Return the foot of both: what the languages share once, the imprint in both where it differs."""
        first, second = (tongue.matter.reach for tongue in self.tongues)
        codes = "+".join(tongue.matter.language.upper() for tongue in self.tongues)
        edition = first.edition.replace(self.tongues[0].matter.language.upper(), codes)
        return replace(
            first,
            access="",
            imprint=_both(first.imprint, second.imprint, rtl=self.tongues[0].matter.rtl),
            edition=edition,
        )

    def middle(self, first: Tongue, second: Tongue, fit: Fit) -> list[Row]:
        """Return what stands between headlines and slab."""
        v = self.grid.v * fit.gap
        texts = [stacked(self.texts(tongue, fit, v)) for tongue in (first, second)]
        lines = (
            tongue.setter.said(TypeRole.AS_OF, tongue.matter.as_of, self.measure(rtl=tongue.matter.rtl))
            for tongue in (first, second)
        )
        dates = stacked((0.9 * v, line) for line in lines) if fit.has("lead") else None
        return [
            (0, half_rule(self.grid, self.measure(rtl=False))),
            (1.4 * v, beside(*texts)),
            (1.4 * v, dates),
            (1.8 * v, self.demands(first, second, fit)),
        ]

    def texts(self, tongue: Tongue, fit: Fit, v: float) -> list[Row]:
        """Return what stands in a language's column."""
        matter, setter, column = tongue.matter, tongue.setter, tongue.column
        more = matter.more if fit.has("more") else ()
        call = matter.call if fit.has("call") else ""
        facts = matter.facts if fit.has("facts") else ()
        return [
            (0, setter.said(TypeRole.LEAD, matter.lead if fit.has("lead") else "", column)),
            *((1.4 * v, setter.said(TypeRole.BODY, paragraph, column)) for paragraph in more),
            (1.6 * v, setter.said(TypeRole.LEAD, " ".join(fact.said for fact in facts), column)),
            (1.1 * v, setter.said(TypeRole.AS_OF, as_of(facts, matter.language), column)),
            (1.5 * v, setter.said(TypeRole.CALL, call, column, ink=self.colours.accent)),
            *self.chant(tongue, fit, v),
        ]

    def chant(self, tongue: Tongue, fit: Fit, v: float) -> list[Row]:
        """Return the slogan of a language."""
        words = tongue.matter.slogan if fit.has("slogan") else ""
        return [(1.9 * v, slogan(tongue.setter, words, tongue.column, broken=True) if words else None)]

    def demands(self, first: Tongue, second: Tongue, fit: Fit) -> Block | None:
        """Return the demands in two columns, or across both where these are narrow or that takes less of the height."""
        if not fit.has("demands"):
            return None
        across = replace(self._pair(first, second, fit), across=True).block(self._least_demand)
        if first.column.width < NARROW_COLUMN:
            return across
        lists = (replace(self._listing(tongue, fit), ruled=False) for tongue in (first, second))
        columns = beside(*(each.block(self._least_demand) for each in lists))
        return columns if fit.is_loose or height(columns) <= height(across) else across

    def demands_level(self, first: Tongue, second: Tongue, fit: Fit, count_from: int = 1) -> Block | None:
        """Return the demands in two columns, each level with itself in the other language.

        Where all around them is small too they run across both columns if that takes less of the height.
        """
        pair = self._pair(first, second, fit, count_from)
        sizes = self.tongues[0].setter.scale[TypeRole.DEMAND]
        grown = 0.0 if TypeRole.DEMAND in fit.least else fit.grown * (pair.size(sizes) - sizes.least)
        ways = (pair, replace(pair, across=True)) if TypeRole.HOW in fit.least else (pair,)
        return min((each.block(sizes.least + STEP * (grown // STEP)) for each in ways), key=height)

    @property
    def _least_demand(self) -> float:
        return self.tongues[0].setter.scale[TypeRole.DEMAND].least

    def _pair(self, first: Tongue, second: Tongue, fit: Fit, count_from: int = 1) -> DemandPair:
        one, other = (replace(self._listing(tongue, fit), first=count_from) for tongue in (first, second))
        return DemandPair(lists=(one, other), grid=self.grid, measure=self.measure(rtl=False), gap=fit.gap)

    def _listing(self, tongue: Tongue, fit: Fit) -> DemandList:
        return DemandList(
            setter=tongue.setter,
            grid=self.grid,
            column=tongue.column,
            demands=tongue.matter.demands[: fit.demands],
            endorsed=tongue.matter.endorsed if fit.demands is None else (),
            ink=self.colours.accent,
            gap=fit.gap,
            most_lines=DEMAND_LINES,
        )


def _narrow(scale: Scale) -> Scale:
    """Return a scale for half a column."""
    lines = {role: replace(scale[role], least=share * scale[role].least) for role, share in NARROW.items()}
    place = replace(scale[TypeRole.PLACE], most=scale[TypeRole.PLACE].least * WIDE_PLACE)
    return Fit(least=SMALL_ROLES).scale(scale) | lines | {TypeRole.PLACE: place}


def _with_advice(meeting: Meeting, reach: Reach, fit: Fit) -> Meeting:
    """Return what the slab says with access and what to bring, which belong to each language's column."""
    parts = (meeting.how if fit.has("how") else "", reach.access, reach.bring if fit.has("bring") else "")
    return replace(meeting, how=" ".join(part for part in parts if part))


def tongues(
    measure: Column, gutter: float, setters: tuple[Setter, Setter], matters: tuple[Matter, Matter]
) -> tuple[Tongue, Tongue]:
    """Return two languages in the halves of a column: a right-to-left one stands at the right."""
    left, right = measure.halves(gutter)
    columns = (right, left) if matters[0].rtl and not matters[1].rtl else (left, right)
    first, second = (
        Tongue(setter=setter, matter=matter, column=replace(column, rtl=matter.rtl))
        for setter, matter, column in zip(setters, matters, columns, strict=True)
    )
    return first, second


def _both(first: str, second: str, *, rtl: bool) -> str:
    """Return two wordings of one imprint as "Published by / Издатель: …" where they end alike."""
    one, other = (words.translate(_NO_ISOLATES) for words in (first, second))
    if not one or not other or one == other:
        return first or second
    common = 0
    while common < min(len(one), len(other)) and one[-1 - common] == other[-1 - common]:
        common += 1
    shared = one[len(one) - common :].partition(" ")[2] if common else ""
    heads = [words.removesuffix(shared).strip(" :") for words in (one, other)]
    if rtl:
        heads[1], shared = isolate(heads[1]), isolate(shared) if shared else ""
    return " / ".join(heads) + (f": {shared}" if shared else "")
