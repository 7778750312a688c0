import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from planner.domain.demand import Demand
from planner.domain.errors import DamagedPlannerError, PassphraseError, PlannerError
from planner.domain.message import Message
from planner.domain.text import Text
from planner.services.backups import back_up, back_up_before, back_up_if_due, backups, difference, numbered, restore
from planner.services.planners import create, open_planner
from planner.services.plans import plan_bytes, sample_plan
from planner.services.ways_in import WaysIn
from planner.services.workspace import Workspace
from planner.store.backups import DAMAGED, path_of
from planner.store.keys import Cost

CHEAP = Cost(memory_kib=64, passes=1, lanes=1)
PASSPHRASE = "seven words for a planner of pickets"
START = datetime(2026, 3, 1, 10, tzinfo=UTC)


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with create(tmp_path / "a.handbill", PASSPHRASE, lambda: START, cost=CHEAP) as made:
        made.load(sample_plan())
        yield made


def edited(workspace: Workspace, words: str) -> None:
    workspace.save(Message("Say {words}", words=words), Demand(id="new", text=Text.of({"en": words}), order=1))


def rows(workspace: Workspace) -> bytes:
    return plan_bytes(workspace.plan())


def reopened(folder: Path) -> Workspace:
    return open_planner(folder, PASSPHRASE, lambda: START)


def test_a_backup_brings_back_just_what_was_there(workspace: Workspace) -> None:
    before = rows(workspace)
    made = back_up(workspace, START)
    edited(workspace, "Stop")
    after = rows(workspace)
    workspace.close()
    restore(workspace.folder, made, PASSPHRASE, lambda: START)
    with reopened(workspace.folder) as again:
        assert rows(again) == before
        assert str(again.undo_label()) == "Load plan"
    [_, newest] = backups(workspace.folder)
    restore(workspace.folder, newest, PASSPHRASE, lambda: START)  # going back is itself taken back
    with reopened(workspace.folder) as again:
        assert rows(again) == after


def test_going_back_is_told_before_it_is_done(workspace: Workspace) -> None:
    made = back_up(workspace, START)
    assert not difference(workspace, made)
    edited(workspace, "Stop")
    first = next(iter(workspace.plan().demands.values()))
    workspace.save(Message("Reword"), replace(first, text=Text.of({"en": "Otherwise"})))
    found = difference(workspace, made)
    assert (found.gone, found.back, found.altered) == (1, 0, 1)
    assert [str(edit) for edit in found.edits] == ["Say Stop", "Reword"]


def test_a_backup_is_made_every_half_hour_and_only_when_something_changed(workspace: Workspace) -> None:
    assert back_up_if_due(workspace, START)
    assert back_up_if_due(workspace, START + timedelta(hours=5)) is None  # nothing changed
    edited(workspace, "Stop")
    assert back_up_if_due(workspace, START + timedelta(minutes=29)) is None
    assert back_up_if_due(workspace, START + timedelta(minutes=30))
    edited(workspace, "Stop now")
    assert back_up_if_due(workspace, START - timedelta(days=400))  # the clock was set back: better one too many
    assert [each.number for each in backups(workspace.folder)] == [1, 2, 3]


def test_before_something_large_a_backup_is_made_unless_there_is_one(workspace: Workspace) -> None:
    assert back_up_before(workspace, START)
    assert back_up_before(workspace, START) is None
    edited(workspace, "Stop")
    assert back_up_before(workspace, START)


def test_a_backup_is_a_single_file_under_the_planners_key_with_a_neutral_name(workspace: Workspace) -> None:
    made = back_up(workspace, START)
    file = path_of(workspace.folder, made)
    assert sorted(each.name for each in file.parent.iterdir()) == ["000001-20260301T100000Z-000000.db", "keys"]
    assert not file.read_bytes().startswith(b"SQLite format 3")
    assert b"Zhanaozen" not in file.read_bytes()
    assert (file.parent / "keys").read_bytes() == (workspace.folder / "keys").read_bytes()
    assert all(each.stat().st_mode & 0o077 == 0 for each in [file, file.parent, file.parent / "keys"])


def test_a_damaged_planner_names_its_newest_backup_and_how_old_it_is(workspace: Workspace) -> None:
    made, before = back_up(workspace, START), rows(workspace)
    workspace.close()
    vault = workspace.folder / "vault.db"
    vault.write_bytes(b"\x5a" * vault.stat().st_size)
    with pytest.raises(DamagedPlannerError, match=r"number 1, is 12 minutes old: restore"):
        open_planner(workspace.folder, PASSPHRASE, lambda: START + timedelta(minutes=12))
    with pytest.raises(PassphraseError):  # damage and a wrong passphrase are told apart
        open_planner(workspace.folder, "another one", lambda: START)
    restore(workspace.folder, made, PASSPHRASE, lambda: START)
    with reopened(workspace.folder) as again:
        assert rows(again) == before
    assert (workspace.folder / DAMAGED).is_file()


