"""The campaign's colour on paper: a ground to print on, and an ink to print with."""

from colorsys import hls_to_rgb, rgb_to_hls
from dataclasses import dataclass, replace

from planner.documents.model import BLACK, WHITE, Ink

READABLE = 4.5
"""Least contrast of text and ground (WCAG 2.2, 1.4.3)."""

_STEP = 0.02
_MOST_DARKENING = 0.35


@dataclass(frozen=True, slots=True, kw_only=True)
class Colours:
    """Hold the inks of a paper; without a ``ground`` the paper is printed in black alone.

    ``solid`` tells whether areas of ink other than letters and rules survive the way it is copied.
    """

    accent: Ink
    ground: Ink | None
    on_ground: Ink
    solid: bool = True


ONE_INK = Colours(accent=BLACK, ground=None, on_ground=BLACK)
PHOTOCOPY = replace(ONE_INK, solid=False)
"""A paper in black, and one for the photocopier."""


def colours(accent: str) -> Colours:
    """Return the inks of a campaign's colour ``#rrggbb``.

    The ground is the colour as given, under white or black words. The accent is darkened in equal hue until it can be
    read on white; a colour that would have to lose too much light gives black. Contrast is reckoned from luminance
    alone, so what passes here passes in grey as well.
    """
    ground = Ink.parse(accent)
    return Colours(
        accent=_readable(ground),
        ground=ground,
        on_ground=WHITE if contrast(WHITE, ground) >= READABLE else BLACK,
    )


def contrast(one: Ink, other: Ink) -> float:
    """Return the contrast ratio of two inks, from 1 to 21 (WCAG 2.2)."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(ink: Ink) -> float:
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in (ink.red, ink.green, ink.blue)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _readable(colour: Ink) -> Ink:
    hue, light, saturation = rgb_to_hls(colour.red, colour.green, colour.blue)
    darkened = 0.0
    while darkened <= _MOST_DARKENING:
        ink = Ink(*hls_to_rgb(hue, max(0.0, light - darkened), saturation)) if darkened else colour
        if contrast(ink, WHITE) >= READABLE:
            return ink
        darkened += _STEP
    return BLACK
