"""Papers as PDF files, read back with two independent libraries."""

import io
import os
import random
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from planner.documents.model import (
    BLACK,
    Box,
    Document,
    Frame,
    Ink,
    Item,
    Modules,
    Page,
    Part,
    PlacedLine,
    Placement,
    Role,
    Stroke,
)
from planner.documents.pdf.render import render
from planner.documents.typesetting.faces import Faces
from planner.documents.typesetting.style import Family, Style
from planner.documents.typesetting.typesetter import Typesetter

SENTENCES = {
    "en": "They asked for their wages – “33 Thurloe Square”, office, first: 100 % at 12:00.",
    "ru": "Они просили зарплату. Получили пули — 16 декабря 2011 года в 12:00.",
    "kk": "Жаңаөзен: Ә Ғ Қ Ң Ө Ұ Ү Һ І — жалақы сұрады, оқ алды.",
    "ar": "طالبوا بأجورهم فأُطلق عليهم الرصاص إلى الساحة لا إله",
    "fa": "ما می‌خواهیم مسکن برای همه در میدان آزادی ساعت ۱۸:۳۰ عصر",
    "he": "דיור לכולם בכיכר רבין ביום שישי בשעה 18:30 בערב",
    "hi": "प्रदर्शन: सबके लिए आवास का अधिकार। क्षेत्र में शुक्रवार, 16 दिसंबर।",
    "th": "ที่อยู่อาศัยสำหรับทุกคน ชุมนุมวันศุกร์ที่ 16 ธันวาคม เวลา 18:30 น.",
    "bn": "সবার জন্য বাসস্থান চাই",
    "hy": "Բնակարան բոլորի համար",
    "ka": "საცხოვრებელი ყველასთვის",
    "am": "መኖሪያ ለሁሉም ሰው",
}


def one_line(
    typesetter: Typesetter, text: str, language: str = "en", family: Family = "text", weight: int = 400, size: float = 9
) -> Document:
    line = typesetter.line(text, Style(language=language, family=family, weight=weight, size=size))
    placed = PlacedLine(x=10, y=40, line=line, part=Part(role=Role.P))
    return Document(title="Probe", language=language, pages=(Page(width=line.width + 20, height=60, items=(placed,)),))


def drawing(*items: Item, width: float = 100, height: float = 50) -> Document:
    return Document(title="", language="en", pages=(Page(width=width, height=height, items=items),))


def extracted(data: bytes) -> str:
    with pypdfium2.PdfDocument(data) as pdf:
        return str(pdf[0].get_textpage().get_text_bounded()).strip()


def pixels(data: bytes) -> list[list[tuple[int, int, int]]]:
    """Return the first page as rows of colours, one pixel a point."""
    with pypdfium2.PdfDocument(data) as pdf:
        image = pdf[0].render(scale=1).to_pil().convert("RGB")
    samples = image.tobytes()
    colours = list(zip(samples[::3], samples[1::3], samples[2::3], strict=True))
    return [colours[row * image.width : (row + 1) * image.width] for row in range(image.height)]


def content(data: bytes) -> str:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return pdf.pages[0].Contents.read_bytes().decode("ascii")


@pytest.mark.parametrize("language", SENTENCES)
@pytest.mark.parametrize(("family", "weight"), [("text", 400), ("condensed", 900)])
def test_text_is_read_back_as_it_was_written(
    typesetter: Typesetter, faces: Faces, language: str, family: Family, weight: int
) -> None:
    sentence = SENTENCES[language]
    assert extracted(render(one_line(typesetter, sentence, language, family, weight), faces)) == sentence


def test_no_text_is_spelled_out_beside_its_glyphs(typesetter: Typesetter, faces: Faces) -> None:
    for language, sentence in SENTENCES.items():
        assert "ActualText" not in content(render(one_line(typesetter, sentence, language), faces))


def test_missing_characters_are_read_back_all_the_same(typesetter: Typesetter, faces: Faces) -> None:
    assert extracted(render(one_line(typesetter, "Up ✊ and 住房"), faces)) == "Up ✊ and 住房"


