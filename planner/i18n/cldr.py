"""CLDR's locale of a language: the one door to Babel's data."""

from functools import cache

from babel import Locale, UnknownLocaleError

from planner.i18n.languages import fallbacks

# CLDR's bare "en" is American; Handbill's English is British unless a territory says otherwise.
_HOME = {"en": "en_GB"}


@cache
def locale(language: str) -> Locale:
    """Return the CLDR locale of the language; of British English where CLDR has none."""
    for tag in fallbacks(language):
        try:
            return Locale.parse(_HOME.get(tag, tag))
        except (UnknownLocaleError, ValueError):
            continue
    return Locale.parse(_HOME["en"])


@cache
def own_name(language: str) -> str:
    """Return the language's name for itself: ``"русский"``, ``"қазақ тілі"``."""
    here = locale(language)
    return here.get_language_name(here) or language
