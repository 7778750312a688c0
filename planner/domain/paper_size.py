"""The sizes that papers are trimmed to."""

from enum import StrEnum

_TURNED = "-landscape"
_ROUNDED = 1.0
"""ISO 216 rounds down to whole millimetres when it halves a size."""


class PaperSize(StrEnum):
    """Name a trimmed size, ISO 216 or of North America, and which way round it lies; upright unless it says otherwise.

    DL is the third of an A4.
    """

    A1 = "A1"
    A2 = "A2"
    A3 = "A3"
    A4 = "A4"
    A5 = "A5"
    A6 = "A6"
    A7 = "A7"
    DL = "DL"
    TABLOID = "Tabloid"
    LETTER = "Letter"
    HALF_LETTER = "Half-letter"
    QUARTER_LETTER = "Quarter-letter"
    A1_LANDSCAPE = "A1-landscape"
    A2_LANDSCAPE = "A2-landscape"
    A3_LANDSCAPE = "A3-landscape"
    A4_LANDSCAPE = "A4-landscape"
    A5_LANDSCAPE = "A5-landscape"
    A6_LANDSCAPE = "A6-landscape"
    A7_LANDSCAPE = "A7-landscape"
    TABLOID_LANDSCAPE = "Tabloid-landscape"
    LETTER_LANDSCAPE = "Letter-landscape"
    HALF_LETTER_LANDSCAPE = "Half-letter-landscape"
    QUARTER_LETTER_LANDSCAPE = "Quarter-letter-landscape"

    @property
    def is_landscape(self) -> bool:
        """Tell whether the long edge lies across."""
        return self.endswith(_TURNED)

    @property
    def is_american(self) -> bool:
        """Tell whether it is one of North America's."""
        return self.upright in _AMERICAN

    @property
    def upright(self) -> "PaperSize":
        """Return the same size with the short edge across."""
        return PaperSize(self.removesuffix(_TURNED))

    @property
    def half(self) -> "PaperSize":
        """Return the size of which two make this one, side by side; raise ValueError where there is none."""
        width, height = self.millimetres
        for size in PaperSize:
            across, down = size.millimetres
            if down == height and 0 <= width - 2 * across <= _ROUNDED:
                return size
        raise ValueError(f"no two papers make {self.value}")

    @property
    def millimetres(self) -> tuple[float, float]:
        """Return width and height in millimetres."""
        width, height = _UPRIGHT[self.upright]
        return (height, width) if self.is_landscape else (width, height)


_UPRIGHT: dict[PaperSize, tuple[float, float]] = {
    PaperSize.A1: (594, 841),
    PaperSize.A2: (420, 594),
    PaperSize.A3: (297, 420),
    PaperSize.A4: (210, 297),
    PaperSize.A5: (148, 210),
    PaperSize.A6: (105, 148),
    PaperSize.A7: (74, 105),
    PaperSize.DL: (99, 210),
    PaperSize.TABLOID: (279.4, 431.8),
    PaperSize.LETTER: (215.9, 279.4),
    PaperSize.HALF_LETTER: (139.7, 215.9),
    PaperSize.QUARTER_LETTER: (107.95, 139.7),
}

_AMERICAN = frozenset({PaperSize.TABLOID, PaperSize.LETTER, PaperSize.HALF_LETTER, PaperSize.QUARTER_LETTER})
