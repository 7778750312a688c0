"""Make any string safe to set: nothing in it may steer the layout but words, spaces and line ends."""

import re
import unicodedata
from functools import lru_cache

NEW_LINES = re.compile("\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
UNWANTED = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\u202a-\u202e\u206a-\u206f\ufeff\ufff9-\ufffb\U000e0001\U000e0020-\U000e007f]"
)
"""Controls, embeddings and overrides, which can make a name read backwards."""

SOFT_HYPHEN = "\u00ad"
"""Says where a word may be divided; nothing by itself."""

FULL_WIDTH_STOP = re.compile("([、。，！？；：」』）】》]) +")
"""The stops of ideographs have their space within them."""

NO_CHARACTERS = re.compile("[\ud800-\udfff\ufffe\uffff]")
"""Halves of characters, and what Unicode promises never to assign: no file may hold them as text."""

UNDRAWN = frozenset("\u061c\u200b\u200e\u200f\u2060\u2066\u2067\u2068\u2069")
"""Marks that work on order and line breaks but have no width and no ink."""


@lru_cache(maxsize=1024)
def clean(text: str) -> str:
    """Return `text` with line feeds for line ends, spaces for tabs, and no controls, overrides or soft hyphens."""
    return _tidied(text).replace(SOFT_HYPHEN, "")


@lru_cache(maxsize=1024)
def shown(text: str) -> str:
    """Return `text`, or nothing where all of it is white space, controls and marks without a letter."""
    return text if any(map(_is_seen, clean(text))) else ""


def _is_seen(character: str) -> bool:
    return not character.isspace() and unicodedata.category(character) not in ("Cc", "Cf", "Mc", "Me", "Mn")


def soft_hyphens(text: str) -> tuple[tuple[int, ...], ...]:
    """Return for each line of the cleaned text the offsets in it at which a soft hyphen stood."""
    return tuple(
        tuple(place - number for number, place in enumerate(_places(line))) for line in _tidied(text).split("\n")
    )


def _tidied(text: str) -> str:
    text = FULL_WIDTH_STOP.sub(r"\1", NEW_LINES.sub("\n", text).replace("\t", " "))
    return NO_CHARACTERS.sub("\ufffd", UNWANTED.sub("", text))


def _places(line: str) -> list[int]:
    return [place for place, character in enumerate(line) if character == SOFT_HYPHEN]


def is_mark(character: str) -> bool:
    """Tell whether a character belongs to the one before it: combining marks, joiners, variation selectors."""
    return character in "\u200c\u200d" or unicodedata.category(character)[0] == "M"
