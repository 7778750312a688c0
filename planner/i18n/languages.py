"""Language tags, as an organiser's plan writes them, and what CLDR knows about each."""

from functools import cache

from babel import Locale, UnknownLocaleError

# CLDR's bare "en" is American; Handbill's English is British unless a territory says otherwise.
_HOME = {"en": "en_GB"}


def fallbacks(language: str) -> tuple[str, ...]:
    """Return the tag and its parents, nearest first: ``"ru-RU"`` gives ``("ru_RU", "ru")``."""
    parts = language.replace("-", "_").split("_")
    return tuple("_".join(parts[:count]) for count in range(len(parts), 0, -1))


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
def direction(language: str) -> str:
    """Return ``"rtl"`` where the language is written from right to left, else ``"ltr"``."""
    return locale(language).text_direction


@cache
def own_name(language: str) -> str:
    """Return the language's name for itself: ``"русский"``, ``"қазақ тілі"``."""
    here = locale(language)
    return here.get_language_name(here) or language
