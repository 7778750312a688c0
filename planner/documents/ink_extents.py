"""How far the ink of a line of text reaches above and below its baseline and to both sides."""

from functools import lru_cache
from typing import NamedTuple

from planner.documents.typesetting.faces import Face, Faces
from planner.documents.typesetting.line import Glyph, Line, Run


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


def glyph_extents(line: Line, faces: Faces) -> list[Extents]:
    """Return the ink of each glyph of a line, measured from the line's left end."""
    return [extents for run in line.runs for extents in _run(run, faces[run.face])]


def extents(line: Line, faces: Faces) -> Extents:
    """Return the ink of a whole line; nothing inked gives zeros."""
    inked = glyph_extents(line, faces)
    if not inked:
        return Extents(0.0, 0.0, 0.0, 0.0)
    return Extents(
        min(each.left for each in inked),
        max(each.right for each in inked),
        max(each.top for each in inked),
        max(each.bottom for each in inked),
    )


def _run(run: Run, face: Face) -> list[Extents]:
    inked: list[Extents] = []
    x, em = run.x, run.size / 1000
    for glyph in run.glyphs:
        found = _glyph(face, glyph.gid)
        if found is not None:
            inked.append(_placed(found, glyph, x, em))
        x += glyph.advance * em + run.tracking * run.size
    return inked


def _placed(found: Extents, glyph: Glyph, x: float, em: float) -> Extents:
    return Extents(
        x + (found.left + glyph.dx) * em,
        x + (found.right + glyph.dx) * em,
        (found.top + glyph.dy) * em,
        (found.bottom - glyph.dy) * em,
    )


def touching(upper: Line, lower: Line, distance: float, shift: float, faces: Faces) -> bool:
    """Tell whether glyphs of two lines meet whose baselines are ``distance`` apart.

    ``shift`` is how far the lower line's left end lies to the right of the upper one's.
    """
    hanging = [each for each in glyph_extents(upper, faces) if each.bottom > 0]
    return any(
        high.left < low.right + shift and low.left + shift < high.right and high.bottom + low.top > distance
        for high in hanging
        for low in glyph_extents(lower, faces)
    )
