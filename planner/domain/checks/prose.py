"""The measure of a text: its paragraphs, sentences and words."""

import re

from planner.domain.fields import split

_BLANK_LINES = re.compile(r"\n(?:[^\S\n]*\n)+")
_SENTENCE_END = re.compile(r"[.!?…。！？؟।]+[\"”“»’')\]]*(?=\s|$)|[。！？]+[”’」』）]*")
_WORD = re.compile(r"\w(?:[\w'’-]*\w)?")
_UNSPACED = {"zh", "ja", "th", "lo", "km", "my"}


def paragraphs(words: str) -> tuple[str, ...]:
    """Return the paragraphs of a text, which are parted by blank lines."""
    return tuple(part.strip() for part in _BLANK_LINES.split(words) if part.strip())


def without_fields(words: str) -> str:
    """Return a text with a blank where each field stands."""
    return "".join(part if isinstance(part, str) else " " for part in split(words))


def word_count(words: str, language: str) -> int:
    """Count the words of a text, its fields not among them; 0 in languages that put no spaces between words."""
    return 0 if language in _UNSPACED else len(_WORD.findall(without_fields(words)))


def sentence_count(words: str) -> int:
    """Count the sentences of a paragraph."""
    ends = len(_SENTENCE_END.findall(words))
    return max(1, ends) if words.strip() else 0


def is_shouted(words: str) -> bool:
    """Tell whether a text is set in capitals alone, as more than an abbreviation."""
    letters = [letter for letter in without_fields(words) if letter.isupper() or letter.islower()]
    return len(letters) > 8 and all(letter.isupper() for letter in letters)
