"""Embed faces: outlines under the original glyph numbers, their widths and their meaning (ISO 32000-1, 9.7)."""

import hashlib
import struct
import unicodedata
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import count, groupby
from typing import NamedTuple

import uharfbuzz as hb

from planner.documents.pdf.composites import Composite, compose
from planner.documents.pdf.file import COMPRESSION, PdfFile, Reference, array, dictionary, opened, stream
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


@dataclass(frozen=True, slots=True, eq=False)
class Prepared:
    """All of an embedded font but its object numbers; `outlines`, `meanings` and `glyphs` are written streams.

    `codes` are those of all clusters, `renamed` the clusters whose code is not their glyph's own number. `descriptor`,
    `descendant` and `composite` are dictionaries without their references.
    """

    codes: Mapping[Cluster, int]
    renamed: frozenset[Cluster]
    outlines: bytes
    meanings: bytes
    glyphs: bytes | None
    descriptor: str
    descendant: str
    composite: str


def embed(file: PdfFile, font: Prepared) -> Reference:
    """Put a font and return its reference."""
    outlines = file.put_object(font.outlines)
    glyphs = "/Identity" if font.glyphs is None else file.put_object(font.glyphs)
    descriptor = file.put(opened(font.descriptor, FontFile2=outlines))
    descendant = file.put(opened(font.descendant, CIDToGIDMap=glyphs, FontDescriptor=descriptor))
    meanings = file.put_object(font.meanings)
    return file.put(opened(font.composite, DescendantFonts=array(descendant), ToUnicode=meanings))


@lru_cache(maxsize=64)
def prepare(face: Face, clusters: frozenset[Cluster]) -> Prepared:
    """Make the font of some clusters; papers that use the same letters share it."""
    codes = encoding(face, clusters)
    gids = frozenset(gid for cluster in codes for gid in _gids(cluster))
    composed = tuple(cluster for cluster in codes if cluster.gid < 0)
    outlines, first = subset(face, gids, composed)
    coded = sorted(_coded(face, codes, dict(zip(composed, range(first, LAST_CODE), strict=False))))
    table = glyph_map(coded)
    name = f"/{prefix(gids)}+{face.name}"
    return Prepared(
        codes=codes,
        renamed=frozenset(cluster for cluster, code in codes.items() if code != cluster.gid),
        outlines=_stream(outlines, Length1=len(outlines)),
        meanings=_stream(unicode_map(coded).encode()),
        glyphs=_stream(table) if table else None,
        descriptor=_descriptor(face, name),
        descendant=_descendant(name, coded),
        composite=dictionary({"Type": "/Font", "Subtype": "/Type0", "BaseFont": name, "Encoding": "/Identity-H"}),
    )


def _stream(content: bytes, **entries: int) -> bytes:
    return stream(zlib.compress(content, COMPRESSION), Filter="/FlateDecode", **entries)


def encoding(face: Face, clusters: Iterable[Cluster]) -> dict[Cluster, int]:
    """Give each cluster its code: its glyph's own number if that is free, else one past all glyphs.

    The same clusters have the same codes, in whatever order a paper says them.
    """
    codes: dict[Cluster, int] = {}
    taken: set[int] = set()
    beyond = count(face.glyph_count)
    for cluster in sorted(clusters):
        has_own = cluster.gid >= 0 and cluster.gid not in taken
        codes[cluster] = code = cluster.gid if has_own else min(next(beyond), LAST_CODE)
        taken.add(code)
    return codes


def _descriptor(face: Face, name: str) -> str:
    return dictionary(
        {
            "Type": "/FontDescriptor",
            "FontName": name,
            "Flags": str(SYMBOLIC),
            "FontBBox": array(*bounding_box(face)),
            "ItalicAngle": "0",
            "Ascent": str(round(face.ascent * 1000)),
            "Descent": str(-round(face.descent * 1000)),
            "CapHeight": str(round(face.cap_height * 1000)),
            "StemV": str(round(face.weight * STEM_BY_WEIGHT)),
        }
    )


def _descendant(name: str, coded: Sequence[Coded]) -> str:
    return dictionary(
        {
            "Type": "/Font",
            "Subtype": "/CIDFontType2",
            "BaseFont": name,
            "CIDSystemInfo": "<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>",
            "W": widths(coded),
        }
    )


def _gids(cluster: Cluster) -> tuple[int, ...]:
    return (cluster.gid,) if cluster.gid >= 0 else tuple(part.gid for part in cluster.glyphs)


def _coded(face: Face, codes: Mapping[Cluster, int], composed: Mapping[Cluster, int]) -> Iterator[Coded]:
    for cluster, code in codes.items():
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
