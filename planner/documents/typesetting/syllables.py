"""Places inside Thai words where a line may end when it must.

Thai has no spaces between words and finding words takes a dictionary. This finds syllable edges that the spelling
itself shows: before a vowel that is written ahead of its consonant, and after signs that close a word. Lines end at
spaces first and here only when a phrase leaves too much of a line empty.
"""

LEADING_VOWELS = "เแโใไ"
CLOSING_SIGNS = "ะๆฯ"
THAI_LETTERS = frozenset(map(chr, range(0x0E01, 0x0E4F)))
NEVER_FIRST = frozenset("ะาำๅๆฯ็่้๊๋์ํัิีึืฺุู")


def syllables(text: str) -> tuple[int, ...]:
    """Return the offsets of such edges, never inside a cluster, never next to a space."""
    if not any("\u0e00" < character < "\u0e5c" for character in text):
        return ()
    return tuple(place for place in range(2, len(text)) if _is_edge(text, place))


def _is_edge(text: str, place: int) -> bool:
    before, after = text[place - 1], text[place]
    if before not in THAI_LETTERS or after not in THAI_LETTERS or after in NEVER_FIRST or before in LEADING_VOWELS:
        return False
    return after in LEADING_VOWELS or before in CLOSING_SIGNS
