"""Printing from the command line, as a script or a volunteer would."""

import io
import json
import subprocess
import sys
from pathlib import Path
from typing import get_args

import pikepdf
import pypdfium2
import pytest

from planner.cli.paper_arguments import INKS, SLIPS
from planner.documents.erratum import SIZES
from planner.documents.template import Print
from tests.cli.program import NOW, Handbill


def words_of(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    text = "\n".join(page.get_textpage().get_text_range() for page in document)
    return " ".join(text.replace("\xa0", " ").replace("\u202f", " ").split())


def test_the_press_sheet_says_what_is_known_and_as_of_when(handbill: Handbill, sample: Path, tmp_path: Path) -> None:
    done = handbill("press", sample, *NOW, "-o", "press.pdf")
    words = words_of((tmp_path / "press.pdf").read_bytes())

    assert done.returncode == 0, done.stderr
    assert "up to 70" in words
    assert "as of 10:15 London (15:15 Zhanaozen)" in words
    assert "+44 20 7946 0123" in words
    assert "today" not in words.lower()
    assert "at least 50 " not in words


@pytest.mark.parametrize("language", ["en", "ru", "kk", "en,ru"])
def test_a_leaflet_holds_no_number_that_is_not_public(
    handbill: Handbill, sample: Path, tmp_path: Path, language: str
) -> None:
    done = handbill("leaflet", sample, *NOW, "--language", language, "-o", "leaflet.pdf")
    words = words_of((tmp_path / "leaflet.pdf").read_bytes())

    assert done.returncode == 0, done.stderr
    assert "+44 20 7946 0123" in words
    digits = "".join(letter for letter in words if letter.isdigit())
    for private in ("7700900123", "2079460958", "7015550123"):
        assert private not in digits
    assert "foreign@example.com" not in words


def test_standard_output_takes_a_paper(handbill: Handbill, sample: Path) -> None:
    done = handbill("leaflet", sample, *NOW, "-o", "-")

    with pikepdf.open(io.BytesIO(done.stdout)) as pdf:
        assert len(pdf.pages) >= 1


def test_the_machine_leaves_no_trace_in_a_paper(handbill: Handbill, sample: Path, tmp_path: Path) -> None:
    elsewhere = {"TZ": "Asia/Tokyo", "LANG": "ru_RU.UTF-8", "LC_ALL": "ru_RU.UTF-8", "HOME": str(tmp_path)}

    for command in (("leaflet", "--up", "4", "--paper", "A6"), ("press",)):
        here = handbill(command[0], sample, *NOW, *command[1:], "-o", "-")
        there = handbill(command[0], sample, *NOW, *command[1:], "-o", "-", environment=elsewhere)
        assert here.stdout == there.stdout
        assert here.stdout.startswith(b"%PDF")


def test_a_language_that_the_campaign_does_not_speak_is_refused(
    handbill: Handbill, sample: Path, tmp_path: Path
) -> None:
    done = handbill("leaflet", sample, "--language", "fr", "-o", "leaflet.pdf")

    assert done.returncode == 3
    assert b"fr" in done.stderr
    assert b"Traceback" not in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_paper_with_a_grave_finding_is_written_and_named(handbill: Handbill, sample: Path, tmp_path: Path) -> None:
    plan = sample.read_text(encoding="utf-8").replace("{fact:killed} in Zhanaozen", "{fact:killed-10} in Zhanaozen")
    (tmp_path / "plan.json").write_text(plan, encoding="utf-8")

    done = handbill("leaflet", "plan.json", *NOW, "-o", "leaflet.pdf")

    assert done.returncode == 1
    assert b"killed-10" in done.stderr
    assert (tmp_path / "leaflet.pdf").read_bytes().startswith(b"%PDF")


def test_nothing_stands_where_a_file_could_not_be_written(handbill: Handbill, sample: Path, tmp_path: Path) -> None:
    done = handbill("leaflet", sample, *NOW, "-o", "no/such/folder/leaflet.pdf")

    assert done.returncode == 3
    assert len(done.stderr.splitlines()) == 1
    assert list(tmp_path.iterdir()) == []


def test_a_paper_is_for_its_owners_eyes_only(handbill: Handbill, sample: Path, tmp_path: Path) -> None:
    handbill("leaflet", sample, *NOW, "-o", "leaflet.pdf")

    assert (tmp_path / "leaflet.pdf").stat().st_mode & 0o777 == 0o600


NEEDLESS = {
    "PySide6",
    "sqlalchemy",
    "sqlcipher3",
    "alembic",
    "reportlab",
    "PIL",
}
"""What a leaflet made from a plan file has no use for, and what costs as long to load as the leaflet to make."""


def test_commands_never_import_the_window_nor_the_vault_for_a_plan_file(sample: Path, tmp_path: Path) -> None:
    script = (
        "import sys; from planner.cli.run import run\n"
        f"status = run(['leaflet', {str(sample)!r}, '-o', {str(tmp_path / 'x.pdf')!r}]).status\n"
        f"print(sorted({NEEDLESS!r} & set(sys.modules)))\n"
        "print('uharfbuzz' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)

    assert done.stdout.split("\n")[:2] == ["[]", "True"]


def test_the_templates_are_listed_for_people_and_for_programs(handbill: Handbill) -> None:
    for_people = handbill("templates").stdout.decode()
    listed = json.loads(handbill("templates", "--json").stdout)

    assert [each["name"] for each in listed][:1] == ["rally"]
    for each in listed:
        assert f"{each['name']} " in for_people
        assert ", ".join(each["papers"]) in for_people
    pairs = {each["name"]: each["two languages"] for each in listed}
    assert pairs["rally"] == ["one-per-side", "side-by-side"]
    assert pairs["release"] == []


def test_a_release_is_made_as_an_advisory(handbill: Handbill, sample: Path, tmp_path: Path) -> None:
    done = handbill("paper", sample, "statement-1", *NOW, "--template", "advisory", "-o", "advisory.pdf")

    assert done.returncode == 0, done.stderr
    assert "Media advisory" in words_of((tmp_path / "advisory.pdf").read_bytes())


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("nobody",), 'no "nobody" among the leaflets'),
        (("handbill-1", "--template", "ralyl"), 'no template "ralyl"'),
        (("handbill-1", "--paper", "A7"), "has no design for A7"),
        (("handbill-1", "--template", "tri-fold", "--language", "en,ru"), 'The template "tri-fold" takes one language'),
        (
            ("handbill-1", "--template", "large-print", "--language", "en,ru", "--pair", "side-by-side"),
            'The template "large-print" takes two languages one-after-another, not side-by-side.',
        ),
        (("handbill-1", "--language", "en,ru", "--sides", "1", "--pair", "one-per-side"), "takes two sides"),
        (("statement-1", "--template", "rally"), "made from a leaflet"),
    ],
)
def test_a_paper_that_cannot_be_made_is_refused_in_a_sentence(
    handbill: Handbill, sample: Path, tmp_path: Path, words: tuple[str, ...], said: str
) -> None:
    done = handbill("paper", sample, *words, *NOW, "-o", "paper.pdf")

    assert done.returncode == 3
    assert said in done.stderr.decode()
    assert not (tmp_path / "paper.pdf").exists()


