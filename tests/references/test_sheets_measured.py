"""Sheets out of the printer: where their marks stand, whether telephones read them, how small their type is."""

import re
from functools import cache
from itertools import groupby
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image, ImageChops, ImageStat

from planner.domain.imposition import Imposition, Mode, Ordering, SheetSize, Tiles
from planner.domain.paper_size import PaperSize
from tests.gallery.render import Shot, shots
from tests.references.choice import paper_of
from tests.references.letters import letters
from tests.references.measuring import LEAST, ROUNDING
from tests.references.outside_view import CODES, DPI, codes_on, decoded, rasterised
from tests.references.system_tools import tool

pytestmark = pytest.mark.sweep

WITHIN = 0.2
"""Millimetres that a measure may be out."""

FINE = 600
DARK = 160


@cache
def shot(template: str, size: str, language: str = "en", ink: str = "") -> Shot:
    return next(
        shot
        for shot in shots(frozenset({template}), quick=False)
        if shot.size == PaperSize(size) and shot.languages == (language,) and shot.ink == (ink or shot.ink)
    )


def printed(folder: Path, what: Shot, how: Imposition) -> Path:
    file = folder / "sheets.pdf"
    file.write_bytes(paper_of(what, how).pdf)
    return file


def marks(side: Image.Image, dpi: int, *, across: bool, start: float, end: float) -> list[float]:
    """Return the middles in mm of the strokes that cross a strip ``start`` to ``end`` mm from the upper, left edge."""
    scale = dpi / 25.4
    picture = side.convert("L") if across else side.convert("L").transpose(Image.Transpose.TRANSPOSE)
    strip = picture.crop((0, round(start * scale), picture.width, round(end * scale)))
    row = strip.resize((strip.width, 1), Image.Resampling.BOX).tobytes()
    runs = groupby(range(len(row)), key=lambda place: row[place] < DARK)
    inked = [list(run) for dark, run in runs if dark]
    return [(run[0] + run[-1] + 1) / 2 / scale for run in inked]


@pytest.mark.parametrize(
    ("template", "size", "up", "sheet", "across", "down"),
    [
        ("rally", "A6", 4, (210, 297), [105], [148.5]),
        ("rally", "A5", 2, (297, 210), [148.5], []),
        ("rally", "A5", 4, (297, 420), [148.5], [210]),
        ("rally", "Quarter-letter", 4, (215.9, 279.4), [107.95], [139.7]),
        ("rally", "Half-letter", 2, (279.4, 215.9), [139.7], []),
        ("bust-card", "A7-landscape", 8, (210, 297), [105], [74.25, 148.5, 222.75]),
    ],
)
def test_cuts_are_marked_where_the_paper_divides(
    tmp_path: Path,
    template: str,
    size: str,
    up: int,
    sheet: tuple[float, float],
    across: list[float],
    down: list[float],
) -> None:
    kind = SheetSize.LETTER if "letter" in size else None
    file = printed(tmp_path, shot(template, size), Imposition(up=up, sheet=kind))
    side = rasterised(file, FINE, "-gray", "-f", "1", "-l", "1")[0]
    assert [edge / FINE * 25.4 for edge in side.size] == pytest.approx(sheet, abs=WITHIN)
    assert marks(side, FINE, across=True, start=0.5, end=4) == pytest.approx(across, abs=WITHIN)
    assert marks(side, FINE, across=False, start=0.5, end=4) == pytest.approx(down, abs=WITHIN)


@pytest.mark.parametrize(("size", "up"), [("A6", 1), ("A6", 2), ("A6", 4), ("A5", 2), ("A5", 4), ("DL", 2)])
@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_telephone_reads_every_code_on_a_sheet(tmp_path: Path, size: str, up: int, language: str) -> None:
    what = shot("rally", size, language, "photocopy")
    for ordering in (Ordering.REPEAT, Ordering.STACK):
        how = Imposition(up=up, ordering=ordering)
        paper, file = paper_of(what, how), printed(tmp_path, what, how)
        read = [found for page in decoded(paper, file) for found in page]
        assert read == [CODES[what.world]] * sum(map(codes_on, paper.sheets.pages))
        assert len(read) >= (up if ordering is Ordering.REPEAT else 1)


