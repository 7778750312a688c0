import os
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from planner.domain.errors import PassphraseError, PlannerError
from planner.store import keys, rekey, schema
from planner.store.database import Database
from planner.store.key_file import Kind
from planner.store.key_places import VAULT, sealed_key, write_keys
from planner.store.keys import Cost

CHEAP = Cost(memory_kib=64, passes=1, lanes=1)
OLD, NEW = "the passphrase of before", "the passphrase from now on"
FRESH_KEY = bytes(range(32))

Make = Callable[[str | None], Database]


def put(database: Database, id_: str) -> None:
    with database.transaction() as connection:
        connection.execute(schema.record.insert(), {"kind": "demands", "id": id_, "body": "{}"})


def ids(database: Database) -> list[str]:
    with database.transaction() as connection:
        return list(connection.exec_driver_sql("SELECT id FROM record ORDER BY pk").scalars())


def anew(passphrase: str | None) -> bytes:
    return keys.sealed(FRESH_KEY, passphrase, CHEAP, os.urandom)


def names(folder: Path) -> set[str]:
    return {file.name for file in folder.iterdir()}


def test_a_planner_that_was_open_to_anyone_is_encrypted_anew_when_it_gets_a_passphrase(
    make: Make, folder: Path
) -> None:
    database = make(None)
    put(database, "a")
    known = keys.opened(sealed_key(folder), None)
    database.change_key(FRESH_KEY, anew(NEW), os.urandom)
    put(database, "b")
    assert database.protected
    database.close()
    assert not rekey.opens(folder / VAULT, known)
    again = Database.open(folder, NEW)
    assert ids(again) == ["a", "b"]
    with again.transaction() as connection:
        assert connection.exec_driver_sql("PRAGMA user_version").scalar_one() == schema.VERSION
        assert connection.exec_driver_sql("PRAGMA application_id").scalar_one() == schema.APPLICATION_ID
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar_one() == "wal"
    again.close()
    assert names(folder) == {"vault.db", "keys", "lock"}
    assert (folder / VAULT).stat().st_mode & 0o777 == 0o600


def test_the_old_passphrase_opens_nothing_after_the_key_was_changed(make: Make, folder: Path) -> None:
    database = make(OLD)
    database.change_key(FRESH_KEY, anew(NEW), os.urandom)
    database.close()
    with pytest.raises(PassphraseError):
        Database.open(folder, OLD)
    assert b"former" not in sealed_key(folder)


def interrupted(folder: Path, former: bytes, stage: int) -> None:
    """Leave a planner as a power cut in the middle of a change of its key leaves it."""
    write_keys(folder, keys.with_former(anew(NEW), FRESH_KEY, former, os.urandom))
    if stage == 1:
        (folder / "vault.db.new").write_bytes(b"half a vault")
    if stage == 2:
        rekey.reencrypt(folder, former, FRESH_KEY)


@pytest.mark.parametrize("stage", [0, 1, 2])
def test_a_change_that_was_cut_short_is_finished_on_opening(make: Make, folder: Path, stage: int) -> None:
    database = make(OLD)
    put(database, "a")
    database.close()
    former = keys.opened(sealed_key(folder), OLD)
    interrupted(folder, former, stage)
    again = Database.open(folder, NEW)
    assert ids(again) == ["a"]
    put(again, "b")
    again.close()
    assert names(folder) == {"vault.db", "keys", "lock"}
    assert b"former" not in sealed_key(folder)
    assert not rekey.opens(folder / VAULT, former)


def test_a_key_stays_the_old_one_where_there_is_no_room_for_another_vault(make: Make, folder: Path) -> None:
    database = make(OLD)
    put(database, "a")
    (folder / "vault.db.new").mkdir()  # nothing can be written there
    with pytest.raises(PlannerError):
        database.change_key(FRESH_KEY, anew(NEW), os.urandom)
    put(database, "b")
    database.close()
    (folder / "vault.db.new").rmdir()
    again = Database.open(folder, OLD)
    assert ids(again) == ["a", "b"]
    again.close()


def test_a_way_in_that_is_added_while_a_change_waits_to_be_finished_opens_the_planner_after_it(
    make: Make, folder: Path
) -> None:
    database = make(OLD)
    put(database, "a")
    database.close()
    interrupted(folder, keys.opened(sealed_key(folder), OLD), 0)
    (folder / "vault.db.new").mkdir()  # there is no room to finish yet
    waiting = Database.open(folder, NEW)
    waiting.change_keys(lambda data, key: keys.with_slot(data, key, Kind.SECOND, OLD, os.urandom))
    put(waiting, "b")
    waiting.close()
    (folder / "vault.db.new").rmdir()
    for passphrase in (OLD, NEW):
        again = Database.open(folder, passphrase)
        assert ids(again) == ["a", "b"]
        again.close()


def test_a_change_that_failed_can_be_done_again(make: Make, folder: Path) -> None:
    database = make(OLD)
    put(database, "a")
    (folder / "vault.db.new").mkdir()
    with pytest.raises(PlannerError):
        database.change_key(bytes(32), keys.sealed(bytes(32), NEW, CHEAP, os.urandom), os.urandom)
    (folder / "vault.db.new").rmdir()
    database.change_key(FRESH_KEY, anew(NEW), os.urandom)
    database.close()
    again = Database.open(folder, NEW)
    assert ids(again) == ["a"]
    again.close()


def test_backups_under_the_former_key_go_before_the_change_is_over(make: Make, folder: Path) -> None:
    database = make(OLD)
    database.back_up(datetime(2026, 3, 1, tzinfo=UTC))
    database.close()
    interrupted(folder, keys.opened(sealed_key(folder), OLD), 2)
    Database.open(folder, NEW).close()
    assert [each.name for each in (folder / "backups").iterdir()] == ["keys"]


def test_what_a_change_left_that_was_cut_short_goes_when_the_planner_is_opened(make: Make, folder: Path) -> None:
    make(OLD).close()
    (folder / "vault.db.new").write_bytes(b"half a vault")
    (folder / ".handbill-abc").write_bytes(b"half a key file")
    Database.open(folder, OLD).close()
    assert names(folder) == {"vault.db", "keys", "lock"}
