"""Where words end that no paper has room for, and what is said of the rest: how many there are, how they begin."""

import unicodedata

from planner.documents.typesetting.clean import is_mark
from planner.documents.typesetting.syllables import syllables
from planner.domain.message import Message

QUOTED = 80
"""So many letters are enough to find the words again."""

ELLIPSIS = "…"


def shortened(words: str, most: int) -> tuple[str, str]:
    """Return words of at most so many letters, ended by an ellipsis where some had to go, and those that had to go."""
    if len(words) <= most:
        return words, ""
    end = words.rfind(" ", most // 2, most)
    end = most if end < 0 else end
    while end > 1 and is_mark(words[end]):
        end -= 1
    return f"{words[:end]}{ELLIPSIS}", words[end:].strip()


def no_room(words: str) -> Message:
    """Return the sentence of a finding about words that a paper leaves out: whoever shortens knows by how much."""
    return Message(
        "There is no room for these words ({count}): “{words}”. They are left out.",
        count=count_words(words),
        words=words if len(words) <= QUOTED else f"{words[: QUOTED - 1].rstrip()}{ELLIPSIS}",
    )


def count_words(text: str) -> int:
    """Return how many words a text has, as people count them: dashes and dots are none.

    Thai words are found as line breaks find them; each Chinese or Japanese sign counts as one.
    """
    return sum(map(_count, text.split()))


def _count(token: str) -> int:
    wide = sum(unicodedata.category(letter) == "Lo" and unicodedata.east_asian_width(letter) == "W" for letter in token)
    if wide:
        return wide
    return 1 + len(syllables(token)) if any(map(str.isalnum, token)) else 0