@pytest.mark.parametrize(("size", "width", "height"), [("A6", 105, 148), ("A4", 210, 297)])
def test_a_print_shop_finds_trim_bleed_and_marks(tmp_path: Path, size: str, width: float, height: float) -> None:
    file = printed(tmp_path, shot("photo", size), Imposition(mode=Mode.SHOP))
    told = tool("pdfinfo", "-box", file)
    boxes = {
        name: [float(edge) / 72 * 25.4 for edge in edges.split()]
        for name, edges in re.findall(r"^(\w+Box): +(.*)$", told, re.MULTILINE)
    }
    trim, outer = boxes["TrimBox"], boxes["BleedBox"]
    assert (trim[2] - trim[0], trim[3] - trim[1]) == pytest.approx((width, height), abs=WITHIN)
    edges = [one - other for one, other in zip(trim, outer, strict=True)]
    assert edges == pytest.approx([3, 3, -3, -3], abs=WITHIN)
    side = rasterised(file, FINE, "-f", "1", "-l", "1")[0]
    high = side.height / FINE * 25.4
    assert marks(side, FINE, across=True, start=3, end=6) == pytest.approx([trim[0], trim[2]], abs=WITHIN)
    assert marks(side, FINE, across=False, start=3, end=6) == pytest.approx(
        [high - trim[3], high - trim[1]], abs=WITHIN
    )
    scale = FINE / 25.4
    middle = side.crop((0, round((high - outer[3] + 10) * scale), side.width, round((high - outer[3] + 20) * scale)))
    picture = middle.convert("L").point(lambda light: 255 * (light < 250)).getbbox()
    assert picture
    assert (picture[0] / scale, picture[2] / scale) == pytest.approx((outer[0], outer[2]), abs=WITHIN)


@pytest.mark.parametrize(
    ("template", "size", "language", "sides"),
    [
        ("tri-fold", "A4-landscape", "en", ([97, 197], [100, 200])),
        ("tri-fold", "A4-landscape", "ar", ([100, 200], [97, 197])),
        ("tri-fold", "Letter-landscape", "en", ([92.1, 185.7], [93.7, 187.3])),
        ("z-fold", "A4-landscape", "en", ([99, 198], [99, 198])),
        ("z-fold", "A4-landscape", "ar", ([99, 198], [99, 198])),
        ("z-fold", "Letter-landscape", "en", ([93.1, 186.3], [93.1, 186.3])),
    ],
)
def test_a_folded_leaflet_is_folded_beside_its_narrow_panel_or_in_thirds(
    tmp_path: Path, template: str, size: str, language: str, sides: tuple[list[float], list[float]]
) -> None:
    drawn = rasterised(printed(tmp_path, shot(template, size, language), Imposition()), FINE, "-gray")
    for side, wanted in zip(drawn, sides, strict=True):
        assert marks(side, FINE, across=True, start=0.2, end=0.8) == pytest.approx(wanted, abs=WITHIN)


