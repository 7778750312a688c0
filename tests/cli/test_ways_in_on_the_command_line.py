"""What opens a planner, changed from the command line."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.program import Handbill

PASSPHRASE = "seven words for a planner of pickets"


@pytest.fixture
def planner(handbill: Handbill, tmp_path: Path) -> str:
    (tmp_path / "pass").write_text(PASSPHRASE + "\n", encoding="utf-8")
    assert handbill("new", "march.handbill", "--passphrase-file", "pass").returncode == 0
    return "march.handbill"


def test_the_passphrase_is_forgotten_and_the_words_bring_the_planner_back(
    handbill: Handbill, planner: str, tmp_path: Path
) -> None:
    made = handbill("passwd", planner, "--passphrase-file", "pass", "--words")
    (tmp_path / "words").write_bytes(made.stdout)
    assert len(made.stdout.split()) == 12
    assert b"Write these words down" in made.stderr

    recovered = handbill("recover", planner, "--words-file", "words", "--suggest")
    (tmp_path / "new").write_bytes(recovered.stdout)

    assert recovered.returncode == 0
    assert handbill("show", planner, "--passphrase-file", "pass").returncode == 3
    assert handbill("show", planner, "--passphrase-file", "new").returncode == 0


def test_a_weak_new_passphrase_is_refused_and_the_old_one_stays(
    handbill: Handbill, planner: str, tmp_path: Path
) -> None:
    (tmp_path / "weak").write_text("hello\n", encoding="utf-8")
    done = handbill("passwd", planner, "--passphrase-file", "pass", "--new-passphrase-file", "weak")
    assert done.returncode == 3
    assert b"could be guessed" in done.stderr
    assert handbill("show", planner, "--passphrase-file", "pass").returncode == 0


def test_a_planner_is_not_made_under_a_weak_passphrase(handbill: Handbill, tmp_path: Path) -> None:
    (tmp_path / "weak").write_text("hello\n", encoding="utf-8")
    assert handbill("new", "a.handbill", "--passphrase-file", "weak").returncode == 3
    assert not (tmp_path / "a.handbill").exists()


def test_what_opens_a_planner_is_told_without_its_passphrase(handbill: Handbill, planner: str) -> None:
    told = json.loads(handbill("lock-status", planner, "--json").stdout)
    assert told == {"protected": True, "opens-with": ["passphrase"], "key-file": False}
    assert handbill("lock-status", planner).stdout == b"Opens with its passphrase.\n"


def test_a_passphrase_comes_from_a_descriptor(planner: str, tmp_path: Path) -> None:
    reading, writing = os.pipe()
    os.write(writing, PASSPHRASE.encode() + b"\n")
    os.close(writing)
    done = subprocess.run(
        [sys.executable, "-m", "planner", "show", str(tmp_path / planner), "--passphrase-fd", str(reading)],
        pass_fds=[reading],
        capture_output=True,
        check=False,
    )
    os.close(reading)
    assert done.returncode == 0, done.stderr


def test_a_descriptor_that_is_not_open_is_named(handbill: Handbill, planner: str) -> None:
    done = handbill("show", planner, "--passphrase-fd", "97")
    assert done.returncode == 3
    assert b"file descriptor 97 cannot be read" in done.stderr


def test_a_key_file_is_made_and_then_asked_for(handbill: Handbill, planner: str, tmp_path: Path) -> None:
    changed = ("passwd", planner, "--passphrase-file", "pass", "--new-passphrase-file", "pass")
    assert handbill(*changed, "--new-key-file", "stick").returncode == 0
    assert handbill("show", planner, "--passphrase-file", "pass").returncode == 3
    assert handbill("show", planner, "--passphrase-file", "pass", "--key-file", "stick").returncode == 0
    kept = handbill(*changed, "--key-file", "stick")
    assert kept.returncode == 0
    assert json.loads(handbill("lock-status", planner, "--json").stdout)["key-file"]


def test_words_are_needed_to_recover(handbill: Handbill, planner: str) -> None:
    done = handbill("recover", planner)
    assert done.returncode == 3
    assert b"--words-file" in done.stderr
