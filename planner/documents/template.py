"""Templates: a design as data, and the composer that sets a record in it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Literal

from planner.documents.composed import Composed
from planner.documents.typesetting.typesetter import Typesetter
from planner.domain.event import Event
from planner.domain.leaflet import Leaflet
from planner.domain.message import Message
from planner.domain.pairing import Pairing
from planner.domain.paper_size import PaperSize
from planner.domain.plan import Plan
from planner.domain.record import Record
from planner.domain.release import PressRelease
from planner.domain.visibility import Visibility

Print = Literal["colour", "black", "photocopy"]
"""Two inks, one, or one that survives a photocopier."""

LEAFLET_SIZES = (
    PaperSize.A5,
    PaperSize.A6,
    PaperSize.DL,
    PaperSize.A4,
    PaperSize.A3,
    PaperSize.QUARTER_LETTER,
    PaperSize.HALF_LETTER,
    PaperSize.LETTER,
    PaperSize.TABLOID,
)
SHEETS_ACROSS = (
    PaperSize.A4_LANDSCAPE,
    PaperSize.A3_LANDSCAPE,
    PaperSize.LETTER_LANDSCAPE,
    PaperSize.TABLOID_LANDSCAPE,
)
"""The sizes that people hand out, upright, and those of them that have room for two columns when they lie across."""

LEAFLET_PAIRS = (Pairing.ONE_PER_SIDE, Pairing.SIDE_BY_SIDE)
"""How two languages share a leaflet that says all on one side."""

Kind = Literal["leaflets", "releases", "events"]


class Group(StrEnum):
    """Sort templates as people look for them."""

    LEAFLET = "leaflet"
    POSTER = "poster"
    CARD = "card"
    SHEET = "sheet"
    PRESS = "press"
    PACK = "pack"


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """Hold what someone wants set: a record of a plan, and how.

    ``now`` is aware. ``bleed`` is how far pictures and grounds run over the trim on the sides that they touch, in
    points: 0 at home. Two languages stand as ``pairing`` says; None leaves it to the design.
    """

    plan: Plan
    record: Record
    paper: PaperSize
    languages: tuple[str, ...]
    sides: int = 2
    pairing: Pairing | None = None
    ink: Print = "colour"
    bleed: float = 0.0
    now: datetime
    typesetter: Typesetter

    @property
    def leaflet(self) -> Leaflet:
        """Return the record of a template that is made from leaflets."""
        if not isinstance(self.record, Leaflet):
            raise TypeError("not a leaflet")
        return self.record

    @property
    def release(self) -> PressRelease:
        """Return the record of a template that is made from releases."""
        if not isinstance(self.record, PressRelease):
            raise TypeError("not a release")
        return self.record

    @property
    def event(self) -> Event:
        """Return the record of a template that is made from events."""
        if not isinstance(self.record, Event):
            raise TypeError("not an event")
        return self.record


@dataclass(frozen=True, slots=True, kw_only=True)
class Template:
    """Hold a design: its name, what it is made from, the sizes it suits (the usual one first), and its composer.

    ``pairs`` are the ways in which two languages share one paper, the usual one first; a design without any takes one
    language. ``backs`` tells whether it may be asked for on one side or two. ``inks`` are the ways it can be printed.
    Nothing more closed than ``visibility`` stands on it. ``large_print`` holds all its type to the size that people
    with poor sight asked for.
    """

    title: Message
    summary: Message
    group: Group
    kind: Kind
    papers: tuple[PaperSize, ...]
    compose: Callable[[Order], Composed]
    visibility: Visibility = Visibility.PUBLIC
    inks: tuple[Print, ...] = ("colour", "black", "photocopy")
    pairs: tuple[Pairing, ...] = ()
    backs: bool = False
    large_print: bool = False
    rank: int = 100
