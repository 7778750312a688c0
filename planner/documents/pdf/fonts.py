"""Embed faces: outlines under the original glyph numbers, their widths and their meaning (ISO 32000-1, 9.7)."""

import hashlib
import struct
import unicodedata
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import groupby
from typing import NamedTuple

import uharfbuzz as hb

from planner.documents.pdf.composites import Composite, compose
from planner.documents.pdf.file import COMPRESSION, PdfFile, Reference, array
from planner.documents.pdf.numbers import short
from planner.documents.pdf.words import Cluster
from planner.documents.typesetting.faces import Face

SYMBOLIC = 4
"""Font flag of fonts whose characters are chosen by glyph number."""

STEM_BY_WEIGHT = 0.2
"""Thickness of stems in thousandths of the em for each unit of weight: asked for, but used only without the font."""

NEEDLESS_TABLES = ("GSUB", "GPOS", "GDEF", "name", "OS/2", "cmap", "post", "kern", "STAT", "DSIG")
"""Tables that a PDF does not use: it names glyphs by number and places them itself."""

CMAP_HEAD = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
/CMapName/Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000><FFFF>
endcodespacerange
"""
CMAP_FOOT = "endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend\n"

LAST_CODE = 0xFFFF


class Coded(NamedTuple):
    """A code of two bytes: the glyph it shows, its width in thousandths of the em, the text it stands for."""

    code: int
    gid: int
    width: float
    text: str


@dataclass(frozen=True, slots=True)
class Prepared:
    """All of an embedded font but its object numbers; `outlines`, `meanings` and `glyphs` are compressed streams."""

    name: str
    outlines: bytes
    length: int
    widths: str
    meanings: bytes
    glyphs: bytes | None


def embed(file: PdfFile, face: Face, codes: Mapping[Cluster, int]) -> Reference:
    """Put a face with the clusters that are used, under their codes."""
    font = prepare(face, tuple(codes.items()))
    descriptor = {
        "Type": "/FontDescriptor",
        "FontName": font.name,
        "Flags": str(SYMBOLIC),
        "FontBBox": array(*bounding_box(face)),
        "ItalicAngle": "0",
        "Ascent": str(round(face.ascent * 1000)),
        "Descent": str(-round(face.descent * 1000)),
        "CapHeight": str(round(face.cap_height * 1000)),
        "StemV": str(round(face.weight * STEM_BY_WEIGHT)),
        "FontFile2": file.put_compressed(font.outlines, Length1=font.length),
    }
    descendant = {
        "Type": "/Font",
        "Subtype": "/CIDFontType2",
        "BaseFont": font.name,
        "CIDSystemInfo": "<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>",
        "CIDToGIDMap": "/Identity" if font.glyphs is None else file.put_compressed(font.glyphs),
        "FontDescriptor": file.put(descriptor),
        "W": font.widths,
    }
    composite = {
        "Type": "/Font",
        "Subtype": "/Type0",
        "BaseFont": font.name,
        "Encoding": "/Identity-H",
        "DescendantFonts": array(file.put(descendant)),
        "ToUnicode": file.put_compressed(font.meanings),
    }
    return file.put(composite)


@lru_cache(maxsize=64)
def prepare(face: Face, codes: tuple[tuple[Cluster, int], ...]) -> Prepared:
    """Make the streams of a font; papers that use the same letters share them."""
    gids = frozenset(gid for cluster, _ in codes for gid in _gids(cluster))
    composed = tuple(cluster for cluster, _ in codes if cluster.gid < 0)
    outlines, first = subset(face, gids, composed)
    coded = sorted(_coded(face, codes, dict(zip(composed, range(first, LAST_CODE), strict=False))))
    table = glyph_map(coded)
    return Prepared(
        name=f"/{prefix(gids)}+{face.name}",
        outlines=zlib.compress(outlines, COMPRESSION),
        length=len(outlines),
        widths=widths(coded),
        meanings=zlib.compress(unicode_map(coded).encode(), COMPRESSION),
        glyphs=zlib.compress(table, COMPRESSION) if table else None,
    )


def _gids(cluster: Cluster) -> tuple[int, ...]:
    return (cluster.gid,) if cluster.gid >= 0 else tuple(part.gid for part in cluster.glyphs)


def _coded(face: Face, codes: Iterable[tuple[Cluster, int]], composed: Mapping[Cluster, int]) -> Iterator[Coded]:
    for cluster, code in codes:
        if cluster.gid >= 0:
            yield Coded(code, cluster.gid, face.advance(cluster.gid), cluster.text)
        else:
            yield Coded(code, composed[cluster], cluster.advance, cluster.text)


def subset(face: Face, gids: frozenset[int], composed: Sequence[Cluster]) -> tuple[bytes, int]:
    """Return a TrueType font with the outlines of `gids`, composed glyphs after them, and the number of their first."""
    wish = hb.SubsetInput()
    wish.sets(hb.SubsetInputSets.GLYPH_INDEX).update(gids)
    wish.sets(hb.SubsetInputSets.DROP_TABLE_TAG).update(int.from_bytes(tag.encode(), "big") for tag in NEEDLESS_TABLES)
    wish.flags = (
        hb.SubsetFlags.NO_HINTING
        | hb.SubsetFlags.RETAIN_GIDS
        | hb.SubsetFlags.NO_LAYOUT_CLOSURE
        | hb.SubsetFlags.NOTDEF_OUTLINE
    )
    data = bytes(hb.subset(face.face, wish).blob.data)
    if not composed:
        return data, 0
    return compose(data, [Composite(cluster.glyphs, round(cluster.advance / face.scale)) for cluster in composed])


def prefix(gids: Iterable[int]) -> str:
    """Return the six letters that mark a subset, the same for the same glyphs."""
    digest = hashlib.sha256(",".join(map(str, sorted(gids))).encode()).digest()
    return "".join(chr(ord("A") + byte % 26) for byte in digest[:6])


@cache
def bounding_box(face: Face) -> list[int]:
    """Return the box around all glyphs in thousandths of the em, as the font's header has it."""
    corners = struct.unpack(">4h", bytes(face.face.reference_table("head").data)[36:44])
    return [round(corner * face.scale) for corner in corners]


