"""The headline: where it breaks, which of its sentences is the turn, and how large it may be."""

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache, partial
from itertools import pairwise

from planner.documents.block import Block
from planner.documents.fitting import STEP, largest
from planner.documents.leaflets.setter import Setter
from planner.documents.model import BLACK, Ink, Item, Part, PlacedLine, Role
from planner.documents.theme import Column, Sizes, TypeRole, style
from planner.documents.typesetting.clean import clean
from planner.documents.typesetting.line import Line
from planner.documents.typesetting.phrases import count_words
from planner.documents.typesetting.scripts import script_of_language
from planner.documents.typesetting.style import Family, Style

_SENTENCES = re.compile(r"(?<=[.!?…؟।۔])\s+(?=\S)|(?<=[。！？])(?![。！？”’」』）])\s*(?=\S)")
_DASH = re.compile(r"(?<=[–—])\s+(?=\S)|(?<=\s-)\s+(?=\S)")
_ABBREVIATION = re.compile(r"(?:^|\s)(?:St|Mr|Mrs|Ms|Dr|Prof|[^\W\d_])\.$")

WIDE_ENOUGH = 0.88
"""The wide cut is taken if its size is at least this share of the narrow one's."""

LONG = 8
"""From so many words on, a turn of more than half of them is not set in colour."""

NO_WORDS = "–"

KEPT_FITS = 256
"""How many answers are kept: where a typed word starts no new line, the headline has the room that it had before."""

