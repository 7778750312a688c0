"""Lines over the ground as short strings: differences of whole numbers, six bits a letter."""

from collections.abc import Iterable

from planner.domain.record import Pattern

POLYLINE = Pattern(r"[A-Za-z0-9_-]{0,60000}", "a line as the program writes it, in letters, digits, - and _")

MICRODEGREES = 1_000_000
"""Steps in a degree: a step is 11 cm at most."""

Point = tuple[int, int]
"""North and east in microdegrees."""

_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
_VALUES = {letter: value for value, letter in enumerate(_LETTERS)}
_MORE = 32
_MOST_BITS = 30


def encoded(points: Iterable[Point]) -> str:
    """Return a line as a string: each point as its distance from the one before, the first from (0, 0)."""
    letters: list[str] = []
    before = (0, 0)
    for point in points:
        for now, then in zip(point, before, strict=True):
            letters += _number(now - then)
        before = point
    return "".join(letters)


def decoded(line: str) -> tuple[Point, ...]:
    """Return the points of a string that ``encoded`` made; of any other as many as can be read."""
    numbers: list[int] = []
    value = shift = 0
    for letter in line:
        bits = _VALUES.get(letter)
        if bits is None or shift > _MOST_BITS:
            break
        value |= (bits & (_MORE - 1)) << shift
        shift += 5
        if bits < _MORE:
            numbers.append(value >> 1 if not value & 1 else ~(value >> 1))
            value = shift = 0
    points: list[Point] = []
    north = east = 0
    for down, right in zip(numbers[::2], numbers[1::2], strict=False):
        north, east = north + down, east + right
        points.append((north, east))
    return tuple(points)


def _number(number: int) -> Iterable[str]:
    value = ~(number << 1) if number < 0 else number << 1
    while value >= _MORE:
        yield _LETTERS[value & (_MORE - 1) | _MORE]
        value >>= 5
    yield _LETTERS[value]
