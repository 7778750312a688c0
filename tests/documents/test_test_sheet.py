"""The test sheet, measured on the printed page."""

from itertools import product

import pypdfium2
import pytest
from PIL import Image

from planner.documents.model import Document, Page, Placement, Sides
from planner.documents.pdf.render import render
from planner.documents.test_sheet.compose import compose_test_sheet
from planner.documents.theme import MM
from planner.documents.typesetting.faces import Faces
from planner.documents.typesetting.typesetter import Typesetter
from planner.domain.campaign import Paper
from planner.paths import resources
from tests.conformance import faults
from tests.documents.geometry import bodies, collisions

PIXELS = 10
"""How many a millimetre has in pictures."""

LANGUAGES = ("en", "ru", "kk", "ar", "he", "hi", "th", "de")


@pytest.fixture(scope="module")
def faces() -> Faces:
    return Faces(resources() / "fonts")


@pytest.fixture(scope="module")
def typesetter(faces: Faces) -> Typesetter:
    return Typesetter(faces)


def pictures(made: Document, faces: Faces, pixels: float = PIXELS) -> list[Image.Image]:
    with pypdfium2.PdfDocument(render(made, faces)) as pdf:
        return [page.render(scale=pixels * 25.4 / 72).to_pil().convert("L") for page in pdf]


def ink(picture: Image.Image, left: float, top: float, right: float, foot: float) -> tuple[float, float, float, float]:
    """Return the edges of all ink in a part of a picture, all in millimetres."""
    box = picture.crop((left * PIXELS, top * PIXELS, right * PIXELS, foot * PIXELS))
    found = box.point(lambda light: 255 * (light < 128)).getbbox()
    assert found is not None
    return (
        left + found[0] / PIXELS,
        top + found[1] / PIXELS,
        left + found[2] / PIXELS,
        top + found[3] / PIXELS,
    )


@pytest.mark.parametrize("paper", Paper)
def test_both_rulers_are_100_mm_long_and_cross_in_the_middle(
    faces: Faces, typesetter: Typesetter, paper: Paper
) -> None:
    made = compose_test_sheet(paper, "en", typesetter)
    width, height = made.pages[0].width / MM, made.pages[0].height / MM
    for picture in pictures(made, faces):
        across = ink(picture, width / 2 - 60, height / 2 - 0.1, width / 2 + 60, height / 2 + 0.1)
        down = ink(picture, width / 2 - 0.1, height / 2 - 60, width / 2 + 0.1, height / 2 + 60)
        assert across[2] - across[0] == pytest.approx(100 + 0.35, abs=0.2)
        assert down[3] - down[1] == pytest.approx(100 + 0.35, abs=0.2)
        assert (across[0] + across[2]) / 2 == pytest.approx(width / 2, abs=0.2)
        assert (down[1] + down[3]) / 2 == pytest.approx(height / 2, abs=0.2)


@pytest.mark.parametrize("paper", Paper)
def test_each_bar_begins_as_far_from_its_edge_as_it_says(faces: Faces, typesetter: Typesetter, paper: Paper) -> None:
    made = compose_test_sheet(paper, "en", typesetter)
    front = pictures(made, faces)[0]
    width, height = made.pages[0].width / MM, made.pages[0].height / MM
    for step in range(11):
        x, y = (length / 2 + (step - 5) * 7.2 for length in (width, height))
        assert ink(front, x - 3, 0, x + 3, 12)[1] == pytest.approx(step, abs=0.2)
        assert height - ink(front, x - 3, height - 12, x + 3, height)[3] == pytest.approx(step, abs=0.2)
        assert ink(front, 0, y - 3, 12, y + 3)[0] == pytest.approx(step, abs=0.2)
        assert width - ink(front, width - 12, y - 3, width, y + 3)[2] == pytest.approx(step, abs=0.2)


def test_the_thick_frame_lies_5_mm_inside(faces: Faces, typesetter: Typesetter) -> None:
    front = pictures(compose_test_sheet(Paper.A4, "en", typesetter), faces)[0]
    assert ink(front, 0, 0, 60, 20)[:2] == pytest.approx((5, 5), abs=0.2)
    assert ink(front, 150, 280, 210, 297)[2:] == pytest.approx((205, 292), abs=0.2)


@pytest.mark.parametrize(("edge", "named"), [(Sides.LONG_EDGE, "Long edge"), (Sides.SHORT_EDGE, "Short edge")])
def test_the_half_of_the_back_that_reads_upright_names_the_edge(
    typesetter: Typesetter, edge: Sides, named: str
) -> None:
    back = compose_test_sheet(Paper.A4, "en", typesetter).pages[1]
    turned = [item for item in back.items if isinstance(item, Placement)]
    assert [item.turn for item in turned] == [180]
    upright = Page(width=back.width, height=back.height, items=tuple(i for i in back.items if i not in turned))
    # Turned like the page of a book, a back printed over the long edge stands upright, over the short one on its head.
    seen = upright if edge is Sides.LONG_EDGE else turned[0].page
    assert named in [placed.line.text for placed in seen.lines()]


@pytest.mark.parametrize(("paper", "language"), list(product(Paper, LANGUAGES)))
def test_nothing_on_it_meets_and_all_words_keep_off_the_edge(
    typesetter: Typesetter, paper: Paper, language: str
) -> None:
    made = compose_test_sheet(paper, language, typesetter)
    for page in made.pages:
        upright = Page(
            width=page.width, height=page.height, items=tuple(i for i in page.items if not isinstance(i, Placement))
        )
        assert collisions(upright) == []
        for body in bodies(upright):
            assert body.left > 13 * MM
            assert body.top > 13 * MM
            assert body.right < page.width - 13 * MM
            assert body.bottom < page.height - 13 * MM


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_screen_reader_can_read_it(faces: Faces, typesetter: Typesetter, language: str) -> None:
    assert faults(render(compose_test_sheet(Paper.A4, language, typesetter), faces)) == []


def test_the_printer_is_told_to_print_it_on_both_sides_at_its_true_size(faces: Faces, typesetter: Typesetter) -> None:
    made = compose_test_sheet(Paper.LETTER, "en", typesetter)
    assert made.sides is Sides.LONG_EDGE
    assert b"/PrintScaling /None" in render(made, faces)
    assert "100 %" in made.text()
