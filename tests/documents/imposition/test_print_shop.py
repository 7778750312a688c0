"""Sheets for print shops: bleed, marks, and what the file says of both."""

import io
from itertools import pairwise

import pikepdf
import pypdfium2
import pytest

from planner.documents.imposition.impose import impose
from planner.documents.imposition.layout import bleed_of
from planner.documents.model import Box, Ink, Page, Sides
from planner.documents.pdf.render import render
from planner.documents.theme import GRIDS, MM
from planner.documents.typesetting.faces import Faces
from planner.domain.campaign import Paper
from planner.domain.imposition import Imposition, Mode, SheetSize
from planner.domain.paper_size import PaperSize
from tests.documents.imposition.leaflets import document, edges_of, page, placements, strokes

TOLERANCE = 0.2 * MM


@pytest.mark.parametrize(
    ("paper", "kind", "bleed", "size"),
    [
        (PaperSize.A6, Paper.A4, 3, (125, 168)),
        (PaperSize.A4, Paper.A4, 3, (230, 317)),
        (PaperSize.HALF_LETTER, Paper.LETTER, 3.175, (160.05, 236.25)),
    ],
)
def test_a_print_shop_gets_one_leaf_with_bleed_and_marks_outside_it(
    paper: PaperSize, kind: Paper, bleed: float, size: tuple[float, float]
) -> None:
    sheets = impose(document(page(paper), page(paper)), Imposition(mode=Mode.SHOP), kind)
    assert sheets.sides is Sides.LONG_EDGE
    for sheet in sheets.pages:
        trim = sheet.trimmed
        assert bleed_of(kind) / MM == pytest.approx(bleed)
        assert sheet.bleed == pytest.approx(bleed_of(kind))
        assert (sheet.width / MM, sheet.height / MM) == pytest.approx(size)
        assert (trim.width, trim.height) == pytest.approx((GRIDS[paper].width, GRIDS[paper].height))
        assert len(strokes(sheet)) == 8
        around = trim.grown(sheet.bleed)
        for mark in strokes(sheet):
            across = max(mark.x1, mark.x2) <= around.x + 0.01 or min(mark.x1, mark.x2) >= around.x + around.width - 0.01
            down = max(mark.y1, mark.y2) <= around.y + 0.01 or min(mark.y1, mark.y2) >= around.y + around.height - 0.01
            assert across or down
            assert abs(mark.x1 - mark.x2) + abs(mark.y1 - mark.y2) == pytest.approx(5 * MM)


@pytest.mark.parametrize(
    ("paper", "up", "kind", "sheet"),
    [
        (PaperSize.A6, 4, Paper.A4, SheetSize.SRA4),
        (PaperSize.A5, 2, Paper.A4, SheetSize.SRA4),
        (PaperSize.A5, 4, Paper.A4, SheetSize.SRA3),
        (PaperSize.A4, 2, Paper.A4, SheetSize.SRA3),
        (PaperSize.A6, 8, Paper.A4, SheetSize.SRA3),
        (PaperSize.HALF_LETTER, 4, Paper.LETTER, SheetSize.INCH_12X18),
    ],
)
def test_several_leaves_for_a_print_shop_stand_apart_by_their_bleeds(
    paper: PaperSize, up: int, kind: Paper, sheet: SheetSize
) -> None:
    (made,) = impose(document(page(paper)), Imposition(up=up, mode=Mode.SHOP), kind).pages
    assert sorted((made.width / MM, made.height / MM)) == pytest.approx(sheet.millimetres)
    placed = placements(made)
    lefts, tops = sorted({leaf.x for leaf in placed}), sorted({leaf.y for leaf in placed})
    for places, length in ((lefts, GRIDS[paper].width), (tops, GRIDS[paper].height)):
        assert all(b - a - length == pytest.approx(2 * bleed_of(kind)) for a, b in pairwise(places))
    edges = edges_of(x for left in lefts for x in (left, left + GRIDS[paper].width))
    assert edges_of(mark.x1 for mark in strokes(made) if mark.x1 == mark.x2) == pytest.approx(edges, abs=0.02)


@pytest.mark.parametrize(
    ("paper", "up", "kind", "trim"),
    [
        (PaperSize.A6, 1, Paper.A4, (105, 148)),
        (PaperSize.A6, 4, Paper.A4, (216, 302)),
        (PaperSize.HALF_LETTER, 1, Paper.LETTER, (139.7, 215.9)),
    ],
)
def test_the_file_for_a_print_shop_says_where_to_trim_and_bleeds_beyond(
    faces: Faces, paper: PaperSize, up: int, kind: Paper, trim: tuple[float, float]
) -> None:
    grid, bleed = GRIDS[paper], bleed_of(kind)
    ground = Box(x=-bleed, y=-bleed, width=grid.width + 2 * bleed, height=grid.height + 2 * bleed, ink=Ink(1, 0, 0))
    leaf = Page(width=grid.width, height=grid.height, items=(ground,), bleed=bleed)
    made = impose(document(leaf), Imposition(up=up, mode=Mode.SHOP), kind)
    data = render(made, faces)
    with pikepdf.open(io.BytesIO(data)) as pdf:
        media, inner, outer = ([float(edge) for edge in box] for box in boxes_of(pdf.pages[0]))
    assert ((inner[2] - inner[0]) / MM, (inner[3] - inner[1]) / MM) == pytest.approx(trim, abs=0.01)
    assert [a - b for a, b in zip(inner, outer, strict=True)] == pytest.approx([bleed, bleed, -bleed, -bleed], abs=0.01)
    with pypdfium2.PdfDocument(data) as pdf:
        picture = pdf[0].render(scale=4).to_pil().convert("RGB")
    red = picture.split()[1].point(lambda light: 255 * (light < 128)).getbbox()
    marks = picture.split()[0].point(lambda light: 255 * (light < 160)).getbbox()
    assert red is not None
    assert marks is not None
    # Marks are black in both channels, the ground only in one; marks reach further out than the ground on every side.
    assert marks[0] < outer[0] * 4 - 4
    assert marks[2] > outer[2] * 4 + 4
    middle = picture.crop(
        (0, round((media[3] - (outer[1] + 30)) * 4), picture.width, round((media[3] - outer[1] - 20) * 4))
    )
    across = middle.split()[1].point(lambda light: 255 * (light < 128)).getbbox()
    assert across is not None
    assert (across[0] / 4, across[2] / 4) == pytest.approx((outer[0], outer[2]), abs=TOLERANCE)


def boxes_of(page: pikepdf.Page) -> tuple[pikepdf.Array, pikepdf.Array, pikepdf.Array]:
    return page.mediabox, page.trimbox, page.bleedbox


def test_bleed_is_cut_at_home(faces: Faces) -> None:
    grid = GRIDS[PaperSize.A6]
    ground = Box(x=-9, y=-9, width=grid.width + 18, height=grid.height + 18)
    leaf = Page(width=grid.width, height=grid.height, items=(ground,), bleed=9)
    sheets = impose(document(leaf), Imposition(up=2), Paper.A4)
    with pypdfium2.PdfDocument(render(sheets, faces)) as pdf:
        picture = pdf[0].render(scale=4).to_pil().convert("L")
    found = picture.crop((0, 400, picture.width, 420)).point(lambda light: 255 * (light < 128)).getbbox()
    assert found is not None
    assert (found[2] - found[0]) / 4 == pytest.approx(grid.width, abs=TOLERANCE)
