"""Places inside Thai phrases where a line may end.

Thai has no spaces between words. Lines end at spaces first and here only when a phrase leaves too much of a line empty.
Words are found by a small dictionary, taking the division that leaves the fewest letters unknown; within what is
unknown a line may end only before a vowel that is written ahead of its consonant, and after signs that close a word.
"""

import re
from functools import lru_cache

from planner.documents.typesetting.thai_words import LONGEST_THAI_WORD, THAI_WORDS

THAI = re.compile("[\u0e01-\u0e4e]+")
LEADING_VOWELS = "เแโใไ"
CLOSING_SIGNS = "ะๆฯ"
NEVER_FIRST = frozenset("ะาำๅๆฯ็่้๊๋์ํัิีึืฺุู")


def syllables(text: str) -> tuple[int, ...]:
    """Return the offsets of such places, never inside a cluster, never next to a space."""
    return tuple(match.start() + place for match in THAI.finditer(text) for place in _edges(match.group()))


@lru_cache(maxsize=1024)
def _edges(phrase: str) -> tuple[int, ...]:
    words = _words(phrase)
    between = {edge for word in words for edge in word} - {0, len(phrase)}
    within = {place for start, end in words for place in range(start + 1, end)}
    spelled = {place for place in range(2, len(phrase)) if _shows_edge(phrase, place)}
    return tuple(sorted(place for place in between | (spelled - within) if not _is_torn(phrase, place)))


def _shows_edge(phrase: str, place: int) -> bool:
    return phrase[place] in LEADING_VOWELS or phrase[place - 1] in CLOSING_SIGNS


def _is_torn(phrase: str, place: int) -> bool:
    """Tell whether a line that ended here would part a vowel or mark from its consonant."""
    return phrase[place] in NEVER_FIRST or phrase[place - 1] in LEADING_VOWELS


def _words(phrase: str) -> list[tuple[int, int]]:
    """Return the known words in the division with the fewest unknown letters, then the fewest words."""
    best: list[tuple[int, int, int]] = [(0, 0, 0)]
    for end in range(1, len(phrase) + 1):
        unknown, count, _ = best[end - 1]
        choice = (unknown + 1, count, end - 1)
        for start in range(max(0, end - LONGEST_THAI_WORD), end):
            if phrase[start:end] in THAI_WORDS and not (end < len(phrase) and _is_torn(phrase, end)):
                unknown, count, _ = best[start]
                choice = min(choice, (unknown, count + 1, start))
        best.append(choice)
    words: list[tuple[int, int]] = []
    end = len(phrase)
    while end:
        start = best[end][2]
        if best[end][0] == best[start][0]:
            words.append((start, end))
        end = start
    return words
