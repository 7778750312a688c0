"""The words of a finished PDF, with their sizes and places as printed: asked of PDFium, which wrote none of them."""

import ctypes
from collections.abc import Iterator
from itertools import groupby
from math import hypot
from typing import NamedTuple

import pypdfium2
import pypdfium2.raw as pdfium

from tests.references.pixels import Box


class Letter(NamedTuple):
    """A letter with its size in points as printed and the box of its ink."""

    text: str
    size: float
    box: Box


def letters(page: pypdfium2.PdfPage) -> Iterator[Letter]:
    """Yield the letters of a page that have ink, None between words."""
    height, text = page.get_height(), page.get_textpage()
    for place in range(text.count_chars()):
        shown = chr(pdfium.FPDFText_GetUnicode(text, place))
        if shown.isspace() or pdfium.FPDFText_IsGenerated(text, place):
            yield Letter(" ", 0.0, Box(0, 0, 0, 0))
            continue
        left, foot, right, top = text.get_charbox(place)
        yield Letter(shown, _size(text, place), Box(left, height - top, right, height - foot))


def _size(text: pypdfium2.PdfTextPage, place: int) -> float:
    matrix = pdfium.FS_MATRIX()
    assert pdfium.FPDFText_GetMatrix(text, place, ctypes.byref(matrix))
    size: float = pdfium.FPDFText_GetFontSize(text, place)
    return round(size * hypot(matrix.c, matrix.d), 2)


def words(page: pypdfium2.PdfPage) -> Iterator[Letter]:
    """Yield the words of a page, each with its size and its box."""
    for (gap, size), group in groupby(letters(page), key=lambda letter: (letter.text == " ", letter.size)):
        if not gap:
            members = list(group)
            lefts, tops, rights, feet = zip(*(member.box for member in members), strict=True)
            box = Box(min(lefts), min(tops), max(rights), max(feet))
            yield Letter("".join(member.text for member in members), size, box)


def pictures(page: pypdfium2.PdfPage) -> Iterator[Box]:
    """Yield where pictures stand."""
    height = page.get_height()
    for item in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE]):
        left, foot, right, top = item.get_bounds()
        yield Box(left, height - top, right, height - foot)