@pytest.mark.parametrize(
    ("size", "tiles", "columns", "rows", "scale"),
    [
        ("A3", Tiles.TRUE_SIZE, 2, 2, 1),
        ("A3", Tiles.FEWER_SHEETS, 1, 2, 0.929),
        ("A2", Tiles.FEWER_SHEETS, 2, 2, 0.929),
        ("A2", Tiles.TRUE_SIZE, 2, 4, 1),
        ("A1", Tiles.TRUE_SIZE, 4, 3, 1),
        ("A1", Tiles.FEWER_SHEETS, 2, 4, 0.916),
    ],
)
def test_sheets_of_a_poster_show_its_parts_in_their_places(
    tmp_path: Path, size: str, tiles: Tiles, columns: int, rows: int, scale: float
) -> None:
    """Leave 5 mm blank, cover 10 mm of a neighbour: then a part of the poster lies where arithmetic says."""
    what = shot("poster", size)
    sheets = rasterised(printed(tmp_path, what, Imposition(tiles=tiles)), DPI // 2, "-gray")[1:]
    assert len(sheets) == columns * rows
    pixels = DPI / 2 / 25.4
    wide, high = (297, 210) if sheets[0].width > sheets[0].height else (210, 297)
    assert [edge / pixels for edge in sheets[0].size] == pytest.approx([wide, high], abs=WITHIN)
    glued = columns * (wide - 20) + 10, rows * (high - 20) + 10
    exactly = (
        1.0
        if tiles is Tiles.TRUE_SIZE
        else min(1.0, *(edge / whole for edge, whole in zip(glued, what.size.millimetres, strict=True)))
    )
    assert exactly == pytest.approx(scale, abs=0.001)
    whole = poster(tmp_path, what, exactly)
    left, top = (glued[0] - whole.width / pixels) / 2, (glued[1] - whole.height / pixels) / 2
    for number, sheet in enumerate(sheets):
        row, column = divmod(number, columns)
        corner = (column * (wide - 20) - left - 5, row * (high - 20) - top - 5)
        inner = round(25 * pixels)
        part = sheet.crop((inner, inner, sheet.width - inner, sheet.height - inner))
        apart = {
            (x, y): differing(part, whole, corner[0] * pixels + inner + x, corner[1] * pixels + inner + y)
            for x in (-2, 0, 2)
            for y in (-2, 0, 2)
        }
        assert min(apart, key=lambda shift: (apart[shift], shift != (0, 0))) == (0, 0)
        assert apart[0, 0] < 4


def poster(folder: Path, what: Shot, scale: float) -> Image.Image:
    """Return the whole poster as large as it is when it is glued, 91 to 100 % of its true size."""
    (whole,) = rasterised(printed(folder, what, Imposition()), DPI // 2, "-gray")
    return whole.resize((round(whole.width * scale), round(whole.height * scale)), Image.Resampling.LANCZOS)


def differing(part: Image.Image, whole: Image.Image, x: float, y: float) -> float:
    """Return the mean difference of a part and the poster from a place on; white lies around the poster."""
    left, top = round(x), round(y)
    there = whole.crop((left, top, left + part.width, top + part.height))
    if min(left, top) < 0 or left + part.width > whole.width or top + part.height > whole.height:
        there = Image.new("L", part.size, 255)
        there.paste(whole, (-left, -top))
    return ImageStat.Stat(ImageChops.difference(part, there)).mean[0]


@pytest.mark.parametrize("size", [size.value for size in PaperSize if size.value[:2] in ("A1", "A2", "A3", "Ta")])
def test_no_imposition_prints_smaller_type(size: str) -> None:
    """The first page of a tiled poster shows how to glue it: the poster on it is a picture, not to be read."""
    with pypdfium2.PdfDocument(paper_of(shot("poster", size), Imposition(tiles=Tiles.FEWER_SHEETS)).pdf) as pdf:
        sizes = [letter.size for page in list(pdf)[1:] for letter in letters(page) if letter.text != " "]
    assert min(sizes) >= LEAST - ROUNDING


@pytest.mark.parametrize(("template", "size"), [("rally", "A6"), ("bust-card", "A7-landscape")])
@pytest.mark.parametrize("up", [1, 2, 4, 8])
def test_leaves_on_sheets_have_the_type_of_leaves(template: str, size: str, up: int) -> None:
    with pypdfium2.PdfDocument(paper_of(shot(template, size), Imposition(up=up)).pdf) as pdf:
        sizes = [letter.size for page in pdf for letter in letters(page) if letter.text != " "]
    assert min(sizes) >= LEAST - ROUNDING
    assert max(sizes) > 10
