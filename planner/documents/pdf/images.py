"""Pictures as a PDF holds them (ISO 32000-1, 8.9.5)."""

import zlib

from planner.documents.model import Inking, Raster
from planner.documents.pdf.file import COMPRESSION, PdfFile, Reference

_SPACES = {
    Inking.COLOURS: ("/DeviceRGB", 8, "/DCTDecode"),
    Inking.GREYS: ("/DeviceGray", 8, "/DCTDecode"),
    Inking.DOTS: ("/DeviceGray", 1, "/FlateDecode"),
}
"""Inking -> colour space, bits of a colour, filter."""


def put_image(file: PdfFile, raster: Raster) -> Reference:
    """Keep a picture; a JPEG as it is, so it must hold nothing but the picture."""
    space, bits, filter_ = _SPACES[raster.inking]
    data = zlib.compress(raster.data, COMPRESSION) if raster.inking is Inking.DOTS else raster.data
    return file.put_plain(
        data,
        Type="/XObject",
        Subtype="/Image",
        Width=raster.width,
        Height=raster.height,
        ColorSpace=space,
        BitsPerComponent=bits,
        Filter=filter_,
    )
