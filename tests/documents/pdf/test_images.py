"""Pictures in a PDF, read back from it."""

import base64
from io import BytesIO
from typing import Any

import pikepdf
import pypdfium2
import pytest
from PIL import Image, ImageChops, ImageStat

from planner.documents.model import Document, Page, Part, Photograph, Placement, Role
from planner.documents.pdf.render import render
from planner.documents.picture_setting import set_picture
from planner.documents.template import Print
from planner.documents.typesetting.faces import Faces
from planner.domain.picture import Picture
from tests.documents.pictures import crowd, encoded

CROWD = Picture(id="crowd", data=base64.b64encode(encoded(crowd())).decode(), width=1800, height=1200)


def photograph(ink: Print = "colour", x: float = 20.0) -> Photograph:
    part = Part(role=Role.FIGURE, alt="A crowd at dusk")
    return Photograph(x=x, y=10, width=120, height=80, raster=set_picture(CROWD, 120, 80, ink).raster, part=part)


def rendered(faces: Faces, *items: Any) -> bytes:
    page = Page(width=160, height=110, items=items)
    return render(Document(title="Bread", language="en", pages=(page,)), faces)


def images(pdf: pikepdf.Pdf) -> list[Any]:
    return [each for each in pdf.objects if isinstance(each, pikepdf.Stream) and each.get("/Subtype") == "/Image"]


def pixels(data: bytes) -> Image.Image:
    document = pypdfium2.PdfDocument(data)
    image: Image.Image = document[0].render(scale=4).to_pil().convert("RGB")
    document.close()
    return image


@pytest.mark.parametrize(
    ("ink", "space", "bits"),
    [("colour", "/DeviceRGB", 8), ("black", "/DeviceGray", 8), ("photocopy", "/DeviceGray", 1)],
)
def test_a_picture_stands_where_it_was_put_in_the_inks_of_its_paper(
    faces: Faces, ink: Print, space: str, bits: int
) -> None:
    data = rendered(faces, photograph(ink))
    with pikepdf.open(BytesIO(data)) as pdf:
        (image,) = images(pdf)
        assert (image.ColorSpace, image.BitsPerComponent) == (space, bits)
    shown = pixels(data)
    there = shown.crop((80, 40, 560, 360))
    wanted = crowd().resize(there.size).convert("L" if ink != "colour" else "RGB").convert("RGB")
    blurred = [each.resize((12, 8), Image.Resampling.BOX) for each in (there, wanted)]
    assert max(ImageStat.Stat(ImageChops.difference(*blurred)).mean) < (25 if ink == "photocopy" else 6)
    paper = Image.new("RGB", shown.size, "white")
    paper.paste(there, (80, 40))
    assert max(ImageStat.Stat(ImageChops.difference(paper, shown)).mean) < 1, "and nowhere else"


def test_equal_pictures_are_in_a_file_once_also_on_placed_pages(faces: Faces) -> None:
    leaf = Page(width=160, height=110, items=(photograph(),))
    sheet = Page(width=320, height=220, items=(Placement(x=0, y=0, page=leaf), Placement(x=160, y=110, page=leaf)))
    document = Document(title="Bread", language="en", pages=(leaf, sheet))
    with pikepdf.open(BytesIO(render(document, faces))) as pdf:
        assert len(images(pdf)) == 1
    with pikepdf.open(BytesIO(rendered(faces, photograph(), photograph("black", x=30)))) as pdf:
        assert len(images(pdf)) == 2


def test_a_picture_says_what_it_shows(faces: Faces) -> None:
    with pikepdf.open(BytesIO(rendered(faces, photograph()))) as pdf:
        figure = next(
            each for each in pdf.objects if isinstance(each, pikepdf.Dictionary) and each.get("/S") == "/Figure"
        )
        assert str(figure.Alt) == "A crowd at dusk"
        assert [float(each) for each in figure.A.BBox] == [20, 20, 140, 100]


def test_the_same_picture_makes_the_same_file(faces: Faces) -> None:
    assert rendered(faces, photograph()) == rendered(faces, photograph())


@pytest.mark.parametrize("ink", ["colour", "black"])
def test_nothing_but_the_picture_is_in_its_stream(faces: Faces, ink: Print) -> None:
    with pikepdf.open(BytesIO(rendered(faces, photograph(ink)))) as pdf:
        data = images(pdf)[0].read_raw_bytes()
    markers = {data[at + 1] for at in range(20, data.index(b"\xff\xda")) if data[at] == 0xFF and data[at + 1]}
    assert not markers & {0xFE, *range(0xE0, 0xF0)}, "neither comments nor segments of applications"
    assert data.startswith(b"\xff\xd8\xff\xe0\x00\x10JFIF")
    assert data.endswith(b"\xff\xd9")
