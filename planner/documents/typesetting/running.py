"""Break running text so that all its lines together are as even as they get.

The lines are as few as filling one after the other would give; among the ways to do that the one is chosen whose lines
leave the least empty, counted in squares (after D. E. Knuth and M. F. Plass, 1981). A word is divided only where the
line would else be left too empty. All widths are in em of the nominal size.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from heapq import heappop, heappush
from typing import NamedTuple

from planner.documents.typesetting.fitting import TOLERANCE, Extent, clusters
from planner.documents.typesetting.hyphenation import divisions
from planner.documents.typesetting.paragraph import Ladder, Paragraph, Piece, trimmed

FULL = 0.7
"""A line filled so far needs no part of the next word."""

EMPTIEST = 0.5
"""A line may be left so empty for the sake of the others."""

HYPHEN_COST = 0.02
"""A hyphen weighs like an emptiness of 14 %."""

TWO_HYPHENS = 0.3
"""What a second hyphen in a row weighs more: like an emptiness of over one half."""

SHORT_END = 0.02
"""What a last line of less than a quarter weighs."""

QUARTER = 0.25


class _Way(NamedTuple):
    """The best way found to a place: number of lines and cost, then where its last line starts."""

    lines: int
    cost: float
    before: int


class _End(NamedTuple):
    """Where a line may end: the offset at which the next begins, the widths without and with its space."""

    place: int
    end: float
    start: float
    hyphen: bool = False


def even_out(paragraph: Paragraph, room: float, hyphen: float, soft: Sequence[int], language: str) -> list[Extent]:
    """Return the lines of a paragraph, none if there is a word that has to be divided without a hyphen.

    `hyphen` is the width of a hyphen, `soft` are the offsets of the soft hyphens that were taken out of the text.
    """
    return _Breaker(paragraph, room, hyphen, soft, language).run()


class _Breaker:
    """One run of `even_out`: the best way to each place where a line may begin, in ascending order."""

    def __init__(self, paragraph: Paragraph, room: float, hyphen: float, soft: Sequence[int], language: str) -> None:
        self.paragraph = paragraph
        self.ladder = paragraph.running or paragraph.good
        self.room = room
        self.hyphen = hyphen
        self.soft = soft
        self.language = language
        self.ends: dict[int, _End] = {0: _End(0, 0.0, 0.0)}
        self.ways: dict[int, _Way] = {0: _Way(0, 0.0, 0)}

    def run(self) -> list[Extent]:
        last = len(self.paragraph.text)
        waiting = [0]
        while waiting and (place := heappop(waiting)) < last:
            way, start = self.ways[place], self.ends[place]
            for end in self._ends(start):
                cost = way.cost + self._cost(start, end, last)
                known = self.ways.get(end.place)
                if known is None:
                    heappush(waiting, end.place)
                    self.ends[end.place] = end
                if known is None or (way.lines + 1, cost) < (known.lines, known.cost):
                    self.ways[end.place] = _Way(way.lines + 1, cost, place)
        return self._extents(last) if last in self.ways else []

    def _ends(self, start: _End) -> Iterator[_End]:
        """Yield the ends of a line that begins at `start`: hyphens only if it stays too empty without."""
        ladder = self.ladder
        first, past = self._reach(ladder, start)
        if past == first:
            # What should stay together does not fit on a line: it is parted as late as it can be.
            ladder = self.paragraph.legal
            first, past = self._reach(ladder, start)
            first = max(first, past - 1)
        fullest = ladder.ends[past - 1] - start.start if past > first else 0.0
        if past < len(ladder.places) and fullest < FULL * self.room:
            yield from self._hyphens(
                start, ladder.places[past - 1] if past > first else start.place, ladder.places[past]
            )
        for step in range(past - 1, first - 1, -1):
            if step < past - 1 and ladder.ends[step] - start.start < EMPTIEST * self.room:
                break
            yield _End(ladder.places[step], ladder.ends[step], ladder.starts[step])

    def _reach(self, ladder: Ladder, start: _End) -> tuple[int, int]:
        """Return the first step of a ladder after `start` and the one past the last for which there is room."""
        first = bisect_right(ladder.places, start.place)
        return first, bisect_right(ladder.ends, start.start + self.room + TOLERANCE, lo=first)

    def _hyphens(self, start: _End, begin: int, after: int) -> Iterator[_End]:
        """Yield the divisions of the words between two offsets for which there is room.

        No part of a word makes the last line alone, unless that word is too wide for any line.
        """
        words = self.paragraph.text[begin:after].rstrip()
        places = {begin + place for place in divisions(words, self.language)}
        places.update(place for place in self.soft if begin < place < begin + len(words))
        if after == len(self.paragraph.text) and (begin > start.place or " " in words):
            places = {place for place in places if " " in words[place - begin :]}
        for place in sorted(places, reverse=True):
            width = self._width_before(place)
            if place > start.place and width and width + self.hyphen - start.start <= self.room + TOLERANCE:
                yield _End(place, width + self.hyphen, width, hyphen=True)

    def _width_before(self, place: int) -> float:
        """Return the width of all text before an offset in a word, 0 if it lies within a cluster or in Arabic."""
        pieces = self.paragraph.pieces
        at = bisect_right(pieces, place, key=_start) - 1
        piece = pieces[at]
        offset = place - piece.start
        if piece.level % 2:
            return 0.0
        before = self.paragraph.totals[at]
        if not offset:
            return before
        found = clusters(piece)
        if offset not in (begin for begin, _ in found):
            return 0.0
        return before + sum(width for begin, width in found if begin < offset)

    def _cost(self, start: _End, end: _End, last: int) -> float:
        empty = max(0.0, 1.0 - (end.end - start.start) / self.room)
        if end.place == last:
            return SHORT_END if empty > 1 - QUARTER else 0.0
        if not end.hyphen:
            return empty * empty
        return empty * empty + HYPHEN_COST + (TWO_HYPHENS if start.hyphen else 0.0)

    def _extents(self, last: int) -> list[Extent]:
        """Return the lines of the best way, found from its end."""
        text = self.paragraph.text
        extents: list[Extent] = []
        place = last
        while place:
            start = self.ways[place].before
            end = self.ends[place]
            cut = place if end.hyphen else trimmed(text, start, place)
            extents.append(Extent(start, cut, place, hyphen=end.hyphen))
            place = start
        return extents[::-1]


def _start(piece: Piece) -> int:
    return piece.start
