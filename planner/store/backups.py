"""Copies of the vault beside it, under the same key: made while it is open, looked over, and put back."""

import os
import re
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher

from planner.domain.backup import Backup, superfluous
from planner.domain.errors import PlannerError
from planner.domain.message import Message
from planner.files import settle, settle_file
from planner.store.cipher import connector, counted, damaged, is_sound, refusal
from planner.store.key_places import BACKUPS, BESIDE, VAULT, mend, sealed_key

_NAME = re.compile(r"(\d{6,})-(\d{8}T\d{6})Z-(\d{6,})\.db")
_STAMP = "%Y%m%dT%H%M%S"
DAMAGED = "vault.db.damaged"
"""What a restored planner keeps of the vault that could not be read."""


def listed(folder: Path) -> tuple[Backup, ...]:
    """Return a planner's backups, the oldest first, none where they cannot be reached; needs no key."""
    try:
        return _listed(folder)
    except OSError:
        return ()


def _listed(folder: Path) -> tuple[Backup, ...]:
    found = []
    with suppress(FileNotFoundError):
        for file in (folder / BACKUPS).iterdir():
            if name := _NAME.fullmatch(file.name):
                made = datetime.strptime(name[2], _STAMP).replace(tzinfo=UTC)
                size = file.stat().st_size
                found.append(Backup(number=int(name[1]), made=made, elapsed=int(name[3]), size=size))
    return tuple(sorted(found, key=lambda each: each.number))


def make(folder: Path, key: bytes, now: datetime) -> Backup:
    """Copy the vault as it stands, look the copy over, and let go of backups that need not be kept.

    Edits may go on meanwhile. Raise PlannerError, with nothing left of the attempt, when it fails.
    """
    home = folder / BACKUPS
    try:
        if not home.is_dir():
            home.mkdir(mode=0o700)
            settle(folder)  # else the power may fail and take all backups with the name of their folder
            mend(folder, sealed_key(folder))  # the keys lie with the backups too
        sweep(home)
        with _begun(home) as fresh:
            _copy(folder / VAULT, key, fresh)
            at = now.astimezone(UTC).replace(microsecond=0)
            backup = Backup.after(_listed(folder), at, fresh.stat().st_size)
            fresh.replace(path_of(folder, backup))
        settle(home)
    except OSError as error:
        raise _unmade(error.strerror) from error
    with suppress(OSError):  # those that are too many are let go of next time
        thin(folder)
    return backup


def thin(folder: Path) -> None:
    """Let go of the backups that need not be kept."""
    for backup in superfluous(_listed(folder)):
        path_of(folder, backup).unlink(missing_ok=True)


def drop_all(folder: Path) -> None:
    """Let go of every backup, as when their key was in wrong hands; raise PlannerError where some stay."""
    try:
        made = _listed(folder)
        for backup in made:
            path_of(folder, backup).unlink(missing_ok=True)
        if made:
            settle(folder / BACKUPS)  # a power cut must not bring them back
    except OSError as error:
        raise PlannerError(
            Message(
                "Not all backups could be deleted: {reason}. Do it again, or delete the folder {folder} yourself.",
                reason=error.strerror or "unknown reason",
                folder=str(folder / BACKUPS),
            )
        ) from error


def path_of(folder: Path, backup: Backup) -> Path:
    """Return where a backup lies; its name tells nothing but its number and times."""
    return folder / BACKUPS / f"{backup.number:06}-{backup.made.strftime(_STAMP)}Z-{backup.elapsed:06}.db"


def verify(file: Path, key: bytes) -> dict[str, int]:
    """Return how many rows each table of a copy holds; raise DamagedPlannerError where any page is not as written."""
    with _reading(file, key) as connection:
        if not is_sound(connection):
            raise damaged()
        return counted(connection)


def records_of(folder: Path, key: bytes, backup: Backup) -> dict[tuple[str, str], str]:
    """Return the bodies of all records in a backup, as text."""
    with _reading(path_of(folder, backup), key) as connection:
        rows = connection.execute("SELECT kind, id, body FROM record").fetchall()
    return {(kind, id_): body for kind, id_, body in rows}


def last_unit(folder: Path, key: bytes, backup: Backup) -> tuple[int, int]:
    """Return the number of the last unit of the journal in a backup, and how many papers had been made."""
    with _reading(path_of(folder, backup), key) as connection:
        row = connection.execute("SELECT max(pk), (SELECT count(*) FROM made_paper) FROM unit").fetchone()
    return (row[0] or 0, row[1])


@contextmanager
def _reading(file: Path, key: bytes) -> Iterator[Any]:
    try:
        connection = connector(file, key, log=False)()
        try:
            yield connection
        finally:
            connection.close()
    except sqlcipher.Error as error:
        raise refusal(error) or error from error


def put_back(folder: Path, key: bytes, backup: Backup) -> None:
    """Make a backup the vault; nothing may hold it open. What cannot be read any more is kept beside it.

    Raise DamagedPlannerError when the backup itself is damaged, OSError when it cannot be copied; the vault then stays.
    """
    source, vault = path_of(folder, backup), folder / VAULT
    verify(source, key)
    with _begun(folder) as fresh:
        fresh.write_bytes(source.read_bytes())
        settle_file(fresh)
        if not _readable(vault, key):
            _set_aside(folder)
        for ending in BESIDE:  # what belongs to the old vault must not be taken for the new one's
            Path(f"{vault}{ending}").unlink(missing_ok=True)
        fresh.replace(vault)
    settle(folder)


def _set_aside(folder: Path) -> None:
    """Keep the vault, and its log, under another name too: until a backup has its own, a power cut finds it there."""
    for ending in ("", *BESIDE):
        vault, aside = Path(f"{folder / VAULT}{ending}"), Path(f"{folder / DAMAGED}{ending}")
        aside.unlink(missing_ok=True)
        with suppress(FileNotFoundError):
            try:
                aside.hardlink_to(vault)
            except PermissionError:  # sticks know no second names
                vault.replace(aside)


def _readable(vault: Path, key: bytes) -> bool:
    try:
        connection = connector(vault, key)()
        try:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        finally:
            connection.close()
    except (OSError, sqlcipher.Error, PlannerError):
        return False
    return True


@contextmanager
def _begun(home: Path) -> Iterator[Path]:
    """Lend a new file, and take away what is left of it at the end."""
    descriptor, name = tempfile.mkstemp(prefix=".handbill-", dir=home)
    os.close(descriptor)
    try:
        yield Path(name)
    finally:
        for ending in ("", *BESIDE):
            Path(f"{name}{ending}").unlink(missing_ok=True)


def _copy(vault: Path, key: bytes, fresh: Path) -> None:
    try:
        source = connector(vault, key)()
        try:
            target = connector(fresh, key, log=False)()
            try:
                source.execute("BEGIN")  # what is counted and what is copied are the same moment
                rows = counted(source)
                source.backup(target)
                source.execute("COMMIT")
                target.execute("PRAGMA journal_mode=DELETE")
            finally:
                target.close()
        finally:
            source.close()
    except sqlcipher.Error as error:
        raise refusal(error) or error from error
    if verify(fresh, key) != rows:
        raise damaged()
    settle_file(fresh)


def sweep(home: Path) -> None:
    """Take away what was left by anything that was cut short in a planner's folder, or among its backups."""
    for file in home.glob(".handbill-*"):
        file.unlink(missing_ok=True)


def _unmade(reason: str | None) -> PlannerError:
    return PlannerError(
        Message(
            "No backup was made: {reason}. Free some space, or copy the planner's folder to another disk.",
            reason=reason or "unknown reason",
        )
    )
