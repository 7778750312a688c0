"""How much ink a page takes: photocopiers smear what is solid, and toner costs (LF18)."""

from collections.abc import Iterator
from functools import lru_cache

from planner.documents.lightening import MOST_DARKNESS
from planner.documents.model import Box, Frame, Ink, Item, Modules, Page, Photograph, PlacedLine, Stroke
from planner.documents.preflight.leaf import Leaf, covered
from planner.documents.preflight.outline import area
from planner.documents.preflight.proof import Proof
from planner.documents.template import Group
from planner.documents.typesetting.faces import Face, Faces
from planner.documents.typesetting.line import Line, Word
from planner.domain.edit import Edit, Fix
from planner.domain.finding import Finding, Severity
from planner.domain.leaflet import Leaflet
from planner.domain.message import Message

_ROWS = 150
"""A side is weighed in so many rows and columns."""

_SOLID = 5 / 297
"""What is as wide and as high as this share of the long edge is solid: its middle turns pale, its edge dirty."""

_DARK = 0.5


def check(proof: Proof) -> Iterator[Finding]:
    """Yield pages that take too much ink, and on a photocopy what is solid."""
    copied = proof.order.ink == "photocopy"
    most = proof.limits.photocopy_ink if copied else proof.limits.colour_ink
    for leaf in proof.leaves:
        taken = 100 * coverage(leaf, proof.order.typesetter.faces)
        if round(taken) > most and proof.template.group is not Group.POSTER:  # all letters, and few are made
            message = Message(
                "This page takes {percent} % ink; {most} % dries well and is cheap. Use lighter or fewer words.",
                percent=round(taken),
                most=f"{most:g}",
            )
            spots = (leaf.spot(leaf.page.trimmed),)
            yield proof.found(Severity.WARNING, "LF18", message, spots=spots, fix=_lighter_picture(proof, leaf))
        solid = [leaf.spot(covered(item)) for item in leaf.page.items if _is_solid(item, leaf)]
        if copied and solid:
            message = Message("A photocopier smears what is solid: use a frame or a rule.")
            yield proof.found(Severity.WARNING, "LF18", message, spots=solid)


def _lighter_picture(proof: Proof, leaf: Leaf) -> Fix | None:
    """Return the change that has a dark picture of the leaflet printed so that it takes less ink."""
    leaflet, dark = proof.order.record, (item for item in leaf.page.items if isinstance(item, Photograph))
    picture = proof.order.plan.pictures.get(leaflet.image or "") if isinstance(leaflet, Leaflet) else None
    if picture is None or picture.lighter or all(item.raster.darkness <= MOST_DARKNESS for item in dark):
        return None
    edit = Edit("pictures", picture.id, "lighter", before=False, after=True)
    return Fix(label=Message("Print the picture lighter"), edits=(edit,))


def _is_solid(item: Item, leaf: Leaf) -> bool:
    if not isinstance(item, Box):
        return False
    solid = _SOLID * max(leaf.page.width, leaf.page.height)
    return min(item.width, item.height) > solid and _weight(item.ink) > _DARK


def coverage(leaf: Leaf, faces: Faces) -> float:
    """Return which share of a side is covered, from 0 (white) to 1 (black); a light ink counts for less.

    Grounds and pictures hide what lies under them; letters are weighed by their outlines, and stand on their ground
    alone.
    """
    page = leaf.page
    grid = [bytearray(_ROWS) for _ in range(_ROWS)]
    drawn = 0.0
    for item in page.items:
        if isinstance(item, Box):
            _fill(grid, item, _weight(item.ink), page)
        elif isinstance(item, Photograph):
            _fill(grid, item, item.raster.darkness, page)
        else:
            drawn += _drawn(item, faces)
    grounds = sum(sum(row) for row in grid) / (255 * _ROWS * _ROWS)
    return min(1.0, max(0.0, grounds + drawn / (page.width * page.height)))


def _fill(grid: list[bytearray], ground: Box | Photograph, weight: float, page: Page) -> None:
    left, right = (_cell(x, page.width) for x in (ground.x, ground.x + ground.width))
    top, bottom = (_cell(y, page.height) for y in (ground.y, ground.y + ground.height))
    line = bytes([round(255 * weight)]) * (right - left)
    for row in range(top, bottom):
        grid[row][left:right] = line


def _cell(place: float, length: float) -> int:
    return min(_ROWS, max(0, round(place / length * _ROWS)))


def _drawn(item: Item, faces: Faces) -> float:
    """Return the ink of what is not a ground, in square points; white letters take ink away from theirs."""
    match item:
        case PlacedLine():
            return _letters(item.line, faces) * (_weight(item.ink) or -1.0)
        case Stroke():
            length = abs(item.x2 - item.x1) + abs(item.y2 - item.y1)
            inked = item.dash[0] / sum(item.dash[:2]) if len(item.dash) > 1 else 1.0
            return length * item.width * inked * _weight(item.ink)
        case Frame():
            return 2 * (item.width + item.height) * item.stroke * _weight(item.ink)
        case Modules():
            dark = sum(sum(row) for row in item.rows)
            return dark * (item.size / len(item.rows)) ** 2
    return 0.0


def _weight(ink: Ink) -> float:
    """Return how dark an ink is: 0 for white, 1 for black."""
    return round(1.0 - (0.299 * ink.red + 0.587 * ink.green + 0.114 * ink.blue), 6)


def _letters(line: Line, faces: Faces) -> float:
    """Return the area of a line's letters in square points."""
    return sum(_word(faces[run.face], word) * (run.size / 1000) ** 2 for run in line.runs for word in run.words)


@lru_cache(maxsize=8192)
def _word(face: Face, word: Word) -> float:
    """Return the area of a word's letters in thousandths of the em, squared."""
    return sum(area(face, glyph.gid) for glyph in word.glyphs)
