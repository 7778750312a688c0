"""The papers as a printer, a screen reader and a telephone read them: with the tools of the system, not with ours."""

import re
from pathlib import Path

import pytest

from planner.cli.run import run
from tests.conformance import faults
from tests.references.system_tools import tool

pytestmark = pytest.mark.sweep

NAMES = ("leaflet.pdf", "leaflet-4up.pdf", "press-sheet.pdf")


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("papers")
    assert run(["demo", "--out", str(folder)]).status == 0
    for language in ("ru", "kk", "en,ru"):
        words = ["--language", language, "-o", str(folder / f"leaflet-{language}.pdf")]
        assert run(["leaflet", str(folder / "demo.handbill"), "--now", "2011-12-16T10:47Z", *words]).status == 0
    return folder


@pytest.mark.parametrize("name", [*NAMES, "leaflet-ru.pdf", "leaflet-kk.pdf", "leaflet-en,ru.pdf"])
def test_the_file_keeps_to_the_standard_for_screen_readers(papers: Path, name: str) -> None:
    assert faults((papers / name).read_bytes()) == []


@pytest.mark.parametrize("name", NAMES)
def test_the_file_is_sound_and_every_font_is_inside(papers: Path, name: str) -> None:
    assert "No syntax or stream encoding errors found" in tool("qpdf", "--check", papers / name)
    rows = tool("pdffonts", papers / name).splitlines()[2:]
    assert rows
    for row in rows:
        embedded, subset, unicode_map = row.split()[-5:-2]
        assert (embedded, subset, unicode_map) == ("yes", "yes", "yes"), row


def test_the_press_sheet_reads_right(papers: Path) -> None:
    words = " ".join(tool("pdftotext", papers / "press-sheet.pdf", "-").replace("\xa0", " ").split())

    assert "as of 10:15 London (15:15 Zhanaozen)" in words
    assert re.search(r"[Uu]p to 70 peaceful protesters", words)
    assert "+44 20 7946 0123" in words
    assert "today" not in words.lower()
    assert not re.search(r"\b50\b", words)


@pytest.mark.parametrize(
    "name", ["leaflet.pdf", "leaflet-ru.pdf", "leaflet-kk.pdf", "leaflet-en,ru.pdf", "press-sheet.pdf"]
)
def test_no_number_reads_that_should_not(papers: Path, name: str) -> None:
    words = tool("pdftotext", papers / name, "-")
    digits = re.sub(r"\D", "", words)

    assert "2079460123" in digits
    hidden = ["2079460958", "7015550123"] if name == "press-sheet.pdf" else ["2079460958", "7015550123", "7700900123"]
    for number in hidden:
        assert number not in digits
    assert "foreign@example.com" not in words


@pytest.mark.parametrize(("name", "count"), [("leaflet.pdf", 1), ("leaflet-4up.pdf", 4)])
def test_a_telephone_reads_the_code(papers: Path, tmp_path: Path, name: str, count: int) -> None:
    tool("pdftoppm", "-r", "200", "-f", "1", "-l", "1", "-png", papers / name, tmp_path / "page")
    seen = tool("zbarimg", "--quiet", "--raw", *tmp_path.glob("page*.png")).split()

    assert seen == ["https://example.org/zhanaozen"] * count


@pytest.mark.parametrize("name", NAMES)
def test_the_file_tells_nothing_of_its_maker(papers: Path, name: str) -> None:
    told = dict(line.split(":", 1) for line in tool("pdfinfo", papers / name).splitlines() if ":" in line)

    assert told["Producer"].strip() == "Handbill"
    assert not {"Author", "Creator", "CreationDate", "ModDate", "Keywords", "Subject"} & set(told)


def test_the_structure_reads_as_headings_and_paragraphs(papers: Path) -> None:
    tree = tool("pdfinfo", "-struct-text", papers / "press-sheet.pdf")

    heading = tree.index("H1")
    assert "Troops fire on striking" in " ".join(tree[heading : heading + 200].split())
