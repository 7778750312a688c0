"""Case suffixes that Kazakh and Turkish hang on a figure: 70-ке, 3000-нан, 50’den.

The suffix follows the last word of the figure as it is spoken; the tables are by that word.
"""

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Endings:
    """The suffixes of one figure, without hyphen or apostrophe; empty in other languages."""

    dative: str = ""
    ablative: str = ""


def _column(endings: str) -> dict[int, str]:
    words = "0 1 2 3 4 5 6 7 8 9 10 20 30 40 50 60 70 80 90 100 1000 1000000 1000000000"
    return dict(zip(map(int, words.split()), endings.split(), strict=True))


_DATIVE = {
    "kk": _column("ге ге ге ке ке ке ға ге ге ға ға ға ға қа ге қа ке ге ға ге ға ға қа"),
}
_ABLATIVE = {
    "kk": _column("ден ден ден тен тен тен дан ден ден дан нан дан дан тан ден тан тен нен нан ден нан нан тан"),
    "tr": _column("dan den den ten ten ten dan den den dan dan den dan tan den tan ten den dan den den dan dan"),
}
_SCALES = (1_000_000_000, 1_000_000, 1000, 100)


def last_word(value: int) -> int:
    """Return what the figure ends with when spoken: 1570 gives 70, 1500 gives 100, 3000 gives 1000."""
    if value == 0:
        return 0
    for scale in _SCALES:
        if value % scale == 0:
            return scale
    return value % 10 or value % 100


def endings(value: int | float | Decimal, language: str) -> Endings:
    """Return the case suffixes of the figure; after a decimal point the fraction is what is spoken."""
    if language not in _ABLATIVE:
        return Endings()
    whole, _, fraction = f"{abs(Decimal(str(value))):f}".partition(".")
    word = last_word(int(fraction.rstrip("0") or whole))
    return Endings(dative=_DATIVE.get(language, {}).get(word, ""), ablative=_ABLATIVE[language][word])
