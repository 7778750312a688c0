"""Pages of a PDF as pictures, at any sharpness; safe off the window's thread."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from threading import Lock
from typing import TypeAlias

import pypdfium2
from PySide6.QtGui import QImage

POINTS_PER_INCH = 72
_PDFIUM = Lock()
"""PDFium may be used by one thread at a time."""

_Texts: TypeAlias = Sequence[tuple[pypdfium2.PdfPage, pypdfium2.PdfTextPage]]
"""Pages and the words on them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Raster:
    """Hold one page as a picture with its size in points, and how many pages the document has."""

    image: QImage
    width: float
    height: float
    page: int
    pages: int


def rasterise(pdf: bytes, page: int, scale: Callable[[float, float], float]) -> Raster:
    """Return a page, counted from 0 and kept within the document, as a picture on white.

    ``scale`` is asked for pixels per point once the page's width and height in points are known.
    """
    with _PDFIUM:
        document = pypdfium2.PdfDocument(pdf)
        try:
            at = max(0, min(page, len(document) - 1))
            sheet = document[at]
            width, height = sheet.get_size()
            bitmap = sheet.render(scale=scale(width, height), rev_byteorder=False, prefer_bgrx=True)
            image = QImage(
                bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGB32
            ).copy()
            return Raster(image=image, width=width, height=height, page=at, pages=len(document))
        finally:
            document.close()


def page_sizes(pdf: bytes) -> tuple[tuple[float, float], ...]:
    """Return the width and height of every page in points."""
    with _PDFIUM:
        document = pypdfium2.PdfDocument(pdf)
        try:
            return tuple(document.get_page_size(at) for at in range(len(document)))
        finally:
            document.close()


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Hold where words stand: the page, counted from 0, and a box in points from its top left corner."""

    page: int
    x: float
    y: float
    width: float
    height: float


def places(pdf: bytes, wanted: Sequence[Sequence[str]]) -> tuple[Place | None, ...]:
    """Return where the words of each entry stand first, None where they do not; the first that are found count."""
    with _PDFIUM:
        document = pypdfium2.PdfDocument(pdf)
        try:
            texts = [(page, page.get_textpage()) for page in document]
            return tuple(_first_place(texts, words) for words in wanted)
        finally:
            document.close()


def _first_place(texts: _Texts, words: Sequence[str]) -> Place | None:
    for each in words:
        for number, (page, text) in enumerate(texts):
            hit = text.search(each, match_whole_word=True).get_next()
            if hit is not None:
                boxes = [text.get_rect(at) for at in range(text.count_rects(*hit))]
                left, bottom = (min(box[side] for box in boxes) for side in (0, 1))
                right, top = (max(box[side] for box in boxes) for side in (2, 3))
                height = page.get_height()
                return Place(page=number, x=left, y=height - top, width=right - left, height=top - bottom)
    return None