def test_every_font_is_an_embedded_subset(typesetter: Typesetter, faces: Faces) -> None:
    lines = [one_line(typesetter, sentence, language).pages[0] for language, sentence in SENTENCES.items()]
    data = render(Document(title="All", language="en", pages=tuple(lines)), faces)
    names = set()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        fonts = [obj for obj in pdf.objects if isinstance(obj, pikepdf.Dictionary) and obj.get("/Type") == "/Font"]
        for font in fonts:
            if font.Subtype == "/CIDFontType2":
                assert font.FontDescriptor.FontFile2.read_bytes()[:4] == b"\x00\x01\x00\x00"
                names.add(str(font.BaseFont))
            else:
                assert font.Subtype == "/Type0"
    assert len(names) > 8
    assert all(re.fullmatch(r"/[A-Z]{6}\+\w+-\w+", name) for name in names)


def test_widths_in_the_file_are_those_of_the_line(typesetter: Typesetter, faces: Faces) -> None:
    for language, sentence in SENTENCES.items():
        document = one_line(typesetter, sentence, language, size=20)
        with pypdfium2.PdfDocument(render(document, faces)) as pdf:
            textpage = pdf[0].get_textpage()
            boxes = [textpage.get_charbox(index) for index in range(textpage.count_chars())]
        right = max(box[2] for box in boxes)
        assert right == pytest.approx(document.pages[0].width - 10, abs=2.5), language


def test_metadata_are_title_language_a_standard_and_a_constant_producer(typesetter: Typesetter, faces: Faces) -> None:
    data = render(one_line(typesetter, "Жұмысшылар", "kk"), faces)
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert dict(pdf.docinfo.items()) == {"/Title": "Probe", "/Producer": "Handbill"}
        assert dict(pdf.open_metadata().items()) == {
            "{http://purl.org/dc/elements/1.1/}title": "Probe",
            "{http://purl.org/dc/elements/1.1/}language": {"kk"},
            "{http://www.aiim.org/pdfua/ns/id/}part": "1",
        }
        assert [str(obj.Type) for obj in pdf.objects if "/Metadata" in str(getattr(obj, "Type", ""))] == ["/Metadata"]
        assert pdf.Root.Lang == "kk"
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        assert set(pdf.Root.keys()) <= {
            "/Type",
            "/Pages",
            "/Lang",
            "/ViewerPreferences",
            "/StructTreeRoot",
            "/MarkInfo",
            "/Metadata",
        }
    assert b"ReportLab" not in data
    assert b"Helvetica" not in data


SCRIPT = """
import hashlib, sys
from planner.documents.model import Document, Modules, Page, PlacedLine
from planner.documents.pdf.render import render
from planner.documents.typesetting.faces import Faces
from planner.documents.typesetting.style import Style
from planner.documents.typesetting.typesetter import Typesetter
from planner.paths import resources

faces = Faces(resources() / "fonts")
texts = {"en": "Peace, 12:00", "ar": "سكن للجميع", "kk": "Жаңаөзен", "th": "ที่อยู่"}
lines = [Typesetter(faces).line(text, Style(size=12, language=language)) for language, text in texts.items()]
items = tuple(PlacedLine(x=10, y=20 + 20 * row, line=line) for row, line in enumerate(lines))
page = Page(width=200, height=100, items=(*items, Modules(x=5, y=5, size=9, rows=((True, False), (False, True)))))
sys.stdout.write(hashlib.sha256(render(Document(title="Т", language="ru", pages=(page,)), faces)).hexdigest())
"""


def test_the_bytes_depend_on_no_place_time_or_person() -> None:
    root = Path(__file__).parents[3]
    surroundings = (
        {"TZ": "UTC", "LANG": "C", "PYTHONHASHSEED": "1"},
        {"TZ": "Asia/Tokyo", "LANG": "ru_RU.UTF-8", "HOME": "/nowhere", "USER": "somebody", "PYTHONHASHSEED": "2"},
    )
    digests = {
        subprocess.run(
            [sys.executable, "-c", SCRIPT],
            cwd=root,
            env={**os.environ, **surrounding},
            check=True,
            capture_output=True,
            text=True,
        ).stdout
        for surrounding in surroundings
    }
    assert len(digests) == 1
    assert len(digests.pop()) == 64


def test_the_identifier_follows_the_content(typesetter: Typesetter, faces: Faces) -> None:
    def identifier(text: str) -> bytes:
        with pikepdf.open(io.BytesIO(render(one_line(typesetter, text), faces))) as pdf:
            return bytes(pdf.trailer.ID[0])

    assert identifier("one") == identifier("one") != identifier("two")


