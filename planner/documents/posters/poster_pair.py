"""Posters in two languages: both headlines fill the sheet, one below the other, over one slab."""

from dataclasses import dataclass, replace

from planner.documents.block import Block
from planner.documents.filled.filled_lines import Filled, FilledLines
from planner.documents.filled.turned import turned
from planner.documents.leaflets.bilingual import SideBySide, Tongue
from planner.documents.leaflets.compose import Studio
from planner.documents.leaflets.fit import TIGHT_GAPS, Fit
from planner.documents.leaflets.side import Finished, Rest
from planner.documents.model import BLACK
from planner.documents.theme import TypeRole

FIRST = 0.5
"""The share of the headlines' height that the first language is given; what it leaves the second may use."""

GAP = 3.4
"""White space in v between the two headlines."""

ENOUGH = 0.5
"""The share of the live height that is kept for both headlines as long as anything else can be set smaller."""

_SMALL = frozenset({TypeRole.HOW, TypeRole.TITLE, TypeRole.ZONE, TypeRole.WEB, TypeRole.SMALL})
FITS = (
    Fit(),
    Fit(gap=TIGHT_GAPS, least=frozenset({TypeRole.HOW})),
    Fit(gap=TIGHT_GAPS, least=_SMALL),
    Fit(gap=TIGHT_GAPS, least=_SMALL).without("how"),
    Fit(gap=TIGHT_GAPS, least=_SMALL | {TypeRole.DAY, TypeRole.PLACE}).without("how"),
)
"""The steps by which slab and foot make room for the headlines."""


@dataclass(frozen=True, kw_only=True)
class PosterSlab(SideBySide):
    """Sets what stands below the headlines: one slab in two columns, one address and one foot."""

    def rest(self, fit: Fit) -> Rest:
        """Return slab and foot alone: a poster is read in passing."""
        return replace(
            super().rest(fit.without("bring", "lead", "more", "facts", "call", "slogan", "demands")), middle=None
        )


@dataclass(frozen=True, kw_only=True)
class PosterPair:
    """Sets the words of a leaflet as an upright poster in two languages: black in the first, the accent in the second.

    Sizes differ as the words do: every line fills the sheet.
    """

    studio: Studio

    def side(self) -> tuple[Finished, Fit]:
        """Return the side, and how tightly all but its headlines is set."""
        below = self.studio.side_by_side(PosterSlab)
        wanted = ENOUGH * self.studio.grid.live_height
        rests = ((fit, below.rest(fit)) for fit in FITS)
        fit, rest = next(((fit, rest) for fit, rest in rests if rest.room >= wanted), (FITS[-1], below.rest(FITS[-1])))
        first, second = self._filled(below.tongues, rest.room)
        gap = GAP * self.studio.grid.v
        items = (*first.block.items, *second.block.at(first.block.height + gap))
        block = Block(height=first.block.height + gap + second.block.height, items=items)
        return Finished(page=rest.page(block), cut=rest.cut, over=first.over + second.over), fit

    def _filled(self, tongues: tuple[Tongue, Tongue], room: float) -> tuple[Filled, Filled]:
        """Return both headlines: the one that needs less of its share leaves the rest to the other."""
        room -= GAP * self.studio.grid.v
        first, second = (self._lines(tongue, leads=not place) for place, tongue in enumerate(tongues))
        one = first.fill(FIRST * room)
        other = second.fill(room - one.block.height)
        return first.fill(room - other.block.height), other

    def _lines(self, tongue: Tongue, *, leads: bool) -> FilledLines:
        setter, words = tongue.setter, tongue.matter
        column = self.studio.grid.column(rtl=words.rtl)
        least = setter.scale[TypeRole.TITLE].ideal
        headline = replace(words.headline, turns=False)
        lines = turned(setter, headline, self.studio.colours, column, least)
        ink = BLACK if leads else self.studio.colours.accent
        return replace(lines, passages=tuple(replace(passage, ink=ink) for passage in lines.passages))
