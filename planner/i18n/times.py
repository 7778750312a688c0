"""The time of day as papers print it."""

from datetime import time
from functools import cache, lru_cache

from babel.dates import DateTimePattern, parse_pattern

from planner.i18n.catalogue import catalogue
from planner.i18n.cldr import locale
from planner.i18n.digits import own_digits
from planner.i18n.languages import fallbacks

NOON = time(12)
MIDNIGHT = time(0)
_TWELVE_HOURS = frozenset({"en_US"})


@cache
def _pattern(language: str) -> DateTimePattern:
    pattern = str(locale(language).datetime_skeletons["Hm"].pattern)
    # Two digits for the hour everywhere: 09:00 cannot be read as a quantity or a score.
    return parse_pattern(pattern if "HH" in pattern else pattern.replace("H", "HH"))


@lru_cache(maxsize=4096)
def format_time(clock: time, language: str, *, words: bool = False) -> str:
    """Return the time on a 24-hour clock, "17:00"; American English prints "5:30 p.m.".

    With `words`, 12:00 and 00:00 are "12 noon" and "12 midnight". American English always says so,
    since "12:00 p.m." is read either way.
    """
    clock = clock.replace(second=0, microsecond=0)
    american = not _TWELVE_HOURS.isdisjoint(fallbacks(language))
    said = catalogue(language, "papers")
    if (words or american) and clock == NOON:
        return own_digits(said.pgettext("clock", "12 noon"), language)
    if (words or american) and clock == MIDNIGHT:
        # Translators: the midnight at which the day begins.
        return own_digits(said.pgettext("clock", "12 midnight"), language)
    if american:
        half = "a.m." if clock.hour < NOON.hour else "p.m."
        return f"{clock.hour % 12 or 12}:{clock.minute:02} {half}"
    return own_digits(_pattern(language).apply(clock, locale(language)), language)
