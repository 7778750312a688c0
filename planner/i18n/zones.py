"""Cities that time zones are named after, in the language of the paper."""

from functools import cache

from babel.core import get_global

from planner.i18n.cldr import locale

# The newest spelling for readers of English where CLDR kept the transliteration it first had.
_ENGLISH = {"Asia/Aqtau": "Aqtau", "Asia/Aqtobe": "Aqtobe"}


@cache
def _spellings() -> dict[str, tuple[str, ...]]:
    """Return older ids by today's id: CLDR files Asia/Kolkata under Asia/Calcutta."""
    older: dict[str, tuple[str, ...]] = {}
    for old, new in get_global("zone_aliases").items():
        older[new] = (*older.get(new, ()), old)
    return older


@cache
def zone_city(zone: str, language: str) -> str:
    """Return the city of an IANA zone: ``zone_city("Asia/Aqtau", "ru")`` is ``"Актау"``.

    A zone that CLDR does not know keeps the last part of its own name.
    """
    here = locale(language)
    if here.language == "en" and zone in _ENGLISH:
        return _ENGLISH[zone]
    today = get_global("zone_aliases").get(zone, zone)
    for spelling in (zone, today, *_spellings().get(today, ())):
        city = here.time_zones.get(spelling, {}).get("city")
        if city:
            return str(city)
    return str(today).rpartition("/")[2].replace("_", " ")
