"""Quotations and datelines: the marks, dashes and neutral verbs of each language's press."""

from planner.i18n.catalogue import catalogue
from planner.i18n.letters import capitals

_LOUD = ("!", "?", "…", "؟", "！", "？")
_CLOSING = '”»"」'


def attributed(quote: str, speaker: str, role: str, language: str) -> str:
    """Return a quotation with who said it: "Press desk, spokesperson, said: “…”".

    An empty `role` is left out. No verb that asks for the speaker's gender is used. A quotation
    keeps its ! ? or …; its full stop gives way to the sentence's own marks.
    """
    quote = quote.strip()
    template = (_exclaimed if quote.endswith(_LOUD) else _plain)(language, with_role=bool(role))
    if not template.rstrip(_CLOSING).endswith("{quote}"):
        quote = quote.removesuffix(".").removesuffix("。")
    return template.format(quote=quote, speaker=speaker, role=role)


def _plain(language: str, *, with_role: bool) -> str:
    said = catalogue(language, "papers")
    if with_role:
        # Translators: no verb may tell the speaker's gender.
        return said.pgettext("quotation", "{speaker}, {role}, said: “{quote}”")
    # Translators: no verb may tell the speaker's gender.
    return said.pgettext("quotation", "{speaker} said: “{quote}”")


def _exclaimed(language: str, *, with_role: bool) -> str:
    said = catalogue(language, "papers")
    if with_role:
        # Translators: no verb may tell the speaker's gender.
        return said.pgettext("quotation that ends in ! ? or …", "{speaker}, {role}, said: “{quote}”")
    # Translators: no verb may tell the speaker's gender.
    return said.pgettext("quotation that ends in ! ? or …", "{speaker} said: “{quote}”")


def dateline(city: str, day: str, language: str) -> str:
    """Return the opening of a release: "LONDON, 16 December 2011 –"; `day` is formatted already."""
    # Translators: opens a release. {CITY} is the city in capitals, {city} the same as written.
    template = catalogue(language, "papers").gettext("{CITY}, {date} –")
    return template.format(CITY=capitals(city, language), city=city, date=day)
