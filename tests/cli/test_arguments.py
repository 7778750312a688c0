"""The words that the command line understands."""

import argparse
from datetime import UTC, datetime
from pathlib import Path

import pytest

from planner.cli.arguments import moment_or_local, parse


def test_without_a_command_the_window_is_meant() -> None:
    assert parse([]).command == "window"
    assert parse(["march.handbill"]).planner == Path("march.handbill")


def test_common_options_may_stand_before_and_after_the_command() -> None:
    before = parse(["--now", "2011-12-16T10:47Z", "check", "p.json"])
    after = parse(["check", "p.json", "--now", "2011-12-16T10:47Z"])

    assert before.now == after.now == datetime(2011, 12, 16, 10, 47, tzinfo=UTC)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("2011-12-16T10:47+00:00", datetime(2011, 12, 16, 10, 47, tzinfo=UTC)),
        ("2011-12-16T15:47+05:00", datetime(2011, 12, 16, 10, 47, tzinfo=UTC)),
        ("2011-12-16T15:47@Asia/Aqtau", datetime(2011, 12, 16, 10, 47, tzinfo=UTC)),
        ("2011-12-16T10:47", datetime(2011, 12, 16, 10, 47)),
    ],
)
def test_a_moment_names_its_zone_or_leaves_it_to_the_campaign(words: str, expected: datetime) -> None:
    assert moment_or_local(words) == expected


@pytest.mark.parametrize("words", ["noon", "2011-12-16T10:47@London", "2011-12-16T10:47Z@Europe/London", ""])
def test_what_is_no_moment_is_refused(words: str) -> None:
    with pytest.raises(argparse.ArgumentTypeError):
        moment_or_local(words)


@pytest.mark.parametrize(
    "argv",
    [
        ["leaflet", "p.json"],
        ["leaflet", "p.json", "--up", "3", "-o", "x.pdf"],
        ["leaflet", "p.json", "--language", "en,ru,kk", "-o", "x.pdf"],
        ["leaflet", "p.json", "--paper", "A9", "-o", "x.pdf"],
        ["show", "p.json", "secrets"],
        ["load", "p.handbill"],
        ["--nonsense"],
        ["one.handbill", "two.handbill"],
    ],
)
def test_words_that_make_no_sense_leave_with_status_2(argv: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        parse(argv)

    assert left.value.code == 2
    assert "handbill" in capsys.readouterr().err
