"""Pages of a PDF as pictures, at any sharpness; safe off the window's thread."""

from collections.abc import Callable
from ctypes import c_ubyte
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
            canvas = _Canvas()
            sheet.render(scale=scale(width, height), rev_byteorder=False, prefer_bgrx=True, bitmap_maker=canvas.bitmap)
            return Raster(image=canvas.image, width=width, height=height, page=at, pages=len(document))
        finally:
            document.close()


class _Canvas:
    """A picture that PDFium draws on; a page at screen size is seven megabytes, too much to be copied twice."""

    image = QImage()

    def bitmap(self, width: int, height: int, format: int, rev_byteorder: bool) -> pypdfium2.PdfBitmap:  # noqa: A002
        """Make the picture and return it as PDFium sees it; called by ``PdfPage.render``."""
        self.image = QImage(width, height, QImage.Format.Format_RGB32)
        pixels = self.image.bits()
        buffer = (c_ubyte * len(pixels)).from_buffer(pixels)
        return pypdfium2.PdfBitmap.new_native(
            width, height, format, rev_byteorder, buffer=buffer, stride=self.image.bytesPerLine()
        )


def page_sizes(pdf: bytes) -> tuple[tuple[float, float], ...]:
    """Return the width and height of every page in points."""
    with _PDFIUM:
        document = pypdfium2.PdfDocument(pdf)
        try:
            return tuple(document.get_page_size(at) for at in range(len(document)))
        finally:
            document.close()
