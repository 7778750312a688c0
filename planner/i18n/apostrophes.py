"""Apostrophes: typewriters have one upright stroke, print has a curved one."""

import re

_UPRIGHT = re.compile(r"(?<=[^\W\d_])'|(?<!\S)'(?=\d\ds?\b)")
_NO_APOSTROPHE = re.compile(r"[\u0590-\u08ff]")


def curved(text: str) -> str:
    """Return the text with the apostrophes of print: "Kazakhstan’s", "the strikers’ demands", "’68".

    Hebrew and Arabic letters keep the stroke, which there is another sign. Upright quotation marks before a word stay.
    """
    return _UPRIGHT.sub(lambda found: _mark(text, found.start()), text)


def _mark(text: str, place: int) -> str:
    return "'" if place and _NO_APOSTROPHE.match(text[place - 1]) else "\N{RIGHT SINGLE QUOTATION MARK}"