def test_the_command_line_knows_the_inks_and_the_sizes_of_slips() -> None:
    assert get_args(Print) == INKS
    assert tuple(size.value for size in SIZES) == SLIPS


def test_a_leaflet_that_never_went_out_needs_no_slip(handbill: Handbill, tmp_path: Path) -> None:
    handbill("demo", "--out", tmp_path)
    done = handbill("erratum", tmp_path / "demo.handbill", *NOW, "-o", "slip.pdf")

    assert done.returncode == 3
    assert "No copy of this leaflet" in done.stderr.decode()


@pytest.mark.parametrize(
    ("words", "pages", "size"),
    [
        (("--paper", "A6", "--up", "4"), 2, (210, 297)),
        (("--paper", "A6", "--up", "4", "--order", "stack"), 2, (210, 297)),
        (("--paper", "A5", "--up", "2", "--order", "booklet"), 2, (297, 210)),
        (("--paper", "A5", "--mode", "shop"), 2, None),
    ],
)
def test_papers_are_laid_on_sheets_as_the_printer_needs_them(
    handbill: Handbill, sample: Path, words: tuple[str, ...], pages: int, size: tuple[int, int] | None
) -> None:
    done = handbill("paper", sample, "handbill-1", *NOW, *words, "-o", "-")

    with pikepdf.open(io.BytesIO(done.stdout)) as pdf:
        assert len(pdf.pages) == pages
        left, bottom, right, top = (float(edge) for edge in pdf.pages[0].mediabox)
        wide, tall = round((right - left) / 72 * 25.4), round((top - bottom) / 72 * 25.4)
        if size:
            assert (wide, tall) == size
        else:
            trim = [float(edge) for edge in pdf.pages[0].trimbox]
            assert trim[2] - trim[0] == pytest.approx(148 / 25.4 * 72, abs=0.5)
            assert wide > 148


