import os
import stat
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from planner.domain.errors import DamagedPlannerError, PassphraseError, PlannerError
from planner.store import schema
from planner.store.database import Database
from planner.store.keys import Cost
from tests.store import rights
from tests.store.program import Program

CHEAP = Cost(memory_kib=64, passes=1, lanes=1)
PASSPHRASE = "seven words for a planner of pickets"
PAGE = 4096


def contents(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir()}


def put(database: Database, id_: str, body: str) -> None:
    with database.transaction() as connection:
        connection.execute(schema.record.insert(), {"kind": "demands", "id": id_, "body": body})


def ids(database: Database) -> list[str]:
    with database.transaction() as connection:
        return list(connection.execute(text("SELECT id FROM record ORDER BY pk")).scalars())


def read_whole(folder: Path) -> list[tuple[object, ...]]:
    database = Database.open(folder, PASSPHRASE)
    try:
        with database.transaction() as connection:
            return [tuple(row) for table in schema.metadata.sorted_tables for row in connection.execute(table.select())]
    finally:
        database.close()


@pytest.fixture
def no_mask() -> Iterator[None]:
    before = os.umask(0)
    yield
    os.umask(before)


@pytest.fixture
def closed(folder: Path, make: Callable[[str | None], Database]) -> Path:
    """A protected planner with a hundred records in it."""
    database = make(PASSPHRASE)
    for number in range(100):
        put(database, f"d{number}", '{"text":"' + "Stop the killing " * 20 + '"}')
    database.close()
    return folder


@pytest.mark.usefixtures("no_mask")
def test_folders_are_0700_and_files_0600_also_while_the_planner_is_open(
    folder: Path, make: Callable[[str | None], Database]
) -> None:
    database = make(PASSPHRASE)
    put(database, "stop", "{}")
    modes = {file.name: stat.S_IMODE(file.stat().st_mode) for file in [folder, *folder.iterdir()]}
    assert modes == {
        folder.name: 0o700,
        **dict.fromkeys(["vault.db", "vault.db-wal", "vault.db-shm", "keys", "lock"], 0o600),
    }
    database.close()


def test_a_closed_planner_is_one_file_its_key_and_its_lock(closed: Path) -> None:
    assert sorted(contents(closed)) == ["keys", "lock", "vault.db"]


def test_closing_twice_is_fine_and_a_closed_planner_opens_no_more(
    make: Callable[[str | None], Database], closed: Path
) -> None:
    database = Database.open(closed, PASSPHRASE)
    database.close()
    database.close()
    with pytest.raises(PlannerError, match="closed"), database.transaction():
        pass


@pytest.mark.parametrize("passphrase", ["wrong", "", PASSPHRASE + " ", None])
def test_a_wrong_passphrase_changes_not_one_byte(closed: Path, passphrase: str | None) -> None:
    before = contents(closed), {file: file.stat().st_mtime_ns for file in closed.iterdir()}
    with pytest.raises(PassphraseError):
        Database.open(closed, passphrase)
    assert (contents(closed), {file: file.stat().st_mtime_ns for file in closed.iterdir()}) == before
    database = Database.open(closed, PASSPHRASE)
    assert len(ids(database)) == 100
    database.close()


def test_a_vault_of_a_newer_program_is_refused_and_left_as_it_is(closed: Path) -> None:
    database = Database.open(closed, PASSPHRASE)
    with database.transaction() as connection:
        connection.exec_driver_sql(f"PRAGMA user_version={schema.VERSION + 1}")
    database.close()
    before = contents(closed)
    with pytest.raises(PlannerError, match=r"newer Handbill\. Update Handbill"):
        Database.open(closed, PASSPHRASE)
    assert contents(closed) == before


def test_a_folder_without_a_vault_is_no_planner(tmp_path: Path) -> None:
    with pytest.raises(PlannerError, match="no planner at"):
        Database.open(tmp_path / "nowhere.handbill", None)
    with pytest.raises(PlannerError, match="is not a planner"):
        Database.open(tmp_path, None)
    (tmp_path / "file.handbill").touch()
    with pytest.raises(PlannerError, match="no planner at"):
        Database.open(tmp_path / "file.handbill", None)


