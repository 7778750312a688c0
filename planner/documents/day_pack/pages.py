"""Dividing a section among pages: tables break between rows and repeat their heads, rows are never split."""

from collections.abc import Iterable
from dataclasses import dataclass

from planner.documents.block import Block, height
from planner.documents.model import Item
from planner.documents.table import Table

_LEAST_BLANKS = 2

Body = tuple[Item, ...]
"""What stands on one page; ``y`` counts from below its head."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Hold a block that stays whole, and the gap above it."""

    block: Block
    gap: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """Hold a table: its heads, ``again`` for where it goes on, its rows, and empty rows ``tall`` below them.

    As many empty rows as there is room for where ``blanks`` is negative; they never go on to another page, and a table
    of nothing else begins none.
    """

    gap: float
    heading: Block | None
    table: Table
    head: Block
    again: Block
    rows: tuple[Block, ...]
    blanks: int = 0
    tall: float = 0.0


def paged(pieces: Iterable[Passage | Listing], room: float) -> tuple[Body, ...]:
    """Return the pages that pieces take, one below the other, on pages with so much room."""
    pages = _Pages(room)
    for piece in pieces:
        if isinstance(piece, Passage):
            pages.pass_on(piece)
        else:
            pages.list(piece)
    return pages.bodies()


class _Pages:
    """Fills pages from the top."""

    def __init__(self, room: float) -> None:
        self._room = room
        self._pages: list[list[Item]] = [[]]
        self._y = 0.0

    def bodies(self) -> tuple[Body, ...]:
        """Return the pages filled so far."""
        return tuple(tuple(page) for page in self._pages)

    def pass_on(self, piece: Passage) -> None:
        """Set a block on this page, or on the next."""
        self._need(piece.gap + piece.block.height)
        self._down(piece.gap)
        self._set(piece.block)

    def list(self, piece: Listing) -> None:
        """Set a table with its heading, its head and its first rows together."""
        first = height(piece.rows[0]) if piece.rows else _LEAST_BLANKS * piece.tall
        wanted = piece.gap + height(piece.heading) + piece.head.height + first
        if not piece.rows and piece.blanks < 0 and self._left < wanted:
            return
        self._need(wanted)
        self._down(piece.gap)
        if piece.heading:
            self._set(piece.heading)
        top = self._y
        self._set(piece.head)
        for place, row in enumerate(piece.rows):
            if self._left < self._wanted(piece.rows, place):
                self._pages[-1] += piece.table.uprights(top, self._y)
                self._turn()
                top = self._y
                self._set(piece.again)
            self._set(row)
        self._blank(piece)
        self._pages[-1] += piece.table.uprights(top, self._y)

    def _wanted(self, rows: tuple[Block, ...], place: int) -> float:
        """Return the room for a row: the last but one needs it for the last as well, which shall not stand alone."""
        wanted = rows[place].height
        return wanted + rows[-1].height if 0 < place == len(rows) - 2 else wanted

    def _blank(self, piece: Listing) -> None:
        count, tall = piece.blanks, piece.tall
        if not count:
            return
        if count < 0:
            count = int(self._left // tall)
            tall = self._left / count if count else tall
        else:
            tall = min(tall, self._left / count)
        for _ in range(count):
            self._set(piece.table.blank(tall))

    @property
    def _left(self) -> float:
        return self._room - self._y + 0.01

    def _need(self, room: float) -> None:
        if self._pages[-1] and self._left < room:
            self._turn()

    def _turn(self) -> None:
        self._pages.append([])
        self._y = 0.0

    def _down(self, gap: float) -> None:
        self._y += gap if self._pages[-1] else 0.0

    def _set(self, block: Block) -> None:
        self._pages[-1] += block.at(self._y)
        self._y += block.height
