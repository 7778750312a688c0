"""Looks a foreign font file over. Only ever run behind the gateway, see ``planner.exchange.confinement``."""

import json
import struct
from collections.abc import Iterator

import uharfbuzz as hb

from planner.exchange.refusal import Reason, RefusedError

KINDS = {b"\0\1\0\0": "truetype", b"true": "truetype", b"OTTO": "cff", b"ttcf": "collection"}
NEEDED = frozenset({b"cmap", b"glyf", b"head", b"hhea", b"hmtx", b"loca", b"maxp", b"name", b"OS/2"})
FAMILY, TYPOGRAPHIC_FAMILY = 1, 16
"""Name ids (OpenType 1.9, name table)."""

WINDOWS, ENGLISH = 3, 0x409
ITALIC, OBLIQUE = 1, 512
"""Bits of fsSelection (OpenType 1.9, OS/2 table)."""


def read(data: bytes) -> bytes:
    """Return as JSON what a font file is; every glyph of it has been looked at by whoever will draw it."""
    kind = KINDS.get(data[:4])
    if kind is None:
        raise RefusedError(Reason.KIND)
    if kind != "truetype":
        return json.dumps({"kind": kind}).encode()
    try:
        tables = _tables(data)
        if not tables.keys() >= NEEDED:
            raise RefusedError(Reason.DAMAGED)
        weight, embedding, selection = _os2(tables[b"OS/2"])
        _look_at_every_glyph(data)
    except (struct.error, ValueError, IndexError, RuntimeError) as error:
        raise RefusedError(Reason.DAMAGED) from error
    return json.dumps(
        {
            "kind": kind,
            "family": _family(tables[b"name"]),
            "weight": weight,
            "embedding": embedding,
            "slanted": bool(selection & (ITALIC | OBLIQUE)),
            "variable": b"fvar" in tables,
        }
    ).encode()


def _tables(data: bytes) -> dict[bytes, bytes]:
    (count,) = struct.unpack_from(">H", data, 4)
    tables: dict[bytes, bytes] = {}
    for number in range(count):
        tag, _, start, length = struct.unpack_from(">4sLLL", data, 12 + 16 * number)
        if start + length > len(data):
            raise RefusedError(Reason.DAMAGED)
        tables[tag] = data[start : start + length]
    return tables


def _os2(table: bytes) -> tuple[int, int, int]:
    """Return usWeightClass, fsType and fsSelection."""
    weight, _, embedding = struct.unpack_from(">HHH", table, 4)
    (selection,) = struct.unpack_from(">H", table, 62)
    return weight, embedding, selection


def _family(table: bytes) -> str:
    """Return the name of the family in English, "" if there is none."""
    names = dict(_names(table))
    return names.get(TYPOGRAPHIC_FAMILY) or names.get(FAMILY, "")


def _names(table: bytes) -> Iterator[tuple[int, str]]:
    _, count, storage = struct.unpack_from(">HHH", table)
    for number in range(count):
        platform, _, language, name, length, offset = struct.unpack_from(">6H", table, 6 + 12 * number)
        if platform == WINDOWS and language == ENGLISH:
            start = storage + offset
            yield name, table[start : start + length].decode("utf-16-be")


def _look_at_every_glyph(data: bytes) -> None:
    """Let HarfBuzz read the outlines of all glyphs and make a part of the font."""
    face = hb.Face(hb.Blob(data))
    font = hb.Font(face)
    letters = sorted(face.unicodes)
    if not letters:
        raise RefusedError(Reason.DAMAGED)
    for gid in range(face.glyph_count):
        font.get_glyph_extents(gid)
        font.get_glyph_h_advance(gid)
    wish = hb.SubsetInput()
    wish.sets(hb.SubsetInputSets.UNICODE).update(letters[:: max(1, len(letters) // 500)])
    hb.subset(face, wish)
