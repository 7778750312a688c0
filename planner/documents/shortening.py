"""How much shorter a text must be to fit: what a finding tells people who have to cut it."""

import unicodedata

from planner.documents.typesetting.style import Style
from planner.documents.typesetting.syllables import syllables
from planner.documents.typesetting.typesetter import Typesetter

ROUNDING = 0.01


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


def words_too_many(
    typesetter: Typesetter, text: str, style: Style, width: float, height: float, *, running: bool = False
) -> int:
    """Return how many words at the end of a text must go so that the rest fits; 0 if it fits.

    The room is measured in points, from the capitals of the first line to the baseline of the last.
    """
    lines = typesetter.lines(text, style, width, running=running)
    if not lines:
        return 0
    spare = height - lines[0].cap_height + ROUNDING
    most = 1 + int(spare // lines[0].pitch) if spare >= 0 else 0
    parts = [line.text + line.tail for line in lines]
    whole, kept = "".join(parts), "".join(parts[:most])
    start = kept.rfind(" ") + 1
    parted = whole[start:].partition(" ")[0]
    if len(kept) < len(whole) and count_words(parted) == 1:
        kept = kept[:start]  # the word at which the room ends does not stay by halves
    return count_words(whole) - count_words(kept)