MOST_WORDS = 20
TURN = 900
BEFORE_TURN = 500
BEFORE_ARABIC_TURN = 700
"""Weights that carry the turn where there is one ink; the Arabic poster face has no lighter one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Headline:
    """Hold the parts of a headline that begin new lines; if ``turns``, the last of them answers the others."""

    parts: tuple[str, ...]
    turns: bool = False

    @property
    def words(self) -> int:
        """Return how many words it has."""
        return sum(map(count_words, self.parts))


def headline(text: str) -> Headline:
    """Read a headline: its sentences, or without a second one the halves around its dash; no words give a dash."""
    text = " ".join(clean(text).split()) or NO_WORDS
    parts = _sentences(text)
    if len(parts) == 1:
        parts = _DASH.split(text)
    turn = count_words(parts[-1])
    words = sum(map(count_words, parts))
    return Headline(parts=tuple(parts), turns=len(parts) > 1 and not (words > LONG and 2 * turn > words))


def _sentences(text: str) -> list[str]:
    parts: list[str] = []
    for part in _SENTENCES.split(text):
        if parts and _ABBREVIATION.search(parts[-1]):
            parts[-1] += f" {part}"
        else:
            parts.append(part)
    return parts


@dataclass(frozen=True, kw_only=True)
class HeadlineSetting:
    """Sets a headline at any size; in one ink (``turn_ink`` None) weight carries the turn."""

    setter: Setter
    headline: Headline
    column: Column
    ink: Ink = BLACK
    turn_ink: Ink | None = None

    @property
    def words(self) -> int:
        """Return how many words it has."""
        return self.headline.words

    def on_single_lines(self, sizes: Sizes) -> float | None:
        """Return the largest size at which each of its parts stands on one line, None where the least is too large."""
        return largest(sizes.least, sizes.most, self._is_on_single_lines)

    def _is_on_single_lines(self, size: float) -> bool:
        return all(
            self.setter.typesetter.width(part, self._style(size, self.families[0], number)) <= self.column.width
            for number, part in enumerate(self.headline.parts)
        )

    @property
    def families(self) -> tuple[Family, ...]:
        """Return the cuts to try, the wide one first; one ink needs the lighter weight that only the wide one has."""
        light = self.turn_ink is None and self.headline.turns
        return ("condensed",) if light else ("condensed", "extra-condensed")

    @cached_property
    def heading(self) -> Part:
        """Return the element that all of its lines belong to."""
        return self.setter.part(Role.H1)

    def fit(self, room: float, sizes: Sizes, most: float | None = None) -> tuple[float, Family] | None:
        """Return the largest size and its cut at which it is no higher than ``room`` and no word is divided.

        A word that is too wide even at the least size is divided at that size.
        """
        return _fitted(self, room, sizes, most)

    def search(self, room: float, sizes: Sizes, most: float | None) -> tuple[float, Family] | None:
        """Find what ``fit`` returns."""
        greatest = min(sizes.most, most or sizes.most)
        wide, narrow = self.families[0], self.families[-1]
        size = self._largest(sizes.least, greatest, wide, room)
        if narrow != wide:
            enough = sizes.least if size is None else STEP * (size // (WIDE_ENOUGH * STEP) + 1)
            narrower = self._largest(enough, greatest, narrow, room) if enough <= greatest else None
            if narrower is not None:
                return narrower, narrow
        if size is not None:
            return size, wide
        divided = not self.is_whole(sizes.least, narrow) and self.height(sizes.least, narrow) <= room
        return (sizes.least, narrow) if divided else None

    def _largest(self, least: float, most: float, family: Family, room: float) -> float | None:
        """Return the largest size that fits; lines that have to be moved apart may cost another step."""
        size = largest(least, most, partial(self._fits, family=family, room=room))
        while size is not None and self.height(size, family) > room:
            size = size - STEP if size > least else None
        return size

    def _fits(self, size: float, family: Family, room: float) -> bool:
        if not self.is_whole(size, family) or self._hopeless(size, family, room):
            return False
        return self._least_height(size, family) <= room

    def _hopeless(self, size: float, family: Family, room: float) -> bool:
        """Tell whether its words take more than ``room`` even if they filled every line: known before they are set."""
        style = self._style(size, family, 0)
        letters = sum(
            self.setter.typesetter.filled(part, self._style(size, family, number))
            for number, part in enumerate(self.headline.parts)
        )
        return (letters / self.column.width - 1) * self.setter.typesetter.pitch(style) > room

    def _least_height(self, size: float, family: Family) -> float:
        """Return the height without what lines that would touch are moved apart."""
        lines = [line for part in self._lines(size, family, balance=False) for line in part]
        pitches = sum(max(upper.pitch, lower.pitch) for upper, lower in pairwise(lines))
        return self.setter.rise(lines[0]) + pitches + self.setter.hang(lines[-1])

    def is_whole(self, size: float, family: Family) -> bool:
        """Tell whether no word has to be divided."""
        return self.longest(size, family) <= self.column.width

    def longest(self, size: float, family: Family) -> float:
        """Return the width of its widest word."""
        return max(
            self.setter.typesetter.longest(part, self._style(size, family, number))
            for number, part in enumerate(self.headline.parts)
        )

    def height(self, size: float, family: Family) -> float:
        """Return its height in points."""
        return self.block(size, family).height

    def block(self, size: float, family: Family, most_lines: int | None = None) -> Block:
        """Return it set, or only its first lines."""
        placed = [
            (line, self._ink(number)) for number, lines in enumerate(self._lines(size, family)) for line in lines
        ][:most_lines]
        lines = [line for line, _ in placed]
        baselines = self.setter.baselines(lines, self.column)
        items: tuple[Item, ...] = tuple(
            PlacedLine(x=self.column.start(line.width), y=y, line=line, ink=ink, part=self.heading)
            for (line, ink), y in zip(placed, baselines, strict=True)
        )
        return Block(height=baselines[-1] + self.setter.hang(lines[-1]), items=items)

    def _lines(self, size: float, family: Family, *, balance: bool = True) -> list[tuple[Line, ...]]:
        """Return the lines of each part; a part keeps the space after it, so that the sentences stay apart in text."""
        last = len(self.headline.parts) - 1
        return [
            self.setter.typesetter.lines(
                part if number == last else f"{part} ",
                self._style(size, family, number),
                self.column.width,
                balance=balance,
            )
            for number, part in enumerate(self.headline.parts)
        ]

    def _is_turn(self, number: int) -> bool:
        return self.headline.turns and number == len(self.headline.parts) - 1

    def _ink(self, number: int) -> Ink:
        return self.turn_ink if self.turn_ink and self._is_turn(number) else self.ink

    def _style(self, size: float, family: Family, number: int) -> Style:
        weight = TURN
        if self.turn_ink is None and self.headline.turns and not self._is_turn(number):
            weight = BEFORE_ARABIC_TURN if script_of_language(self.setter.language) == "Arab" else BEFORE_TURN
        return style(TypeRole.HEADLINE, size, self.setter.language, family=family, weight=weight)


@lru_cache(maxsize=KEPT_FITS)
def _fitted(setting: HeadlineSetting, room: float, sizes: Sizes, most: float | None) -> tuple[float, Family] | None:
    return setting.search(room, sizes, most)