def test_a_missing_key_file_is_damage_and_not_a_wrong_passphrase(closed: Path) -> None:
    (closed / "keys").unlink()
    with pytest.raises(DamagedPlannerError, match=r'"keys" is missing'):
        Database.open(closed, PASSPHRASE)


def test_a_name_that_is_taken_is_refused(closed: Path, make: Callable[[str | None], Database]) -> None:
    before = contents(closed)
    with pytest.raises(PlannerError, match="exists already"):
        make(PASSPHRASE)
    assert contents(closed) == before


def test_a_planner_that_cannot_be_filled_is_not_there_at_all(folder: Path) -> None:
    def fail(database: Database) -> None:
        put(database, "stop", "{}")
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        Database.create(folder, None, CHEAP, os.urandom, fail)
    assert [file.name for file in folder.parent.iterdir() if file.name != "home"] == []


def test_a_planner_cannot_be_made_where_there_is_no_folder(tmp_path: Path) -> None:
    with pytest.raises(PlannerError, match=r"cannot be made: No such file or directory\. Choose another folder"):
        Database.create(tmp_path / "nowhere" / "a.handbill", None, CHEAP, os.urandom, lambda _: None)


# --- damage -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "spoil",
    [
        lambda _: b"",
        lambda data: b"\0" * len(data),
        lambda data: data[: len(data) // 2],
        lambda data: data[:100],
        lambda data: b"SQLite format 3\0" + data[16:],
        lambda data: os.urandom(len(data)),
    ],
    ids=["empty", "zeros", "half", "stump", "plain header", "noise"],
)
def test_a_spoilt_vault_is_damage_and_not_a_wrong_passphrase(closed: Path, spoil: Callable[[bytes], bytes]) -> None:
    vault = closed / "vault.db"
    vault.write_bytes(spoil(vault.read_bytes()))
    before = contents(closed)
    with pytest.raises(DamagedPlannerError, match=r'"vault\.db" is damaged\. Open a copy'):
        read_whole(closed)
    assert contents(closed)["vault.db"] == before["vault.db"]


def tamper(folder: Path, places: range) -> tuple[int, int]:
    """Flip one bit at each place; return how often that was noticed, and how often the data read were wrong."""
    vault = folder / "vault.db"
    good, rows = vault.read_bytes(), read_whole(folder)
    noticed = wrong = 0
    for place in places:
        at = place % len(good)
        vault.write_bytes(good[:at] + bytes([good[at] ^ 1 << place % 8]) + good[at + 1 :])
        try:
            wrong += read_whole(folder) != rows
        except DamagedPlannerError:
            noticed += 1
    vault.write_bytes(good)
    return noticed, wrong


def test_no_flipped_bit_is_read_as_data(closed: Path) -> None:
    noticed, wrong = tamper(closed, range(0, 200 * 7919, 7919))
    assert wrong == 0
    assert noticed > 100  # the rest lies in indexes, which nothing here reads


@pytest.mark.sweep
def test_no_flipped_bit_of_twenty_thousand_is_read_as_data(closed: Path) -> None:
    noticed, wrong = tamper(closed, range(0, 20_000 * 7919, 7919))
    assert wrong == 0
    assert noticed > 10_000


def test_swapped_pages_are_noticed(closed: Path) -> None:
    vault = closed / "vault.db"
    good, rows = vault.read_bytes(), read_whole(closed)
    pages = [good[at : at + PAGE] for at in range(0, len(good), PAGE)]
    noticed = 0
    for one in range(len(pages) - 1):
        swapped = [*pages[:one], pages[one + 1], pages[one], *pages[one + 2 :]]
        vault.write_bytes(b"".join(swapped))
        try:
            assert read_whole(closed) == rows
        except DamagedPlannerError:
            noticed += 1
    assert noticed >= (len(pages) - 1) // 2


