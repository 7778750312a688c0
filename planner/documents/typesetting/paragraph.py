"""A paragraph measured once, in em, so that any size and measure can be tried on it at little cost."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import NamedTuple

from planner.documents.typesetting.breaks import opportunities
from planner.documents.typesetting.faces import Faces, matched
from planner.documents.typesetting.glue import bound
from planner.documents.typesetting.itemise import Cut, Item, itemise
from planner.documents.typesetting.line import Word
from planner.documents.typesetting.phrases import between_words, within_korean_words, within_phrases
from planner.documents.typesetting.scripts import JOINED
from planner.documents.typesetting.shaper import shape
from planner.documents.typesetting.style import Style
from planner.documents.typesetting.syllables import syllables

SPACES = re.compile(" +")


class Piece(NamedTuple):
    """A shaped word or the space after it: `text[start:end]`.

    `width` and `tracking` are in em of the nominal size; `scale` is the size of its face relative to the nominal size.
    """

    start: int
    end: int
    level: int
    width: float
    scale: float
    tracking: float
    word: Word


@dataclass(frozen=True, slots=True)
class Ladder:
    """Offsets where lines may end, ascending to the end of the text.

    `ends` holds for each the width of all text before it without the space at its end, `starts` with that space.
    """

    places: tuple[int, ...]
    ends: tuple[float, ...]
    starts: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Pieces in logical order and the offsets where lines may end.

    `good` are the breaks to use; `soft` are those and the edges of words in scripts without spaces; `legal` are all
    that exist, among them the `forced` ones inside words. `running` are the breaks to use in running text, None where
    its lines are filled one by one. `totals` are the widths of all text before each piece.
    """

    text: str
    pieces: tuple[Piece, ...]
    totals: tuple[float, ...]
    good: Ladder
    soft: Ladder
    legal: Ladder
    running: Ladder | None
    forced: frozenset[int]


def measure(spans: Sequence[tuple[str, Cut]], style: Style, faces: Faces, forced: Sequence[int] = ()) -> Paragraph:
    """Return a paragraph, shaped; its text is cleaned and has no line ends. Words are also divided at `forced`."""
    text = "".join(part for part, _ in spans)
    items = itemise(spans, style.language, faces)
    shut, allowed, thai = bound(text, style.language), opportunities(text), syllables(text)
    inner = within_phrases(text)
    legal = {*allowed} - inner - within_korean_words(text)
    soft = {*thai, *(inner.intersection(allowed, between_words(text)) - shut if inner else ())}
    edges = sorted({*legal, *soft, *forced, *_space_edges(text), len(text)})
    pieces = tuple(_pieces(text, items, edges, style))
    good = _ladder(text, pieces, legal - shut)
    softer = _ladder(text, pieces, {*good.places, *soft}) if soft else good
    return Paragraph(
        text=text,
        pieces=pieces,
        totals=tuple(accumulate((piece.width for piece in pieces), initial=0.0)),
        good=good,
        soft=softer,
        legal=_ladder(text, pieces, {*legal, *soft, *forced}),
        running=None if thai else softer,
        forced=frozenset(forced),
    )


def _space_edges(text: str) -> set[int]:
    """Return where runs of spaces begin and end."""
    return {place for match in SPACES.finditer(text) for place in match.span() if 0 < place < len(text)}


def _pieces(text: str, items: list[Item], edges: list[int], style: Style) -> Iterator[Piece]:
    """Cut the items at the edges and shape each part."""
    language, features = style.language, style.features
    for item in items:
        start = item.start
        look = bisect_right(edges, start)
        rtl = item.level % 2 == 1
        scale = matched(item.face.typeface, item.cut.family, item.cut.weight)
        tracking = 0.0 if item.script in JOINED else style.tracking
        while start < item.end:
            end = min(edges[look], item.end)
            word = shape(item.face, text[start:end], rtl, item.script, language, features)
            width = word.advance * scale / 1000 + tracking * scale * len(word.glyphs)
            yield Piece(start, end, item.level, width, scale, tracking, word)
            start = end
            look += 1


def _ladder(text: str, pieces: tuple[Piece, ...], places: Iterable[int]) -> Ladder:
    """Measure the text before each place."""
    edges = [piece.end for piece in pieces]
    totals = list(accumulate((piece.width for piece in pieces), initial=0.0))
    ascending = tuple(sorted({*places, len(text)}))
    return Ladder(
        places=ascending,
        ends=tuple(totals[bisect_right(edges, trimmed(text, 0, place))] for place in ascending),
        starts=tuple(totals[bisect_right(edges, place)] for place in ascending),
    )


def trimmed(text: str, start: int, end: int) -> int:
    """Return the end of a stretch without its trailing space."""
    while end > start and text[end - 1] == " ":
        end -= 1
    return end