def test_a_page_is_as_large_as_the_paper(faces: Faces) -> None:
    with pikepdf.open(io.BytesIO(render(drawing(width=419.53, height=595.28), faces))) as pdf:
        assert [float(side) for side in pdf.pages[0].MediaBox] == [0, 0, 419.53, 595.28]
        assert pdf.pages[0].TrimBox == pdf.pages[0].MediaBox


def test_black_is_black_ink_alone_and_the_accent_is_a_colour(faces: Faces) -> None:
    data = render(
        drawing(
            Box(x=0, y=0, width=5, height=5),
            Box(x=5, y=0, width=5, height=5, ink=Ink.parse("#b3261e")),
            Stroke(x1=0, y1=20, x2=50, y2=20, width=1, ink=Ink.grey(0.4)),
        ),
        faces,
    )
    assert "0 g" in content(data)
    assert "0.702 0.149 0.118 rg" in content(data)
    assert "0.4 G" in content(data)


def test_shapes_lie_where_they_were_put(faces: Faces) -> None:
    red = Ink.parse("#ff0000")
    rows = pixels(
        render(
            drawing(
                Box(x=10, y=5, width=20, height=10, ink=red),
                Frame(x=40, y=5, width=20, height=20, stroke=2),
                Stroke(x1=0, y1=40, x2=100, y2=40, width=2, dash=(10, 10)),
            ),
            faces,
        )
    )
    white, black, full = (255, 255, 255), (0, 0, 0), (255, 0, 0)
    assert [rows[10][x] for x in (9, 10, 29, 30)] == [white, full, full, white]
    assert [rows[y][20] for y in (4, 5, 14, 15)] == [white, full, full, white]
    assert [rows[15][x] for x in (39, 40, 41, 42, 57, 58, 59, 60)] == [
        white,
        black,
        black,
        white,
        white,
        black,
        black,
        white,
    ]
    assert [rows[40][x] for x in (5, 15, 25)] == [black, white, black]


def test_a_code_shows_exactly_its_dark_modules(faces: Faces) -> None:
    chance = random.Random(1)
    rows = tuple(tuple(chance.random() < 0.5 for _ in range(21)) for _ in range(21))
    shown = pixels(render(drawing(Modules(x=10, y=5, size=42, rows=rows), width=62), faces))
    assert rows == tuple(tuple(shown[6 + 2 * y][11 + 2 * x] == (0, 0, 0) for x in range(21)) for y in range(21))


CORNERS = {0: (10, 5), 90: (19, 5), 180: (19, 44), 270: (10, 44)}
"""Turn -> pixel in which the first corner of a page of 10 by 40 (or 40 by 10) at 10, 5 must be seen."""


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_a_placed_page_covers_its_area_and_is_turned_clockwise(faces: Faces, turn: int) -> None:
    width, height = (10, 40) if turn in (0, 180) else (40, 10)
    leaf = Page(
        width=width,
        height=height,
        items=(
            Box(x=0, y=0, width=width, height=height, ink=Ink.parse("#00ff00")),
            Box(x=0, y=0, width=2, height=2, ink=BLACK),
        ),
    )
    rows = pixels(render(drawing(Placement(x=10, y=5, page=leaf, turn=turn)), faces))
    covered = {(x, y) for y, row in enumerate(rows) for x, colour in enumerate(row) if colour != (255, 255, 255)}
    assert covered == {(x, y) for x in range(10, 20) for y in range(5, 45)}
    corner = CORNERS[turn]
    assert rows[corner[1]][corner[0]] == (0, 0, 0)


def test_a_page_placed_many_times_is_in_the_file_once_to_read_and_once_to_repeat(
    typesetter: Typesetter, faces: Faces
) -> None:
    leaf = one_line(typesetter, SENTENCES["en"]).pages[0]
    single = render(Document(title="", language="en", pages=(leaf,)), faces)
    sheet = Page(width=800, height=300, items=tuple(Placement(x=0, y=60 * row, page=leaf) for row in range(4)))
    data = render(Document(title="", language="en", pages=(sheet, sheet)), faces)
    with pikepdf.open(io.BytesIO(data)) as pdf:
        forms = [obj for obj in pdf.objects if isinstance(obj, pikepdf.Stream) and obj.get("/Subtype") == "/Form"]
        assert ["/StructParents" in form for form in forms] == [False]
        assert len(pdf.pages) == 2
        (document,) = pdf.Root.StructTreeRoot.K
        (paragraph,) = document.K
        assert list(paragraph.K) == [0]
        assert paragraph.Pg.objgen == pdf.pages[0].obj.objgen
    assert len(data) < 1.2 * len(single)
    assert extracted(data).count("They asked for their wages") == 4
    assert content(data).count("/Artifact <</Type/Page>> BDC") == 1