def glyph_map(coded: Sequence[Coded]) -> bytes:
    """Return the table from codes to glyph numbers, two bytes a code; nothing if they are the same."""
    if all(glyph.code == glyph.gid for glyph in coded):
        return b""
    table = bytearray(2 * (coded[-1].code + 1))
    for glyph in coded:
        struct.pack_into(">H", table, 2 * glyph.code, glyph.gid)
    return bytes(table)


def widths(coded: Sequence[Coded]) -> str:
    """Return the W array: neighbouring codes share one entry."""
    entries: list[str] = []
    for _, group in groupby(enumerate(coded), key=lambda pair: pair[1].code - pair[0]):
        run = [glyph for _, glyph in group]
        entries.append(f"{run[0].code}[{' '.join(short(glyph.width) for glyph in run)}]")
    return f"[{''.join(entries)}]"


def unicode_map(coded: Sequence[Coded]) -> str:
    """Return the ToUnicode CMap, at most 100 codes a block."""
    lines = [f"<{glyph.code:04X}> <{_as_read(glyph.text)}>" for glyph in coded if glyph.text]
    blocks = (lines[start : start + 100] for start in range(0, len(lines), 100))
    body = "".join(f"{len(block)} beginbfchar\n{chr(10).join(block)}\nendbfchar\n" for block in blocks)
    return f"{CMAP_HEAD}{body}{CMAP_FOOT}"


def _as_read(text: str) -> str:
    """Return the text of a code as UTF-16 in hexadecimal, from left to right as viewers expect it of a line."""
    if len(text) > 1 and unicodedata.bidirectional(text[0]) in ("R", "AL"):
        text = text[::-1]
    return text.encode("utf-16-be").hex().upper()
