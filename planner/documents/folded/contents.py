"""What the panels of a folded leaflet say."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from planner.documents.block import Block, Row, stacked
from planner.documents.colours import Colours
from planner.documents.facts.cells import Cells
from planner.documents.facts.counting import counts, status
from planner.documents.folded.type_scale import SCALE, V, numerals
from planner.documents.leaflets.demands import DemandList
from planner.documents.leaflets.foot import foot
from planner.documents.leaflets.matter import Matter
from planner.documents.leaflets.meeting import Meeting
from planner.documents.leaflets.setter import Setter
from planner.documents.model import Box, Modules, Part, Role
from planner.documents.theme import HAIRLINE, Column, Grid, TypeRole
from planner.i18n.catalogue import Catalogue, catalogue
from planner.i18n.lists import sentences

DEMAND_GAP = 0.9
"""Factor on the gaps between demands of ideal size; they grow and shrink with it."""

LABEL_WEIGHT = 700


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """Words a leaflet panel by panel; ``about`` is who we are.

    Of the body ``kept`` paragraphs stand inside, of the demands those ``listed``; the rest goes on on the flap.
    """

    matter: Matter
    colours: Colours
    grid: Grid
    about: str
    kept: int
    listed: int

    @property
    def said(self) -> Catalogue:
        """Return the words of papers in the language."""
        return catalogue(self.matter.language, "papers")

    # What happened

    def story(self, setter: Setter, column: Column) -> list[Row]:
        """Return the body as far as it stands here, with the line that dates its figures."""
        matter = self.matter
        rows: list[Row] = [(0.0, setter.said(TypeRole.LEAD, matter.lead, column))]
        rows += [(2.4 * V, setter.said(TypeRole.BODY, words, column)) for words in matter.more[: self.kept]]
        rows.append((2.2 * V, setter.said(TypeRole.SMALL, matter.as_of, column)))
        return rows

    # What we know

    def knowledge(self, setter: Setter, column: Column) -> list[Row]:
        """Return the figures, and the paragraphs of the body and demands that stand here."""
        told = counts(self.matter.figures, self.matter.language)
        sizes = numerals(len(told), setter.scale)
        cells = [
            Cells(setter=setter, counts=[count], column=column, sizes=sizes, ink=self.colours.accent, v=V)
            for count in told
        ]
        rows: list[Row] = [(3.6 * V, cell.block()) for cell in cells]
        rows += [(2.4 * V, setter.said(TypeRole.BODY, words, column)) for words in self.matter.more[self.kept :]]
        rows.append((2.4 * V, self._list(setter, column, self.matter.demands[self.listed :], self.listed + 1)))
        return rows

    def known_since(self, setter: Setter, column: Column) -> Block | None:
        """Return how sure the figures are, and since when they are known."""
        figures = self.matter.figures
        return setter.said(TypeRole.SMALL, status(figures, self.matter.language), column) if figures else None

    # What we demand

    def demands(self, setter: Setter, column: Column) -> list[Row]:
        """Return the demands, numbered under hairlines."""
        return [(0.0, self._list(setter, column, self.matter.demands[: self.listed], 1))]

    def _list(self, setter: Setter, column: Column, demands: tuple[str, ...], first: int) -> Block | None:
        size = setter.scale[TypeRole.DEMAND].ideal
        gap = DEMAND_GAP * size / SCALE[TypeRole.DEMAND].ideal
        listing = DemandList(
            setter=setter,
            grid=self.grid,
            column=column,
            demands=demands,
            ink=self.colours.accent,
            gap=gap,
            bar=first == 1,
            first=first,
        )
        return listing.block(size) if demands else None

    def endorsed(self, setter: Setter, column: Column) -> Block | None:
        """Return the calls of others that we back."""
        blocks = [setter.said(TypeRole.BODY, words, column) for words in self.matter.endorsed]
        return stacked((1.6 * V, block) for block in blocks)

    # When and where

    def coming(self, setter: Setter, column: Column) -> list[Row]:
        """Return when, where, how to get there, access and what to bring, each under its label."""
        meeting, reach = self.matter.meeting or Meeting(), self.matter.reach
        accent, plain = self.colours.accent, TypeRole.HOW
        days = tuple(day for day in meeting.days if len(day) > 1) or meeting.days
        zone = sentences([meeting.zone, meeting.time_note], self.matter.language)
        place = setter.style(TypeRole.TITLE, setter.scale[TypeRole.TITLE].ideal)
        address = sentences([meeting.address, meeting.place_note], self.matter.language)
        told: list[tuple[str, list[Row]]] = [
            ("", [(0, setter.said(TypeRole.STATE, meeting.state, column, ink=accent))]),
            (
                self.said.gettext("When"),
                [
                    (0, setter.fitted(days, TypeRole.DAY, column) if days else None),
                    (1.6 * V, setter.said(plain, zone, column)),
                ],
            ),
            (
                self.said.gettext("Where"),
                [(0, setter.text(meeting.place, place, column)), (1.5 * V, setter.said(plain, address, column))],
            ),
            (self.said.gettext("Getting there"), [(0, setter.said(plain, meeting.how, column))]),
            (self.said.gettext("Access"), [(0, setter.said(plain, reach.access.replace("\n", " "), column))]),
            (self.said.gettext("Bring"), [(0, setter.said(plain, reach.things, column))]),
        ]
        return list(self._labelled(setter, column, told))

    def _labelled(self, setter: Setter, column: Column, told: Sequence[tuple[str, list[Row]]]) -> Iterator[Row]:
        style = setter.style(TypeRole.SLOGAN, setter.scale[TypeRole.ZONE].ideal, LABEL_WEIGHT)
        ruled = False
        for label, rows in told:
            words = stacked(rows)
            if words is None:
                continue
            if ruled:
                rule = Box(x=column.left, y=0, width=column.width, height=HAIRLINE)
                yield 2.2 * V, Block(height=HAIRLINE, items=(rule,))
            head = setter.text(label, style, column, ink=self.colours.accent, part=setter.part(Role.H3))
            yield 2.0 * V, stacked([(0, head), (1.2 * V, words)])
            ruled = True

    # Who we are

    def ourselves(self, setter: Setter, column: Column) -> list[Row]:
        """Return who we are."""
        paragraphs = [words for words in self.about.split("\n") if words.strip()]
        return [(2.4 * V, setter.said(TypeRole.BODY, words, column)) for words in paragraphs]

    def contact(self, setter: Setter, column: Column) -> Block | None:
        """Return the code, how to reach us, and the imprint below it."""
        reach = self.matter.reach
        rest = foot(setter, self.grid, column, replace(reach, code=None, access="", bring="", things=""), bring=False)
        if reach.code is None:
            return rest
        side = reach.code.size(self.grid.qr)
        part = Part(role=Role.FIGURE, alt=reach.code.alt, language=setter.speaks)
        code = Modules(x=column.start(side), y=0, size=side, rows=reach.code.rows, alt=reach.code.alt, part=part)
        white = max(2.2 * V, reach.code.quiet(side))
        return stacked([(0, Block(height=side, items=(code,))), (white, rest)])