@pytest.mark.parametrize("copies", ["keys", "both blocks"])
def test_damaged_keys_are_mended_from_their_twin_among_the_backups(workspace: Workspace, copies: str) -> None:
    back_up(workspace, START)
    before = rows(workspace)
    workspace.close()
    keys = workspace.folder / "keys"
    if copies == "keys":
        keys.unlink()
    else:
        keys.write_bytes(b"\0" * keys.stat().st_size)
    with reopened(workspace.folder) as again:
        assert rows(again) == before
    assert keys.read_bytes() == (workspace.folder / "backups" / "keys").read_bytes()


def test_a_damaged_backup_is_not_put_back(workspace: Workspace) -> None:
    made = back_up(workspace, START)
    edited(workspace, "Stop")
    before = rows(workspace)
    workspace.close()
    file = path_of(workspace.folder, made)
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 1
    file.write_bytes(data)
    with pytest.raises(DamagedPlannerError):
        restore(workspace.folder, made, PASSPHRASE, lambda: START)
    with reopened(workspace.folder) as again:
        assert rows(again) == before


def test_a_wrong_passphrase_restores_nothing(workspace: Workspace) -> None:
    made = back_up(workspace, START)
    workspace.close()
    before = (workspace.folder / "vault.db").read_bytes()
    with pytest.raises(PassphraseError):
        restore(workspace.folder, made, "another one", lambda: START)
    assert (workspace.folder / "vault.db").read_bytes() == before


def test_an_open_planner_is_not_restored(workspace: Workspace) -> None:
    made = back_up(workspace, START)
    with pytest.raises(PlannerError, match="already open"):
        restore(workspace.folder, made, PASSPHRASE, lambda: START)


def test_a_number_that_is_not_there_is_named(workspace: Workspace) -> None:
    with pytest.raises(PlannerError, match="no backups"):
        numbered(workspace.folder, None)
    back_up(workspace, START)
    assert numbered(workspace.folder, None).number == 1
    with pytest.raises(PlannerError, match="no backup 7"):
        numbered(workspace.folder, 7)


def test_a_backup_that_finds_no_room_leaves_nothing_and_stops_nothing(workspace: Workspace) -> None:
    (workspace.folder / "backups").write_bytes(b"")  # nothing can be made below a file
    with pytest.raises(PlannerError, match=r"No backup was made: .*Free some space"):
        back_up(workspace, START)
    edited(workspace, "Stop")
    assert "new" in workspace.plan().demands


BACKER = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from planner.services.backups import back_up
from planner.services.planners import open_planner
workspace = open_planner(Path(sys.argv[1]), sys.argv[2], lambda: datetime.now(UTC))
print("ready", flush=True)
while True:
    back_up(workspace, datetime.now(UTC))
"""


def kill_backers(folder: Path, times: int, chance: random.Random) -> None:
    """Kill so many makers of backups; every backup that has its name is whole, and nothing else lies about."""
    for _ in range(times):
        with subprocess.Popen(
            [sys.executable, "-c", BACKER, str(folder), PASSPHRASE], stdout=subprocess.PIPE, text=True
        ) as process:
            assert process.stdout
            process.stdout.readline()
            time.sleep(chance.random() * 0.3)
            process.send_signal(signal.SIGKILL)
        with reopened(folder) as again:
            for made in backups(folder):
                assert not difference(again, made)
            back_up(again, START)
        left = {each.name for each in (folder / "backups").iterdir()}
        assert left == {path_of(folder, each).name for each in backups(folder)} | {"keys"}


def test_a_backup_cut_short_is_not_there(workspace: Workspace) -> None:
    workspace.close()
    kill_backers(workspace.folder, 3, random.Random(5))


@pytest.mark.sweep
def test_fifty_backups_cut_short_are_not_there(workspace: Workspace) -> None:
    workspace.close()
    kill_backers(workspace.folder, 50, random.Random())


def test_backups_go_along_when_the_folder_is_copied(workspace: Workspace, tmp_path: Path) -> None:
    made, before = back_up(workspace, START), rows(workspace)
    edited(workspace, "Stop")
    workspace.close()
    copy = tmp_path / "stick" / "b.handbill"
    shutil.copytree(workspace.folder, copy)
    restore(copy, made, PASSPHRASE, lambda: START)
    with reopened(copy) as again:
        assert rows(again) == before


def test_a_planner_that_gets_a_passphrase_keeps_no_backup_under_its_open_key(tmp_path: Path) -> None:

    with create(tmp_path / "b.handbill", None, lambda: START) as made:
        back_up(made, START)
        WaysIn(made, os.urandom).set_passphrase(PASSPHRASE, cost=CHEAP)
        assert backups(made.folder) == ()
