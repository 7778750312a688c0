"""Message catalogues as values: the words of the program and of its papers, by language."""

from dataclasses import dataclass
from functools import cache
from gettext import GNUTranslations, NullTranslations

from planner import paths
from planner.i18n.languages import fallbacks
from planner.i18n.pseudo import PSEUDO, PseudoTranslations

# gettext takes an empty translation for a missing one, so a language that prints nothing where
# English prints a word (Russian has no "ENDS") says so with this sign.
NOTHING = "∅"


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalogue:
    """The words of one domain in one language; English where a translation is missing."""

    language: str
    domain: str
    translated: bool
    translations: NullTranslations

    def gettext(self, text: str) -> str:
        """Return the translation of an English sentence."""
        return self._said(self.translations.gettext(text)) if text else ""

    def ngettext(self, one: str, many: str, n: int) -> str:
        """Return the translation of a sentence in the plural form that `n` takes."""
        return self._said(self.translations.ngettext(one, many, n))

    def pgettext(self, context: str, text: str) -> str:
        """Return the translation of a sentence in the context a translator was told."""
        return self._said(self.translations.pgettext(context, text))

    @staticmethod
    def _said(text: str) -> str:
        return "" if text == NOTHING else text


def marked(text: str) -> str:
    """Return a sentence as it stands: `make strings` collects it here, and it is translated where it is said."""
    return text


def _load(language: str, domain: str) -> NullTranslations:
    if language.replace("-", "_") == PSEUDO:
        return PseudoTranslations()
    chain: NullTranslations = NullTranslations()
    for tag in reversed(fallbacks(language)):
        compiled = paths.resources() / "locale" / tag / "LC_MESSAGES" / f"{domain}.mo"
        # A plan may come from anyone: its language must not lead out of our own folder.
        if tag.replace("_", "").isalnum() and compiled.is_file():
            with compiled.open("rb") as file:
                nearer = GNUTranslations(file)
            nearer.add_fallback(chain)
            chain = nearer
    return chain


@cache
def catalogue(language: str, domain: str = "handbill") -> Catalogue:
    """Return the words of a domain: `handbill` for the program, `papers` for what it prints.

    A territory falls back to its language ("ru-RU" to "ru") and every language to English, whose
    words are the messages themselves. `translated` is false where nothing but English was found.
    """
    translations = _load(language, domain)
    return Catalogue(
        language=language,
        domain=domain,
        translated=type(translations) is not NullTranslations or fallbacks(language)[-1] == "en",
        translations=translations,
    )
