"""Colour by perceived lightness, chroma and hue, so that lightness can change while the hue stays.

Source: Ottosson, "A perceptual color space for image processing" (2020).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import atan2, cos, hypot, sin

GAMUT_TOLERANCE = 5e-4


def channels(colour: str) -> tuple[int, int, int]:
    """Return red, green and blue, 0–255, of ``#rrggbb``."""
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def hexadecimal(rgb: Sequence[float]) -> str:
    """Return ``#rrggbb`` of red, green and blue, 0–255, rounded."""
    return "#" + "".join(f"{min(255, max(0, round(value))):02x}" for value in rgb)


def linear(value: float) -> float:
    """Return the linear light, 0–1, of an sRGB channel, 0–1."""
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4


def encoded(light: float) -> float:
    """Return the sRGB channel, 0–1, of a linear light, 0–1."""
    return light * 12.92 if light <= 0.0031308 else 1.055 * light ** (1 / 2.4) - 0.055


@dataclass(frozen=True, slots=True)
class Oklch:
    """Hold a colour as lightness 0–1, chroma from 0 and hue in radians."""

    lightness: float
    chroma: float
    hue: float

    @classmethod
    def of(cls, colour: str) -> "Oklch":
        """Return the value of an sRGB colour ``#rrggbb``."""
        r, g, b = (linear(value / 255) for value in channels(colour))
        long = (0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b) ** (1 / 3)
        medium = (0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b) ** (1 / 3)
        short = (0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b) ** (1 / 3)
        lightness = 0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short
        green_red = 1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short
        blue_yellow = 0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short
        return cls(lightness, hypot(green_red, blue_yellow), atan2(blue_yellow, green_red))

    def light(self) -> tuple[float, float, float]:
        """Return linear red, green and blue; outside 0–1 where sRGB cannot show the colour."""
        a, b = self.chroma * cos(self.hue), self.chroma * sin(self.hue)
        long = (self.lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
        medium = (self.lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
        short = (self.lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
        return (
            4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
            -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
            -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short,
        )

    def in_gamut(self) -> bool:
        """Tell whether sRGB can show the colour."""
        return all(-GAMUT_TOLERANCE <= value <= 1 + GAMUT_TOLERANCE for value in self.light())

    def fitted(self) -> "Oklch":
        """Return the colour with chroma lowered in steps of 4 % until sRGB can show it."""
        colour = self
        while not colour.in_gamut() and colour.chroma > 1e-6:
            colour = Oklch(colour.lightness, colour.chroma * 0.96, colour.hue)
        return colour

    def srgb(self) -> str:
        """Return the nearest ``#rrggbb``."""
        return hexadecimal([255 * encoded(min(1.0, max(0.0, value))) for value in self.light()])
