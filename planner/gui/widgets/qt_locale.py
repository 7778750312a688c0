"""How the window writes dates, times and figures: one set of digits and one order, in fields and lists alike."""

import re
from functools import cache

from PySide6.QtCore import QLocale

from planner.gui import language
from planner.i18n.digits import own_digits


@cache
def _locale(tag: str) -> QLocale:
    if tag == "en" or tag.startswith("en_X"):
        tag = "en-GB"
    found = QLocale(tag)
    zero = own_digits("0", tag)
    if found.zeroDigit() != zero:
        # The digits that papers print in this language, with the nearest territory that writes them.
        for other in QLocale.matchingLocales(found.language(), found.script(), QLocale.Country.AnyTerritory):
            if other.zeroDigit() == zero:
                return other
    return found


def locale() -> QLocale:
    """Return Qt's locale for the window's language."""
    return _locale(language.tag())


def date_format() -> str:
    """Return the order of figures in a date field: two for day and month, four for the year, no marks of direction."""
    short = re.sub(r"[\u200e\u200f]", "", locale().dateFormat(QLocale.FormatType.ShortFormat))
    for letter, figures in (("d", 2), ("M", 2), ("y", 4)):
        short = re.sub(f"{letter}+", letter * figures, short)
    return short
