"""The words of the window, in the language chosen at start."""

from planner.domain.message import Message
from planner.i18n.catalogue import Catalogue, catalogue
from planner.i18n.languages import direction


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
    return _Chosen.words.gettext(text)


def ngettext(one: str, many: str, n: int) -> str:
    """Return a sentence in the plural form that ``n`` takes in the window's language."""
    return _Chosen.words.ngettext(one, many, n)


def pgettext(context: str, text: str) -> str:
    """Return a sentence in the window's language, as meant in a context."""
    return _Chosen.words.pgettext(context, text)


def said(message: Message) -> str:
    """Return a message from below in the window's language, its values kept in their own direction."""
    values = {name: isolated(value) if isinstance(value, str) else value for name, value in message.values}
    return _Chosen.words.gettext(message.template).format(**values)


def isolated(value: str) -> str:
    """Return a value fit to stand in a sentence of another direction, such as an address in Arabic words."""
    return f"\u2068{value}\u2069" if direction(tag()) == "rtl" else value
