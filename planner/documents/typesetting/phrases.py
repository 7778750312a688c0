"""Places inside phrases of ideographs, kana and Hangul, which the general rules would part between any two letters.

Running text in Chinese and Japanese does end its lines anywhere. A headline or a label ends them after a mark of
punctuation first and between words next, which for Chinese are found by a small dictionary and for Japanese where kana
give way to other letters. Korean has spaces, and its lines end there.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from planner.documents.typesetting.chinese_words import CHINESE_WORDS, CLINGING, LEADING, LONGEST_CHINESE_WORD

HANGUL = "\\u1100-\\u11ff\\ua960-\\ua97f\\uac00-\\ud7ff"
IDEOGRAPHS = "\\u3005-\\u3007\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\U00020000-\\U0003fffd"
KANA = "\\u3041-\\u3096\\u309d-\\u30ff\\u31f0-\\u31ff\\uff66-\\uff9f"
PHRASE = re.compile(f"[{IDEOGRAPHS}{KANA}]{{2,}}")
HAS_KANA = re.compile(f"[{KANA}]")
HIRAGANA = re.compile("[\\u3041-\\u309f]")
WITHIN_KOREAN = re.compile(f"(?<=[{HANGUL}])(?=[{HANGUL}])")

LONGEST_NAME = 5
"""What the dictionary does not know is taken for one word, a name, up to so many letters."""

LONGEST_KANA = 8
LEAST_KANA = 3
"""Longer stretches of Japanese are parted anywhere but for so many letters at their ends."""


def within_phrases(text: str) -> frozenset[int]:
    """Return the offsets between two ideographs or kana."""
    return frozenset(place for match in PHRASE.finditer(text) for place in range(match.start() + 1, match.end()))


def within_korean_words(text: str) -> frozenset[int]:
    """Return the offsets between two Hangul letters."""
    return frozenset(match.start() for match in WITHIN_KOREAN.finditer(text))


def count_words(text: str) -> int:
    """Return how many words a text has, whether they have spaces between them or not."""
    return len(text.split()) + len(between_words(text))


def between_words(text: str) -> tuple[int, ...]:
    """Return the offsets in phrases between their words."""
    return tuple(match.start() + place for match in PHRASE.finditer(text) for place in _edges(match.group()))


@lru_cache(maxsize=1024)
def _edges(phrase: str) -> tuple[int, ...]:
    if HAS_KANA.search(phrase):
        return tuple(_japanese_edges(phrase))
    words = _words(phrase)
    return tuple(
        start
        for (before, start), (_, end) in pairwise(words)
        if phrase[start:end] not in CLINGING and phrase[before:start] not in LEADING
    )


def _japanese_edges(phrase: str) -> Iterator[int]:
    """Yield where other letters follow on hiragana, and places within what is too long between those."""
    edges = [
        place
        for place in range(1, len(phrase))
        if HIRAGANA.match(phrase[place - 1]) and not HIRAGANA.match(phrase[place])
    ]
    yield from edges
    for start, end in pairwise((0, *edges, len(phrase))):
        if end - start > LONGEST_KANA:
            yield from range(start + LEAST_KANA, end - LEAST_KANA + 1)


def _words(phrase: str) -> list[tuple[int, int]]:
    """Return a Chinese phrase as words: the division with the fewest unknown letters, then the fewest words."""
    best: list[tuple[int, int, int]] = [(0, 0, 0)]
    for end in range(1, len(phrase) + 1):
        unknown, count, _ = best[end - 1]
        choice = (unknown + 1, count + 1, end - 1)
        for start in range(max(0, end - LONGEST_CHINESE_WORD), end):
            if phrase[start:end] in CHINESE_WORDS:
                unknown, count, _ = best[start]
                choice = min(choice, (unknown, count + 1, start))
        best.append(choice)
    words: list[tuple[int, int]] = []
    end = len(phrase)
    while end:
        start = best[end][2]
        words.append((start, end))
        end = start
    return _with_names(phrase, words[::-1])


def _with_names(phrase: str, words: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Join neighbouring letters that are no words of their own, up to the length of a name."""
    joined: list[tuple[int, int]] = []
    name = False
    for start, end in words:
        unknown = phrase[start:end] not in CHINESE_WORDS | CLINGING
        if unknown and name and start - joined[-1][0] < LONGEST_NAME:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
        name = unknown
    return joined
