"""The modules of a QR symbol (ISO/IEC 18004:2015), model 2, versions 1 to 40.

A symbol is one whole number: its rows one after the other, four light modules between them, so that penalties are
counted by shifting all rows at once.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import chain, product, zip_longest
from math import isqrt
from typing import NamedTuple

Rows = tuple[tuple[bool, ...], ...]

VERSIONS = range(1, 41)
LIGHT, DARK, UNKNOWN = b"01?"
GAP = b"0000"
"""Between rows; what lies outside counts as light where finder patterns are looked for (7.8.3.1)."""

FORMAT_BITS = {"M": 0b00, "Q": 0b11, "H": 0b10}
CHECK_WORDS = {
    "M": "10 16 26 18 24 16 18 22 22 26 30 22 22 24 24 28 28 26 26 26 26 28 28 28 28 28 28 28 28 28 28 28 28 28 28 28 "
    "28 28 28 28",
    "Q": "13 22 18 26 18 24 18 22 20 24 28 26 24 20 30 24 28 28 26 30 28 30 30 30 30 28 30 30 30 30 30 30 30 30 30 30 "
    "30 30 30 30",
    "H": "17 28 22 16 22 28 26 26 24 28 24 28 22 24 24 30 28 28 26 28 30 24 30 30 30 30 30 30 30 30 30 30 30 30 30 30 "
    "30 30 30 30",
}
BLOCKS = {
    "M": "1 1 1 2 2 4 4 4 5 5 5 8 9 9 10 10 11 13 14 16 17 17 18 20 21 23 25 26 28 29 31 33 35 37 38 40 43 45 47 49",
    "Q": "1 1 2 2 4 4 6 6 8 8 8 10 12 16 12 17 16 18 21 20 23 23 25 27 29 34 34 35 38 40 43 45 48 51 53 56 59 62 65 68",
    "H": "1 1 2 4 4 4 5 6 8 8 11 11 16 16 18 16 19 21 25 25 25 34 30 32 35 37 40 "
    "42 45 48 51 54 57 60 63 66 70 74 77 81",
}
"""Words of error correction in each block, and blocks, of the versions in turn (table 9)."""

ALPHANUMERIC = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
PADDING = (0b11101100, 0b00010001)

MASKS: tuple[Callable[[int, int], int], ...] = (
    lambda i, j: (i + j) % 2,
    lambda i, _: i % 2,
    lambda _, j: j % 3,
    lambda i, j: (i + j) % 3,
    lambda i, j: (i // 2 + j // 3) % 2,
    lambda i, j: i * j % 2 + i * j % 3,
    lambda i, j: (i * j % 2 + i * j % 3) % 2,
    lambda i, j: ((i + j) % 2 + i * j % 3) % 2,
)
"""What is 0 where a module is turned (table 10); all of them come again after twelve rows and columns."""

PERIOD = 12


class Segment(NamedTuple):
    """What is said, as bits, and how: the mode, the number of its units, and how many bits tell that, by version."""

    mode: int
    units: int
    bits: str
    widths: tuple[int, int, int]

    def length(self, version: int) -> int:
        return 4 + self._width(version) + len(self.bits)

    def written(self, version: int) -> str:
        return f"{self.mode:04b}{self.units:0{self._width(version)}b}{self.bits}"

    def _width(self, version: int) -> int:
        return self.widths[(version > 9) + (version > 26)]


def symbol(words: str) -> Rows | None:
    """Return the smallest symbol with error correction M, or better if it stays as small; None for too many words.

    Letters outside ASCII are UTF-8, which every telephone reads.
    """
    said = _segment(words)
    version = next((each for each in VERSIONS if said.length(each) <= 8 * _data_words(each, "M")), None)
    if version is None:
        return None
    level = next(each for each in ("H", "Q", "M") if said.length(version) <= 8 * _data_words(version, each))
    return _drawn(version, level, _interleaved(_padded(said.written(version), version, level), version, level))


def _segment(words: str) -> Segment:
    if all(character in ALPHANUMERIC for character in words):
        values = [ALPHANUMERIC.index(character) for character in words]
        pairs = (f"{45 * left + right:011b}" for left, right in zip(values[::2], values[1::2], strict=False))
        last = f"{values[-1]:06b}" if len(values) % 2 else ""
        return Segment(mode=2, units=len(values), bits="".join(pairs) + last, widths=(9, 11, 13))
    data = words.encode()
    return Segment(mode=4, units=len(data), bits="".join([f"{byte:08b}" for byte in data]), widths=(8, 16, 16))


# Words


def _size(version: int) -> int:
    return 17 + 4 * version


def _all_words(version: int) -> int:
    """Return how many words of eight modules there is room for (table 1)."""
    modules = _size(version) ** 2 - 3 * 64 - 2 * 15 - 1 - 2 * (_size(version) - 16)
    centres = len(_centres(version))
    if centres:
        modules -= 25 * (centres**2 - 3) - 2 * 5 * (centres - 2)
    return (modules - (36 if version > 6 else 0)) // 8


def _listed(numbers: str, version: int) -> int:
    return int(numbers.split()[version - 1])


def _data_words(version: int, level: str) -> int:
    return _all_words(version) - _listed(CHECK_WORDS[level], version) * _listed(BLOCKS[level], version)


def _padded(bits: str, version: int, level: str) -> bytes:
    """Return the words of a message, closed and filled up (7.4.9 and 7.4.10)."""
    room = _data_words(version, level)
    bits += "0" * min(4, 8 * room - len(bits))
    bits += "0" * (-len(bits) % 8)
    words = int(bits, 2).to_bytes(len(bits) // 8)
    return words + bytes(PADDING[number % 2] for number in range(room - len(words)))


def _interleaved(words: bytes, version: int, level: str) -> str:
    """Return the bits of all words, data and correction, by turns from every block (7.6)."""
    blocks, check = _listed(BLOCKS[level], version), _listed(CHECK_WORDS[level], version)
    short, longer = divmod(len(words), blocks)
    rest = iter(words)
    data = [[next(rest) for _ in range(short + (number >= blocks - longer))] for number in range(blocks)]
    checks = [_remainder(block, check) for block in data]
    by_turns = chain(chain.from_iterable(zip_longest(*data)), chain.from_iterable(zip(*checks, strict=True)))
    return "".join([f"{word:08b}" for word in by_turns if word is not None])


@cache
def _powers() -> tuple[tuple[int, ...], dict[int, int]]:
    """Return the powers of two in the field of 256 elements, twice over, and the logarithm of each element."""
    powers, element = [], 1
    for _ in range(255):
        powers.append(element)
        element = element << 1 ^ (0x11D if element & 0x80 else 0)
    return tuple(powers * 2), {power: exponent for exponent, power in enumerate(powers)}


def _times(left: int, right: int) -> int:
    powers, logarithms = _powers()
    return powers[logarithms[left] + logarithms[right]] if left and right else 0


@cache
def _generator(degree: int) -> tuple[int, ...]:
    """Return the coefficients of the generator polynomial below its first, which is 1 (annex A)."""
    coefficients = [1]
    for exponent in range(degree):
        root = _powers()[0][exponent]
        moved = [_times(coefficient, root) for coefficient in coefficients]
        coefficients = [left ^ right for left, right in zip([*coefficients, 0], [0, *moved], strict=True)]
    return tuple(coefficients[1:])


@cache
def _multiple(degree: int, factor: int) -> int:
    return int.from_bytes(bytes(_times(coefficient, factor) for coefficient in _generator(degree)))


def _remainder(block: Sequence[int], degree: int) -> bytes:
    """Return the correction words of a block (7.5.2)."""
    top = 8 * (degree - 1)
    remainder = 0
    for word in block:
        factor = word ^ remainder >> top
        remainder = (remainder & (1 << top) - 1) << 8 ^ _multiple(degree, factor)
    return remainder.to_bytes(degree)


# Modules


class Plan(NamedTuple):
    """What all symbols of a version share: ``cells`` row by row as digits, ``free`` the places of data in their order.

    ``masks`` are what each mask turns, and ``pairs`` the modules that have one after them, as whole numbers.
    """

    size: int
    cells: bytes
    free: tuple[int, ...]
    masks: tuple[tuple[int, int], ...]
    pairs: int


def _drawn(version: int, level: str, bits: str) -> Rows:
    plan = _plan(version)
    cells = bytearray(plan.cells)
    for place, bit in zip(plan.free, bits.encode(), strict=False):
        cells[place] = bit
    filled = bytes(cells)
    across, down = _whole(filled, plan.size), _whole(_turned(filled, plan.size), plan.size)
    penalties = [_penalty(across ^ mask[0], down ^ mask[1], plan) for mask in plan.masks]
    best = penalties.index(min(penalties))
    width = plan.size * (plan.size + len(GAP)) - len(GAP)
    text = f"{across ^ plan.masks[best][0]:0{width}b}"
    rows = [bytearray(text[start : start + plan.size], "ascii") for start in range(0, width, plan.size + len(GAP))]
    _write_format(rows, FORMAT_BITS[level] << 3 | best)
    return tuple(tuple(cell == DARK for cell in row) for row in rows)


def _whole(cells: bytes, size: int) -> int:
    return int(GAP.join([cells[start : start + size] for start in range(0, size * size, size)]), 2)


def _turned(cells: bytes, size: int) -> bytes:
    return b"".join([cells[column::size] for column in range(size)])


@cache
def _plan(version: int) -> Plan:
    size = _size(version)
    cells = bytearray([UNKNOWN]) * (size * size)
    _draw_patterns(cells, version)
    region = bytes(DARK if cell == UNKNOWN else LIGHT for cell in cells)
    free = tuple(place for place in _order(size) if region[place] == DARK)
    masks = tuple(_mask(turns, region, size) for turns in MASKS)
    pairs = _whole((b"0" + b"1" * (size - 1)) * size, size)
    return Plan(size, bytes(cells.replace(b"?", b"0")), free, masks, pairs)


def _mask(turns: Callable[[int, int], int], region: bytes, size: int) -> tuple[int, int]:
    """Return what a mask turns, row by row and column by column."""
    period = range(PERIOD)
    rows = [(bytes(LIGHT if turns(i, j) else DARK for j in period) * size)[:size] for i in period]
    mask = b"".join(rows * size)[: size * size]
    across = _whole(mask, size) & _whole(region, size)
    return across, _whole(_turned(mask, size), size) & _whole(_turned(region, size), size)


def _order(size: int) -> Iterator[int]:
    """Yield all places of the data region and more: up and down in columns two wide, from the right (7.7.3)."""
    upwards = True
    for right in (*range(size - 1, 6, -2), 5, 3, 1):
        for row in range(size - 1, -1, -1) if upwards else range(size):
            yield row * size + right
            yield row * size + right - 1
        upwards = not upwards


def _centres(version: int) -> tuple[int, ...]:
    """Return the rows and columns of alignment patterns (annex E)."""
    if version == 1:
        return ()
    count = version // 7 + 2
    step = 26 if version == 32 else (version * 4 + count * 2 + 1) // (count * 2 - 2) * 2
    return (6, *(_size(version) - 7 - number * step for number in range(count - 2, -1, -1)))


def _draw_patterns(cells: bytearray, version: int) -> None:
    """Draw what is the same in all symbols of a version, and keep the format's places light."""
    size = _size(version)
    for place in range(size):
        cells[6 * size + place] = cells[place * size + 6] = LIGHT if place % 2 else DARK
    for row, column in ((3, 3), (3, size - 4), (size - 4, 3)):
        _draw_square(cells, row, column, radius=4, light=(2, 4))
    ends = {(6, 6), (6, size - 7), (size - 7, 6)}
    for row, column in {*product(_centres(version), repeat=2)} - ends:
        _draw_square(cells, row, column, radius=2, light=(1,))
    for place in (*range(6), 7, 8, *range(size - 8, size)):
        cells[8 * size + place] = cells[place * size + 8] = LIGHT
    if version > 6:
        code = _with_check(version, 0x1F25)
        for bit in range(18):
            near, far = bit // 3, size - 11 + bit % 3
            cells[near * size + far] = cells[far * size + near] = DARK if code >> bit & 1 else LIGHT


