"""Keeping a planner from the command line."""

import json
import subprocess
import sys
from pathlib import Path

import pikepdf
import pytest

from tests.cli.program import NOW, Handbill


def test_a_plan_goes_into_a_planner_and_comes_out_again_the_same(
    handbill: Handbill, sample: Path, tmp_path: Path
) -> None:
    assert handbill("new", "march.handbill", "--no-passphrase").returncode == 0
    assert handbill("load", "march.handbill", sample).returncode == 0
    first = handbill("dump", "march.handbill").stdout
    (tmp_path / "first.json").write_bytes(first)

    assert handbill("new", "other.handbill", "--no-passphrase").returncode == 0
    assert handbill("load", "other.handbill", "first.json").returncode == 0
    assert handbill("dump", "other.handbill").stdout == first
    assert handbill("dump", "first.json").stdout == first


def test_a_planner_with_a_passphrase_opens_with_it_alone(handbill: Handbill, sample: Path, tmp_path: Path) -> None:
    (tmp_path / "right").write_text("seven words that nobody would ever guess\n", encoding="utf-8")
    (tmp_path / "wrong").write_text("seven other words\n", encoding="utf-8")
    assert handbill("new", "march.handbill", "--passphrase-file", "right").returncode == 0

    wrong = handbill("load", "march.handbill", sample, "--passphrase-file", "wrong")
    missing = handbill("show", "march.handbill")
    right = handbill("load", "march.handbill", sample, "--passphrase-file", "right")

    assert (wrong.returncode, missing.returncode, right.returncode) == (3, 3, 0)
    assert b"Traceback" not in wrong.stderr + missing.stderr
    assert b"--passphrase-file" in missing.stderr


def test_a_planner_that_is_there_already_is_left_alone(handbill: Handbill) -> None:
    handbill("new", "march.handbill", "--no-passphrase")
    again = handbill("new", "march.handbill", "--no-passphrase")

    assert again.returncode == 3
    assert len(again.stderr.splitlines()) == 1


def test_a_broken_plan_is_refused_with_every_reason_and_the_planner_stays(handbill: Handbill, tmp_path: Path) -> None:
    broken = {"handbill": 1, "campaign": {"name": "X", "zone": "Europe/Londn"}, "events": [{"id": "a"}], "evnts": []}
    (tmp_path / "broken.json").write_text(json.dumps(broken), encoding="utf-8")
    handbill("new", "march.handbill", "--no-passphrase")
    before = handbill("dump", "march.handbill").stdout

    done = handbill("load", "march.handbill", "broken.json")

    assert done.returncode == 3
    for place in (b"campaign.zone", b"events[0].title", b"evnts", b"Europe/London"):
        assert place in done.stderr
    assert handbill("dump", "march.handbill").stdout == before


def test_what_is_secret_is_shown_to_nobody(handbill: Handbill, sample: Path) -> None:
    shown = handbill("show", sample, "people").stdout + handbill("show", sample, "--json").stdout

    assert b"8 701" not in shown
    assert b"020 7946 0958" in shown  # what is internal is ours to read


def test_show_gives_programs_the_form_of_a_plan_file(handbill: Handbill, sample: Path) -> None:
    shown = json.loads(handbill("show", sample, "events", "--json").stdout)

    assert shown["events"][0]["start"] == {"local": "2011-12-16T12:00", "zone": "Europe/London"}
    assert list(shown) == ["events"]


def test_check_names_what_must_not_be_printed(handbill: Handbill, sample: Path, tmp_path: Path) -> None:
    assert handbill("check", sample, *NOW).returncode == 0
    plan = sample.read_text(encoding="utf-8").replace("News is blocked.", "News is blocked {fact:kiled}.")
    (tmp_path / "plan.json").write_text(plan, encoding="utf-8")

    done = handbill("check", "plan.json", *NOW, "--json")

    assert done.returncode == 1
    errors = [each for each in json.loads(done.stdout) if each["severity"] == "error"]
    assert [(each["kind"], each["record"]) for each in errors] == [("leaflets", "handbill-1")]
    assert set(errors[0]) == {"severity", "rule", "kind", "record", "field", "message", "fix", "spots"}


def test_a_plan_file_is_never_written(handbill: Handbill, sample: Path, tmp_path: Path) -> None:
    (tmp_path / "plan.json").write_bytes(sample.read_bytes())

    assert handbill("load", "plan.json", sample).returncode == 3
    assert (tmp_path / "plan.json").read_bytes() == sample.read_bytes()


@pytest.mark.parametrize(
    "words", [("show", "nowhere.handbill"), ("show", "nowhere.json"), ("dump", "."), ("check", "/")]
)
def test_what_is_no_planner_is_said_in_one_sentence(handbill: Handbill, words: tuple[str, str]) -> None:
    done = handbill(*words)

    assert done.returncode == 3
    assert len(done.stderr.splitlines()) == 1
    assert b"Traceback" not in done.stderr


def test_the_demonstration_leaves_a_planner_and_three_papers(handbill: Handbill, tmp_path: Path) -> None:
    done = handbill("demo", "--out", "demo")
    again = handbill("demo", "--out", "demo")

    assert done.returncode == 0, done.stderr
    names = ["demo.handbill", "leaflet.pdf", "leaflet-4up.pdf", "press-sheet.pdf"]
    assert done.stdout.decode().split() == [str(Path("demo") / name) for name in names]
    assert again.stdout == done.stdout
    for name in names[1:]:
        with pikepdf.open(tmp_path / "demo" / name) as pdf:
            assert len(pdf.pages) >= 1
            assert pdf.check_pdf_syntax() == []


def test_an_error_nobody_foresaw_tells_its_place_and_no_secret(tmp_path: Path) -> None:
    script = (
        "import sys; import planner.cli.run as run; import planner.__main__ as start\n"
        "def stumble(arguments, output): raise RuntimeError('020 7946 0958')\n"
        "run.COMMANDS['show'] = stumble\n"
        "sys.argv = ['handbill', 'show', 'x.json']\n"
        "start.main()"
    )
    done = subprocess.run([sys.executable, "-c", script], cwd=tmp_path, capture_output=True, text=True, check=False)

    assert done.returncode == 3
    assert "RuntimeError" in done.stderr
    assert "7946" not in done.stderr
    assert "Traceback" not in done.stderr
