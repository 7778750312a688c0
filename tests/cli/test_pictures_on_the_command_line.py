"""Giving a leaflet its picture from the command line."""

import json
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from tests.cli.program import NOW, Handbill
from tests.documents.pictures import GPS_CANARY, crowd, with_metadata


@pytest.fixture
def planner(handbill: Handbill, sample: Path, tmp_path: Path) -> Path:
    assert handbill("new", "march.handbill", "--no-passphrase").returncode == 0
    assert handbill("load", "march.handbill", sample).returncode == 0
    (tmp_path / "photo.jpg").write_bytes(with_metadata(crowd().resize((900, 600))))
    return tmp_path / "march.handbill"


def dumped(handbill: Handbill, planner: Path) -> Any:
    return json.loads(handbill("dump", planner).stdout)


def test_a_leaflet_gets_a_picture_prints_it_and_gives_it_up(handbill: Handbill, planner: Path) -> None:
    done = handbill("picture", planner, "handbill-1", "photo.jpg", "--alt", "A crowd", "--focus", "0.25,1")
    assert (done.returncode, done.stdout) == (0, b"")
    assert b"900" in done.stderr
    assert handbill("picture", planner, "handbill-1", "--credit", "Photo group", "--lighter").returncode == 0
    plan = dumped(handbill, planner)
    (picture,) = plan["pictures"]
    assert (picture["alt"], picture["credit"], picture["focus"]) == (
        {"en": "A crowd"},
        {"en": "Photo group"},
        {"x": 0.25, "y": 1},
    )
    assert picture["lighter"] is True
    assert [each["image"] for each in plan["leaflets"] if each["id"] == "handbill-1"] == [picture["id"]]

    handbill("paper", planner, "handbill-1", "--template", "photo", "-o", "photo.pdf", *NOW)
    data = (planner.parent / "photo.pdf").read_bytes()
    assert GPS_CANARY.encode() not in data
    assert "Photo group" in pypdfium2.PdfDocument(data)[0].get_textpage().get_text_range()

    assert handbill("picture", planner, "handbill-1", "--remove").returncode == 0
    plan = dumped(handbill, planner)
    assert plan["pictures"][0]["deleted"]
    assert not any("image" in each for each in plan["leaflets"])


def test_what_cannot_be_done_is_said_in_a_sentence_and_changes_nothing(handbill: Handbill, planner: Path) -> None:
    (planner.parent / "words.jpg").write_text("not a picture", encoding="utf-8")
    for words, status, said in (
        (("handbill-1", "nothing.jpg"), 3, b"cannot be read"),
        (("handbill-1",), 3, b"no picture yet"),
        (("nobody", "photo.jpg"), 3, b"nobody"),
        (("handbill-1", "photo.jpg", "--alt", "x", "--language", "xx"), 3, b"does not speak"),
        (("handbill-1", "photo.jpg", "--focus", "2,2"), 2, b"from 0 to 1"),
        (("handbill-1", "photo.jpg", "--focus", "left"), 2, b"not a point"),
        (("handbill-1", "words.jpg"), 3, b"no JPEG, PNG or WebP"),
    ):
        refused = handbill("picture", planner, *words)
        assert refused.returncode == status, words
        assert said in refused.stderr
        assert b"Traceback" not in refused.stderr
    assert "pictures" not in dumped(handbill, planner)
