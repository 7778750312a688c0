"""The pieces of a text that no line end parts."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from planner.documents.typesetting.bidi import POP_DIRECTIONAL_ISOLATE, isolate
from planner.documents.typesetting.breaks import opportunities
from planner.documents.typesetting.clean import clean
from planner.documents.typesetting.glue import together
from planner.documents.typesetting.phrases import between_words, within_korean_words, within_phrases
from planner.documents.typesetting.syllables import syllables

LONG_PHRASE = 10
LONG_IN_IDEOGRAPHS = 5
"""Longer phrases of scripts without spaces are also parted between words; then each phrase begins a line of its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Hold a piece with the space after it, and the number of the passage that it is from.

    ``opens`` tells that it begins a line of its own, ``foreign`` that its text runs against the paper's direction.
    """

    text: str
    passage: int
    opens: bool = False
    foreign: bool = False

    @property
    def letters(self) -> int:
        """Return how many letters it has."""
        return sum(map(str.isalpha, self.text))


def pieces(text: str, language: str, passage: int, divided: Callable[[str], Sequence[str]]) -> tuple[Piece, ...]:
    """Return the pieces of a passage; ``divided`` cuts up those that are too wide for any line."""
    text = " ".join(clean(text).split())
    foreign = text.endswith(POP_DIRECTIONAL_ISOLATE) and text == isolate(text[1:-1])
    text = text[1:-1] if foreign else text
    good, within = _places(text, language)
    opening = {0, *good} if within else {0}
    return tuple(
        Piece(text=part, passage=passage, opens=start in opening and not number, foreign=foreign)
        for start, end in pairwise(sorted({0, *good, *within, len(text)}))
        for number, part in enumerate(divided(text[start:end]))
    )


def _places(text: str, language: str) -> tuple[list[int], list[int]]:
    """Return where a line may end, and where it may within long phrases that have no spaces between their words."""
    allowed = {*opportunities(text)} - together(text, language)
    ideographs = within_phrases(text)
    good = sorted(allowed - ideographs - within_korean_words(text))
    edges = {*syllables(text), *allowed.intersection(ideographs, between_words(text))}
    within = [
        place
        for start, end in pairwise((0, *good, len(text)))
        if end - start > (LONG_IN_IDEOGRAPHS if start + 1 in ideographs else LONG_PHRASE)
        for place in sorted(edges)
        if start < place < end
    ]
    return good, within


def joined(parts: Sequence[Piece]) -> str:
    """Return pieces of one passage as the text of a line."""
    text = "".join(part.text for part in parts)
    if not any(part.foreign for part in parts):
        return text
    return isolate(text.rstrip()) + text[len(text.rstrip()) :]
