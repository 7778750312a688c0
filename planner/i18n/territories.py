"""Countries in the language of the paper."""

from functools import cache

from planner.i18n.cldr import locale


@cache
def territory_name(region: str, language: str) -> str:
    """Return the name of an ISO 3166 country: ``territory_name("GB", "ru")`` is ``"Великобритания"``.

    A code that CLDR does not know stays as it is.
    """
    return str(locale(language).territories.get(region, region))
