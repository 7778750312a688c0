"""Pictures that papers print."""

import base64
from dataclasses import dataclass
from typing import Annotated

from planner.domain.record import Pattern, Range, Record
from planner.domain.text import Text

MOST_PIXELS = 3600
"""The longest side of a picture that is kept: 300 dpi across the whole of an A4."""

MOST_BYTES = 3_000_000
"""The most that a picture takes, before it is written as base64."""

BASE64 = Pattern(rf"[A-Za-z0-9+/]{{4,{MOST_BYTES * 4 // 3}}}={{0,2}}", "a JPEG of at most 3 MB, written as base64")


@dataclass(frozen=True, slots=True, kw_only=True)
class Focus:
    """Hold the point that a picture is cropped around, as shares of its width and height from the top left corner."""

    x: Annotated[float, Range(0, 1)] = 0.5
    y: Annotated[float, Range(0, 1)] = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture(Record):
    """Hold a picture as a JPEG without metadata, what it shows in words, and whose work it is.

    ``width`` and ``height`` in pixels. ``alt`` is for those who cannot see it, ``caption`` is printed below it.
    ``lighter`` has it printed so that it takes less ink.
    """

    data: Annotated[str, BASE64]
    width: Annotated[int, Range(1, MOST_PIXELS)]
    height: Annotated[int, Range(1, MOST_PIXELS)]
    alt: Text = Text()
    caption: Text = Text()
    credit: Text = Text()
    focus: Focus = Focus()
    lighter: bool = False

    @property
    def jpeg(self) -> bytes:
        """Return the bytes of the picture."""
        return base64.b64decode(self.data)
