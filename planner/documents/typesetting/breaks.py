"""Where a line may end: the Unicode line breaking algorithm (UAX #14, revision 50, rules LB7–LB31).

Quotation marks in East Asian text follow revision 53 (LB15a, LB15b, LB19a): a line may begin with one that opens and
end with one that closes.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from planner.documents.typesetting.break_classes import break_class

LETTERS = ("AL", "HL")
HANGUL = ("JL", "JV", "JT", "H2", "H3")
PICTURES = ("ID", "EB", "EM")
ALWAYS_BOUND = frozenset({"ZW", "WJ", "CL", "CP", "EX", "IS", "SY"})
"""Nothing breaks before these, not even spaces do (LB7, LB11, LB13)."""

BOUND_BEFORE = frozenset({"QU", "BA", "HY", "NS", "IN", "GL"})
"""No break directly before these (LB12a, LB19, LB21, LB22)."""

BOUND_AFTER = frozenset({"WJ", "GL", "OP", "QU", "BB"})
"""No break directly after these (LB11, LB12, LB14, LB19, LB21)."""

OVER_SPACES = frozenset({("QU", "OP"), ("CL", "NS"), ("CP", "NS"), ("B2", "B2")})
"""Pairs that hold even with spaces between (LB15–LB17)."""


def _pairs(*rules: tuple[Iterable[str], Iterable[str]]) -> frozenset[tuple[str, str]]:
    return frozenset((left, right) for lefts, rights in rules for left in lefts for right in rights)


PAIRS = _pairs(
    (["SY"], ["HL"]),  # LB21b
    (LETTERS, ["NU"]),  # LB23
    (["NU"], LETTERS),
    (["PR"], PICTURES),  # LB23a
    (PICTURES, ["PO"]),
    (["PR", "PO"], LETTERS),  # LB24
    (LETTERS, ["PR", "PO"]),
    (["CL", "CP", "NU"], ["PO", "PR"]),  # LB25
    (["PO", "PR"], ["OP", "NU"]),
    (["HY", "IS", "NU", "SY"], ["NU"]),
    (["JL"], ["JL", "JV", "H2", "H3"]),  # LB26
    (["JV", "H2"], ["JV", "JT"]),
    (["JT", "H3"], ["JT"]),
    (HANGUL, ["PO"]),  # LB27
    (["PR"], HANGUL),
    (LETTERS, LETTERS),  # LB28
    (["IS"], LETTERS),  # LB29
    (["EB"], ["EM"]),  # LB30b
)


@dataclass(frozen=True, slots=True)
class _Token:
    """What counts of a stretch without spaces: the classes at its ends and the offsets of breaks within it."""

    first: str
    last: str
    inner: tuple[int, ...]


TOKEN = re.compile("[^ ]+")


@lru_cache(maxsize=64)
def opportunities(text: str) -> tuple[int, ...]:
    """Return the offsets in one paragraph before which a line may break, the end of the text not among them."""
    breaks: list[int] = []
    last = ""
    for match in TOKEN.finditer(text):
        token, start = _token(match.group()), match.start()
        if start and _may_break_after_space(last, token.first):
            breaks.append(start)
        breaks += [start + offset for offset in token.inner]
        last = token.last
    return tuple(breaks)


def _may_break_after_space(before: str, after: str) -> bool:
    """Apply the rules that look over spaces: LB7, LB8, LB11, LB13–LB18."""
    if before == "ZW":
        return True
    return not (after in ALWAYS_BOUND or before == "OP" or (before, after) in OVER_SPACES)


@lru_cache(maxsize=8192)
def _token(text: str) -> _Token:
    kinds = _attached([break_class(character) for character in text])
    inner: list[int] = []
    regional = 0
    for place in range(1, len(kinds)):
        regional = regional + 1 if kinds[place - 1] == "RI" else 0
        if kinds[place] != "" and _may_break(text, kinds, place, regional):
            inner.append(place)
    return _Token(kinds[0], kinds[_base(kinds, len(kinds) - 1)], tuple(inner))


def _attached(kinds: list[str]) -> list[str]:
    """Resolve combining marks (LB9, LB10): those on a base repeat its class and, as "", forbid a break before them."""
    out: list[str] = []
    base = "ZW"
    for kind in kinds:
        if kind not in ("CM", "ZWJ"):
            base = kind
            out.append(kind)
        elif base == "ZW":
            base = "AL"
            out.append("AL")
        else:
            out.append("")
    return out


def _may_break(text: str, kinds: list[str], place: int, regional: int) -> bool:
    """Apply the rules in their order to the gap before `place`."""
    after = kinds[place]
    before_place = _base(kinds, place - 1)
    before = kinds[before_place]
    if before == "ZW" and after != "ZW":
        return True  # LB8
    if after in ALWAYS_BOUND or text[place - 1] == "\u200d":
        return False
    if before == "BB" and after == "CB":
        return True  # LB20
    if "QU" in (before, after) and _is_outside_quotation(text, kinds, place, before_place):
        return True  # LB19a
    if before in BOUND_AFTER or (before, after) in PAIRS or (before, after) in OVER_SPACES:
        return False
    return _may_break_by_context(text, kinds, place, before_place, regional)


def _is_outside_quotation(text: str, kinds: list[str], place: int, before_place: int) -> bool:
    """Tell whether a gap lies before a quotation in East Asian text or after one."""
    if place < len(text) - 1 and unicodedata.category(text[place]) == "Pi":
        return kinds[before_place] not in BOUND_AFTER and _is_wide(text[before_place]) and _is_wide(text[place + 1])
    if before_place and unicodedata.category(text[before_place]) == "Pf":
        return kinds[place] not in BOUND_BEFORE and _is_wide(text[place]) and _is_wide(text[before_place - 1])
    return False


def _may_break_by_context(text: str, kinds: list[str], place: int, before_place: int, regional: int) -> bool:
    """Apply the rules that look further than a pair: hyphens, brackets, object signs, flags."""
    before, after = kinds[before_place], kinds[place]
    if "CB" in (before, after) and after not in ("QU", "GL"):
        return True  # LB20
    if after in BOUND_BEFORE:
        return after == "GL" and before in ("BA", "HY")
    if before in ("HY", "BA") and before_place and kinds[_base(kinds, before_place - 1)] == "HL":
        return False  # LB21a
    if before in (*LETTERS, "NU") and after == "OP":
        return _is_wide(text[place])  # LB30
    if before == "CP" and after in (*LETTERS, "NU"):
        return _is_wide(text[before_place])
    return not (before == after == "RI" and regional % 2)  # LB30a


def _base(kinds: list[str], place: int) -> int:
    """Return the place of the base character that the mark at `place` stands on."""
    while place and kinds[place] == "":
        place -= 1
    return place


def _is_wide(character: str) -> bool:
    return unicodedata.east_asian_width(character) in "WFH"
