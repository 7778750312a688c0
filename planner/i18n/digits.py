"""Own digits of a language: Persian prints ۱۲:۰۰, Egyptian Arabic ١٢:٠٠, most languages 12:00."""

from functools import cache

from planner.i18n.cldr import locale

_ZEROS = {
    "arab": "\N{ARABIC-INDIC DIGIT ZERO}",
    "arabext": "\N{EXTENDED ARABIC-INDIC DIGIT ZERO}",
    "beng": "\N{BENGALI DIGIT ZERO}",
    "deva": "\N{DEVANAGARI DIGIT ZERO}",
    "mymr": "\N{MYANMAR DIGIT ZERO}",
    "olck": "\N{OL CHIKI DIGIT ZERO}",
    "tibt": "\N{TIBETAN DIGIT ZERO}",
}


@cache
def _table(language: str) -> dict[int, str]:
    zero = _ZEROS.get(locale(language).default_numbering_system)
    return {} if zero is None else {ord("0") + n: chr(ord(zero) + n) for n in range(10)}


def own_digits(text: str, language: str) -> str:
    """Return the text with its Latin digits as the language prints them.

    Never for telephone numbers, codes and addresses: those keep Latin digits in every language.
    """
    return text.translate(_table(language))
