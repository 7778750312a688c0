"""Embed faces: a subset with the original glyph numbers, its widths and the meaning of its glyphs (ISO 32000-1, 9.7)."""

import hashlib
import struct
import zlib
from collections.abc import Iterable, Mapping
from functools import lru_cache
from itertools import groupby

import uharfbuzz as hb
from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFObjectReference, PDFString

from planner.documents.pdf.file import COMPRESSION, PdfFile
from planner.documents.pdf.numbers import short
from planner.documents.typesetting.faces import Face

SYMBOLIC = 4
"""Font flag of fonts whose characters are chosen by glyph number."""

STEM_BY_WEIGHT = 0.2
"""Thickness of stems in thousandths of the em for each unit of weight: what viewers need if they substitute a font, which they never do here."""

NEEDLESS_TABLES = ("GSUB", "GPOS", "GDEF", "name", "OS/2", "cmap", "post", "kern", "STAT", "DSIG")
"""Tables that a PDF does not use: it names glyphs by number and places them itself."""

CMAP_HEAD = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def
/CMapName/Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000><FFFF>
endcodespacerange
"""
CMAP_FOOT = "endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend\n"


@lru_cache(maxsize=256)
def subset(face: Face, gids: frozenset[int]) -> tuple[bytes, int]:
    """Return a compressed TrueType font with the outlines of `gids` alone, and its length before compression."""
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
    return zlib.compress(data, COMPRESSION), len(data)


def embed(file: PdfFile, face: Face, gids: frozenset[int], meanings: Mapping[int, str]) -> PDFObjectReference:
    """Put a face with the glyphs that are used; `meanings` says what each glyph stands for."""
    data, length = subset(face, gids)
    name = f"/{prefix(gids)}+{face.name}"
    descriptor = PDFDictionary(
        {
            "Type": "/FontDescriptor",
            "FontName": name,
            "Flags": SYMBOLIC,
            "FontBBox": PDFArray(bounding_box(face)),
            "ItalicAngle": 0,
            "Ascent": round(face.ascent * 1000),
            "Descent": -round(face.descent * 1000),
            "CapHeight": round(face.cap_height * 1000),
            "StemV": round(face.weight * STEM_BY_WEIGHT),
            "FontFile2": file.put_compressed(data, Length1=length),
        }
    )
    descendant = PDFDictionary(
        {
            "Type": "/Font",
            "Subtype": "/CIDFontType2",
            "BaseFont": name,
            "CIDSystemInfo": PDFDictionary(
                {"Registry": PDFString("Adobe"), "Ordering": PDFString("Identity"), "Supplement": 0}
            ),
            "CIDToGIDMap": "/Identity",
            "FontDescriptor": file.put(descriptor),
            "W": widths(face, gids),
        }
    )
    font = PDFDictionary(
        {
            "Type": "/Font",
            "Subtype": "/Type0",
            "BaseFont": name,
            "Encoding": "/Identity-H",
            "DescendantFonts": PDFArray([file.put(descendant)]),
            "ToUnicode": file.put_stream(unicode_map(meanings).encode()),
        }
    )
    return file.put(font)


def prefix(gids: Iterable[int]) -> str:
    """Return the six letters that mark a subset, the same for the same glyphs."""
    digest = hashlib.sha256(",".join(map(str, sorted(gids))).encode()).digest()
    return "".join(chr(ord("A") + byte % 26) for byte in digest[:6])


def bounding_box(face: Face) -> list[int]:
    """Return the box around all glyphs in thousandths of the em, as the font's header has it."""
    corners = struct.unpack(">4h", bytes(face.face.reference_table("head").data)[36:44])
    return [round(corner * face.scale) for corner in corners]


def widths(face: Face, gids: frozenset[int]) -> str:
    """Return the W array: neighbouring glyph numbers share one entry."""
    entries: list[str] = []
    for _, group in groupby(enumerate(sorted(gids)), key=lambda pair: pair[1] - pair[0]):
        run = [gid for _, gid in group]
        entries.append(f"{run[0]}[{' '.join(short(face.advance(gid)) for gid in run)}]")
    return f"[{''.join(entries)}]"


def unicode_map(meanings: Mapping[int, str]) -> str:
    """Return the ToUnicode CMap, at most 100 glyphs a block."""
    lines = [f"<{gid:04X}><{text.encode('utf-16-be').hex().upper()}>" for gid, text in sorted(meanings.items())]
    blocks = (lines[start : start + 100] for start in range(0, len(lines), 100))
    return (
        CMAP_HEAD
        + "".join(f"{len(block)} beginbfchar\n{chr(10).join(block)}\nendbfchar\n" for block in blocks)
        + CMAP_FOOT
    )
