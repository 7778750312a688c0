"""Dates as papers print them: always words for the month, never figures alone."""

from datetime import date
from enum import StrEnum
from functools import cache, lru_cache

from babel.dates import DateTimePattern, parse_pattern

from planner.i18n.cldr import locale
from planner.i18n.digits import own_digits
from planner.i18n.languages import fallbacks


class DateStyle(StrEnum):
    """How much of a date a line has room for."""

    FULL = "full"
    LONG = "long"
    DAY = "day"
    SHORT = "short"
    WEEKDAY = "weekday"


# Where usage on paper differs from CLDR, or CLDR has no pattern: CLDR 48 symbols.
_PAPER: dict[str, dict[DateStyle, str]] = {
    "en": {DateStyle.FULL: "EEEE d MMMM y", DateStyle.DAY: "EEEE d MMMM"},
    "en_US": {
        DateStyle.FULL: "EEEE, MMMM d, y",
        DateStyle.LONG: "MMMM d, y",
        DateStyle.DAY: "EEEE, MMMM d",
    },
    "kk": {
        DateStyle.FULL: "y 'жылғы' d MMMM, EEEE",
        DateStyle.LONG: "y 'жылғы' d MMMM",
        DateStyle.DAY: "EEEE, d MMMM",
        DateStyle.SHORT: "EEE, d MMM",
    },
    "ar": {
        DateStyle.FULL: "EEEE d MMMM y",
        DateStyle.DAY: "EEEE d MMMM",
        DateStyle.SHORT: "EEEE d MMM",
    },
    "de": {DateStyle.DAY: "EEEE, d. MMMM"},
    "es": {DateStyle.DAY: "EEEE, d 'de' MMMM"},
    "fi": {DateStyle.DAY: "cccc d. MMMM", DateStyle.SHORT: "ccc d. MMM"},
    "he": {DateStyle.DAY: "EEEE, d בMMMM"},
    "pt": {DateStyle.DAY: "EEEE, d 'de' MMMM"},
    "th": {DateStyle.DAY: "EEEEที่ d MMMM"},
}


def _named(language: str, style: DateStyle) -> str | None:
    for tag in fallbacks(language):
        pattern = _PAPER.get(tag, {}).get(style)
        if pattern:
            return pattern
    return None


@cache
def _pattern(language: str, style: DateStyle) -> DateTimePattern:
    here = locale(language)
    pattern = _named(language, style)
    if pattern is None and style in (DateStyle.FULL, DateStyle.LONG):
        pattern = here.date_formats[str(style)].pattern
    if pattern is None and style is DateStyle.WEEKDAY:
        pattern = "cccc"
    if pattern is None:
        pattern = str(here.datetime_skeletons["MMMEd"].pattern)
        if style is DateStyle.DAY:
            for short, wide in (("MMM", "MMMM"), ("LLL", "LLLL"), ("ccc", "cccc"), ("E", "EEEE")):
                pattern = pattern.replace(short, wide)
    return parse_pattern(pattern)


@lru_cache(maxsize=4096)
def format_date(day: date, language: str, style: DateStyle = DateStyle.FULL) -> str:
    """Return the date in the language's own order, words and digits.

    16 December 2011 in English: full "Friday 16 December 2011", long "16 December 2011",
    day "Friday 16 December", short "Fri 16 Dec", weekday "Friday". Lower case where the language
    writes it so inside a sentence; `letters.capitalised` opens a line.
    """
    text = _pattern(language, style).apply(day, locale(language))
    # CLDR's narrow space before "г." is missing from many a display face.
    text = text.replace("\N{NARROW NO-BREAK SPACE}", "\N{NO-BREAK SPACE}")
    return own_digits(text, language)


def edition_date(day: date) -> str:
    """Return the date of an edition code, "16.12.11": a mark to recognise, the same everywhere."""
    return f"{day:%d.%m.%y}"
