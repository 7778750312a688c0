"""What a printed side looks like to instruments: its ink, its white edge, and how words stand out from their ground.

Sides are pictures in red, green and blue; rectangles are in points from the top left corner.
"""

from collections.abc import Iterable, Iterator
from math import ceil, floor
from typing import NamedTuple

from PIL import Image, ImageDraw, ImageStat

from planner.documents.theme import MM

WHITE = 247
"""What is lighter is paper: the palest tone that a rasteriser gives to the edge of a letter."""

STEM = 0.02
"""Share of a word's rectangle that its ink fills at least, softened edges not counted."""

AROUND = 2
"""Pixels of the ground around a word."""

TOLERANCE = 0.2 * MM


class Box(NamedTuple):
    """A rectangle in points from the top left corner."""

    left: float
    top: float
    right: float
    foot: float

    def pixels(self, scale: float) -> tuple[int, int, int, int]:
        """Return the pixels that it touches."""
        return floor(self.left * scale), floor(self.top * scale), ceil(self.right * scale), ceil(self.foot * scale)


def ink(side: Image.Image) -> float:
    """Return the mean darkness in percent."""
    return 100 * (1 - ImageStat.Stat(side.convert("L")).mean[0] / 255)


def in_the_edge(side: Image.Image, scale: float, edge: float, forgiven: Iterable[Box] = ()) -> Box | None:
    """Return the rectangle around all ink that is nearer to the edge than ``edge`` points; ``forgiven`` is not seen."""
    grey = side.convert("L")
    pen = ImageDraw.Draw(grey)
    for box in forgiven:
        pen.rectangle(box.pixels(scale), fill=255)
    inner = edge - TOLERANCE
    width, height = side.width / scale, side.height / scale
    pen.rectangle(Box(inner, inner, width - inner, height - inner).pixels(scale), fill=255)
    found = grey.point(lambda light: 255 * (light < WHITE)).getbbox()
    return found and Box(*(round(place / scale, 1) for place in found))


def contrasts(side: Image.Image, scale: float, words: Iterable[Box]) -> Iterator[tuple[float, float]]:
    """Yield for each word how it stands out from its ground, in colour and in the greys of a photocopier."""
    grey = side.convert("L").convert("RGB")
    for word in words:
        left, top, right, foot = word.pixels(scale)
        box = (left - AROUND, top - AROUND, right + AROUND, foot + AROUND)  # a dash fills its own
        yield tuple(_contrast(picture.crop(box)) for picture in (side, grey))  # type: ignore[misc]


def _contrast(word: Image.Image) -> float:
    """Return the contrast of the two colours of a word: the commonest, and that of the pixels which differ most."""
    counted = word.getcolors(word.width * word.height) or []
    common = luminance(max(counted)[1])
    left = STEM * word.width * word.height
    for contrast, count in sorted(
        ((ratio(common, luminance(colour)), count) for count, colour in counted), reverse=True
    ):
        left -= count
        if left <= 0:
            return contrast
    return 1.0


def luminance(colour: object) -> float:
    """Return the relative luminance of WCAG 2.2."""
    assert isinstance(colour, tuple)
    red, green, blue = (part / 255 / 12.92 if part <= 10 else ((part / 255 + 0.055) / 1.055) ** 2.4 for part in colour)
    return float(0.2126 * red + 0.7152 * green + 0.0722 * blue)


def ratio(one: float, other: float) -> float:
    """Return the contrast of two luminances, from 1 to 21."""
    return (max(one, other) + 0.05) / (min(one, other) + 0.05)
