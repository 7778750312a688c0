"""Choose where the lines of a measured paragraph end; all widths are in em of the nominal size."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from planner.documents.typesetting.line import Glyph
from planner.documents.typesetting.paragraph import Ladder, Paragraph, Piece, trimmed

FULL_ENOUGH = 0.6
"""A line filled so far ends at a space rather than within a phrase of a script without spaces."""

FULL_OF_IDEOGRAPHS = 0.9
"""The same for lines of ideographs that are not balanced: readers expect those to be full."""

TOLERANCE = 1e-6
"""Rounding must not break a line that was fitted to exactly its own width."""

SHORT_WORD = 3
"""A word of so few letters does not stand alone on a balanced line."""

HALVINGS = 24

MOST_BALANCED = 40
"""Nothing of so many lines is a headline: its lines stay as they were filled."""


@dataclass(frozen=True, slots=True)
class Extent:
    """A line as offsets into its paragraph, `end` without and `next` with the white space after it.

    `hyphen` tells that a word is divided at its end by the rules of its language.
    """

    start: int
    end: int
    next: int
    hyphen: bool = False


def fit(paragraph: Paragraph, room: float) -> list[Extent]:
    """Fill one line after the other as far as it goes."""
    ideographs = paragraph.running is paragraph.soft is not paragraph.good
    return _filled(paragraph, room, FULL_OF_IDEOGRAPHS if ideographs else FULL_ENOUGH)


def _filled(paragraph: Paragraph, room: float, enough: float) -> list[Extent]:
    lines: list[Extent] = []
    start, before = 0, 0.0
    while start < len(paragraph.text):
        ladder, step = _line_end(paragraph, start, before, room + TOLERANCE, enough)
        place = ladder.places[step]
        lines.append(Extent(start, trimmed(paragraph.text, start, place), place))
        start, before = place, ladder.starts[step]
    return lines


def _line_end(paragraph: Paragraph, start: int, before: float, room: float, enough: float) -> tuple[Ladder, int]:
    """Return the ladder and step at which a line from `start` ends; one step is taken even if it does not fit."""
    good, reach = paragraph.good, before + room
    step = bisect_right(good.ends, reach) - 1
    fits = step >= 0 and good.places[step] > start
    if fits and (step + 1 == len(good.places) or good.ends[step] - before >= enough * room):
        return good, step
    soft_step = bisect_right(paragraph.soft.ends, reach) - 1
    if soft_step >= 0 and paragraph.soft.places[soft_step] > start:
        return paragraph.soft, soft_step
    legal_step = bisect_right(paragraph.legal.ends, reach) - 1
    return paragraph.legal, max(legal_step, bisect_right(paragraph.legal.places, start))


def balance(paragraph: Paragraph, room: float) -> list[Extent]:
    """Keep the number of lines that `fit` needs and make the longest of them as short as possible, if they are few."""
    best = _filled(paragraph, room, FULL_ENOUGH)
    count = len(best)
    if not 1 < count <= MOST_BALANCED:
        return best
    if len(spaced := _at_good_breaks(paragraph, room, count)) == count:
        best = spaced
    low, high = 0.0, room
    for _ in range(HALVINGS):
        middle = (low + high) / 2
        lines = _filled(paragraph, middle, FULL_ENOUGH)
        if len(lines) <= count and not _parts_word(paragraph, lines, best):
            best, high = lines, middle
        else:
            low = middle
    return best


def _at_good_breaks(paragraph: Paragraph, room: float, most: int) -> list[Extent]:
    """Return the lines that end at good breaks alone, however empty that leaves them, none if `most` are too few."""
    good, lines = paragraph.good, list[Extent]()
    start, before = 0, 0.0
    while start < len(paragraph.text) and len(lines) < most:
        step = bisect_right(good.ends, before + room + TOLERANCE) - 1
        if step < 0 or good.places[step] <= start:
            return []
        lines.append(Extent(start, trimmed(paragraph.text, start, good.places[step]), good.places[step]))
        start, before = good.places[step], good.starts[step]
    return lines if start == len(paragraph.text) else []


def _parts_word(paragraph: Paragraph, lines: list[Extent], known: list[Extent]) -> bool:
    """Tell whether lines use worse breaks than those that are known to do, or leave a very short word alone."""
    good = {*paragraph.good.places, *(line.next for line in known)}
    if any(line.next not in paragraph.good.places and line.next in paragraph.soft.places for line in known):
        good.update(paragraph.soft.places)
    return any(line.next not in good or _is_lone(paragraph.text, line) for line in lines)


def _is_lone(text: str, line: Extent) -> bool:
    word = text[line.start : line.end]
    return " " not in word and sum(map(str.isalpha, word)) <= SHORT_WORD and line.next - line.start < len(text)


def longest(paragraph: Paragraph) -> float:
    """Return the width of the widest stretch that no line break divides, spaces around it not counted."""
    ladder = paragraph.legal
    return max((end - before for end, before in zip(ladder.ends, (0.0, *ladder.starts), strict=False)), default=0.0)


def letters(paragraph: Paragraph) -> float:
    """Return the width of all that is not space."""
    return sum(piece.width for piece in paragraph.pieces if not piece.word.text.isspace())


def too_wide(paragraph: Paragraph, room: float) -> list[int]:
    """Return the offsets at which words wider than `room` have to be divided, always between clusters."""
    forced: list[int] = []
    ladder = paragraph.legal
    starts = (0, *ladder.places)
    for start, place, end, before in zip(starts, ladder.places, ladder.ends, (0.0, *ladder.starts), strict=False):
        if end - before > room + TOLERANCE:
            first, past = (bisect_left(paragraph.pieces, edge, key=_start) for edge in (start, place))
            forced += _divide(paragraph.pieces[first:past], room)
    return forced


def _start(piece: Piece) -> int:
    return piece.start


def _divide(pieces: Sequence[Piece], room: float) -> list[int]:
    """Return the offsets that cut pieces into lengths of at most `room`, or of one cluster."""
    forced: list[int] = []
    used = 0.0
    for piece in pieces:
        for offset, width in clusters(piece):
            if used and used + width > room:
                forced.append(piece.start + offset)
                used = 0.0
            used += width
    return forced


def clusters(piece: Piece) -> list[tuple[int, float]]:
    """Return the start and width of each cluster of a piece in logical order."""
    groups: list[list[Glyph]] = []
    for glyph in piece.word.glyphs:
        if glyph.text or not groups:
            groups.append([])
        groups[-1].append(glyph)
    if piece.level % 2:
        groups.reverse()
    starts: list[tuple[int, float]] = []
    offset = 0
    for group in groups:
        starts.append((offset, sum(glyph.advance / 1000 + piece.tracking for glyph in group) * piece.scale))
        offset += sum(len(glyph.text) for glyph in group)
    return starts
