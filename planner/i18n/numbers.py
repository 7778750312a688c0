"""Figures for print: grouped, in the language's digits, with the word that qualifies them."""

from decimal import Decimal
from functools import lru_cache

from babel.numbers import format_decimal

from planner.i18n import suffixes
from planner.i18n.catalogue import catalogue
from planner.i18n.cldr import locale
from planner.i18n.digits import own_digits
from planner.i18n.languages import fallbacks

Number = int | float | Decimal


@lru_cache(maxsize=4096)
def number(value: Number, language: str) -> str:
    """Return the figure in the language's digits and groups: "1,500", "1 500" (no-break space)."""
    text = str(format_decimal(value, locale=locale(language), numbering_system="default"))
    return own_digits(text.replace("\N{NARROW NO-BREAK SPACE}", "\N{NO-BREAK SPACE}"), language)


@lru_cache(maxsize=4096)
def qualified(value: Number, qualifier: str, language: str) -> str:
    """Return the figure with its qualifier: "up to 70", "70-ке дейін", "כ-70".

    `qualifier` is exactly, at-least, up-to, about, more-than or fewer-than; an exact figure stands
    bare. No noun: what is counted is the organiser's text.
    """
    words = catalogue(language, "papers")
    template = {
        "exactly": "{n}",
        "at-least": words.pgettext("qualifier", "at least {n}"),
        # Translators: Kazakh and Turkish also have {dative} and {ablative}, the figure's case suffix.
        "up-to": words.pgettext("qualifier", "up to {n}"),
        "about": words.pgettext("qualifier", "about {n}"),
        # Translators: Kazakh and Turkish also have {dative} and {ablative}, the figure's case suffix.
        "more-than": words.pgettext("qualifier", "more than {n}"),
        # Translators: Kazakh and Turkish also have {dative} and {ablative}, the figure's case suffix.
        "fewer-than": words.pgettext("qualifier", "fewer than {n}"),
    }[qualifier]
    ending = suffixes.endings(value, fallbacks(language)[-1])
    return template.format(n=number(value, language), dative=ending.dative, ablative=ending.ablative)
