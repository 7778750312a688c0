"""Find the size at which words fit: the largest one, in steps of half a point."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from planner.documents.theme import Sizes
from planner.documents.typesetting.style import Style
from planner.documents.typesetting.typesetter import Typesetter

STEP = 0.5
_UNIT = 100.0


def largest(least: float, most: float, fits: Callable[[float], bool]) -> float | None:
    """Return the largest size from ``most`` down to ``least`` that fits, None if not even the least does.

    What fits at one size must fit at all smaller ones.
    """
    low, high = 0, round((most - least) / STEP)
    if not fits(least):
        return None
    while low < high:
        middle = (low + high + 1) // 2
        if fits(least + middle * STEP):
            low = middle
        else:
            high = middle - 1
    return least + low * STEP


def width_size(typesetter: Typesetter, text: str, style: Style, width: float) -> float:
    """Return the size in points at which ``text`` fills ``width`` on one line; the style's own size does not matter."""
    unit = typesetter.width(text, _resized(style, _UNIT)) / _UNIT
    return width / unit if unit else float("inf")


@dataclass(frozen=True, slots=True)
class FittedLines:
    """Hold lines that share one size, and that size in points."""

    lines: tuple[str, ...]
    size: float


def fit_lines(
    typesetter: Typesetter, choices: Sequence[tuple[str, ...]], style: Style, width: float, sizes: Sizes
) -> FittedLines:
    """Return the first of the wordings, each one or more lines, that fits the width at no less than the least size.

    Its lines are as large as the widest of them allows. Where none fits, the last is returned at the least size.
    """
    fitted = FittedLines((), sizes.least)
    for lines in choices:
        size = min((width_size(typesetter, line, style, width) for line in lines), default=sizes.most)
        fitted = FittedLines(lines, max(sizes.least, min(size, sizes.most)))
        if size >= sizes.least:
            return fitted
    return fitted


def _resized(style: Style, size: float) -> Style:
    return Style(
        family=style.family,
        weight=style.weight,
        size=size,
        pitch=style.pitch,
        language=style.language,
        features=style.features,
        tracking=style.tracking,
    )
