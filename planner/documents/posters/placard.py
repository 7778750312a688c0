"""Placards: a slogan as large as the sheet lets it be, held up by hand and read across a street."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from planner.documents.block import Block, stacked
from planner.documents.composed import Composed
from planner.documents.filled.filled_lines import Filled, FilledLines, Passage
from planner.documents.ink_extents import extents
from planner.documents.leaflets.arrangement import Arrangement
from planner.documents.leaflets.chant import slogan_headline
from planner.documents.leaflets.compose import Studio
from planner.documents.leaflets.headline import Headline
from planner.documents.leaflets.matter import Matter
from planner.documents.leaflets.shortfalls import CAPITALS
from planner.documents.leaflets.side import Finished
from planner.documents.model import BLACK, Box, Frame, Item, Page, PlacedLine, Role
from planner.documents.posters.omissions import omissions
from planner.documents.template import Order
from planner.documents.theme import GRIDS, MM, Column, Grid, TypeRole
from planner.documents.typesetting.scripts import script_of_language
from planner.domain.finding import Finding, Severity
from planner.domain.message import Message
from planner.domain.paper_size import PaperSize
from planner.i18n.letters import capitals

SPREAD = 2.4
"""How many times as large as the smallest line the largest may be."""

MOST_WORDS = 6
MOST_LETTERS = 24
"""What a slogan, and each half of it, may have to be set in capitals."""

WITH_CAPITALS = frozenset({"Latn", "Cyrl", "Armn"})
STOPS = ".।۔"
"""What need not close a half, as the bar parts them."""

BAR = 1.05
BELOW_BAR = 0.045
"""Height of the bar in margins, and the white before one that closes, as a share of the measure."""

NAME = 23 / 8
NAME_GAP = 2.0
NAME_LINES = 3
"""Size of the organiser's name, in points for a millimetre of the unit of gaps, the white above it in units, and how
many lines it may take."""

READ_WITH_EASE = 200
WANTED_METRES = 10
"""A capital is read with ease from so many times its height; a placard should be from so far."""

LAW_WANTS_IMPRINT = frozenset({"DE"})
"""Where the law asks for an imprint on what is shown in public (press laws of the German states): it is on the back."""


@dataclass(frozen=True, kw_only=True)
class Placard:
    """Sets a slogan on a sheet that stands or lies as ``paper`` says, the imprint below the name where it is wanted."""

    studio: Studio
    matter: Matter
    paper: PaperSize
    name: str
    imprint: bool = False

    @property
    def smallest(self) -> float:
        """Return the size of the smallest line."""
        return self._filled.smallest

    def front(self) -> Finished:
        """Return the side with the slogan in the middle of the sheet and the organiser's name at its foot."""
        grid, block, name = self._grid, self._filled.block, self._name
        items: list[Item] = list(block.at(grid.margin + (self._room - block.height) / 2))
        if name:
            items += name.at(grid.height - grid.margin - name.height)
        page = Page(width=grid.width, height=grid.height, items=tuple(items))
        return Finished(page=page, cut=name.cut if name else (), over=self._filled.over)

    def back(self) -> Finished:
        """Return the side with the imprint alone."""
        grid, block = self._grid, self._small_print
        items = block.at(grid.height - grid.margin - block.height) if block else ()
        return Finished(page=Page(width=grid.width, height=grid.height, items=items), cut=block.cut if block else ())

    @property
    def _grid(self) -> Grid:
        return GRIDS[self.paper]

    @property
    def _column(self) -> Column:
        return self._grid.column(rtl=self.matter.rtl)

    @property
    def _small_print(self) -> Block | None:
        reach = self.matter.reach
        return self.studio.setter(self.matter).paragraphs(TypeRole.SMALL, (reach.imprint, reach.edition), self._column)

    @cached_property
    def _name(self) -> Block | None:
        """Return what stands at the foot."""
        small = self._small_print if self.imprint else None
        return stacked([(0.0, self._organiser), (NAME_GAP * self._grid.v / 2, small)])

    @property
    def _organiser(self) -> Block | None:
        setter = self.studio.setter(self.matter)
        style = setter.style(TypeRole.ZONE, max(NAME * self._grid.v / MM, setter.scale[TypeRole.SMALL].least))
        lines = setter.typesetter.lines(self.name, style, self._column.width)
        if not lines:
            return None
        block = setter.block(lines[:NAME_LINES], self._column, ink=BLACK, part=setter.part(Role.P))
        rest = " ".join(line.text for line in lines[NAME_LINES:])
        return replace(block, cut=(rest,) if rest else ())

    @property
    def _room(self) -> float:
        below = self._name.height + NAME_GAP * self._grid.v if self._name else 0.0
        return self._grid.live_height - below

    @cached_property
    def _filled(self) -> Filled:
        """Return the halves with the bar between them; a slogan in one piece has it below."""
        bar = self._bar(self._column)
        if len(self.matter.headline.parts) > 1:
            filled = replace(self._lines(), parting=bar).fill(self._room)
        else:
            white = BELOW_BAR * self._column.width
            filled = self._lines().fill(self._room - white - bar.height)
            below = filled.block.height + white
            items = (*filled.block.items, *bar.at(below))
            filled = replace(filled, block=Block(height=below + bar.height, items=items))
        return replace(filled, block=self._evened(filled.block))

    def _evened(self, block: Block) -> Block:
        """Return the lines with the bar as wide as the widest of them."""
        faces = self.studio.order.typesetter.faces
        inks = [extents(item.line, faces) for item in block.items if isinstance(item, PlacedLine)]
        widest = max((ink.right - ink.left for ink in inks), default=self._column.width)
        left = self._column.start(widest)
        items = (replace(item, x=left, width=widest) if isinstance(item, Box | Frame) else item for item in block.items)
        return replace(block, items=tuple(items))

    def _lines(self) -> FilledLines:
        setter = self.studio.setter(self.matter)
        accent = self.studio.colours.accent
        last = len(self.matter.headline.parts) - 1
        return FilledLines(
            typesetter=setter.typesetter,
            language=setter.language,
            passages=[
                Passage(text=part, ink=accent if last and number == last else BLACK)
                for number, part in enumerate(self.matter.headline.parts)
            ],
            column=self._column,
            part=setter.part(Role.H1),
            spread=SPREAD,
            least=setter.scale[TypeRole.HEADLINE].least,
        )

    def _bar(self, column: Column) -> Block:
        """Return the bar; for the photocopier its outline."""
        grid, colours = self._grid, self.studio.colours
        high = BAR * grid.margin
        bar: Item = Box(x=column.left, y=0, width=column.width, height=high, ink=colours.accent)
        if not colours.solid:
            bar = Frame(x=column.left, y=0, width=column.width, height=high, stroke=grid.rule, ink=colours.accent)
        return Block(height=high, items=(bar,))


