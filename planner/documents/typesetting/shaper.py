"""Turn words into glyphs with HarfBuzz, each word once."""

from dataclasses import replace
from functools import cache, lru_cache
from itertools import pairwise

import uharfbuzz as hb

from planner.documents.typesetting.clean import SOFT_HYPHEN
from planner.documents.typesetting.faces import Face
from planner.documents.typesetting.line import Glyph, Word

SPACES = "\u00a0\u2007\u202f"
"""No-break spaces look like spaces and are extracted as such."""

SHAPED_AS = {"Hans": "Hani", "Hant": "Hani", "Jpan": "Kana", "Kore": "Hang"}
"""Way of writing -> the script by whose rules fonts shape it."""


@lru_cache(maxsize=8192)
def shape(face: Face, text: str, rtl: bool, script: str, language: str, features: tuple[str, ...]) -> Word:
    """Return `text` shaped in one face; equal arguments give the same object."""
    buffer = hb.Buffer()
    buffer.add_codepoints([ord(character) for character in text])
    if rtl:
        # One character a cluster: viewers put what several characters of one code say in order from left to right.
        buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_CHARACTERS
    else:
        buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_GRAPHEMES
        buffer.flags = hb.BufferFlags.REMOVE_DEFAULT_IGNORABLES
    buffer.direction = "rtl" if rtl else "ltr"
    buffer.script = SHAPED_AS.get(script, script)
    buffer.language = language
    hb.shape(face.font, buffer, _settings(features))
    infos, positions = buffer.glyph_infos, buffer.glyph_positions
    said = _clusters(text, [info.cluster for info in infos])
    scale = face.scale
    glyphs: list[Glyph] = []
    missing = ""
    for info, at in zip(infos, positions, strict=True):
        cluster = said.pop(info.cluster, "")
        if info.codepoint == 0:
            missing += cluster
        glyphs.append(Glyph(info.codepoint, at.x_advance * scale, at.x_offset * scale, at.y_offset * scale, cluster))
    return Word(face.name, text, tuple(glyphs), sum(glyph.advance for glyph in glyphs), missing)


@cache
def hyphen(face: Face, features: tuple[str, ...]) -> Word:
    """Return the hyphen at which a word is divided; it reads as a soft hyphen, which is no part of the word.

    See ISO 32000-1, 14.8.2.2.3.
    """
    word = shape(face, "-", False, "Latn", "", features)
    glyphs = tuple(glyph._replace(text=SOFT_HYPHEN) for glyph in word.glyphs)
    return replace(word, text=SOFT_HYPHEN, glyphs=glyphs)


def _clusters(text: str, starts: list[int]) -> dict[int, str]:
    """Return cluster start -> what the cluster says."""
    ordered = sorted(set(starts))
    edges = [0, *ordered[1:], len(text)]  # the first glyph also says what was taken away before it
    said = (text[start:end].translate(_AS_SPACE) for start, end in pairwise(edges))
    return dict(zip(ordered, said, strict=False))


_AS_SPACE = str.maketrans(dict.fromkeys(SPACES, " "))


@lru_cache(maxsize=64)
def _settings(features: tuple[str, ...]) -> dict[str, bool]:
    """Turn "tnum" and "-liga" into what HarfBuzz takes; kerning is on unless switched off."""
    return {"kern": True} | {feature.lstrip("-+"): not feature.startswith("-") for feature in features}