def test_the_first_copy_of_a_page_ends_where_the_others_do_and_leaves_their_colour_alone(faces: Faces) -> None:
    figure = Part(role=Role.FIGURE, alt="Opens example.org")
    code = Modules(x=0, y=0, size=10, rows=((True,),), part=figure)
    red, grey = Ink.parse("#ff0000"), Ink.grey(0.5)
    leaf = Page(width=20, height=20, items=(Box(x=5, y=5, width=90, height=90, ink=red), code))
    ground = Box(x=0, y=0, width=5, height=5, ink=grey)
    after = Box(x=95, y=0, width=5, height=5, ink=grey)
    data = render(
        drawing(ground, Placement(x=10, y=10, page=leaf), Placement(x=50, y=10, page=leaf), after, width=100), faces
    )
    rows = pixels(data)
    first, second = ([row[left : left + 40] for row in rows[5:40]] for left in (5, 45))
    assert first == second
    assert rows[29][29] == (255, 0, 0)
    assert rows[29][30] == rows[30][29] == (255, 255, 255)
    assert rows[2][97] == rows[2][2] != (0, 0, 0)


def test_a_code_is_in_a_file_once_however_often_it_is_printed(faces: Faces) -> None:
    codes = [Modules(x=x, y=0, size=9, rows=((True, False), (False, True))) for x in (0, 20)]
    with pikepdf.open(io.BytesIO(render(drawing(*codes), faces))) as pdf:
        forms = [obj for obj in pdf.objects if isinstance(obj, pikepdf.Stream) and obj.get("/Subtype") == "/Form"]
        assert [list(form.BBox) for form in forms] == [[0, 0, 2, 2]]


def test_figures_on_a_sheet_stand_where_their_page_was_placed(faces: Faces) -> None:
    code = Modules(x=10, y=5, size=8, rows=((True,),), part=Part(role=Role.FIGURE, alt="Opens example.org"))
    leaf = Page(width=20, height=40, items=(code,))
    for turn, box in {0: [40, 77, 48, 85], 90: [57, 72, 65, 80], 180: [32, 55, 40, 63], 270: [35, 80, 43, 88]}.items():
        sheet = drawing(Placement(x=30, y=10, page=leaf, turn=turn), width=100, height=100)
        with pikepdf.open(io.BytesIO(render(sheet, faces))) as pdf:
            assert [float(side) for side in pdf.Root.StructTreeRoot.K[0].K[0].A.BBox] == box


def test_headings_lists_and_figures_are_tagged_in_reading_order(typesetter: Typesetter, faces: Faces) -> None:
    listing = Part(role=Role.LIST)
    parts = [
        Part(role=Role.H1),
        Part(role=Role.P),
        Part(role=Role.ITEM, parent=listing),
        Part(role=Role.ITEM, parent=listing, language="ru"),
        None,
    ]
    lines: list[Item] = [
        PlacedLine(x=0, y=10 + 10 * row, line=typesetter.line(f"line {row}", Style(size=8)), part=part)
        for row, part in enumerate([parts[0], parts[1], parts[1], *parts[2:]])
    ]
    code = Modules(x=10, y=80, size=10, rows=((True,),), part=Part(role=Role.FIGURE, alt="Opens example.org"))
    data = render(drawing(*lines, code, height=100), faces)
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert pdf.Root.MarkInfo.Marked
        (document,) = pdf.Root.StructTreeRoot.K
        assert [str(kid.S) for kid in document.K] == ["/H1", "/P", "/L", "/Figure"]
        assert [str(kid.S) for kid in document.K[2].K] == ["/LI", "/LI"]
        assert document.K[2].K[1].Lang == "ru"
        assert document.K[3].Alt == "Opens example.org"
        assert [float(side) for side in document.K[3].A.BBox] == [10, 10, 20, 20]
        marked = pdf.Root.StructTreeRoot.ParentTree.Nums[1]
        assert [str(element.S) for element in marked] == ["/H1", "/P", "/LBody", "/LBody", "/Figure"]
        assert pdf.pages[0].StructParents == 0
    assert content(data).count("MCID") == 5
    assert content(data).count("/Artifact <</Type/Pagination>> BDC") == 1


