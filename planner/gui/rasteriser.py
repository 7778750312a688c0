"""Pages of a PDF as pictures, at any sharpness; safe off the window's thread."""

from collections.abc import Callable
from dataclasses import dataclass
from threading import Lock

import pypdfium2
from PySide6.QtGui import QImage

POINTS_PER_INCH = 72
_PDFIUM = Lock()
"""PDFium may be used by one thread at a time."""


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
