"""What is being typed waits in the planner itself, sealed like all else."""

import os
from datetime import UTC, datetime
from pathlib import Path

import pytest

from planner.domain.contact import Contact
from planner.domain.errors import PlannerError
from planner.domain.message import Message
from planner.domain.unfinished import Typed, Unfinished
from planner.services.erasure import erase_person
from planner.services.planners import create, open_planner
from planner.services.unfinished import drop_unfinished, keep_unfinished, unfinished_in
from planner.services.workspace import Workspace
from planner.store import drafts
from planner.store.keys import Cost

CHEAP = Cost(memory_kib=64, passes=1, lanes=1)
NOW = datetime(2011, 12, 16, 10, 47, tzinfo=UTC)
HALF = Unfinished(
    place="people",
    view="",
    shelf="contacts",
    record=Contact(id="new", name="", note="met at the square"),
    languages=("en", "kk"),
    fields=(Typed(kind="LineField", name="Name", number=0, words="Распоря"),),
    focused=0,
    caret=7,
)


def made(tmp_path: Path) -> Workspace:
    return create(tmp_path / "a.handbill", "seven words nobody guesses", lambda: NOW, cost=CHEAP)


def test_it_is_there_after_the_planner_was_opened_again_also_a_record_that_is_not_whole(tmp_path: Path) -> None:
    with made(tmp_path) as workspace:
        keep_unfinished(workspace, HALF)
    with open_planner(tmp_path / "a.handbill", "seven words nobody guesses", lambda: NOW) as workspace:
        assert unfinished_in(workspace) == HALF
        drop_unfinished(workspace)
        assert unfinished_in(workspace) is None


def test_only_the_last_is_held_and_none_of_it_is_an_edit(tmp_path: Path) -> None:
    with made(tmp_path) as workspace:
        keep_unfinished(workspace, HALF)
        keep_unfinished(workspace, Unfinished(place="facts"))
        assert unfinished_in(workspace) == Unfinished(place="facts")
        assert workspace.undo_label() is None
        assert not workspace.plan().contacts


def test_no_byte_of_it_can_be_read_beside_the_planner(tmp_path: Path) -> None:
    with made(tmp_path) as workspace:
        keep_unfinished(workspace, HALF)
        files = {file: file.read_bytes() for file in (tmp_path / "a.handbill").rglob("*") if file.is_file()}
    assert not [file for file, data in files.items() if b"met at the square" in data or "Распоря".encode() in data]


def test_a_draft_of_another_program_is_none(tmp_path: Path) -> None:
    with made(tmp_path) as workspace:
        with workspace.database.transaction() as connection:
            drafts.keep(connection, '{"place":"facts","hologram":1}')
        assert unfinished_in(workspace) is None


def test_erasing_a_person_forgets_what_was_being_typed(tmp_path: Path) -> None:
    with made(tmp_path) as workspace:
        workspace.save(Message("Add"), Contact(id="p7", name="Steward"))
        keep_unfinished(workspace, HALF)
        erase_person(workspace, "p7", os.urandom)
        assert unfinished_in(workspace) is None


def test_a_planner_that_is_closed_keeps_nothing_more(tmp_path: Path) -> None:
    workspace = made(tmp_path)
    workspace.close()
    with pytest.raises(PlannerError):
        keep_unfinished(workspace, HALF)
