"""The front of a picture-led leaflet in two languages: one picture, and both languages below or beside it."""

from dataclasses import dataclass, replace

from planner.documents.block import Block, beside
from planner.documents.leaflets.bilingual import GUTTER, SideBySide
from planner.documents.leaflets.deal import BLOCKS
from planner.documents.leaflets.fit import FITS, Fit
from planner.documents.leaflets.side import Enough
from planner.documents.photo.rest import LEAST_SHARE, SHARE, BelowPicture, BesidePicture, PicturedRest
from planner.documents.photo.shot import Shot
from planner.documents.theme import Column, Grid, Sizes, TypeRole

SMALLER = 0.75
"""How much smaller two headlines may be below a picture than without one: the picture calls from afar."""


@dataclass(frozen=True, kw_only=True)
class PhotoBeside(SideBySide):
    """Sets one picture with a caption in each language, both headlines, and all else in two columns."""

    shots: tuple[Shot, Shot]

    @property
    def sizes(self) -> Sizes:
        """Return how large the headlines may be."""
        sizes = super().sizes
        return Sizes(SMALLER * sizes.least, SMALLER * sizes.ideal, sizes.ideal)

    @property
    def good(self) -> Enough:
        """Return from when on the headlines are large enough: the picture is the larger call."""
        return Enough(ideal=0.8, height=0.0)

    @property
    def has_room(self) -> bool:
        """Tell whether the headlines go beside the picture when everything gives way that can."""
        least = self.heading.block(self.sizes.least, "extra-condensed")
        return self.rest(FITS[-1].without(*BLOCKS)).room >= least.height

    def measure(self, *, rtl: bool) -> Column:
        """Return the column that both languages share."""
        return replace(measure(self.grid, rtl=self.tongues[0].matter.rtl), rtl=rtl)

    def rest(self, fit: Fit) -> PicturedRest:
        """Return everything but the headlines."""
        rest, across = super().rest(fit), self.grid.width > self.grid.height
        below = BelowPicture(
            grid=rest.grid,
            middle=rest.middle,
            slab=rest.slab,
            foot=rest.foot,
            gap=rest.gap,
            quiet=rest.quiet,
            shot=self.shots[0],
            caption=self._captions(across=across),
            setter=self.tongues[0].setter,
            share=SHARE if fit.has("how") else LEAST_SHARE,
        )
        if not across:
            return below
        return BesidePicture(
            grid=below.grid,
            middle=below.middle,
            slab=below.slab,
            foot=below.foot,
            gap=below.gap,
            quiet=below.quiet,
            shot=below.shot,
            caption=below.caption,
            setter=below.setter,
            column=self.measure(rtl=self.tongues[0].matter.rtl),
        )

    def _captions(self, *, across: bool) -> Block | None:
        """Return caption and credit in both languages, each in its half below the picture."""
        grid, first = self.grid, self.tongues[0].matter
        under = grid.column(rtl=False)
        if across:
            under = Column(left=grid.width / 2 if first.rtl else grid.margin, width=grid.width / 2 - grid.margin)
        columns = under.halves(GUTTER * grid.v)
        if self.tongues[0].column.left > self.tongues[1].column.left:
            columns = columns[::-1]
        said = (
            tongue.setter.said(TypeRole.SMALL, shot.words, replace(column, rtl=tongue.matter.rtl))
            for tongue, shot, column in zip(self.tongues, self.shots, columns, strict=True)
        )
        return beside(*said)


def measure(grid: Grid, *, rtl: bool) -> Column:
    """Return where words stand: below the picture, or in the half at the end of a paper that lies across."""
    if grid.width <= grid.height:
        return grid.column(rtl=rtl)
    left = grid.margin if rtl else grid.width / 2 + grid.margin
    return Column(left=left, width=grid.width / 2 - 2 * grid.margin, rtl=rtl)
