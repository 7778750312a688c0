"""How numbers are written in a content stream."""

from functools import lru_cache


@lru_cache(maxsize=8192)
def short(value: float, decimals: int = 3) -> str:
    """Return a number with at most three decimals and nothing needless: "12", "0.5", "-3.142"."""
    if value == int(value):
        return str(int(value))
    text = f"{value:.{decimals}f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def fine(factor: float) -> str:
    """Return a factor of a matrix: a third decimal would move the far edge of a poster by a millimetre."""
    return short(factor, 6)


def joined(*values: float) -> str:
    """Return numbers with spaces between."""
    return " ".join(map(short, values))
