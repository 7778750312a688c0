"""The colours of the window by their names, light and dark, and the contrast they owe."""

from dataclasses import dataclass, fields
from enum import StrEnum

from planner.gui.oklch import channels, linear


class Theme(StrEnum):
    """Name the two grounds that the window can stand on."""

    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tokens:
    """Hold the neutral and meaning colours of one theme as ``#rrggbb``."""

    canvas: str
    rail: str
    sunken: str
    desk: str
    raised: str
    hover: str
    press: str
    line: str
    edge: str
    ink: str
    soft: str
    faint: str
    disabled: str
    focus: str
    good: str
    good_bg: str
    warn: str
    warn_bg: str
    error: str
    error_bg: str
    info: str
    info_bg: str
    press_ink: str
    press_bg: str
    scrim: str
    scrim_opacity: float

    def colours(self) -> dict[str, str]:
        """Return every colour by its name."""
        return {item.name: getattr(self, item.name) for item in fields(self) if item.name != "scrim_opacity"}


LIGHT = Tokens(
    canvas="#ffffff",
    rail="#f4f3f1",
    sunken="#f8f7f5",
    desk="#e6e4e0",
    raised="#ffffff",
    hover="#efedea",
    press="#e5e2de",
    line="#e2dfda",
    edge="#87837c",
    ink="#1d1c1a",
    soft="#55514c",
    faint="#67635d",
    disabled="#8f8b85",
    focus="#0b57d0",
    good="#1c6438",
    good_bg="#e3f3e8",
    warn="#7a4b00",
    warn_bg="#fdf1d8",
    error="#a4131f",
    error_bg="#fdecec",
    info="#1d5a96",
    info_bg="#e6f0fa",
    press_ink="#4b3f8f",
    press_bg="#ecebf8",
    scrim="#1d1c1a",
    scrim_opacity=0.38,
)

DARK = Tokens(
    canvas="#1c1b1a",
    rail="#151413",
    sunken="#232120",
    desk="#0f0e0e",
    raised="#282624",
    hover="#2a2826",
    press="#34312f",
    line="#353230",
    edge="#7f7a74",
    ink="#eeebe6",
    soft="#bcb7b0",
    faint="#a29d96",
    disabled="#77726c",
    focus="#8ab6ff",
    good="#86cf9f",
    good_bg="#1c3325",
    warn="#f0bd62",
    warn_bg="#3a2c12",
    error="#ff9c96",
    error_bg="#40201f",
    info="#93c1ee",
    info_bg="#1b2f43",
    press_ink="#bdb4f2",
    press_bg="#2c2847",
    scrim="#000000",
    scrim_opacity=0.55,
)

# Paper is white in both themes, so what is drawn on it has its own ink.
DARK_INK = "#1d1c1a"
MARK = "#7a4b00"
MARK_FILL = "#f0aa28"


def tokens(theme: Theme) -> Tokens:
    """Return the colours of ``theme``."""
    return DARK if theme is Theme.DARK else LIGHT


def luminance(colour: str) -> float:
    """Return the relative luminance, 0–1, of ``#rrggbb``. Source: WCAG 2.2."""
    r, g, b = (linear(value / 255) for value in channels(colour))
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio, 1–21, of two colours. Source: WCAG 2.2."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)
