"""The front of a picture-led leaflet in one language."""

from dataclasses import dataclass, replace
from functools import cached_property

from planner.documents.block import Block, Row, stacked
from planner.documents.fitting import STEP, width_size
from planner.documents.leaflets.chant import half_rule, slogan
from planner.documents.leaflets.deal import BLOCKS
from planner.documents.leaflets.fit import FITS, Fit
from planner.documents.leaflets.foot import foot, quiet
from planner.documents.leaflets.headline import HeadlineSetting
from planner.documents.leaflets.page_side import PageSide
from planner.documents.leaflets.prose import prose
from planner.documents.leaflets.setter import Setter
from planner.documents.leaflets.side import Enough
from planner.documents.leaflets.slab import Slab, Speech
from planner.documents.photo.rest import LEAST_SHARE, SHARE, BelowPicture, BesidePicture, PicturedRest
from planner.documents.photo.shot import Shot
from planner.documents.theme import Column, Sizes, TypeRole, style

WRAPPED = 0.75
"""How large a headline may be, by its usual ideal, whose first sentence does not go on one line."""

LEAST = 0.75
"""How small it may be, by its usual least: the picture calls from afar."""


@dataclass(frozen=True, kw_only=True)
class PhotoFront(PageSide):
    """Sets picture, caption, headline, lead, slab and foot, in this order."""

    shot: Shot

    @cached_property
    def heading(self) -> HeadlineSetting:
        """Return the headline with its turn in the accent, or in weight alone where there is one ink."""
        return self.headed(self.matter.headline)

    @cached_property
    def sizes(self) -> Sizes:
        """Return how large the headline may be: below a picture so large that its first sentence goes on one line."""
        usual = self.setter.scale[TypeRole.HEADLINE]
        if self.lies_across:
            return usual
        face = style(TypeRole.HEADLINE, usual.least, self.setter.language, family="condensed", weight=900)
        across = width_size(self.setter.typesetter, self.matter.headline.parts[0], face, self.column.width)
        most, least = STEP * (min(usual.most, across) // STEP), LEAST * usual.least
        if most < least:
            most = max(usual.least, WRAPPED * usual.ideal)
        return Sizes(least, min(most, usual.ideal), most)

    @property
    def good(self) -> Enough:
        """Return from when on the headline is large enough: the picture is the larger call."""
        return super().good if self.lies_across else Enough(ideal=0.85, height=0.0)

    @property
    def has_room(self) -> bool:
        """Tell whether the headline goes beside the picture when everything gives way that can."""
        rest = self.rest(FITS[-1].without(*BLOCKS))
        return rest.room >= self.heading.height(self.sizes.least, self.heading.families[-1])

    @property
    def column(self) -> Column:
        """Return the measure: all of it, or the half at the end of a paper that lies across."""
        if not self.lies_across:
            return self.grid.column(rtl=self.matter.rtl)
        half = Column(left=self.grid.width / 2 + self.grid.margin, width=self.grid.width / 2 - 2 * self.grid.margin)
        return replace(half, left=self.grid.margin, rtl=True) if self.matter.rtl else half

    @property
    def has_slab_beside(self) -> bool:
        """Tell that words and slab stand below each other whichever way the paper lies."""
        return False

    def rest(self, fit: Fit) -> PicturedRest:
        """Return everything but the headline."""
        setter = replace(self.setter, scale=fit.scale(self.setter.scale))
        v = self.grid.v * fit.gap
        meeting = self.matter.meeting
        if meeting and not fit.has("how"):
            meeting = replace(meeting, how="")
        slab = Slab(grid=self.grid, colours=self.colours, column=self.column, gap=fit.gap)
        rest = BelowPicture(
            grid=self.grid,
            middle=stacked(self._middle(setter, fit, v)),
            slab=slab.alone(Speech(setter=setter, meeting=meeting)) if meeting else None,
            foot=foot(setter, self.grid, self.column, self.matter.reach, bring=fit.has("bring")),
            gap=fit.gap,
            quiet=quiet(self.grid, self.matter.reach),
            shot=self.shot,
            caption=self._caption(),
            setter=setter,
            share=SHARE if fit.has("how") else LEAST_SHARE,
        )
        return self._beside(rest) if self.lies_across else rest

    def _middle(self, setter: Setter, fit: Fit, v: float) -> list[Row]:
        rows = prose(setter, self.matter, self.column, self.colours.accent, fit, v)
        if self.matter.slogan and fit.has("slogan"):
            rows.append((1.7 * v, half_rule(self.grid, self.column)))
            rows.append((1.2 * v, slogan(setter, self.matter.slogan, self.column)))
        return rows

    def _beside(self, rest: BelowPicture) -> BesidePicture:
        return BesidePicture(
            grid=rest.grid,
            middle=rest.middle,
            slab=rest.slab,
            foot=rest.foot,
            gap=rest.gap,
            quiet=rest.quiet,
            shot=rest.shot,
            caption=rest.caption,
            setter=rest.setter,
            column=self.column,
        )

    def _caption(self) -> Block | None:
        """Return caption and credit, set to the end of the picture."""
        grid, rtl = self.grid, self.matter.rtl
        under = grid.column(rtl=rtl)
        if self.lies_across:
            left = grid.width / 2 if rtl else grid.margin
            under = Column(left=left, width=grid.width / 2 - grid.margin, rtl=rtl)
        return self.setter.said(TypeRole.SMALL, self.shot.words, replace(under, rtl=not rtl))
