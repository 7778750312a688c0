"""Backups from the command line."""

import json
from pathlib import Path

from tests.cli.program import Handbill


def test_yesterday_is_restored(handbill: Handbill, sample: Path, tmp_path: Path) -> None:
    handbill("new", "march.handbill", "--no-passphrase")
    before = handbill("dump", "march.handbill").stdout
    handbill("load", "march.handbill", sample)  # makes a backup first
    [made] = json.loads(handbill("backup", "march.handbill", "--list", "--json").stdout)
    assert made["number"] == 1

    told = json.loads(handbill("restore", "march.handbill", "1", "--dry-run", "--json").stdout)
    assert told["edits"] == ["Load plan"]
    assert told["gone"] > 10
    assert handbill("restore", "march.handbill", "1").returncode == 0

    assert handbill("dump", "march.handbill").stdout == before
    assert [each["number"] for each in json.loads(handbill("backup", "march.handbill", "--list", "--json").stdout)] == [
        1,
        2,
    ]


def test_a_damaged_planner_says_which_backup_to_restore(handbill: Handbill, tmp_path: Path) -> None:
    handbill("new", "march.handbill", "--no-passphrase")
    assert handbill("backup", "march.handbill").returncode == 0
    (tmp_path / "march.handbill" / "vault.db").write_bytes(b"\x01" * 8192)
    broken = handbill("show", "march.handbill")
    assert broken.returncode == 3
    assert b"newest backup, number 1, is 0 minutes old" in broken.stderr
    assert handbill("restore", "march.handbill").returncode == 0
    assert handbill("show", "march.handbill").returncode == 0


def test_a_backup_that_is_not_there_is_named(handbill: Handbill) -> None:
    handbill("new", "march.handbill", "--no-passphrase")
    done = handbill("restore", "march.handbill", "9")
    assert done.returncode == 3
    assert b"has no backup 9" in done.stderr


def test_everything_goes_into_one_encrypted_file_and_comes_back(
    handbill: Handbill, sample: Path, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("other words for a file on a stick\n", encoding="utf-8")
    (tmp_path / "own").write_text("seven words for a planner of pickets\n", encoding="utf-8")
    handbill("new", "march.handbill", "--no-passphrase")
    handbill("load", "march.handbill", sample)
    before = handbill("dump", "march.handbill").stdout

    made = handbill("backup", "march.handbill", "-o", "all.age", "--file-passphrase-file", "file")
    assert made.returncode == 0, made.stderr
    back = handbill("restore", "b.handbill", "all.age", "--file-passphrase-file", "file", "--passphrase-file", "own")
    assert back.returncode == 0, back.stderr
    assert handbill("dump", "b.handbill", "--passphrase-file", "own").stdout == before

    wrong = handbill("restore", "c.handbill", "all.age", "--file-passphrase-file", "own", "--no-passphrase")
    assert wrong.returncode == 3
    assert b"passphrase of the file is not right" in wrong.stderr
    assert not (tmp_path / "c.handbill").exists()
