"""The pseudo-language `en_XA`: English with accents and more room, to find what was not translated."""

import re
from gettext import NullTranslations
from math import ceil

PSEUDO = "en_XA"

_ACCENTS = str.maketrans("aceghijklnorstuwyzACDEGHIJKLNORSTUWYZ", "áçéğĥíĵķļñöřšţúŵýžÁÇĎÉĞĤÍĴĶĻÑÖŘŠŢÚŴÝŽ")
_GROWTH = 0.4
# Placeholders, printf parts, mark-up and entities are the program's, not the translator's.
_KEPT = re.compile(r"(\{[^{}]*\}|%\([^)]*\)[a-z]|%[a-z%]|<[^<>]+>|&\w+;)")


def pseudo(text: str) -> str:
    """Return the text accented, 40 % longer and in brackets: ``[Šávé ···]``."""
    pieces = _KEPT.split(text)
    # `split` with a group puts the kept pieces at the odd places.
    said = "".join(piece if place % 2 else piece.translate(_ACCENTS) for place, piece in enumerate(pieces))
    letters = sum(len(piece) for piece in pieces[::2])
    return f"[{said} {'·' * max(ceil(letters * _GROWTH) - 3, 1)}]"


class PseudoTranslations(NullTranslations):
    """English passed through `pseudo`."""

    def gettext(self, message: str) -> str:
        return pseudo(message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return pseudo(msgid1 if n == 1 else msgid2)

    def pgettext(self, _context: str, message: str) -> str:
        return pseudo(message)

    def npgettext(self, _context: str, msgid1: str, msgid2: str, n: int) -> str:
        return pseudo(msgid1 if n == 1 else msgid2)
