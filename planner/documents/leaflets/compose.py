"""Composes leaflets of every design: records in, placed lines out."""

from dataclasses import dataclass, replace

from planner.documents.block import moved
from planner.documents.colours import ONE_INK, PHOTOCOPY, Colours, colours
from planner.documents.composed import Composed
from planner.documents.leaflets.arrangement import Arrangement, one_sided, two_sided
from planner.documents.leaflets.bilingual import SideBySide, tongues
from planner.documents.leaflets.deal import USUAL, Deal
from planner.documents.leaflets.matter import Matter, matter
from planner.documents.leaflets.page_side import PageSide
from planner.documents.leaflets.setter import Setter
from planner.documents.leaflets.shortfalls import Inspection
from planner.documents.leaflets.side import Finished
from planner.documents.model import Document
from planner.documents.template import Order
from planner.documents.theme import GRIDS, SCALES, Grid, Scale
from planner.documents.wording import Wording
from planner.domain.paper_size import PaperSize
from planner.domain.visibility import Visibility

HAND_SIZED = frozenset({PaperSize.A6, PaperSize.DL, PaperSize.QUARTER_LETTER})
SHEETS = frozenset({PaperSize.A4, PaperSize.LETTER, PaperSize.A3, PaperSize.TABLOID})
"""Papers with room for little, and with room for much."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Design:
    """Hold how a template sets a side in one language and in two beside each other, and how it deals its words out."""

    front: type[PageSide]
    beside: type[SideBySide] = SideBySide
    deal: Deal = USUAL


@dataclass(frozen=True, slots=True, kw_only=True)
class Studio:
    """Hold what all sides of a leaflet share: its order, its inks, and its words in one language or two.

    Points of contact above public are never among the words.
    """

    order: Order
    colours: Colours
    wordings: tuple[Wording, ...]
    matters: tuple[Matter, ...]

    @classmethod
    def of(cls, order: Order) -> "Studio":
        """Return the studio for an order: its words in the first two of its languages."""
        wordings = tuple(Wording(order.plan, language, Visibility.PUBLIC) for language in order.languages[:2])
        inks = {"colour": colours(order.plan.campaign.colour), "black": ONE_INK, "photocopy": PHOTOCOPY}
        return cls(
            order=order,
            colours=inks[order.ink],
            wordings=wordings,
            matters=tuple(matter(order.leaflet, wording, order.now) for wording in wordings),
        )

    @property
    def grid(self) -> Grid:
        """Return the grid of the paper."""
        return GRIDS[self.order.paper]

    @property
    def scale(self) -> Scale:
        """Return the type scale of the paper."""
        return SCALES[self.order.paper]

    def setter(self, words: Matter) -> Setter:
        """Return who sets words; parts in a language that is not the document's are marked so."""
        first = words.language == self.matters[0].language
        speaks = "" if first else words.language
        return Setter(typesetter=self.order.typesetter, scale=self.scale, language=words.language, speaks=speaks)

    def side(self, kind: type[PageSide], words: Matter) -> PageSide:
        """Return a side in one language."""
        return kind(grid=self.grid, colours=self.colours, setter=self.setter(words), matter=words)

    def side_by_side(self, kind: type[SideBySide]) -> SideBySide:
        """Return a side in both languages."""
        first, second = self.matters
        both = tongues(self.grid, (self.setter(first), self.setter(second)), (first, second))
        return kind(grid=self.grid, colours=self.colours, tongues=both)

    def arranged(self, design: Design) -> Arrangement:
        """Return the sides of a design.

        One language has a back where two sides are ordered and the front cannot say all. Two languages stand side by
        side where one side is ordered, on paper that lies across each in its own half; otherwise each has a side of its
        own.
        """
        paper = self.order.paper
        hand_sized, sheet = paper in HAND_SIZED, paper in SHEETS
        if len(self.matters) == 1 and self.order.sides > 1:
            (words,) = self.matters
            return two_sided(self.side(design.front, words), design.deal, hand_sized=hand_sized, sheet=sheet)
        if len(self.matters) > 1 and self.order.sides == 1 and paper.is_landscape:
            return self._halves(design)
        if len(self.matters) > 1 and self.order.sides == 1:
            return one_sided([self.side_by_side(design.beside)], self.matters, design.deal, hand_sized=hand_sized)
        fronts = [self.side(design.front, words) for words in self.matters]
        return one_sided(fronts, self.matters, design.deal, hand_sized=hand_sized)

    def _halves(self, design: Design) -> Arrangement:
        """Return one side whose halves are leaflets of the next smaller size, a right-to-left language on the right."""
        half = replace(self, order=replace(self.order, paper=self.order.paper.half))
        fronts = [half.side(design.front, words) for words in self.matters]
        hand_sized = half.order.paper in HAND_SIZED
        arrangement = one_sided(fronts, self.matters, design.deal, hand_sized=hand_sized)
        first, second = arrangement.sides
        shifts = (self.grid.width / 2, 0.0) if self.matters[0].rtl else (0.0, self.grid.width / 2)
        items = (
            moved(item, by, 0.0) for side, by in zip((first, second), shifts, strict=True) for item in side.page.items
        )
        page = replace(first.page, width=self.grid.width, items=tuple(items))
        whole = Finished(page=page, cut=(*first.cut, *second.cut), over=max(first.over, second.over))
        return replace(arrangement, sides=(whole,))

    def composed(self, arrangement: Arrangement) -> Composed:
        """Return the document with what was noticed while it was worded and set."""
        inspection = Inspection(
            leaflet=self.order.leaflet,
            paper=self.order.paper,
            matters=self.matters,
            arrangement=arrangement,
            colours=self.colours,
        )
        noted = [finding for wording in self.wordings for finding in wording.findings]
        return Composed(
            document=Document(
                title=" ".join(self.matters[0].headline.parts),
                language=self.order.languages[0],
                pages=tuple(side.page for side in arrangement.sides),
            ),
            findings=tuple(dict.fromkeys((*noted, *inspection.findings()))),
        )


def compose_leaflet(order: Order, design: Design) -> Composed:
    """Set a leaflet in one language or two and return it with what was noticed."""
    studio = Studio.of(order)
    return studio.composed(studio.arranged(design))
