"""The words of the window, in the language chosen at start."""

import re
from functools import cache

from planner.domain.message import Message
from planner.i18n.catalogue import Catalogue, catalogue
from planner.i18n.languages import direction

_FIRST, _LAST = "\u2068", "\u2069"  # first strong isolate, pop directional isolate
_VALUE = re.compile(r"(?<!\{)\{\w+\}(?!\})")


class _Chosen:
    """Hold the one catalogue of this process: it has one window, and that has one language."""

    words: Catalogue = catalogue("en")


def install(words: Catalogue) -> None:
    """Let the window speak the language of ``words``; widgets that exist already keep theirs."""
    _Chosen.words = words


def tag() -> str:
    """Return the window's language."""
    return _Chosen.words.language


def _(text: str) -> str:
    """Return a sentence in the window's language."""
    return _open(_Chosen.words.gettext(text), tag())


def ngettext(one: str, many: str, n: int) -> str:
    """Return a sentence in the plural form that ``n`` takes in the window's language."""
    return _open(_Chosen.words.ngettext(one, many, n), tag())


def pgettext(context: str, text: str) -> str:
    """Return a sentence in the window's language, as meant in a context."""
    return _open(_Chosen.words.pgettext(context, text), tag())


def said(message: Message) -> str:
    """Return a message from below in the window's language."""
    return _(message.template).format(**dict(message.values))


def isolated(value: str) -> str:
    """Return a value fit to stand in words of another direction, such as an address in Arabic words."""
    return f"{_FIRST}{value}{_LAST}" if direction(tag()) == "rtl" else value


def alone(words: str) -> str:
    """Return words to be painted by themselves: a value runs in its own direction, a sentence in the window's."""
    return words if _FIRST in words else isolated(words)


@cache
def _open(sentence: str, language: str) -> str:
    """Return a sentence whose places for values keep the direction of what is put there to themselves."""
    if direction(language) != "rtl":
        return sentence
    return _VALUE.sub(rf"{_FIRST}\g<0>{_LAST}", sentence)
