"""How leaves are laid on sheets: the choices of whoever prints."""

from dataclasses import dataclass
from enum import StrEnum

from planner.domain.errors import PlannerError
from planner.domain.message import Message

CHOICES = (1, 2, 4, 8)
"""How many leaves, or pages of a booklet, one side of a sheet can hold."""


class SheetSize(StrEnum):
    """Name a sheet as it comes from the packet: for offices, and the larger ones that print shops trim."""

    A4 = "A4"
    A3 = "A3"
    LETTER = "Letter"
    TABLOID = "Tabloid"
    SRA4 = "SRA4"
    SRA3 = "SRA3"
    INCH_12X18 = "12x18"

    @property
    def millimetres(self) -> tuple[float, float]:
        """Return the short and the long side in millimetres."""
        return _MILLIMETRES[self]


_MILLIMETRES: dict[SheetSize, tuple[float, float]] = {
    SheetSize.A4: (210, 297),
    SheetSize.A3: (297, 420),
    SheetSize.LETTER: (215.9, 279.4),
    SheetSize.TABLOID: (279.4, 431.8),
    SheetSize.SRA4: (225, 320),
    SheetSize.SRA3: (320, 450),
    SheetSize.INCH_12X18: (304.8, 457.2),
}


class Ordering(StrEnum):
    """Say which leaf lies where.

    Repeat: side by side, again from the first until the sheet is full. Stack: piles that fall in order when the cut
    piles are laid on each other. Booklet: sheets that are folded once and put into each other.
    """

    REPEAT = "repeat"
    STACK = "stack"
    BOOKLET = "booklet"


class Flip(StrEnum):
    """Name the edge of a sheet that a printer turns it over."""

    LONG = "long"
    SHORT = "short"


class Mode(StrEnum):
    """Say who cuts: people at home, with one cut between neighbours, or a print shop, with bleed and crop marks."""

    HOME = "home"
    SHOP = "shop"


class Feed(StrEnum):
    """Say which way round sheets lie in the file; leaves are turned where they must."""

    PORTRAIT = "portrait"
    LANDSCAPE = "landscape"


class Tiles(StrEnum):
    """Say how a poster is divided among sheets: at its true size, or a little smaller where that saves some."""

    TRUE_SIZE = "true-size"
    FEWER_SHEETS = "fewer-sheets"


@dataclass(frozen=True, slots=True, kw_only=True)
class Imposition:
    """Hold how a document is laid on sheets.

    Without ``sheet`` the smallest one of the campaign's kind is taken. Without ``feed`` sheets lie as the leaves need
    it. Without ``duplex`` sheets are turned sideways like the page of a book: over the long edge where they lie
    upright, over the short one where they do not. ``backs`` is false where every page is a leaf of its own. With
    ``tiles`` a poster is divided among sheets, and of the rest only ``sheet`` counts and ``edge``, the millimetres that
    the printer leaves blank. Raise PlannerError if ``up`` is none of the choices.
    """

    up: int = 1
    ordering: Ordering = Ordering.REPEAT
    duplex: Flip | None = None
    mode: Mode = Mode.HOME
    sheet: SheetSize | None = None
    feed: Feed | None = None
    backs: bool = True
    tiles: Tiles | None = None
    edge: float = 5.0

    def __post_init__(self) -> None:
        """Refuse a number of leaves that no sheet is divided into."""
        if self.up not in CHOICES:
            raise PlannerError(Message("A sheet holds 1, 2, 4 or 8 leaflets, not {up}.", up=self.up))
