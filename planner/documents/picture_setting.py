"""Sets pictures: cropped around what matters, as many pixels as a printer can show, in the inks of the paper."""

from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from math import ceil

from PIL import Image, ImageStat

from planner.documents.halftone import screened
from planner.documents.lightening import lightened
from planner.documents.model import Inking, Raster
from planner.documents.template import Print
from planner.domain.picture import Picture

INCH = 72.0
WANTED_DPI = 300
LEAST_DPI = 150
"""Pixels to an inch as printed: what print wants, and what looks coarse below it."""

QUALITY = 90


@dataclass(frozen=True, slots=True, kw_only=True)
class SetPicture:
    """Hold a picture ready to print, and how many of its own pixels are printed to an inch."""

    raster: Raster
    dpi: float


Window = tuple[int, int, int, int]
"""Left, top, right and bottom in pixels."""


def set_picture(picture: Picture, width: float, height: float, ink: Print) -> SetPicture:
    """Return a picture for a frame of that size in points: cropped to its proportions, never stretched.

    The picture is shown as large as the frame lets it be, with its focus as near to the middle as its edges allow. It
    keeps at most ``WANTED_DPI``. The same arguments give the same bytes.
    """
    window = crop(picture, width / height)
    dpi = (window[2] - window[0]) / (width / INCH)
    return SetPicture(raster=_raster(picture, window, round(width, 3), round(height, 3), ink), dpi=dpi)


def crop(picture: Picture, proportion: float) -> Window:
    """Return what of a picture is seen in a frame whose width is ``proportion`` times its height."""
    wide = max(1, min(picture.width, round(picture.height * proportion)))
    high = max(1, min(picture.height, round(picture.width / proportion)))
    left = _start(picture.focus.x, picture.width, wide)
    top = _start(picture.focus.y, picture.height, high)
    return left, top, left + wide, top + high


def _start(focus: float, whole: int, part: int) -> int:
    """Return where a part begins so that the focus is in its middle, or as near as the ends allow."""
    return min(whole - part, max(0, round(focus * whole - part / 2)))


@lru_cache(maxsize=2)
def _pixels(picture: Picture) -> Image.Image:
    """Return a picture as pixels; the words beside it change more often than it does."""
    image = Image.open(BytesIO(picture.jpeg), formats=["JPEG"])
    image.load()
    image.info.clear()  # Pillow would print a comment that it found there
    return image


@lru_cache(maxsize=24)
def _raster(picture: Picture, window: Window, width: float, height: float, ink: Print) -> Raster:
    image = _pixels(picture).crop(window)
    if picture.lighter:
        image = lightened(image.convert("RGB"))
    if ink == "photocopy":
        return screened(image, width, height)
    share = min(1.0, WANTED_DPI * width / INCH / image.width)
    if share < 1.0:
        size = (max(1, ceil(share * image.width)), max(1, ceil(share * image.height)))
        image = image.resize(size, Image.Resampling.LANCZOS, reducing_gap=2.0)
    image = image.convert("RGB" if ink == "colour" else "L")
    out = BytesIO()
    image.save(out, "JPEG", quality=QUALITY)
    inking = Inking.COLOURS if ink == "colour" else Inking.GREYS
    darkness = 1.0 - ImageStat.Stat(image.convert("L").reduce(8)).mean[0] / 255
    return Raster(width=image.width, height=image.height, data=out.getvalue(), darkness=darkness, inking=inking)
