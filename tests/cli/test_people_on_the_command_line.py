"""People who ask what is held of them, from the command line."""

import json
from pathlib import Path

import pikepdf
import pytest

from tests.cli.program import Handbill


@pytest.fixture
def planner(handbill: Handbill, sample: Path) -> str:
    handbill("new", "march.handbill", "--no-passphrase")
    handbill("load", "march.handbill", sample)
    return "march.handbill"


def test_a_person_is_told_what_is_held_of_them_and_is_erased(handbill: Handbill, planner: str, tmp_path: Path) -> None:
    person = next(iter(json.loads(handbill("dump", planner).stdout)["contacts"]))["id"]
    assert handbill("subject-report", planner, person, "-o", "report.json").returncode == 0
    assert json.loads((tmp_path / "report.json").read_bytes())["person"]["id"] == person
    assert handbill("subject-report", planner, person, "-o", "report.pdf").returncode == 0
    with pikepdf.open(tmp_path / "report.pdf") as pdf:
        assert pdf.docinfo.get("/Author") is None
        assert "/StructTreeRoot" in pdf.Root

    asked = handbill("erase-person", planner, person)
    assert asked.returncode == 3
    assert b"--yes" in asked.stderr

    done = handbill("erase-person", planner, person, "--yes", "--backups-too", "--json")
    assert done.returncode == 0
    assert json.loads(done.stdout)["backups"] == []
    assert person.encode() not in handbill("dump", planner).stdout
    assert handbill("erase-person", planner, person, "--yes").returncode == 3


def test_a_backup_that_still_holds_an_erased_person_is_named(handbill: Handbill, planner: str) -> None:
    handbill("backup", planner)
    person = next(iter(json.loads(handbill("dump", planner).stdout)["contacts"]))["id"]
    done = handbill("erase-person", planner, person, "--yes")
    assert done.returncode == 0
    assert b"still holds this person" in done.stderr
