"""Lists and sentences joined the way each language joins them."""

from collections.abc import Sequence
from functools import lru_cache

from babel.lists import format_list

from planner.i18n.catalogue import catalogue
from planner.i18n.cldr import locale

_STOPS = ".!?…؟。！？।۔։"
_CLOSING = "”’»\"')）」』"


def listed(items: Sequence[str], language: str) -> str:
    """Return "A, B and C" in the language's own form; nothing for no items."""
    return format_list(list(items), style="standard", locale=locale(language)) if items else ""


def parted(items: Sequence[str], language: str) -> str:
    """Return "A, B, C" with the comma of the language and no word between the items."""
    # Translators: the comma between the times of several places, or between a name and an address.
    comma = catalogue(language, "papers").pgettext("between items", ", ")
    return comma.join(items)


@lru_cache(maxsize=1024)
def sentence(text: str, language: str) -> str:
    """Return the text with the stop that closes a sentence, unless it has one already."""
    text = text.strip()
    if not text or text.rstrip(_CLOSING).endswith(tuple(_STOPS)):
        return text
    return catalogue(language, "papers").pgettext("sentence", "{text}.").format(text=text)


def sentences(texts: Sequence[str], language: str) -> str:
    """Return the texts as one run of sentences: "Step-free access. No seating."."""
    join = catalogue(language, "papers").pgettext("between sentences", " ")
    return join.join(sentence(text, language) for text in texts if text.strip())
