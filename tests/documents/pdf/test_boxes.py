"""The boxes of pages and what a file asks of a printer, read back from the file."""

import io

import pikepdf
import pypdfium2
import pytest

from planner.documents.model import Area, Box, Document, Page, Placement, Sides
from planner.documents.pdf.render import render
from planner.documents.typesetting.faces import Faces


def document(*pages: Page, sides: Sides | None = None) -> Document:
    return Document(title="Boxes", language="en", pages=pages, sides=sides)


def boxes(made: Document, faces: Faces) -> dict[str, list[float]]:
    """Return the boxes of the first page."""
    with pikepdf.open(io.BytesIO(render(made, faces))) as pdf:
        page = pdf.pages[0].obj
        return {
            name: [float(value) for value in page[name].as_list()] for name in map(str, page) if name.endswith("Box")
        }


def preferences(made: Document, faces: Faces) -> dict[str, str]:
    with pikepdf.open(io.BytesIO(render(made, faces))) as pdf:
        return {name: str(value) for name, value in pdf.Root.ViewerPreferences.items()}


def dark(made: Document, faces: Faces, *, page: int = 0) -> tuple[float, float, float, float]:
    """Return the ink of a page as left, top, right and bottom in points."""
    bitmap = pypdfium2.PdfDocument(render(made, faces))[page].render(scale=4).to_pil().convert("L")
    found = bitmap.point(lambda light: 255 * (light < 128)).getbbox()
    assert found is not None
    left, top, right, bottom = (edge / 4 for edge in found)
    return left, top, right, bottom


def test_a_trimmed_page_is_all_there_is(faces: Faces) -> None:
    found = boxes(document(Page(width=100, height=200, items=())), faces)
    assert found == {"/MediaBox": [0, 0, 100, 200], "/TrimBox": [0, 0, 100, 200]}


def test_bleed_lies_around_the_trimmed_page(faces: Faces) -> None:
    ground = Box(x=-9, y=-9, width=118, height=50)
    made = document(Page(width=100, height=200, items=(ground,), bleed=9))
    outer = [-9, -9, 109, 209]
    assert boxes(made, faces) == {"/MediaBox": outer, "/TrimBox": [0, 0, 100, 200], "/BleedBox": outer}
    assert dark(made, faces) == pytest.approx((0, 0, 118, 50), abs=0.5)


def test_a_sheet_says_what_remains_of_it(faces: Faces) -> None:
    trim = Area(x=20, y=30, width=100, height=200)
    found = boxes(document(Page(width=150, height=300, items=(), bleed=9, trim=trim)), faces)
    assert found == {
        "/MediaBox": [0, 0, 150, 300],
        "/TrimBox": [20, 70, 120, 270],
        "/BleedBox": [11, 61, 129, 279],
    }


@pytest.mark.parametrize(
    ("turn", "ink"),
    [(0, (11, 11, 31, 21)), (90, (59, 11, 69, 31)), (180, (29, 59, 49, 69)), (270, (11, 29, 21, 49))],
)
def test_bleed_is_placed_outside_what_a_turned_leaf_covers(
    faces: Faces, turn: int, ink: tuple[float, float, float, float]
) -> None:
    leaf = Page(width=20, height=40, items=(Box(x=-9, y=-9, width=20, height=10),), bleed=9)
    made = document(Page(width=90, height=90, items=(Placement(x=20, y=20, page=leaf, turn=turn),)))
    assert dark(made, faces) == pytest.approx(ink, abs=0.25)


def test_a_window_shows_a_scaled_part_of_a_page(faces: Faces) -> None:
    whole = Page(width=1000, height=1000, items=(Box(x=0, y=0, width=1000, height=1000),))
    window = Placement(x=-50, y=-50, page=whole, scale=0.1236, clip=Area(x=30, y=40, width=500, height=10))
    assert dark(document(Page(width=200, height=200, items=(window,))), faces) == pytest.approx(
        (30, 40, 73.6, 50), abs=0.25
    )


def test_a_sheet_asks_for_its_true_size_and_its_turn(faces: Faces) -> None:
    page = Page(width=100, height=200, items=())
    asked = preferences(document(page, sides=Sides.SHORT_EDGE), faces)
    assert (asked["/Duplex"], asked["/PrintScaling"]) == ("/DuplexFlipShortEdge", "/None")
    assert "/Duplex" not in preferences(document(page), faces)
