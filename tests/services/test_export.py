from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pyrage
import pytest

from planner.domain.demand import Demand
from planner.domain.errors import PassphraseError, PlannerError
from planner.domain.message import Message
from planner.domain.text import Text
from planner.services.export import exported, imported
from planner.services.planners import create, open_planner
from planner.services.plans import plan_bytes, sample_plan
from planner.services.workspace import Workspace
from planner.store.keys import Cost
from planner.store.tables import all_rows

CHEAP = Cost(memory_kib=64, passes=1, lanes=1)
OWN, FILES = "seven words for a planner of pickets", "other words for a file on a stick"
START = datetime(2026, 3, 1, 10, tzinfo=UTC)


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with create(tmp_path / "a.handbill", None, lambda: START, cost=CHEAP) as made:
        made.load(sample_plan())
        made.save(Message("Say"), Demand(id="new", text=Text.of({"kk": "Тоқтат"}), order=1))
        made.undo()
        yield made


def test_everything_comes_back_out_of_one_file_history_and_undo_included(workspace: Workspace, tmp_path: Path) -> None:
    data = exported(workspace, FILES)
    with imported(tmp_path / "b.handbill", data, FILES, OWN, lambda: START, CHEAP) as other:
        with workspace.database.transaction() as before, other.database.transaction() as after:
            assert all_rows(after) == all_rows(before)
        other.redo()
        assert "new" in other.plan().demands
    with open_planner(tmp_path / "b.handbill", OWN, lambda: START) as again:
        assert "new" in again.plan().demands
        again.undo()
        assert plan_bytes(again.plan()) == plan_bytes(workspace.plan())


def test_the_file_tells_nothing_without_its_passphrase(workspace: Workspace, tmp_path: Path) -> None:
    data = exported(workspace, FILES)
    assert data.startswith(b"age-encryption.org/v1\n")
    assert b"Zhanaozen" not in data
    with pytest.raises(PassphraseError, match="passphrase of the file is not right"):
        imported(tmp_path / "b.handbill", data, "another one", OWN, lambda: START, CHEAP)
    assert not (tmp_path / "b.handbill").exists()


def test_the_file_opens_with_every_program_that_reads_age(workspace: Workspace) -> None:
    assert b'"handbill-export":1' in pyrage.passphrase.decrypt(exported(workspace, FILES), FILES)


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (lambda data: data[:-3], "damaged or was cut short"),
        (lambda data: data[:200], "damaged or was cut short"),
        (lambda data: b"PK" + data, "not a file that Handbill exported"),
        (lambda _: b"", "not a file that Handbill exported"),
        (lambda data: data.replace(b" 1", b" 2", 1) if b" 1" in data[:80] else data, "more memory than"),
        (lambda data: data[:-40] + bytes([data[-40] ^ 1]) + data[-39:], "damaged or was cut short"),
    ],
)
def test_a_spoilt_file_makes_no_planner_and_says_why(
    workspace: Workspace, tmp_path: Path, spoil: object, said: str
) -> None:
    assert callable(spoil)
    with pytest.raises(PlannerError, match=said):
        imported(tmp_path / "b.handbill", spoil(exported(workspace, FILES)), FILES, OWN, lambda: START, CHEAP)
    assert [each.name for each in tmp_path.iterdir()] == ["a.handbill"]


@pytest.mark.parametrize(
    "value",
    [
        b'{"handbill-export": 1, "schema": 1, "tables": {"record": [[1, "demands"]]}}',
        b'{"handbill-export": 1, "schema": 1, "tables": {"record": "all of them"}}',
        b'{"handbill-export": 1, "schema": 1, "tables": {"record": [[[], {}, "", ""]]}}',
        b'{"handbill-export": 1, "schema": 1, "tables": {}}',
        b'{"handbill-export": 1, "schema": 99, "tables": {}}',
        b'{"handbill-export": 2}',
        b"[]",
        b"\xff",
    ],
)
def test_a_file_of_strange_things_makes_no_planner(tmp_path: Path, value: bytes) -> None:
    with pytest.raises(PlannerError):
        imported(
            tmp_path / "b.handbill", pyrage.passphrase.encrypt(value, FILES), FILES, None, lambda: START, CHEAP
        ).close()
    assert list(tmp_path.iterdir()) == []
