"""Lines of large letters that all fill the measure, each as large as its words let it be."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property, partial
from heapq import nlargest

from planner.documents.block import Block
from planner.documents.filled.pieces import Piece, pieces
from planner.documents.filled.settings import Setting, Settings
from planner.documents.filled.stack import Lettered, Stack
from planner.documents.model import BLACK, Ink, Part
from planner.documents.theme import Column, TypeRole, style
from planner.documents.typesetting.style import Family
from planner.documents.typesetting.typesetter import Typesetter

MOST_PIECES = 40
"""More are never tried: nobody reads so many words in passing."""

TIGHT = 0.6
LOOSE = 1.5
"""To what share gaps may shrink before letters do, and grow where there is room."""

MOST_EXACT = 12
"""So many of the settings that promise most are measured letter by letter."""

LEAST_ROOM = 12.0
NEARLY = 0.98
"""Height in points that is always taken, and how close to the least size is close enough: a word divided at that size
is set by its ink, not by its advance."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Hold words that begin a line of their own, and how they are printed."""

    text: str
    ink: Ink = BLACK
    weight: int = 900


@dataclass(frozen=True, slots=True, kw_only=True)
class Filled:
    """Hold lines that are set, the size of the smallest in points, and how many words found no room.

    ``worth`` is 1 for lines that fill measure and room, less for any others.
    """

    block: Block
    smallest: float
    over: int = 0
    worth: float = 0.0


@dataclass(frozen=True, kw_only=True)
class FilledLines:
    """Sets passages in lines that fill a column; none is larger than ``spread`` times the smallest.

    ``parting`` stands between the last passage and those before it. ``cuts`` are the faces to choose from, the one
    that is preferred first. ``least`` is the smallest size in points that carries.
    """

    typesetter: Typesetter
    language: str
    passages: Sequence[Passage]
    column: Column
    part: Part
    spread: float
    least: float
    cuts: tuple[Family, ...] = ("condensed", "extra-condensed")
    parting: Block | None = None

    def fill(self, room: float) -> Filled:
        """Return the lines as large as fits ``room``; words beyond those that can be read are left out and counted."""
        room = max(room, LEAST_ROOM)
        count = min(len(self._pieces), MOST_PIECES)
        if not count:
            return Filled(block=Block(height=0.0), smallest=self.least)
        if self._is_small(count, room):
            count = max(1, bisect_left(range(1, count), True, key=partial(self._is_small, room=room)))
        best = self._best(count, room)
        over = sum(len(piece.text.split()) for piece in self._pieces[count:])
        return Filled(block=self._block(best, room), smallest=best.smallest, over=over, worth=best.worth)

    @cached_property
    def _pieces(self) -> tuple[Piece, ...]:
        found: list[Piece] = []
        for number, passage in enumerate(self.passages):
            if found:
                found[-1] = replace(found[-1], text=f"{found[-1].text} ")
            found += pieces(passage.text, self.language, number, partial(self._divided, passage.weight))
        return tuple(found)

    def _divided(self, weight: int, text: str) -> Sequence[str]:
        """Return a text in parts that fit the column at the least size."""
        narrow = style(TypeRole.HEADLINE, self.least, self.language, family=self.cuts[-1], weight=weight)
        lines = self.typesetter.lines(text, narrow, self.column.width)
        return tuple(line.text + line.tail for line in lines) if len(lines) > 1 else (text,)

    @cached_property
    def _settings(self) -> Settings:
        return Settings(
            typesetter=self.typesetter,
            language=self.language,
            pieces=self._pieces,
            weights=[passage.weight for passage in self.passages],
            width=self.column.width,
            spread=self.spread,
            least=self.least,
            cuts=self.cuts,
            fixed=self._stack.fixed(1.0),
        )

    @cached_property
    def _stack(self) -> Stack:
        faces = self.typesetter.faces
        return Stack(faces=faces, column=self.column, part=self.part, parting=self.parting)

    def _is_small(self, count: int, room: float) -> bool:
        return self._best(count, room).smallest < NEARLY * self.least

    def _best(self, count: int, room: float) -> Setting:
        """Return the setting of the first pieces that is worth most, small enough for the room."""
        likely = nlargest(MOST_EXACT, self._settings.among(count, room), key=_worth)
        best = max((self._judged(each, room) for each in likely), key=_worth)
        height, fixed = self._stacked(best, TIGHT).height, self._stack.fixed(TIGHT)
        return best.scaled(max(LEAST_ROOM, room - fixed) / (height - fixed)) if height > room else best

    def _judged(self, setting: Setting, room: float) -> Setting:
        """Return a setting with its exact worth; gaps give way before it counts as too high."""
        loose = self._stacked(setting, 1.0).height
        height = loose if loose <= room else max(room, self._stacked(setting, TIGHT).height)
        return self._settings.judged(setting, height, room)

    def _block(self, best: Setting, room: float) -> Block:
        """Return a setting as a block, its gaps as wide as the room lets them be."""
        tight, usual, loose = (self._stacked(best, gap) for gap in (TIGHT, 1.0, LOOSE))
        if loose.height <= room or tight.height >= loose.height:
            return loose
        if usual.height <= room:
            return self._stacked(best, 1.0 + (LOOSE - 1.0) * (room - usual.height) / (loose.height - usual.height))
        share = max(0.0, (room - tight.height) / (usual.height - tight.height))
        return self._stacked(best, TIGHT + share * (1.0 - TIGHT))

    def _stacked(self, setting: Setting, gap: float) -> Block:
        passages = [self._pieces[start].passage for start, _ in setting.division]
        parted = passages.index(passages[-1])
        lines = [
            Lettered(line=line, ink=self.passages[passage].ink)
            for line, passage in zip(self._settings.lines(setting), passages, strict=True)
        ]
        return replace(self._stack, parted=parted).block(lines, gap)


def _worth(setting: Setting) -> float:
    return setting.worth