# --- what the disk refuses ----------------------------------------------------------------------------------------


def test_a_full_disk_is_said_and_the_next_save_works(closed: Path) -> None:
    database = Database.open(closed, PASSPHRASE)
    with database.transaction() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        connection.exec_driver_sql(f"PRAGMA max_page_count={pages}")
    with pytest.raises(PlannerError, match=r"disk is full; this was not saved\. Free some space"):
        put(database, "long", "x" * 10 * PAGE)
    with database.transaction() as connection:
        connection.exec_driver_sql(f"PRAGMA max_page_count={pages + 100}")
    put(database, "long", "x" * 10 * PAGE)
    database.close()
    database = Database.open(closed, PASSPHRASE)
    assert ids(database) == [f"d{number}" for number in range(100)] + ["long"]
    database.close()


@pytest.mark.skipif(sys.platform != "linux", reason="root gives up its rights in a way of Linux")
@pytest.mark.parametrize("writable", [(), ("lock",)])
def test_a_planner_that_cannot_be_written_to_says_so(closed: Path, writable: tuple[str, ...]) -> None:
    for file in closed.iterdir():
        file.chmod(0o600 if file.name in writable else 0o400)
    closed.chmod(0o500)
    with (
        rights.those_of_everyone(),
        pytest.raises(PlannerError, match="Copy it to a folder of your own and open it there"),
    ):
        Database.open(closed, PASSPHRASE)
    closed.chmod(0o700)


@pytest.fixture
def out_of_reach(closed: Path) -> Iterator[Path]:
    closed.parent.chmod(0o600)
    yield closed
    closed.parent.chmod(0o700)


@pytest.mark.skipif(sys.platform != "linux", reason="root gives up its rights in a way of Linux")
def test_a_planner_in_a_folder_out_of_reach_says_so(out_of_reach: Path) -> None:
    with rights.those_of_everyone(), pytest.raises(PlannerError, match="Permission denied"):
        Database.open(out_of_reach, PASSPHRASE)


@pytest.mark.skipif(sys.platform != "linux", reason="root gives up its rights in a way of Linux")
def test_a_planner_cannot_be_made_in_a_folder_out_of_reach(out_of_reach: Path) -> None:
    with rights.those_of_everyone(), pytest.raises(PlannerError, match="Choose another folder"):
        Database.create(out_of_reach.with_name("new.handbill"), None, CHEAP, os.urandom, lambda _: None)


# --- silence ------------------------------------------------------------------------------------------------------


def test_errors_of_the_database_never_say_what_was_saved(make: Callable[[str | None], Database]) -> None:
    database = make(None)
    put(database, "+44 20 7946 0123", '"Aigul of the picket"')
    with pytest.raises(IntegrityError) as caught:
        put(database, "+44 20 7946 0123", '"Aigul of the picket"')
    assert "7946" not in str(caught.value)
    assert "Aigul" not in str(caught.value)
    database.close()


def test_the_address_of_the_database_never_holds_the_key(make: Callable[[str | None], Database], folder: Path) -> None:
    database = make(None)
    key = (folder / "keys").read_text().split('"unprotected-key":"')[1][:64]
    shown = f"{database._engine!r} {database._engine.url!r} {vars(database)!r}"
    database.close()
    assert bytes.fromhex(key)
    assert key not in shown


def test_a_damaged_planner_prints_nothing(closed: Path) -> None:
    vault = closed / "vault.db"
    vault.write_bytes(vault.read_bytes()[:PAGE] + os.urandom(PAGE))
    program = Program(
        "import sys\n"
        "from pathlib import Path\n"
        "from planner.domain.errors import DamagedPlannerError\n"
        "from planner.store.database import Database\n"
        "try:\n    Database.open(Path(sys.argv[1]), sys.argv[2])\n"
        "except DamagedPlannerError:\n    sys.exit(7)\n",
        closed,
        PASSPHRASE,
    )
    assert program.communicate() == ("", "")
    assert program.returncode == 7
