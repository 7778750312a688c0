"""Make font packs for tests: small files of plain shapes for whatever letters are asked for."""

from pathlib import Path

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import Glyph

EM = 1000
STYLES = {"Regular": 400, "Bold": 700, "Black": 900}


def font(letters: str, family: str = "Noto Sans SC", style: str = "Regular", **os2: int) -> TTFont:
    """Return a font in which every letter is a frame as wide as the em, each a little different; `os2` goes there."""
    names = {f"u{ord(letter):X}": letter for letter in sorted(set(letters))}
    order = [".notdef", *names]
    builder = FontBuilder(EM, isTTF=True)
    builder.setupGlyphOrder(order)
    builder.setupCharacterMap({ord(letter): name for name, letter in names.items()})
    builder.setupGlyf({name: _frame(number) for number, name in enumerate(order)})
    builder.setupHorizontalMetrics(dict.fromkeys(order, (EM, 80)))
    builder.setupHorizontalHeader(ascent=880, descent=-120)
    builder.setupNameTable({"familyName": family, "styleName": style, "psName": f"{family.replace(' ', '')}-{style}"})
    builder.setupOS2(**{"usWeightClass": STYLES.get(style, 400), "sCapHeight": 730, "fsType": 0, **os2})
    builder.setupPost()
    return builder.font


def _frame(number: int) -> Glyph:
    pen = TTGlyphPen(None)
    for left, low, right, high in ((80, -60, 920, 820), (200, 100, 300 + number % 97 * 5, 200 + number // 97 * 9)):
        pen.moveTo((left, low))
        pen.lineTo((left, high))
        pen.lineTo((right, high))
        pen.lineTo((right, low))
        pen.closePath()
    return pen.glyph()


def font_pack(folder: Path, letters: str, typeface: str = "NotoSansSC") -> Path:
    """Fill a folder with a typeface in three weights and return it."""
    folder.mkdir(parents=True, exist_ok=True)
    for style in STYLES:
        font(letters, style=style).save(folder / f"{typeface}-{style}.ttf")
    return folder
