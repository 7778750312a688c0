"""Add composed glyphs to a TrueType font: several of its glyphs at fixed offsets under one number."""

import struct
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from planner.documents.pdf.words import Component

WORDS_AND_OFFSETS = 0x0003
"""Component flags: the arguments are 16-bit offsets."""

MORE_COMPONENTS = 0x0020
LONG_OFFSETS = 1
CHECKSUM_TOTAL = 0xB1B0AFBA


@dataclass(frozen=True, slots=True)
class Composite:
    """A new glyph; `advance` in font units."""

    components: tuple[Component, ...]
    advance: int


def compose(font: bytes, composites: Sequence[Composite]) -> tuple[bytes, int]:
    """Return the font with `composites` appended, and the number that the first of them has."""
    tables = _read_tables(font)
    glyphs = _read_glyphs(tables)
    metrics = _read_metrics(tables, len(glyphs))
    first = len(glyphs)
    for composite in composites:
        glyph = _compose_glyph(glyphs, composite.components)
        glyphs.append(glyph)
        metrics.append((composite.advance, struct.unpack_from(">h", glyph, 2)[0] if glyph else 0))
    _write_glyphs(tables, glyphs)
    _write_metrics(tables, metrics)
    _raise_limits(tables, len(glyphs), max(len(composite.components) for composite in composites))
    return _write_tables(tables), first


def _read_tables(font: bytes) -> dict[bytes, bytearray]:
    (count,) = struct.unpack_from(">H", font, 4)
    records = (struct.unpack_from(">4sIII", font, 12 + 16 * number) for number in range(count))
    return {tag: bytearray(font[start : start + length]) for tag, _, start, length in records}


def _read_glyphs(tables: dict[bytes, bytearray]) -> list[bytes]:
    loca, glyf = tables[b"loca"], tables[b"glyf"]
    (long_offsets,) = struct.unpack_from(">h", tables[b"head"], 50)
    if long_offsets:
        offsets = list(struct.unpack(f">{len(loca) // 4}I", loca))
    else:
        offsets = [2 * half for half in struct.unpack(f">{len(loca) // 2}H", loca)]
    return [bytes(glyf[start:end]) for start, end in pairwise(offsets)]


def _read_metrics(tables: dict[bytes, bytearray], count: int) -> list[tuple[int, int]]:
    """Return advance and left side bearing of each glyph."""
    hmtx = tables[b"hmtx"]
    (long_count,) = struct.unpack_from(">H", tables[b"hhea"], 34)
    metrics: list[tuple[int, int]] = [struct.unpack_from(">Hh", hmtx, 4 * number) for number in range(long_count)]
    for number in range(count - long_count):
        (bearing,) = struct.unpack_from(">h", hmtx, 4 * long_count + 2 * number)
        metrics.append((metrics[long_count - 1][0], bearing))
    return metrics


def _compose_glyph(glyphs: list[bytes], components: tuple[Component, ...]) -> bytes:
    """Return the description of a composite, empty if none of its parts has ink."""
    inked = [part for part in components if part.gid < len(glyphs) and glyphs[part.gid]]
    if not inked:
        return b""
    boxes = [_box(glyphs[part.gid], part) for part in inked]
    left, foot = (min(box[side] for box in boxes) for side in (0, 1))
    right, top = (max(box[side] for box in boxes) for side in (2, 3))
    out = struct.pack(">5h", -1, left, foot, right, top)
    for part in inked:
        flags = WORDS_AND_OFFSETS | (MORE_COMPONENTS if part is not inked[-1] else 0)
        out += struct.pack(">HHhh", flags, *part)
    return out


def _box(glyph: bytes, part: Component) -> tuple[int, int, int, int]:
    left, foot, right, top = struct.unpack_from(">4h", glyph, 2)
    return left + part.x, foot + part.y, right + part.x, top + part.y


def _write_glyphs(tables: dict[bytes, bytearray], glyphs: list[bytes]) -> None:
    offsets = [0]
    padded = [glyph + bytes(-len(glyph) % 4) for glyph in glyphs]
    for glyph in padded:
        offsets.append(offsets[-1] + len(glyph))
    tables[b"glyf"] = bytearray(b"".join(padded))
    tables[b"loca"] = bytearray(struct.pack(f">{len(offsets)}I", *offsets))
    struct.pack_into(">h", tables[b"head"], 50, LONG_OFFSETS)


def _write_metrics(tables: dict[bytes, bytearray], metrics: list[tuple[int, int]]) -> None:
    tables[b"hmtx"] = bytearray(b"".join(struct.pack(">Hh", max(0, advance), bearing) for advance, bearing in metrics))
    struct.pack_into(">H", tables[b"hhea"], 34, len(metrics))


def _raise_limits(tables: dict[bytes, bytearray], count: int, components: int) -> None:
    """State in `maxp` what interpreters must make room for."""
    maxp = tables[b"maxp"]
    points, contours, composite_points, composite_contours = struct.unpack_from(">4H", maxp, 6)
    depth = struct.unpack_from(">H", maxp, 30)[0]
    struct.pack_into(">H", maxp, 4, count)
    most_points = min(0xFFFF, components * max(points, composite_points))
    most_contours = min(0xFFFF, components * max(contours, composite_contours))
    struct.pack_into(">2H", maxp, 10, most_points, most_contours)
    struct.pack_into(">2H", maxp, 28, max(components, struct.unpack_from(">H", maxp, 28)[0]), depth + 1)


def _write_tables(tables: dict[bytes, bytearray]) -> bytes:
    """Write the font with its directory and checksums."""
    struct.pack_into(">I", tables[b"head"], 8, 0)
    count = len(tables)
    power = 1 << (count.bit_length() - 1)
    header = struct.pack(">IHHHH", 0x00010000, count, power * 16, power.bit_length() - 1, (count - power) * 16)
    body = b""
    start = 12 + 16 * count
    head = 0
    for tag in sorted(tables):
        data = bytes(tables[tag])
        if tag == b"head":
            head = start + len(body)
        header += struct.pack(">4sIII", tag, _checksum(data), start + len(body), len(data))
        body += data + bytes(-len(data) % 4)
    font = bytearray(header + body)
    struct.pack_into(">I", font, head + 8, (CHECKSUM_TOTAL - _checksum(bytes(font))) & 0xFFFFFFFF)
    return bytes(font)


def _checksum(data: bytes) -> int:
    padded = data + bytes(-len(data) % 4)
    total: int = sum(struct.unpack(f">{len(padded) // 4}I", padded))
    return total & 0xFFFFFFFF
