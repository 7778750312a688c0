"""M30, M31: a planner of a newer program is left as it is, to the byte; one of an older program is backed up first."""

import hashlib
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from planner.domain.errors import PlannerError
from planner.services.backups import back_up, backups, numbered, restore
from planner.services.doctor import examine
from planner.services.planners import open_planner
from planner.store import keys, schema
from planner.store.backups import path_of
from planner.store.cipher import connector
from planner.store.key_file import FORMAT, twice
from planner.store.key_places import VAULT, sealed_key
from planner.store.migrate import migrate
from tests.misuse.acts import OLD, START, last_unit, made, opened, planner_in, ticking, write_unit

NEWER = r"newer Handbill\. Update Handbill"


def digests(folder: Path) -> dict[str, str]:
    """Return what every file of a planner holds, but for what SQLite keeps in memory and the empty lock."""
    files = (each for each in folder.rglob("*") if each.is_file() and not each.name.endswith("-shm"))
    return {str(each.relative_to(folder)): hashlib.sha256(each.read_bytes()).hexdigest() for each in files}


@pytest.fixture
def newer(tmp_path: Path) -> Path:
    """A protected planner of a program that does not exist yet, with a backup, closed."""
    made(tmp_path, OLD)
    with opened(tmp_path, OLD) as workspace:
        write_unit(workspace, 0)
        back_up(workspace, START)
        with workspace.database.transaction() as connection:
            connection.exec_driver_sql(f"PRAGMA user_version={schema.VERSION + 1}")
    assert not (planner_in(tmp_path) / "vault.db-wal").exists()
    return tmp_path


@pytest.fixture
def crashed(newer: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The same, as a crash left it: what was saved last is still in the log, also that it is newer."""
    folder, left = planner_in(newer), newer / "left"
    key = keys.opened(sealed_key(folder), OLD)
    monkeypatch.setattr(schema, "VERSION", schema.VERSION + 1)
    connection = connector(folder / VAULT, key)()
    monkeypatch.undo()
    connection.execute("UPDATE record SET body = body || ' '")
    shutil.copytree(folder, left)
    connection.close()
    shutil.rmtree(folder)
    left.rename(folder)
    assert (folder / "vault.db-wal").stat().st_size
    return newer


USES: dict[str, Callable[[Path], object]] = {
    "open": lambda folder: open_planner(folder, OLD, ticking()),
    "restore": lambda folder: restore(folder, numbered(folder, None), OLD, ticking()),
    "mend": lambda folder: examine(folder, OLD, ticking(), bytes, mend=True),
}


@pytest.mark.parametrize("use", USES.values(), ids=USES)
@pytest.mark.parametrize("state", ["newer", "crashed"])
def test_a_planner_of_a_newer_program_is_left_as_it_is_to_the_byte(
    state: str, use: Callable[[Path], object], request: pytest.FixtureRequest
) -> None:
    folder = planner_in(request.getfixturevalue(state))
    before = digests(folder)
    with pytest.raises(PlannerError, match=NEWER):
        use(folder)
    assert digests(folder) == before


def test_a_key_file_of_a_newer_program_is_left_as_it_is(newer: Path) -> None:
    folder = planner_in(newer)
    for file in (folder / "keys", folder / "backups" / "keys"):
        file.write_bytes(twice({"handbill-keys": FORMAT + 1}))
    before = digests(folder)
    with pytest.raises(PlannerError, match=NEWER):
        open_planner(folder, OLD, ticking())
    assert digests(folder) == before


def test_the_command_line_says_what_to_do_with_a_planner_of_a_newer_program(crashed: Path) -> None:
    before = digests(planner_in(crashed))
    secret = crashed / "passphrase"
    secret.write_text(OLD)
    words = ["-m", "planner", "show", str(planner_in(crashed)), "demands", "--passphrase-file", str(secret)]
    done = subprocess.run([sys.executable, *words], capture_output=True, text=True, check=False)
    assert done.returncode != 0
    assert "Update Handbill to open it; nothing was changed." in done.stderr
    assert digests(planner_in(crashed)) == before


@pytest.mark.skipif(schema.VERSION < 2, reason="there is no older program yet")
def test_a_planner_of_an_older_program_is_backed_up_as_it_was_before_it_is_brought_up_to_date(tmp_path: Path) -> None:
    made(tmp_path, OLD)
    folder = planner_in(tmp_path)
    with opened(tmp_path, OLD) as workspace:
        write_unit(workspace, 0)
        with workspace.database.transaction() as connection:
            migrate(connection, schema.VERSION - 1)
    with opened(tmp_path, OLD) as workspace:
        assert last_unit(workspace) == 0
        with workspace.database.transaction() as connection:
            assert connection.exec_driver_sql("PRAGMA user_version").scalar_one() == schema.VERSION
    [backup] = backups(folder)
    connection = connector(path_of(folder, backup), keys.opened(sealed_key(folder), OLD), log=False)()
    assert connection.execute("PRAGMA user_version").fetchone() == (schema.VERSION - 1,)
    connection.close()
