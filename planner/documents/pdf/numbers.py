"""How numbers are written in a content stream."""


def short(value: float) -> str:
    """Return a number with at most three decimals and nothing needless: "12", "0.5", "-3.142"."""
    if value == int(value):
        return str(int(value))
    text = f"{value:.3f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def joined(*values: float) -> str:
    """Return numbers with spaces between."""
    return " ".join(map(short, values))
