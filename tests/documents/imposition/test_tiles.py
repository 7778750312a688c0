"""Posters on sheets of A4: how many, and whether they make the poster again when they are glued."""

from itertools import product

import pypdfium2
import pytest
from PIL import Image

from planner.documents.imposition.tiles import tile
from planner.documents.imposition.tiling import Tiling, tiling
from planner.documents.model import Box, Document, Page, PlacedLine, Sides
from planner.documents.pdf.render import render
from planner.documents.theme import MM
from planner.documents.typesetting.faces import Faces
from planner.documents.typesetting.typesetter import Typesetter
from planner.domain.imposition import SheetSize
from planner.domain.paper_size import PaperSize
from tests.conformance import faults

PIXELS = 4
"""How many a millimetre has in pictures."""

SIDE = 10
"""Millimetres of the squares that a poster is recognised by."""


def divided(paper: PaperSize, sheet: SheetSize, *, scaled: bool, edge: float = 5.0) -> Tiling:
    width, height = paper.millimetres
    return tiling(width * MM, height * MM, sheet, scaled=scaled, edge=edge * MM)


def poster(paper: PaperSize) -> Page:
    """Return a poster with a square at each crossing of a grid; none touches the edge."""
    width, height = paper.millimetres
    spots = product(range(12, int(width) - SIDE - 5, 30), range(12, int(height) - SIDE - 5, 30))
    boxes = tuple(Box(x=x * MM, y=y * MM, width=SIDE * MM, height=SIDE * MM) for x, y in spots)
    return Page(width=width * MM, height=height * MM, items=boxes)


def tiled(page: Page, typesetter: Typesetter, *, scaled: bool, sheet: SheetSize = SheetSize.A4) -> Document:
    return tile(Document(title="Poster", language="en", pages=(page,)), sheet, typesetter, scaled=scaled)


def glued(sheets: Document, chosen: Tiling, faces: Faces) -> Image.Image:
    """Return the poster as someone gets it who cuts off left and upper edges and glues sheet on sheet."""
    scale = PIXELS * 25.4 / 72
    whole = Image.new("L", (round(chosen.glued.width * scale), round(chosen.glued.height * scale)), 255)
    window = chosen.window
    with pypdfium2.PdfDocument(render(sheets, faces)) as pdf:
        for number, (row, column) in enumerate(product(range(chosen.rows), range(chosen.columns)), start=1):
            sheet = pdf[number].render(scale=scale).to_pil().convert("L")
            left, top = round(window.x * scale), round(window.y * scale)
            right, foot = left + round(window.width * scale), top + round(window.height * scale)
            here = chosen.tile(column, row)
            whole.paste(sheet.crop((left, top, right, foot)), (round(here.x * scale), round(here.y * scale)))
    return whole


@pytest.mark.parametrize(
    ("paper", "sheet", "scaled", "sheets", "scale"),
    [
        (PaperSize.A3, SheetSize.A4, False, (2, 2), 1),
        (PaperSize.A2, SheetSize.A4, False, (2, 4), 1),
        (PaperSize.A1, SheetSize.A4, False, (4, 3), 1),
        (PaperSize.A3, SheetSize.A4, True, (1, 2), 0.929),
        (PaperSize.A2, SheetSize.A4, True, (2, 2), 0.929),
        (PaperSize.A1, SheetSize.A4, True, (2, 4), 0.916),
        (PaperSize.A2_LANDSCAPE, SheetSize.A4, False, (4, 2), 1),
        (PaperSize.A1_LANDSCAPE, SheetSize.A4, True, (4, 2), 0.916),
        (PaperSize.TABLOID, SheetSize.LETTER, False, (2, 2), 1),
        (PaperSize.TABLOID_LANDSCAPE, SheetSize.LETTER, True, (2, 1), 0.93),
    ],
)
def test_a_poster_takes_the_fewest_sheets(
    paper: PaperSize, sheet: SheetSize, scaled: bool, sheets: tuple[int, int], scale: float
) -> None:
    chosen = divided(paper, sheet, scaled=scaled)
    assert (chosen.columns, chosen.rows) == sheets
    assert chosen.scale == pytest.approx(scale, abs=0.001)


