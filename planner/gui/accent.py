"""The campaign's colour, made fit to be read and to be written on."""

from dataclasses import dataclass

from planner.gui.oklch import Oklch, channels, hexadecimal
from planner.gui.tokens import DARK_INK, Theme, contrast, tokens

READABLE = 4.5
MOST_CHROMA = 0.19
DARK_START = 0.60
STEP = 0.01


@dataclass(frozen=True, slots=True, kw_only=True)
class Accent:
    """Hold the campaign's colour in one theme with its states and grounds, as ``#rrggbb``."""

    accent: str
    on_accent: str
    accent_hover: str
    accent_press: str
    accent_soft: str
    accent_softer: str


def accent(colour: str | None, theme: Theme) -> Accent:
    """Return the window's accent for a campaign's colour ``#rrggbb``, or the ink itself where there is no campaign."""
    if colour is None:
        return _with_states(tokens(theme).ink, Oklch.of(tokens(theme).ink), theme)
    own = Oklch.of(colour)
    hue = Oklch(own.lightness, min(own.chroma, MOST_CHROMA), own.hue)
    shown = colour.lower()
    if theme is Theme.DARK and hue.lightness < DARK_START:
        shown = _at(hue, DARK_START)
    while not _is_readable(shown, theme):
        shown = _moved(hue, shown, STEP, theme)
    return _with_states(shown, hue, theme)


def _is_readable(colour: str, theme: Theme) -> bool:
    look = tokens(theme)
    grounds = (look.canvas, look.rail, look.hover, look.raised if theme is Theme.DARK else look.sunken)
    return min(contrast(colour, ground) for ground in grounds) >= READABLE


def _at(hue: Oklch, lightness: float) -> str:
    return Oklch(min(1.0, max(0.0, lightness)), hue.chroma, hue.hue).fitted().srgb()


def _moved(hue: Oklch, shown: str, by: float, theme: Theme) -> str:
    # From the colour as eight bits show it: small steps must not depend on what rounding threw away.
    return _at(hue, Oklch.of(shown).lightness + (by if theme is Theme.DARK else -by))


def _with_states(shown: str, hue: Oklch, theme: Theme) -> Accent:
    canvas = tokens(theme).canvas
    dark = theme is Theme.DARK
    return Accent(
        accent=shown,
        on_accent="#ffffff" if contrast("#ffffff", shown) >= READABLE else DARK_INK,
        accent_hover=_moved(hue, shown, 0.04, theme),
        accent_press=_moved(hue, shown, 0.08, theme),
        accent_soft=mixed(shown, canvas, 0.18 if dark else 0.10),
        accent_softer=mixed(shown, canvas, 0.07 if dark else 0.05),
    )


def mixed(colour: str, ground: str, share: float) -> str:
    """Return ``share`` (0–1) of a colour laid over an opaque ground."""
    pairs = zip(channels(colour), channels(ground), strict=True)
    return hexadecimal([over * share + under * (1 - share) for over, under in pairs])
