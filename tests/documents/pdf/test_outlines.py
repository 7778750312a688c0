"""Lines and areas of any shape, and turned words, as other programs see them on the page."""

import pypdfium2
import pytest
from PIL import Image

from planner.documents.model import BLACK, Box, Document, Ink, Item, Page, Part, Path, PlacedLine, Role
from planner.documents.pdf.render import render
from planner.documents.typesetting.faces import Faces
from planner.documents.typesetting.style import Style
from planner.documents.typesetting.typesetter import Typesetter

SQUARE = ((20.0, 20.0), (60.0, 20.0), (60.0, 60.0), (20.0, 60.0))
HOLE = ((30.0, 30.0), (30.0, 50.0), (50.0, 50.0), (50.0, 30.0))
DARK = 100


def picture(faces: Faces, *items: Item) -> Image.Image:
    page = Page(width=100, height=100, items=items)
    data = render(Document(title="", language="en", pages=(page,)), faces)
    image: Image.Image = pypdfium2.PdfDocument(data)[0].render(scale=4).to_pil()
    return image.convert("L")


def darkness(image: Image.Image, x: float, y: float) -> bool:
    return image.tobytes()[round(y * 4) * image.width + round(x * 4)] < DARK


def test_a_ring_that_turns_the_other_way_is_a_hole(faces: Faces) -> None:
    image = picture(faces, Path(x=0, y=0, lines=(SQUARE, HOLE), fill=BLACK))
    assert darkness(image, 25, 25)
    assert not darkness(image, 40, 40)
    assert not darkness(image, 70, 40)


def test_nothing_shows_outside_the_window(faces: Faces) -> None:
    line = ((-500.0, 15.0), (500.0, 15.0))
    image = picture(faces, Path(x=10, y=20, lines=(line,), width=20, window=(50, 20)))
    assert (image.point(lambda shade: 255 if shade < DARK else 0)).getbbox() == (40, 100, 240, 160)


def test_what_follows_a_path_has_its_own_ink_and_no_window(faces: Faces) -> None:
    path = Path(x=0, y=0, lines=(SQUARE,), fill=Ink(1, 0, 0), width=3, dash=(1, 2), window=(30, 30))
    image = picture(faces, Box(x=0, y=0, width=5, height=5), path, Box(x=90, y=90, width=5, height=5))
    assert darkness(image, 92, 92)


def test_a_line_of_one_point_is_a_round_dot(faces: Faces) -> None:
    image = picture(faces, Path(x=0, y=0, lines=(((50.0, 50.0),),), width=20))
    assert darkness(image, 58, 50)
    assert not darkness(image, 58, 58)


def test_a_path_without_points_is_nothing(faces: Faces) -> None:
    assert picture(faces, Path(x=0, y=0, lines=((),), width=5)).getextrema() == (255, 255)


@pytest.mark.parametrize("text", ["Thurloe Street", "улица Абая", "شارع الحرية"])
def test_turned_words_run_downhill_and_read_back_as_they_were(faces: Faces, typesetter: Typesetter, text: str) -> None:
    line = typesetter.line(text, Style(size=9, language="ar" if text[0] == "ش" else "en"))
    placed = PlacedLine(x=50, y=20, line=line, turn=90, part=Part(role=Role.P))
    page = Page(width=100, height=150, items=(placed,))
    data = render(Document(title="", language="en", pages=(page,)), faces)
    shown = pypdfium2.PdfDocument(data)[0]
    box = shown.render(scale=4).to_pil().convert("L").point(lambda shade: 255 if shade < DARK else 0).getbbox()
    assert box is not None
    left, top, right, bottom = box
    assert bottom - top > 3 * (right - left)
    assert top / 4 == pytest.approx(20, abs=2)
    assert bottom / 4 == pytest.approx(20 + line.width, abs=3)
    assert 44 < left / 4 < right / 4 < 60
    assert sorted(shown.get_textpage().get_text_bounded().split()) == sorted(text.split())