def _draw_square(cells: bytearray, row: int, column: int, *, radius: int, light: tuple[int, ...]) -> None:
    """Draw rings around a module, as far as they lie within the symbol."""
    size = isqrt(len(cells))
    around = range(-radius, radius + 1)
    for down, right in product(around, repeat=2):
        if 0 <= row + down < size and 0 <= column + right < size:
            cells[(row + down) * size + column + right] = LIGHT if max(abs(down), abs(right)) in light else DARK


def _with_check(number: int, generator: int) -> int:
    """Return a number with the bits behind it that correct it (annexes C and D)."""
    degree = generator.bit_length() - 1
    remainder = number << degree
    while remainder.bit_length() > degree:
        remainder ^= generator << remainder.bit_length() - degree - 1
    return number << degree | remainder


def _write_format(rows: list[bytearray], number: int) -> None:
    """Write twice which correction and mask a symbol has (7.9)."""
    size = len(rows)
    code = _with_check(number, 0x537) ^ 0x5412
    beside = [*((bit, 8) for bit in range(6)), (7, 8), (8, 8), (8, 7), *((8, 14 - bit) for bit in range(9, 15))]
    apart = [*((8, size - 1 - bit) for bit in range(8)), *((size - 15 + bit, 8) for bit in range(8, 15))]
    for places in (beside, apart):
        for bit, (row, column) in enumerate(places):
            rows[row][column] = DARK if code >> bit & 1 else LIGHT
    rows[size - 8][8] = DARK


