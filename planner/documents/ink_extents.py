"""How far the ink of a line of text reaches above and below its baseline and to both sides."""

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import NamedTuple

from planner.documents.typesetting.faces import Face, Faces
from planner.documents.typesetting.line import Line, Word


class Extents(NamedTuple):
    """Reach of ink in points: ``top`` upwards and ``bottom`` downwards from the baseline, both positive."""

    left: float
    right: float
    top: float
    bottom: float


@lru_cache(maxsize=8192)
def _glyph(face: Face, gid: int) -> Extents | None:
    """Return the extents of one glyph in thousandths of the em, None for one without ink."""
    found = face.font.get_glyph_extents(gid)
    if found is None or found.height == 0:
        return None
    scale = face.scale
    left, top = found.x_bearing * scale, found.y_bearing * scale
    return Extents(left, left + found.width * scale, top, -(top + found.height * scale))


@lru_cache(maxsize=8192)
def _word(face: Face, word: Word) -> tuple[Extents, ...]:
    """Return the ink of each glyph of a word in thousandths of the em, measured from the word's left end."""
    inked: list[Extents] = []
    x = 0.0
    for glyph in word.glyphs:
        found = _glyph(face, glyph.gid)
        if found is not None:
            left, right = found.left + glyph.dx + x, found.right + glyph.dx + x
            inked.append(Extents(left, right, found.top + glyph.dy, found.bottom - glyph.dy))
        x += glyph.advance
    return tuple(inked)


@lru_cache(maxsize=8192)
def _whole_word(face: Face, word: Word) -> Extents | None:
    """Return the ink of a word in thousandths of the em, None for one without ink."""
    return _around(_word(face, word))


def _around(inked: Sequence[Extents]) -> Extents | None:
    if not inked:
        return None
    lefts, rights, tops, bottoms = zip(*inked, strict=True)
    return Extents(min(lefts), max(rights), max(tops), max(bottoms))


@lru_cache(maxsize=1024)
def extents(line: Line, faces: Faces) -> Extents:
    """Return the ink of a whole line; nothing inked gives zeros."""
    return _around(_words(line, faces, lambda face, word: (_whole_word(face, word),))) or Extents(0.0, 0.0, 0.0, 0.0)


def glyph_extents(line: Line, faces: Faces) -> list[Extents]:
    """Return the ink of each glyph of a line, measured from the line's left end."""
    return _words(line, faces, _word)


def _words(line: Line, faces: Faces, inked: Callable[[Face, Word], Sequence[Extents | None]]) -> list[Extents]:
    """Return the ink of a line's words or glyphs in points; letter-space is left out, as no such line is measured."""
    found: list[Extents] = []
    for run in line.runs:
        face, em, x = faces[run.face], run.size / 1000, run.x
        for word in run.words:
            found += [
                Extents(x + each.left * em, x + each.right * em, each.top * em, each.bottom * em)
                for each in inked(face, word)
                if each is not None
            ]
            x += word.advance * em
    return found


def touching(upper: Line, lower: Line, distance: float, shift: float, faces: Faces) -> bool:
    """Tell whether glyphs of two lines meet whose baselines are ``distance`` apart.

    ``shift`` is how far the lower line's left end lies to the right of the upper one's.
    """
    return least_distance(upper, lower, shift, faces) > distance


def least_distance(upper: Line, lower: Line, shift: float, faces: Faces, around: float = 0.0) -> float:
    """Return how far apart the baselines of two lines must be for no glyph of one to meet one of the other.

    Glyphs are taken for boxes, those of the upper line that hang below its baseline; ``around`` is white to keep at
    their sides.
    """
    hanging = [each for each in glyph_extents(upper, faces) if each.bottom > 0]
    below = glyph_extents(lower, faces) if hanging else []
    return max(
        (
            high.bottom + low.top
            for high in hanging
            for low in below
            if high.left - around < low.right + shift and low.left + shift < high.right + around
        ),
        default=0.0,
    )
