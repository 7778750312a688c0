"""Composes leaflets of every design: records in, placed lines out."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from planner.documents.block import moved
from planner.documents.colours import ONE_INK, PHOTOCOPY, Colours, colours
from planner.documents.composed import Composed
from planner.documents.leaflets.arrangement import Arrangement, Turn, one_sided, two_sided
from planner.documents.leaflets.back import Back
from planner.documents.leaflets.back_beside import BackBeside
from planner.documents.leaflets.bilingual import GUTTER, SideBySide, Tongue, tongues
from planner.documents.leaflets.deal import USUAL, Deal
from planner.documents.leaflets.fit import Fit
from planner.documents.leaflets.matter import Matter, matter
from planner.documents.leaflets.page_side import PageSide
from planner.documents.leaflets.setter import Setter
from planner.documents.leaflets.shortfalls import Inspection
from planner.documents.leaflets.side import Finished, Side
from planner.documents.model import Document
from planner.documents.template import Order
from planner.documents.theme import GRIDS, SCALES, Grid, Scale
from planner.documents.wording import SHEET, Wording
from planner.domain.pairing import Pairing
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
        wordings = tuple(Wording(order.plan, language, Visibility.PUBLIC, SHEET) for language in order.languages[:2])
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
        return kind(grid=self.grid, colours=self.colours, tongues=self._tongues(self.matters))

    def _tongues(self, matters: Sequence[Matter]) -> tuple[Tongue, Tongue]:
        first, second = matters
        setters = (self.setter(first), self.setter(second))
        return tongues(self.grid.column(rtl=False), GUTTER * self.grid.v, setters, (first, second))

    def arranged(self, design: Design) -> Arrangement:
        """Return the sides of a design.

        One language has a back where two sides are ordered and the front cannot say all. Two languages stand side by
        side, or each has a side of its own; where that is left to the design and would cost a demand, they stand side
        by side on both sides.
        """
        if len(self.matters) == 1 and self.order.sides > 1:
            return self.turned([self.side(design.front, self.matters[0])], design.deal)
        if self.is_side_by_side:
            return self._side_by_side(design)
        apart = self.full([self.side(design.front, words) for words in self.matters], design.deal)
        if len(self.matters) == 1 or self.order.pairing or apart.says_all_demands:
            return apart
        together = self._side_by_side(design)
        return replace(together, regrouped=True) if together.says_all_demands else apart

    @property
    def is_side_by_side(self) -> bool:
        """Tell whether two languages are ordered side by side: they are where one side has to do for both."""
        wanted = self.order.pairing or (Pairing.SIDE_BY_SIDE if self.order.sides == 1 else Pairing.ONE_PER_SIDE)
        return len(self.matters) > 1 and wanted is Pairing.SIDE_BY_SIDE

    def _side_by_side(self, design: Design) -> Arrangement:
        """Return both languages on every side: on paper that lies across each in its own half, else in two columns."""
        if self.order.paper.is_landscape:
            return self._halves(design)
        front = self.side_by_side(design.beside)
        made = self.full([front], design.deal) if self.order.sides == 1 else self.turned([front], design.deal)
        return replace(made, beside=True, column=front.tongues[0].column.width)

    def turned(self, fronts: Sequence[Side], deal: Deal, turn: Turn | None = None) -> Arrangement:
        """Return a leaflet whose back says what its fronts have no room for.

        Unless ``turn`` does otherwise, fronts in one language have a back each, one in two languages has one in both.
        """
        paper = self.order.paper
        hand_sized, sheet = paper in HAND_SIZED, paper in SHEETS
        turn = turn or (self._backs if len(fronts) == len(self.matters) else self._back_beside)
        return two_sided(fronts, self.matters, deal, turn, hand_sized=hand_sized, sheet=sheet)

    def full(self, sides: Sequence[Side], deal: Deal) -> Arrangement:
        """Return sides that say all by themselves."""
        return one_sided(sides, self.matters, deal, hand_sized=self.order.paper in HAND_SIZED)

    def _backs(self, leftovers: Sequence[Matter], fronted: Fit) -> list[Side]:
        return [
            Back(grid=self.grid, colours=self.colours, setter=self.setter(words), matter=words, fronted=fronted)
            for words in leftovers
        ]

    def _back_beside(self, leftovers: Sequence[Matter], fronted: Fit) -> list[Side]:
        both = self._tongues(leftovers)
        return [BackBeside(grid=self.grid, colours=self.colours, tongues=both, fronted=fronted)]

    def _halves(self, design: Design) -> Arrangement:
        """Return sides whose halves are leaflets of the next smaller size, a right-to-left language on the right."""
        half = self.halved
        fronts = [half.side(design.front, words) for words in self.matters]
        made = half.full(fronts, design.deal) if self.order.sides == 1 else half.turned(fronts, design.deal)
        return replace(made, beside=True, sides=tuple(map(self.joined, made.sides[::2], made.sides[1::2])))

    @property
    def halved(self) -> "Studio":
        """Return the studio for the halves of a paper that lies across."""
        return replace(self, order=replace(self.order, paper=self.order.paper.half))

    def joined(self, first: Finished, second: Finished) -> Finished:
        """Return the halves of a side as a whole."""
        shifts = (self.grid.width / 2, 0.0) if self.matters[0].rtl else (0.0, self.grid.width / 2)
        items = (
            moved(item, by, 0.0) for side, by in zip((first, second), shifts, strict=True) for item in side.page.items
        )
        page = replace(first.page, width=self.grid.width, items=tuple(items))
        return Finished(page=page, cut=(*first.cut, *second.cut), over=max(first.over, second.over))

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
