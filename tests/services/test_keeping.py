"""How a planner is kept while it is open."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from planner.domain.errors import PlannerError
from planner.domain.keeping import Keeping
from planner.services.keeping import erase_ways_in, keep_so, keeping_of
from planner.services.planners import create, open_planner
from planner.services.workspace import Workspace
from planner.store import settings
from planner.store.keys import Cost

CHEAP = Cost(memory_kib=64, passes=1, lanes=1)
NOW = datetime(2011, 12, 16, 10, 47, tzinfo=UTC)
PASSPHRASE = "seven words nobody guesses"


def made(tmp_path: Path) -> Workspace:
    return create(tmp_path / "a.handbill", PASSPHRASE, lambda: NOW, cost=CHEAP)


def test_a_new_planner_locks_after_five_minutes_and_destroys_nothing(tmp_path: Path) -> None:
    with made(tmp_path) as workspace:
        assert keeping_of(workspace) == Keeping(lock_minutes=5, panic_erases=False)


def test_it_is_kept_so_after_it_was_opened_again(tmp_path: Path) -> None:
    with made(tmp_path) as workspace:
        keep_so(workspace, Keeping(lock_minutes=20, panic_erases=True))
        assert workspace.undo_label() is None
    with open_planner(tmp_path / "a.handbill", PASSPHRASE, lambda: NOW) as workspace:
        assert keeping_of(workspace) == Keeping(lock_minutes=20, panic_erases=True)


@pytest.mark.parametrize(("kept", "meant"), [(0, 1), (999, 60), ("soon", 5), (None, 5)])
def test_no_planner_stays_open_for_longer_than_an_hour(tmp_path: Path, kept: int | str | None, meant: int) -> None:
    with made(tmp_path) as workspace:
        with workspace.database.transaction() as connection:
            settings.put(connection, "lock-minutes", kept)
        assert keeping_of(workspace).lock_minutes == meant


def test_after_its_keys_were_destroyed_the_right_passphrase_opens_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "a.handbill"
    with made(tmp_path) as workspace:
        (folder / "backups").mkdir(exist_ok=True)
        before = (folder / "keys").read_bytes()
        (folder / "backups" / "keys").write_bytes(before)
        erase_ways_in(workspace)
    assert not any(file.name == "keys" for file in folder.rglob("*"))
    for _ in range(3):
        with pytest.raises(PlannerError):
            open_planner(folder, PASSPHRASE, lambda: NOW)
