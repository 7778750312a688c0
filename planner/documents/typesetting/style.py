"""How a piece of text is to be set: values only."""

from dataclasses import dataclass
from typing import Literal

Family = Literal["condensed", "extra-condensed", "text"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """State how text is set.

    `size` is the nominal Latin size in points; other scripts are matched to it. `pitch` is the distance of baselines in
    em of the size that the language's own script gets. `language` is a BCP 47 tag and decides direction and letter
    forms. `features` are OpenType feature settings such as "tnum" or "-liga". `tracking` in em is ignored where the
    script joins its letters.
    """

    family: Family = "text"
    weight: int = 400
    size: float
    pitch: float = 1.32
    language: str = "en"
    features: tuple[str, ...] = ()
    tracking: float = 0.0


@dataclass(frozen=True, slots=True)
class Span:
    """Set a part of a paragraph in another weight or family than its style's."""

    text: str
    weight: int | None = None
    family: Family | None = None