def test_a_paragraph_that_runs_over_two_pages_is_one_element(typesetter: Typesetter, faces: Faces) -> None:
    part = Part(role=Role.P)
    pages = tuple(
        Page(
            width=100,
            height=20,
            items=(PlacedLine(x=0, y=10, line=typesetter.line(text, Style(size=8)), part=part),),
        )
        for text in ("first", "second")
    )
    data = render(Document(title="", language="en", pages=pages), faces)
    with pikepdf.open(io.BytesIO(data)) as pdf:
        (paragraph,) = pdf.Root.StructTreeRoot.K[0].K
        assert int(paragraph.K[0]) == 0
        assert paragraph.K[1].Pg.objgen == pdf.pages[1].obj.objgen


def test_a_document_without_structure_claims_none(faces: Faces) -> None:
    with pikepdf.open(io.BytesIO(render(drawing(Box(x=0, y=0, width=5, height=5)), faces))) as pdf:
        assert {"/StructTreeRoot", "/MarkInfo", "/Metadata"}.isdisjoint(pdf.Root.keys())


def test_a_paper_without_pages_of_text_is_still_a_file(faces: Faces) -> None:
    with pikepdf.open(io.BytesIO(render(drawing(), faces))) as pdf:
        assert len(pdf.pages) == 1


def test_titles_of_any_script_survive(faces: Faces) -> None:
    for title in ("Housing (for all) \\ now", "Жаңаөзен – 16 желтоқсан", "سكن", "\U0001f54a"):
        data = render(Document(title=title, language="en", pages=drawing().pages), faces)
        with pikepdf.open(io.BytesIO(data)) as pdf:
            assert str(pdf.docinfo.Title) == title


def test_random_text_of_all_scripts_makes_sound_files(typesetter: Typesetter, faces: Faces) -> None:
    chance = random.Random(7)
    items = []
    for row in range(300):
        text = "".join(chr(chance.randrange(32, 0x1F000)) for _ in range(20))
        items.append(PlacedLine(x=5, y=10 * row, line=typesetter.line(text, Style(size=8)), part=Part(role=Role.P)))
    data = render(drawing(*items, height=3010), faces)
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert pdf.check_pdf_syntax() == []
    assert len(extracted(data)) > 3000


def test_a_leaflet_in_one_script_stays_small(typesetter: Typesetter, faces: Faces) -> None:
    items: list[Item] = []
    faces_used: tuple[tuple[Family, int], ...] = (("condensed", 900), ("condensed", 600), ("text", 400), ("text", 600))
    for row, (family, weight) in enumerate(faces_used * 8):
        line = typesetter.line(SENTENCES["en"], Style(family=family, weight=weight, size=8))
        items.append(PlacedLine(x=0, y=10 * row, line=line, part=Part(role=Role.P)))
    assert len(render(drawing(*items, width=400, height=400), faces)) < 50_000


@pytest.mark.sweep
@pytest.mark.parametrize("language", SENTENCES)
def test_poppler_finds_every_word(tmp_path: Path, typesetter: Typesetter, faces: Faces, language: str) -> None:
    tool = shutil.which("pdftotext")
    if tool is None:
        pytest.skip("needs pdftotext from poppler-utils")
    file = tmp_path / "paper.pdf"
    file.write_bytes(render(one_line(typesetter, SENTENCES[language], language), faces))
    said = subprocess.run([tool, str(file), "-"], check=True, capture_output=True).stdout.decode()
    # Poppler puts the spaces beside a number in a right-to-left line on its other side, so spaces are left out here.
    letters = re.sub("[\\s\u202a\u202b\u202c\u200e\u200f]", "", said)
    assert len(letters) == len("".join(SENTENCES[language].split()))
    assert all(word in letters for word in SENTENCES[language].split())


@pytest.mark.sweep
def test_qpdf_finds_nothing_wrong(tmp_path: Path, typesetter: Typesetter, faces: Faces) -> None:
    tool = shutil.which("qpdf")
    if tool is None:
        pytest.skip("needs qpdf")
    pages = tuple(one_line(typesetter, text, language).pages[0] for language, text in SENTENCES.items())
    file = tmp_path / "paper.pdf"
    file.write_bytes(render(Document(title="All", language="en", pages=pages), faces))
    subprocess.run([tool, "--check", str(file)], check=True, capture_output=True)
