"""A few papers of each kind, measured on every change as all of them are by the long tests."""

from io import BytesIO

import pikepdf
import pypdfium2
import pytest
import zxingcpp
from PIL import Image, ImageDraw

from planner.documents.theme import MM
from planner.domain.imposition import Imposition, Tiles
from planner.domain.paper_size import PaperSize
from planner.services.print_room import Paper
from tests.gallery.render import Shot
from tests.references.choice import chosen, paper_of
from tests.references.letters import letters
from tests.references.measuring import LEAST, ROUNDING, faults, resolution
from tests.references.outside_view import CODES, codes_on
from tests.references.pixels import Box, contrasts, in_the_edge, ink
from tests.references.reading import has, plain

CHOSEN = tuple(chosen())
SAMPLE = [
    *(next(shot for shot in CHOSEN if shot.template == name) for name in sorted({shot.template for shot in CHOSEN})),
    *(next(shot for shot in CHOSEN if shot.languages == (language,)) for language in ("ar", "hi", "th")),
    next(shot for shot in CHOSEN if shot.languages == ("en", "ar")),
]


def shown(paper: Paper, dpi: int) -> list[Image.Image]:
    with pypdfium2.PdfDocument(paper.pdf) as pdf:
        return [page.render(scale=dpi / 72).to_pil().convert("RGB") for page in pdf]


@pytest.mark.parametrize("shot", SAMPLE, ids=lambda shot: shot.name)
def test_a_paper_keeps_its_measures(shot: Shot) -> None:
    paper = paper_of(shot)
    dpi = min(200, resolution(shot.size))
    assert list(faults(shot, paper, shown(paper, dpi), dpi / 72)) == []


@pytest.mark.parametrize("up", [1, 4])
def test_a_telephone_reads_every_code_on_a_sheet(up: int) -> None:
    shot = next(shot for shot in CHOSEN if shot.template == "rally" and shot.size is PaperSize.A6)
    paper = paper_of(shot, Imposition(up=up))
    for page, side in zip(paper.sheets.pages, shown(paper, 300), strict=True):
        assert [found.text for found in zxingcpp.read_barcodes(side)] == [CODES[shot.world]] * codes_on(page)
    assert codes_on(paper.sheets.pages[0]) == up


def test_a_poster_on_fewer_sheets_has_no_smaller_type_than_any_paper() -> None:
    shot = next(shot for shot in CHOSEN if shot.template == "poster" and shot.size is PaperSize.A3)
    with pypdfium2.PdfDocument(paper_of(shot, Imposition(tiles=Tiles.FEWER_SHEETS)).pdf) as pdf:
        sizes = [letter.size for page in list(pdf)[1:] for letter in letters(page) if letter.text != " "]
    assert min(sizes) >= LEAST - ROUNDING


def test_no_picture_tells_where_it_was_taken() -> None:
    shot = next(shot for shot in CHOSEN if shot.template == "photo")
    with pikepdf.open(BytesIO(paper_of(shot).pdf)) as pdf:
        pictures = [image for page in pdf.pages for image in page.get_images().values()]
        assert pictures
        for picture in pictures:
            data = picture.read_raw_bytes()
            assert not [mark for mark in (b"Exif", b"CANARY", b"http://ns.adobe.com") if mark in data]


def test_the_instruments_notice_what_is_wrong() -> None:
    side = Image.new("RGB", (400, 600), "white")
    pen = ImageDraw.Draw(side)
    for row in range(100, 200, 4):
        pen.line([100, row, 200, row], fill=(130, 130, 130))
    ((colour, grey),) = contrasts(side, 2, [Box(50, 50, 100, 100)])
    assert colour == grey == pytest.approx(3.8, abs=0.1)
    assert in_the_edge(side, 2, 5 * MM) is None
    assert ink(side) == pytest.approx(100 * 25 * 101 / (400 * 600) * 125 / 255, abs=0.01)
    pen.point((24, 300), fill="black")
    assert in_the_edge(side, 2, 5 * MM) == (12, 150, 12.5, 150.5)
    assert in_the_edge(side, 2, 5 * MM, [Box(11, 149, 14, 152)]) is None
    assert in_the_edge(side, 2, 4 * MM) is None


def test_a_reader_must_find_words_in_their_order() -> None:
    assert has([plain("one two\nthree")], "two three")
    assert not has([plain("one two\nthree")], "three two")
    assert has([plain("السكن حق. 18:30")], "السكن حق")
    assert not has([plain("حق السكن للجميع هنا")], "السكن حق للجميع")
