"""Encrypting a planner anew under another key, so that it is under the one or the other wherever the power fails.

The key file names the new key first, with the former one sealed in it; then the vault is written anew beside the old
one and takes its name; then the former key is dropped. Whoever opens a planner in between finishes what was begun.
"""

import os
from contextlib import suppress
from pathlib import Path

import sqlcipher3.dbapi2 as sqlcipher

from planner.domain.errors import DamagedPlannerError
from planner.files import settle_file
from planner.store.cipher import connector, counted, damaged, held, is_sound, refusal
from planner.store.key_places import BESIDE, VAULT

_FRESH = "vault.db.new"


def opens(file: Path, key: bytes) -> bool:
    """Tell whether a vault is under this key."""
    try:
        connector(file, key)().close()
    except sqlcipher.Error as error:
        if isinstance(refusal(error), DamagedPlannerError):
            return False
        raise refusal(error) or error from error
    return True


def reencrypt(folder: Path, former: bytes, key: bytes) -> None:
    """Put the vault under another key; nothing may hold it open. Raise OSError or PlannerError, the old one kept.

    Whoever asked for it settles the folder.
    """
    vault, fresh = folder / VAULT, folder / _FRESH
    _remove(fresh)
    try:
        os.close(os.open(fresh, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        before = _export(vault, former, fresh, key)
        if _weight(fresh, key) != before:
            raise damaged()
        settle_file(fresh)
        for ending in BESIDE:  # what belongs to the old vault must not be taken for the new one's
            Path(f"{vault}{ending}").unlink(missing_ok=True)
        fresh.replace(vault)
    except BaseException as error:
        with suppress(OSError):
            _remove(fresh)
        if isinstance(error, sqlcipher.Error):
            raise refusal(error) or error from error
        raise


def _export(vault: Path, former: bytes, fresh: Path, key: bytes) -> dict[str, int]:
    connection = connector(vault, former)()
    try:
        before = counted(connection)
        connection.execute(f"ATTACH DATABASE ? AS fresh KEY \"x'{key.hex()}'\"", (str(fresh),))
        connection.execute("SELECT sqlcipher_export('fresh')")
        for number in ("user_version", "application_id"):
            [value] = connection.execute(f"PRAGMA main.{number}").fetchone()
            connection.execute(f"PRAGMA fresh.{number}={value:d}")
        connection.execute("DETACH DATABASE fresh")
        if connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]:
            raise held()  # what is still in the log would be lost with it
    finally:
        connection.close()
    return before


def _weight(file: Path, key: bytes) -> dict[str, int]:
    connection = connector(file, key)()
    try:
        return counted(connection) if is_sound(connection) else {}
    finally:
        connection.close()


def sweep(folder: Path) -> None:
    """Take away what was left by a change of the key that was cut short; the next attempt begins anew."""
    _remove(folder / _FRESH)


def _remove(fresh: Path) -> None:
    for ending in ("", *BESIDE):
        with suppress(FileNotFoundError):
            Path(f"{fresh}{ending}").unlink()