def test_a_printer_that_leaves_more_blank_takes_more_sheets() -> None:
    assert divided(PaperSize.A1, SheetSize.A4, scaled=False, edge=8).sheets > 12
    assert divided(PaperSize.A1, SheetSize.A4, scaled=False, edge=1) == divided(
        PaperSize.A1, SheetSize.A4, scaled=False
    )


@pytest.mark.parametrize(
    ("paper", "scaled"),
    [(PaperSize.A3, False), (PaperSize.A3, True), (PaperSize.A2, True), (PaperSize.A2_LANDSCAPE, False)],
)
def test_glued_sheets_make_the_poster_again(
    faces: Faces, typesetter: Typesetter, paper: PaperSize, scaled: bool
) -> None:
    page, chosen = poster(paper), divided(paper, SheetSize.A4, scaled=scaled)
    sheets = tiled(page, typesetter, scaled=scaled)
    assert sheets.sides is Sides.ONE
    assert len(sheets.pages) == 1 + chosen.sheets
    whole = glued(sheets, chosen, faces)
    per_point = PIXELS * 25.4 / 72
    for box in page.items:
        assert isinstance(box, Box)
        left = (chosen.poster.x + box.x * chosen.scale) * per_point
        top = (chosen.poster.y + box.y * chosen.scale) * per_point
        side = box.width * chosen.scale * per_point
        around = 2 * PIXELS
        cut = whole.crop((int(left) - around, int(top) - around, int(left + side) + around, int(top + side) + around))
        found = solid(cut)
        expected = (left - int(left) + around, top - int(top) + around)
        assert found[:2] == pytest.approx(expected, abs=0.2 * PIXELS + 0.5)
        assert (found[2] - found[0], found[3] - found[1]) == pytest.approx((side, side), abs=0.2 * PIXELS + 0.5)


def solid(picture: Image.Image) -> tuple[int, int, int, int]:
    """Return the edges of the square in a picture; hairlines of marks are too pale to count."""
    found = picture.point(lambda light: 255 * (light < 100)).getbbox()
    assert found is not None
    return found


def test_every_sheet_carries_its_number_where_it_is_covered_or_cut_off(typesetter: Typesetter) -> None:
    sheets = tiled(poster(PaperSize.A3), typesetter, scaled=False)
    numbers = [[item.line.text for item in page.items if isinstance(item, PlacedLine)] for page in sheets.pages[1:]]
    assert numbers == [["1-1"], ["1-2"], ["2-1"], ["2-2"]]
    first = next(item for item in sheets.pages[1].items if isinstance(item, PlacedLine))
    assert first.x > sheets.pages[1].width - 15 * MM


@pytest.mark.parametrize(("language", "paper"), list(product(("en", "ar"), (PaperSize.A3, PaperSize.A2_LANDSCAPE))))
def test_the_overview_numbers_every_sheet_and_stays_on_its_page(
    faces: Faces, typesetter: Typesetter, language: str, paper: PaperSize
) -> None:
    page = poster(paper)
    sheets = tile(Document(title="Poster", language=language, pages=(page,)), SheetSize.A4, typesetter)
    first = sheets.pages[0]
    assert (first.width / MM, first.height / MM) == pytest.approx((210, 297))
    with pypdfium2.PdfDocument(render(sheets, faces)) as pdf:
        drawn = pdf[0].render(scale=1).to_pil().convert("L").point(lambda light: 255 * (light < 200)).getbbox()
    edge = 10 * MM
    assert drawn is not None
    assert drawn[0] > edge
    assert drawn[1] > edge
    assert drawn[2] < first.width - edge
    assert drawn[3] < first.height - edge
    assert faults(render(sheets, faces)) == []
    if language == "en":
        words = {placed.line.text for placed in first.lines()}
        assert {"1-1", "1-2", "2-1", "2-2"} <= words
