"""Which script a character belongs to (UAX #24) and what scripts and languages are like."""

from functools import cache, lru_cache

import uharfbuzz as hb

COMMON = frozenset({"Zyyy", "Zinh", "Zzzz"})
"""Scripts that take the script of their neighbours."""

JOINED = frozenset({"Arab", "Syrc", "Mong", "Nkoo", "Mand", "Deva", "Beng", "Guru", "Rohg", "Adlm"})
"""Scripts whose letters join, so that nothing may be put between them."""

LANGUAGE_SCRIPTS = {
    "ar": "Arab",
    "fa": "Arab",
    "ur": "Arab",
    "ckb": "Arab",
    "ps": "Arab",
    "sd": "Arab",
    "ug": "Arab",
    "he": "Hebr",
    "yi": "Hebr",
    "hi": "Deva",
    "mr": "Deva",
    "ne": "Deva",
    "bn": "Beng",
    "as": "Beng",
    "th": "Thai",
    "hy": "Armn",
    "ka": "Geor",
    "am": "Ethi",
    "ti": "Ethi",
    "ru": "Cyrl",
    "kk": "Cyrl",
    "uk": "Cyrl",
    "be": "Cyrl",
    "bg": "Cyrl",
    "sr": "Cyrl",
    "mk": "Cyrl",
    "ky": "Cyrl",
    "tg": "Cyrl",
    "mn": "Cyrl",
    "el": "Grek",
    "zh": "Hans",
    "yue": "Hant",
    "ja": "Jpan",
    "ko": "Kore",
}
"""Primary language subtag -> the script it is written in, where that is not Latin."""

TRADITIONAL = frozenset({"TW", "HK", "MO"})
"""Territories whose Chinese is written in traditional characters."""

EAST_ASIAN = frozenset({"Hans", "Hant", "Jpan", "Kore"})
"""Ways of writing that share ideographs and differ in their shapes: each has typefaces of its own."""

_OWN_WRITING = {"Hira": "Jpan", "Kana": "Jpan", "Hang": "Kore", "Bopo": "Hant"}
"""Script of a character -> the way of writing that it alone belongs to."""

RIGHT_TO_LEFT = frozenset({"Arab", "Hebr", "Syrc", "Thaa", "Nkoo"})


@cache
def script_of(character: str) -> str:
    """Return the ISO 15924 code of a character's script ("Zyyy" for what all scripts share)."""
    buffer = hb.Buffer()
    buffer.add_codepoints([ord(character)])
    buffer.guess_segment_properties()
    return str(buffer.script or "Zyyy")


@lru_cache(maxsize=256)
def script_of_language(language: str) -> str:
    """Return the script a language is usually written in; a script subtag ("kk-Latn") says it itself."""
    primary, *rest = language.replace("_", "-").split("-")
    for subtag in rest:
        if len(subtag) == 4 and subtag.isalpha():
            return subtag.title()
    if primary.lower() == "zh" and not TRADITIONAL.isdisjoint(map(str.upper, rest)):
        return "Hant"
    return LANGUAGE_SCRIPTS.get(primary.lower(), "Latn")


def is_right_to_left(language: str) -> bool:
    """Tell whether a language is written from right to left."""
    return script_of_language(language) in RIGHT_TO_LEFT


def writings(scripts: list[str], default: str) -> list[str]:
    """Return the scripts of characters with those of East Asia told apart by the way of writing that they stand in.

    `default` is the script of the language. Elsewhere ideographs beside kana are Japanese, others simplified Chinese.
    """
    found = set(scripts)
    if found.isdisjoint(_OWN_WRITING) and "Hani" not in found:
        return scripts
    own = default if default in EAST_ASIAN else next((_OWN_WRITING[each] for each in _OWN_WRITING if each in found), "")
    ideographs = own or "Hans"
    return [ideographs if each == "Hani" else _OWN_WRITING.get(each, each) for each in scripts]
