"""Language tags, as a plan writes them. Babel-free: the window asks for a direction before it shows itself."""

from collections.abc import Mapping
from functools import lru_cache

_RIGHT_TO_LEFT_SCRIPTS = frozenset({"Adlm", "Arab", "Hebr", "Nkoo", "Rohg", "Syrc", "Thaa"})
_CODES = "apc ar bal bgn ckb dv fa he ks lrc mzn nqo ps rhg sd sdh skr syr trw ug ur yi"
_RIGHT_TO_LEFT = frozenset(_CODES.split())


@lru_cache(maxsize=256)
def fallbacks(language: str) -> tuple[str, ...]:
    """Return the tag and its parents, nearest first: ``"ru-RU"`` gives ``("ru_RU", "ru")``."""
    parts = language.replace("-", "_").split("_")
    return tuple("_".join(parts[:count]) for count in range(len(parts), 0, -1))


@lru_cache(maxsize=256)
def direction(language: str) -> str:
    """Return ``"rtl"`` where the language is written from right to left, else ``"ltr"``.

    A script in the tag decides ("kk-Arab"), otherwise the language's usual script.
    """
    code, *rest = language.replace("-", "_").split("_")
    script = next((part for part in rest if len(part) == 4 and part.isalpha()), "")
    rtl = script.title() in _RIGHT_TO_LEFT_SCRIPTS if script else code in _RIGHT_TO_LEFT
    return "rtl" if rtl else "ltr"


def wanted(environment: Mapping[str, str]) -> str:
    """Return the language that a user's environment asks for, English where it does not say. Source: POSIX, 8.2."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        value = environment.get(name, "").partition(".")[0].partition("@")[0]
        if value:
            return "en" if value in ("C", "POSIX") else value
    return "en"
