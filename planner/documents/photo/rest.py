"""All of a picture-led side but its headline: the picture takes the room that the words leave."""

from dataclasses import dataclass

from planner.documents.block import Block, height
from planner.documents.leaflets.setter import Setter
from planner.documents.leaflets.side import Rest
from planner.documents.model import Area, Item, Page
from planner.documents.photo.shot import Shot
from planner.documents.theme import Column

SHARE, LEAST_SHARE = 0.3, 0.24
"""The part of an upright paper's height that its picture takes, and at least where all else gave way."""

CAPTION_GAP, HEADLINE_GAP = 0.9, 1.5
"""White space in v: above the caption, and above the headline."""


@dataclass(frozen=True, kw_only=True)
class PicturedRest(Rest):
    """Hold a picture, the block of words under it, and who sets them."""

    shot: Shot
    caption: Block | None
    setter: Setter

    @property
    def caption_height(self) -> float:
        """Return what the caption takes, the white above it included."""
        return CAPTION_GAP * self.grid.v + height(self.caption) if self.caption else 0.0

    def pictured(self, page: Page, area: Area, caption_top: float) -> Page:
        """Return a page with the picture and its caption on it, which are read first."""
        items: list[Item] = [self.shot.item(area, self.setter)]
        if self.caption:
            items += self.caption.at(caption_top)
        return Page(
            width=page.width, height=page.height, items=(*items, *page.items), bleed=self.shot.bleed, trim=page.trim
        )


@dataclass(frozen=True, kw_only=True)
class BelowPicture(PicturedRest):
    """Sets the words below the picture, which takes ``share`` of the height or more."""

    share: float = SHARE

    @property
    def _least_foot(self) -> float:
        """Return where the picture ends when it is as low as it may be."""
        return max(0.0, self.shot.inset) + self.share * self.grid.height

    @property
    def _above(self) -> float:
        """Return the white between the picture and the headline, the caption within it."""
        return self.caption_height + HEADLINE_GAP * self.grid.v

    @property
    def room(self) -> float:
        """Return the height that is left for the headline below the least picture."""
        return super().room - (self._least_foot - self.grid.margin) - self._above

    def page(self, headline: Block) -> Page:
        """Return the side, all free height given to the picture."""
        foot = self._least_foot + max(0.0, self.room - headline.height)
        top = foot + self._above
        lowered = Block(height=top - self.grid.margin + headline.height, items=headline.at(top - self.grid.margin))
        inset = self.shot.inset
        area = Area(x=inset, y=inset, width=self.grid.width - 2 * inset, height=foot - inset)
        page = self._flush(lowered)
        return self.pictured(page, area, foot + CAPTION_GAP * self.grid.v)

    def _flush(self, lowered: Block) -> Page:
        """Return the words without the white that would otherwise go around the middle."""
        grid, (below, _) = self.grid, self._gaps
        items: list[Item] = list(lowered.at(grid.margin))
        if self.middle:
            items += self.middle.at(grid.margin + lowered.height + below)
        foot = grid.height - grid.margin - height(self.foot)
        if self.slab:
            items += self.slab.at(foot - self._foot_gap - self.slab.height)
        if self.foot:
            items += self.foot.at(foot)
        return Page(width=grid.width, height=grid.height, items=tuple(items))


@dataclass(frozen=True, kw_only=True)
class BesidePicture(PicturedRest):
    """Sets the words in the half at the end of a paper that lies across, and the picture into the other."""

    column: Column

    def page(self, headline: Block) -> Page:
        """Return the side."""
        grid, inset = self.grid, self.shot.inset
        foot = grid.height - grid.margin - height(self.caption) if self.caption else grid.height - inset
        end = foot - CAPTION_GAP * grid.v if self.caption else foot
        left = grid.width / 2 if self.column.rtl else inset
        area = Area(x=left, y=inset, width=grid.width / 2 - inset, height=end - inset)
        return self.pictured(super().page(headline), area, foot)
