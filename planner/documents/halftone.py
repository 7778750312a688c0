"""Pictures as dots of one black, large enough to survive a photocopier.

The dots stand on two square lattices, one in the gaps of the other: a screen of about thirty lines to an inch at 45
degrees. A finer one would have no room for dots that a photocopier still sees.
"""

from functools import cache
from math import ceil, hypot, pi

from PIL import Image, ImageChops, ImageOps, ImageStat

from planner.documents.model import Inking, Raster
from planner.documents.theme import MM

DPI = 600
CELL = 28
"""Pixels along the side of a square that holds one dot of each lattice."""

LEAST_DOT = 0.35 * MM
"""The least diameter of a dot, in points."""

_HALF, _FINE = CELL // 2, CELL // 4
_LEAST = 2 * pi * (LEAST_DOT / 2 * DPI / 72 + 0.5) ** 2 / CELL**2
_SOLID = 0.9
"""How dark the smallest dots make a tone, and from when on the paper between them is too little to stay white."""


def screened(image: Image.Image, width: float, height: float) -> Raster:
    """Return a picture as dots for a frame of that size in points."""
    size = (round(width / 72 * DPI), round(height / 72 * DPI))
    across, down = ceil(size[0] / CELL), ceil(size[1] / CELL)
    tones = _half_cells(image, size, (2 * across, 2 * down))
    around = tones.resize((2 * across + 2, 2 * down + 2))
    around.paste(tones, (1, 1))
    paper = _dots(tones, (across, down))
    between = _dots(around, (across + 1, down + 1)).crop((_HALF, _HALF, _HALF + paper.width, _HALF + paper.height))
    bits = ImageChops.darker(paper, between).crop((0, 0, *size)).convert("1", dither=Image.Dither.NONE)
    darkness = 1.0 - ImageStat.Stat(bits.convert("L")).mean[0] / 255
    return Raster(width=size[0], height=size[1], data=bits.tobytes(), darkness=darkness, inking=Inking.DOTS)


def _half_cells(image: Image.Image, size: tuple[int, int], cells: tuple[int, int]) -> Image.Image:
    """Return the greys of a picture, four to a cell; the last cells go on over the edge."""
    fine = (ceil(size[0] / _FINE), ceil(size[1] / _FINE))
    grey = ImageOps.autocontrast(image.convert("L").resize(fine, Image.Resampling.BOX), cutoff=1)
    whole = grey.resize((2 * cells[0], 2 * cells[1]))
    whole.paste(grey)
    return whole.reduce(2)


def _dots(tones: Image.Image, cells: tuple[int, int]) -> Image.Image:
    """Return one dot in the middle of each cell, as large as its tone is dark: 0 is ink, 255 paper."""
    flat = tones.resize(cells, Image.Resampling.BOX).point(_printable)
    shown = flat.resize((cells[0] * CELL, cells[1] * CELL), Image.Resampling.NEAREST)
    tile = Image.frombytes("L", (CELL, CELL), _thresholds())
    row = Image.new("L", (shown.width, CELL))
    for place in range(cells[0]):
        row.paste(tile, (place * CELL, 0))
    screen = Image.new("L", shown.size)
    for place in range(cells[1]):
        screen.paste(row, (0, place * CELL))
    return ImageChops.subtract(screen, shown).point([255] + [0] * 255)


def _printable(grey: int) -> int:
    """Return the nearest tone whose dots are large enough, and whose gaps are."""
    dark = 1 - grey / 255
    if dark < _LEAST / 2:
        return 255
    return 0 if dark > _SOLID else round(255 * (1 - max(_LEAST, dark)))


@cache
def _thresholds() -> bytes:
    """Return for each pixel of a cell the tone below which it is black: the nearer the middle, the sooner."""
    middle = (CELL - 1) / 2
    distances = [hypot(x - middle, y - middle) for y in range(CELL) for x in range(CELL)]
    return bytes(max(1, round(255 * (1 - _darkness(distance)))) for distance in distances)


def _darkness(radius: float) -> float:
    """Return how dark a tone is whose dots have that radius in pixels, until they fill the paper between them."""
    return min(1.0, 2 * pi * radius**2 / CELL**2) if radius < _HALF / 2**0.5 else _overlapping(radius)


@cache
def _overlapping(radius: float) -> float:
    """Return the darkness of dots that overlap, by counting the pixels of a cell."""
    points = [(x + 0.5, y + 0.5) for y in range(CELL) for x in range(CELL)]
    centres = [(0, 0), (CELL, 0), (0, CELL), (CELL, CELL), (_HALF, _HALF)]
    black = sum(any(hypot(x - a, y - b) <= radius for a, b in centres) for x, y in points)
    return black / CELL**2
