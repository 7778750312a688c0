"""Measures of a finished paper against the rules of print, as sentences about what is wrong.

They take a finished file and pictures of its sides, whoever made those: here PDFium, poppler in the long tests.
"""

from collections.abc import Iterator, Sequence

import pypdfium2
from PIL import Image

from planner.documents.theme import MM
from planner.domain.paper_size import PaperSize
from planner.services.print_room import Paper
from tests.gallery.render import Shot
from tests.references.letters import Letter, letters, pictures, words
from tests.references.pixels import Box, contrasts, in_the_edge, ink

LEAST, LEAST_LARGE = 8.0, 16.0
EDGE = 5 * MM
PHOTOCOPY, COLOUR = 20.0, 30.0
CONTRAST, LARGE_CONTRAST, LARGE = 4.5, 3.0, 24.0
ROUNDING = 0.05
"""What PDF numbers of few digits and pixels of 256 greys lose."""

SOFT_EDGES = 2.0
"""Percent of ink that pictures of a side show more than its shapes have."""

POSTERS = ("placard", "poster")
"""All letters, and few are made: they may take ink, and a placard is turned as its slogan wants it."""

TURNED = ("placard", "day-pack")
EIGHTH = (105.0, 74.25)
"""A bust card is an eighth of the sheet that it is cut from."""

FOLDS = {
    "tri-fold": {"A4-landscape": (97, 197), "Letter-landscape": (92.1, 185.8)},
    "z-fold": {"A4-landscape": (99, 198), "Letter-landscape": (93.1, 186.3)},
}
"""Where a sheet is folded, from the outside left edge of its first side, in mm; its second side mirrors them."""


def faults(shot: Shot, paper: Paper, sides: Sequence[Image.Image], scale: float) -> Iterator[str]:
    """Yield what is wrong with a paper; ``sides`` are its pages with ``scale`` pixels to the point."""
    with pypdfium2.PdfDocument(paper.pdf) as document:
        assert len(document) == len(sides)
        for number, (page, side) in enumerate(zip(document, sides, strict=True), start=1):
            found = (
                *_size(shot, page),
                *_type(shot, page),
                *_edge(shot, page, side, scale),
                *_words(page, side, scale),
            )
            yield from (f"side {number}: {fault}" for fault in found)
    yield from _ink(shot, paper, sides)


def _size(shot: Shot, page: pypdfium2.PdfPage) -> Iterator[str]:
    size = [edge / MM for edge in page.get_size()]
    wanted = EIGHTH if shot.template == "bust-card" and "A7" in shot.size.value else shot.size.millimetres
    if shot.template in TURNED:
        size, wanted = sorted(size), (min(wanted), max(wanted))
    if max(abs(one - other) for one, other in zip(size, wanted, strict=True)) > 0.2:
        yield f"is {size[0]:.2f} x {size[1]:.2f} mm"


def _type(shot: Shot, page: pypdfium2.PdfPage) -> Iterator[str]:
    least = LEAST_LARGE if shot.template == "large-print" else LEAST
    small = [letter for letter in letters(page) if letter.text != " " and letter.size < least - ROUNDING]
    if small:
        yield f"type of {min(letter.size for letter in small)} pt: {''.join(letter.text for letter in small)[:40]!r}"


def _edge(shot: Shot, page: pypdfium2.PdfPage, side: Image.Image, scale: float) -> Iterator[str]:
    height = page.get_height()
    folds = [place * MM for place in FOLDS.get(shot.template, {}).get(shot.size.value, ())]
    marks = [Box(x - 1, 0, x + 1, height) for fold in folds for x in (fold, page.get_width() - fold)]
    found = in_the_edge(side, scale, EDGE, (*pictures(page), *marks))
    if found:
        yield f"ink within 5 mm of the edge: {found}"


def _ink(shot: Shot, paper: Paper, sides: Sequence[Image.Image]) -> Iterator[str]:
    """Yield sides that take too much ink; a picture may, if preflight says so."""
    most = PHOTOCOPY if shot.ink == "photocopy" else COLOUR
    taken = max(map(ink, sides))
    told = shot.template == "photo" and "LF18" in {finding.rule for finding in paper.findings}
    if round(taken) > most + SOFT_EDGES * (shot.template == "photo") and shot.template not in POSTERS and not told:
        yield f"takes {taken:.1f} % ink of {most:g}"


def _words(page: pypdfium2.PdfPage, side: Image.Image, scale: float) -> Iterator[str]:
    said = [word for word in words(page) if word.box.right > word.box.left and word.box.foot > word.box.top]
    for word, (colour, grey) in zip(said, contrasts(side, scale, [word.box for word in said]), strict=True):
        yield from _pale(word, colour, grey)


def _pale(word: Letter, colour: float, grey: float) -> Iterator[str]:
    least = LARGE_CONTRAST if word.size >= LARGE else CONTRAST
    if min(colour, grey) < least - ROUNDING:
        yield f"{word.text!r} of {word.size} pt has contrast {colour:.2f}, in grey {grey:.2f}"


def resolution(size: PaperSize) -> int:
    """Return dots to the inch that show the stems of the smallest type of a paper."""
    return 300 if max(size.millimetres) < 300 else 200 if max(size.millimetres) < 450 else 100
