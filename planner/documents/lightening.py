"""A tone curve that saves ink: dark pictures fill up in print, and dry slowly."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image

MOST_DARKNESS = 0.4
"""How dark a picture is on the whole, from 0 (white) to 1 (black), when it has been lightened."""

_STEPS = 12
_WHITE = 255


def lightened(image: "Image") -> "Image":
    """Return a picture with its middle tones raised until it is no darker than it may be; black and white stay."""
    counts = image.convert("L").histogram()
    power = _power(counts)
    curve = [round(_WHITE * (tone / _WHITE) ** power) for tone in range(_WHITE + 1)]
    return image if power == 1.0 else image.point(curve * len(image.getbands()))


def _power(counts: Sequence[int]) -> float:
    """Return the greatest power up to 1 that lightens greys, counted from black to white, as much as they must be."""
    if _darkness(counts, 1.0) <= MOST_DARKNESS:
        return 1.0
    least, most = 0.0, 1.0
    for _ in range(_STEPS):
        middle = (least + most) / 2
        least, most = (middle, most) if _darkness(counts, middle) <= MOST_DARKNESS else (least, middle)
    return least


def _darkness(counts: Sequence[int], power: float) -> float:
    light: float = sum(count * (tone / _WHITE) ** power for tone, count in enumerate(counts))
    return 1.0 - light / max(1, sum(counts))
