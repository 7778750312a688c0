"""Traces that a way to reach someone leaves in a text, however it is spelt there."""

import re
from collections.abc import Callable
from unicodedata import normalize

from planner.domain.checks.dialling import VALID, Dial
from planner.domain.contact import Point, PointKind

Trace = Callable[[str], bool]
"""Tell whether a text, prepared by ``prepared``, holds one certain way to reach someone."""

_RUN = re.compile(r"\d(?:[\W_]{0,5}\d)+")
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe0e\ufe0f\ufeff]")
_AT = re.compile(r"\s*[\[({<]\s*(?:at|@)\s*[\])}>]\s*|\s+at\s+|\s*@\s*")
_DOT = re.compile(r"\s*[\[({<]\s*(?:dot|\.)\s*[\])}>]\s*|\s+dot\s+")
_LEAST_LOCAL = 7
_LEAST_RAW = 6
_LEAST_ADDRESS = 8


def prepared(words: str) -> str:
    """Return a text in which letters and digits are the plain ones, blanks are single, and nothing is hidden."""
    plain = " ".join(normalize("NFKC", _UNSEEN.sub("", words)).casefold().split())
    return "".join(str(int(letter)) if letter.isdecimal() else letter for letter in plain)


def phone_key(point: Point, dial: Dial) -> str:
    """Return the digits by which a number is known in every spelling, or an empty string where it is none."""
    digits = "".join(each for each in prepared(point.value) if each.isdecimal())
    dialled = dial(point.value, point.region)
    if dialled.validity == VALID:
        return dialled.e164.lstrip("+")
    return digits.lstrip("0") if point.kind.is_phone and len(digits) >= _LEAST_RAW else ""


def trace(point: Point, dial: Dial) -> Trace | None:
    """Return how to find a point in prepared text, or None where it is too short to be told from other words."""
    key = phone_key(point, dial)
    if key:
        return lambda words: _holds_number(words, key)
    value = prepared(point.value).strip()
    if point.kind in (PointKind.POST, PointKind.PO_BOX):
        return _address_trace(value)
    if len(value) < _LEAST_RAW:
        return None
    letters = r"\s*".join(re.escape(each) for each in value if not each.isspace())
    spaced = re.compile(rf"(?<![\w.+-]){letters}(?![\w-])")
    return lambda words: bool(spaced.search(_DOT.sub(".", _AT.sub("@", words))) or spaced.search(words))


def _holds_number(words: str, key: str) -> bool:
    """Look for the digits without country code, which is at most three long, or for the local number alone."""
    core = key[3:] if len(key) - 3 >= _LEAST_LOCAL else key[-_LEAST_LOCAL:]
    for match in _RUN.finditer(words):
        run = "".join(each for each in match[0] if each.isdecimal())
        if core in run or (len(run) >= _LEAST_LOCAL and key.endswith(run.lstrip("0")) and len(run.lstrip("0")) > 5):
            return True
    return False


def _address_trace(value: str) -> Trace | None:
    first = re.split(r"[,;\n]", value)[0]
    parts = {_squashed(each) for each in (value, first)}
    keys = {each for each in parts if len(each) >= _LEAST_ADDRESS and any(letter.isdecimal() for letter in each)}
    return (lambda words: any(each in _squashed(words) for each in keys)) if keys else None


def _squashed(words: str) -> str:
    return "".join(each for each in words if each.isalnum())
