"""Write shaped words as text operators: glyph numbers, exact places and what they say.

A run is drawn in a font of size 1 under a scaling matrix, so the same string serves every size and is made once for each word.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from planner.documents.pdf.numbers import short
from planner.documents.typesetting.faces import Face
from planner.documents.typesetting.line import Glyph, Word


@dataclass(frozen=True, slots=True, eq=False)
class Encoded:
    """A word as the inside of a TJ array `[<…>]`, and what single glyphs must mean for it to be read back right."""

    operators: str
    meanings: tuple[tuple[int, str], ...]
    gids: frozenset[int]


@lru_cache(maxsize=32768)
def encode(face: Face, word: Word) -> Encoded:
    """Write a word in the expectation that each single glyph means what it says here."""
    groups = [tuple(group) for group in clusters(word)]
    singles = tuple(
        dict.fromkeys((group[0].gid, group[0].text) for group in groups if len(group) == 1 and group[0].text)
    )
    meanings: dict[int, str] = {}
    for gid, text in singles:
        meanings.setdefault(gid, text)
    return Encoded(
        "".join(_group(face, group, meanings) for group in groups),
        tuple(meanings.items()),
        frozenset(glyph.gid for glyph in word.glyphs),
    )


@lru_cache(maxsize=4096)
def encode_against(face: Face, word: Word, meanings: frozenset[tuple[int, str]]) -> str:
    """Write a word whose glyphs mean something else in this file: those are spelled out."""
    known = dict(meanings)
    return "".join(_group(face, tuple(group), known) for group in clusters(word))


def clusters(word: Word) -> Iterator[list[Glyph]]:
    """Yield the glyphs of each cluster from left to right."""
    group: list[Glyph] = []
    for glyph in word.glyphs:
        if glyph.text and group:
            yield group
            group = []
        group.append(glyph)
    if group:
        yield group


def _group(face: Face, group: tuple[Glyph, ...], meanings: Mapping[int, str]) -> str:
    text = group[0].text
    drawn = "".join(_glyph(face, glyph) for glyph in group)
    if not text or (len(group) == 1 and meanings.get(group[0].gid) == text):
        return drawn
    said = text.encode("utf-16-be").hex().upper()
    return f">]TJ/Span<</ActualText<FEFF{said}>>>BDC[<{drawn}>]TJ EMC[<"


def _glyph(face: Face, glyph: Glyph) -> str:
    """Write one glyph and move the pen to where the next one starts."""
    before = f">{short(-glyph.dx)}<" if glyph.dx else ""
    rest = face.advance(glyph.gid) + glyph.dx - glyph.advance
    after = f">{short(rest)}<" if abs(rest) > 0.001 else ""
    drawn = f"{before}{glyph.gid:04X}{after}"
    return f">]TJ {short(glyph.dy / 1000)} Ts[<{drawn}>]TJ 0 Ts[<" if glyph.dy else drawn
