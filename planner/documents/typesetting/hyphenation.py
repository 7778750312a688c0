"""Where words may be divided: by the rules of their language, and where a soft hyphen says so.

The dictionaries come with pyphen. Names, numbers, addresses and words in capitals are never divided, nor is a word of
another script, nor one that has a hyphen already.
"""

import re
from functools import cache, lru_cache

import pyphen

from planner.documents.typesetting.scripts import script_of, script_of_language

LEAST_BEFORE = 3
LEAST_AFTER = 3
"""So many letters stay together on either side."""

ALPHABETS = frozenset({"Latn", "Cyrl", "Grek"})
CAPITAL_NOUNS = frozenset({"de", "lb"})
"""Languages in which a capital does not tell a name."""

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
NO_WORD = re.compile(r"[\d@/\\_#&+=<>‐-]|[.:,][^\W\d_]")
"""What stands in numbers, addresses and compounds."""


def divisions(stretch: str, language: str) -> tuple[int, ...]:
    """Return the offsets at which a stretch of text without spaces may be divided with a hyphen."""
    if NO_WORD.search(stretch):
        return ()
    return tuple(
        match.start() + place for match in WORD.finditer(stretch) for place in _divided(match.group(), language)
    )


@lru_cache(maxsize=8192)
def _divided(word: str, language: str) -> tuple[int, ...]:
    dictionary = _dictionary(language)
    if dictionary is None or len(word) < LEAST_BEFORE + LEAST_AFTER or _is_name(word, language):
        return ()
    script = script_of_language(language)
    if any(script_of(letter) != script for letter in word if letter.isalpha()):
        return ()
    # Divisions that would change letters (tat-tack for ttack) carry data; those are left alone.
    return tuple(int(place) for place in dictionary.positions(word) if place.data is None)


def _is_name(word: str, language: str) -> bool:
    if language.partition("-")[0] in CAPITAL_NOUNS:
        return word.isupper()
    return word != word.lower()


@cache
def _dictionary(language: str) -> pyphen.Pyphen | None:
    """Return the dictionary of a language or of its nearest relative, None where there is none."""
    known = pyphen.language_fallback(language.replace("-", "_"))
    if known is None or script_of_language(language) not in ALPHABETS:
        return None
    return pyphen.Pyphen(lang=known, left=LEAST_BEFORE, right=LEAST_AFTER)