def _penalty(across: int, down: int, plan: Plan) -> int:
    """Return how hard a symbol is to read (7.8.3.1)."""
    same = ~(across ^ across >> 1) & plan.pairs
    below = plan.size + len(GAP)
    squares = same & same >> below & ~(across ^ across >> below)
    share = 100 * across.bit_count() / plan.size**2
    return (
        _long_runs(same)
        + _long_runs(~(down ^ down >> 1) & plan.pairs)
        + 3 * squares.bit_count()
        + 40 * (_finders(across) + _finders(down))
        + 10 * int(abs(share - 50) / 5)
    )


def _long_runs(same: int) -> int:
    """Count 3 for five modules alike in a row, and 1 for each more."""
    long = same & same >> 1 & same >> 2 & same >> 3
    return long.bit_count() + 2 * (long & ~(long >> 1)).bit_count()


def _finders(modules: int) -> int:
    """Count what looks like a finder pattern with a light margin before or after it."""
    found = modules & ~(modules >> 1) & modules >> 2 & modules >> 3 & modules >> 4 & ~(modules >> 5) & modules >> 6
    dark_before = modules >> 7 | modules >> 8 | modules >> 9 | modules >> 10
    dark_after = modules << 1 | modules << 2 | modules << 3 | modules << 4
    return (found & ~(dark_before & dark_after)).bit_count()
