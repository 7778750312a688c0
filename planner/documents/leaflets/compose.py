"""Composes leaflets: records in, placed lines out."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from planner.documents.colours import ONE_INK, Colours, colours
from planner.documents.composed import Composed
from planner.documents.leaflets.arrangement import Arrangement, one_sided, two_sided
from planner.documents.leaflets.bilingual import SideBySide, tongues
from planner.documents.leaflets.front import Front
from planner.documents.leaflets.matter import Matter, matter
from planner.documents.leaflets.setter import Setter
from planner.documents.leaflets.shortfalls import Inspection
from planner.documents.model import Document
from planner.documents.template import Print
from planner.documents.theme import GRIDS, SCALES, Grid, Scale
from planner.documents.typesetting.typesetter import Typesetter
from planner.documents.wording import Wording
from planner.domain.leaflet import Leaflet
from planner.domain.paper_size import PaperSize
from planner.domain.plan import Plan
from planner.domain.visibility import Visibility

HAND_SIZED = frozenset({PaperSize.A6, PaperSize.DL, PaperSize.QUARTER_LETTER})
SHEETS = frozenset({PaperSize.A4, PaperSize.LETTER, PaperSize.A3, PaperSize.TABLOID})
"""Papers with room for little, and with room for much."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Studio:
    """Hold the design that a leaflet is set in."""

    paper: PaperSize
    colours: Colours
    typesetter: Typesetter

    @property
    def grid(self) -> Grid:
        return GRIDS[self.paper]

    @property
    def scale(self) -> Scale:
        return SCALES[self.paper]

    def setter(self, words: Matter, speaks: str = "") -> Setter:
        return Setter(typesetter=self.typesetter, scale=self.scale, language=words.language, speaks=speaks)

    def front(self, words: Matter, speaks: str = "") -> Front:
        return Front(grid=self.grid, colours=self.colours, setter=self.setter(words, speaks), matter=words)

    def side_by_side(self, first: Matter, second: Matter) -> SideBySide:
        setters = self.setter(first), self.setter(second, second.language)
        return SideBySide(grid=self.grid, colours=self.colours, tongues=tongues(self.grid, setters, (first, second)))

    def arranged(self, matters: Sequence[Matter], sides: int) -> Arrangement:
        hand_sized = self.paper in HAND_SIZED
        if len(matters) == 1 and sides > 1:
            return two_sided(self.front(matters[0]), hand_sized=hand_sized, sheet=self.paper in SHEETS)
        if len(matters) > 1 and sides == 1:
            return one_sided([self.side_by_side(*matters[:2])], matters, hand_sized=hand_sized)
        fronts = [self.front(words, words.language if place else "") for place, words in enumerate(matters)]
        return one_sided(fronts, matters, hand_sized=hand_sized)


def compose_leaflet(
    plan: Plan,
    leaflet: Leaflet,
    *,
    paper: PaperSize,
    languages: tuple[str, ...],
    sides: int = 2,
    ink: Print = "colour",
    now: datetime,
    typesetter: Typesetter,
) -> Composed:
    """Set a leaflet in one language or two and return it with what was noticed.

    One language has a back where ``sides`` is 2 and the front cannot say all. Two languages stand side by side where
    ``sides`` is 1, otherwise each has a side of its own. ``now`` dates the edition. Points of contact above public are
    never printed.
    """
    wordings = [Wording(plan, language, Visibility.PUBLIC) for language in languages[:2]]
    matters = [matter(leaflet, wording, now) for wording in wordings]
    studio = _Studio(
        paper=paper, colours=colours(plan.campaign.colour) if ink == "colour" else ONE_INK, typesetter=typesetter
    )
    arrangement = studio.arranged(matters, sides)
    inspection = Inspection(
        leaflet=leaflet, paper=paper, matters=matters, arrangement=arrangement, colours=studio.colours
    )
    noted = [finding for wording in wordings for finding in wording.findings]
    return Composed(
        document=Document(
            title=" ".join(matters[0].headline.parts),
            language=languages[0],
            pages=tuple(side.page for side in arrangement.sides),
        ),
        findings=tuple(dict.fromkeys((*noted, *inspection.findings()))),
    )