def test_a_paper_made_on_the_command_line_is_remembered_and_corrected_by_a_slip(
    handbill: Handbill, sample: Path, tmp_path: Path
) -> None:
    planner = tmp_path / "p.handbill"
    handbill("new", planner, "--no-passphrase")
    handbill("load", planner, sample)
    assert handbill("paper", planner, "handbill-1", *NOW, "-o", tmp_path / "leaflet.pdf").returncode == 0
    plan = json.loads(sample.read_text())
    plan["events"][0]["start"]["local"] = "2011-12-16T13:00"
    moved = tmp_path / "moved.json"
    moved.write_text(json.dumps(plan))
    handbill("load", planner, moved)

    done = handbill("erratum", planner, *NOW, "--paper", "A7-landscape", "--up", "8", "-o", tmp_path / "slip.pdf")

    assert done.returncode == 0, done.stderr
    words = words_of((tmp_path / "slip.pdf").read_bytes())
    assert "Friday 16 December, 12 noon" in words
    assert "Friday 16 December, 13:00" in words


def test_a_test_sheet_needs_no_planner(handbill: Handbill, tmp_path: Path) -> None:
    done = handbill("testsheet", "--paper", "Letter", "--language", "en", "-o", "test.pdf")

    assert done.returncode == 0, done.stderr
    assert "100 %" in words_of((tmp_path / "test.pdf").read_bytes())


def test_one_command_makes_all_languages_in_two_sizes_four_to_a_sheet(
    handbill: Handbill, sample: Path, tmp_path: Path
) -> None:
    done = handbill("batch", sample, "handbill-1", *NOW, "--paper", "A5,A6", "--up", "4", "-o", tmp_path / "out")

    assert done.returncode == 0, done.stderr
    made = sorted(path.name for path in (tmp_path / "out").iterdir())
    assert made == sorted(Path(line).name for line in done.stdout.decode().splitlines())
    assert made == [f"rally-{size}-{language}.pdf" for size in ("a5", "a6") for language in ("en", "kk", "ru")]


def test_a_poster_is_printed_on_sheets_to_be_glued(handbill: Handbill, sample: Path, tmp_path: Path) -> None:
    done = handbill(
        "paper", sample, "handbill-1", *NOW, "--paper", "A3", "--sides", "1", "--tiles", "fewer-sheets", "-o", "a3.pdf"
    )

    with pikepdf.open(tmp_path / "a3.pdf") as pdf:
        assert len(pdf.pages) == 3, done.stderr
        assert pdf.Root.ViewerPreferences.Duplex == "/Simplex"


def test_a_paper_has_a_twin_in_plain_text_and_tells_what_copies_take(
    handbill: Handbill, sample: Path, tmp_path: Path
) -> None:
    options = ("--paper", "A6", "--up", "4", "--copies", "600", "--text", "leaflet.txt")
    done = handbill("paper", sample, "handbill-1", *NOW, *options, "-o", "leaflet.pdf")

    assert done.returncode == 0, done.stderr
    assert "600 copies, A6, this printer: 150 sheets, 2 cuts." in done.stderr.decode()
    twin = (tmp_path / "leaflet.txt").read_text()
    assert "They asked for their wages" in twin
    assert "Friday 16 December, 12 noon" in twin


@pytest.mark.parametrize("copies", ["0", "-3", "many", "1.5"])
def test_copies_that_are_no_number_are_refused(handbill: Handbill, sample: Path, copies: str) -> None:
    done = handbill("paper", sample, "handbill-1", f"--copies={copies}", "-o", "-")

    assert done.returncode == 2
    assert "is not a number of copies" in done.stderr.decode()


def test_findings_for_programs_name_the_cure(handbill: Handbill, tmp_path: Path, sample: Path) -> None:
    plan = json.loads(sample.read_text())
    plan["leaflets"][0]["headline"]["en"] = "Come today!"
    changed = tmp_path / "changed.json"
    changed.write_text(json.dumps(plan))

    listed = json.loads(handbill("check", changed, *NOW, "--json").stdout)

    today = next(each for each in listed if "today" in each["message"] and each["record"] == "handbill-1")
    assert "Friday 16 December" in today["fix"]


def test_a_paper_with_a_private_number_typed_into_it_is_not_written(
    handbill: Handbill, sample: Path, tmp_path: Path
) -> None:
    plan = json.loads(sample.read_bytes())
    [leaflet] = plan["leaflets"]
    leaflet["body"]["en"] += "\n\nRing 07700-900 123 if you come late"
    for contact in plan["contacts"]:
        for point in contact.get("points", []):
            if point["value"] == "07700 900123":
                point["visibility"] = "internal"
    (tmp_path / "leaky.json").write_text(json.dumps(plan), encoding="utf-8")
    for words in (["leaflet", "leaky.json", "-o", "a.pdf"], ["batch", "leaky.json", "-o", "out"]):
        done = handbill(*words, *NOW)
        assert done.returncode == 3
        assert b"Nothing was written" in done.stderr
        assert b"handbill-1.body" in done.stderr
    assert not (tmp_path / "a.pdf").exists()
    assert not list((tmp_path / "out").glob("*.pdf")) if (tmp_path / "out").exists() else True
