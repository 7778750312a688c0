"""How the window writes dates, times and figures: one set of digits and one order, in fields and lists alike."""

import re
from functools import cache

from PySide6.QtCore import QLocale

from planner.gui import language

TERRITORIES = {"en": "en-GB", "ar": "ar-AE"}
"""Languages for which Qt would take another territory than papers do: one of other dates, or of other digits."""


@cache
def _locale(tag: str) -> QLocale:
    plain = tag.replace("_", "-").removesuffix("-XA")
    return QLocale(TERRITORIES.get(plain, plain))


def locale() -> QLocale:
    """Return Qt's locale for the window's language."""
    return _locale(language.tag())


def date_format() -> str:
    """Return the order of figures in a date field: two for day and month, four for the year, no marks of direction."""
    short = re.sub(r"[\u200e\u200f]", "", locale().dateFormat(QLocale.FormatType.ShortFormat))
    for letter, figures in (("d", 2), ("M", 2), ("y", 4)):
        short = re.sub(f"{letter}+", letter * figures, short)
    return short