def compose_placard(order: Order) -> Composed:
    """Set the slogan of a leaflet, or without one its headline, as a placard, on either side in one of two languages.

    A sheet whose size is given upright may come out lying across: it is turned the way that lets its smallest line be
    larger. An imprint that the law asks for stands on a back that is free, otherwise at the foot of the second side.
    """
    studio = Studio.of(order)
    studio = replace(studio, matters=tuple(replace(words, headline=_slogan(words)) for words in studio.matters))
    placards = max(
        (_placards(studio, paper) for paper in _ways_up(order.paper)),
        key=lambda ways: min(way.smallest for way in ways),
    )
    sides = [placard.front() for placard in placards]
    if len(sides) == 1 and _wants_imprint(order):
        sides.append(placards[0].back())
    composed = studio.composed(Arrangement(sides=tuple(sides)))
    matter = studio.matters[0]
    unsaid = (each for each in omissions(order.leaflet, matter, slogan=True) if each.field == "demands")
    noticed = (
        each
        for placard, side in zip(placards, sides, strict=False)
        for each in _noticed(order, placard.matter, side.page)
    )
    return replace(composed, findings=tuple(dict.fromkeys((*composed.findings, *unsaid, *noticed))))


def _placards(studio: Studio, paper: PaperSize) -> list[Placard]:
    """Return a placard in each language on a sheet that stands or lies as ``paper`` says."""
    own = studio.order.plan.own()
    name = own.name if own else studio.order.plan.campaign.name
    return [
        Placard(
            studio=studio,
            matter=words,
            paper=paper,
            name=wording.foreign(name),
            imprint=place > 0 and _wants_imprint(studio.order),
        )
        for place, (words, wording) in enumerate(zip(studio.matters, studio.wordings, strict=True))
    ]


def _wants_imprint(order: Order) -> bool:
    return order.plan.campaign.jurisdiction[:2] in LAW_WANTS_IMPRINT


def _ways_up(paper: PaperSize) -> tuple[PaperSize, ...]:
    return (paper,) if paper.is_landscape else (paper, PaperSize(f"{paper}-landscape"))


def _slogan(matter: Matter) -> Headline:
    """Return the halves of a slogan, in capitals where it is short and its script has them."""
    said = slogan_headline(matter.slogan, matter.language) if matter.slogan else matter.headline
    parts = tuple(part.rstrip(STOPS) for part in said.parts)
    short = sum(len(part.split()) for part in parts) <= MOST_WORDS and all(
        sum(map(str.isalpha, part)) <= MOST_LETTERS for part in parts
    )
    if short and script_of_language(matter.language) in WITH_CAPITALS:
        parts = tuple(capitals(part, matter.language) for part in parts)
    return Headline(parts=parts, turns=said.turns)


def _noticed(order: Order, matter: Matter, page: Page) -> Iterator[Finding]:
    field = "demands" if matter.slogan else "headline"
    words = matter.headline.words
    if words > MOST_WORDS:
        message = Message(
            "The slogan has {count} words, {over} too many: up to {most} are read across a street.",
            count=words,
            over=words - MOST_WORDS,
            most=MOST_WORDS,
        )
        yield _found(order, "placard-words", field, message)
    sizes = [
        item.line.size
        for item in page.items
        if isinstance(item, PlacedLine) and item.part and item.part.role is Role.H1
    ]
    metres = min(sizes, default=0.0) * CAPITALS / MM * READ_WITH_EASE / 1000
    if metres < WANTED_METRES:
        message = Message(
            "The smallest line is read with ease from {metres} m: fewer words or a larger sheet carry {wanted} m.",
            metres=f"{metres:.0f}",
            wanted=WANTED_METRES,
        )
        yield _found(order, "placard-small", field, message)


def _found(order: Order, rule: str, field: str, message: Message) -> Finding:
    return Finding(
        severity=Severity.HINT, rule=rule, kind="leaflets", record=order.leaflet.id, field=field, message=message
    )
