"""A planner's folder: the encrypted vault, the sealed key, and the lock."""

import importlib
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Self

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import QueuePool

from planner.domain.errors import DamagedPlannerError, PlannerError
from planner.domain.message import Message
from planner.files import write_whole
from planner.store import keys, schema
from planner.store.cipher import connector, damaged, is_plain
from planner.store.lock import Lock

VAULT, KEYS, LOCK = "vault.db", "keys", "lock"

_REASONS = {
    sqlcipher.SQLITE_FULL: Message("The disk is full; this was not saved. Free some space and save again."),
    sqlcipher.SQLITE_READONLY: Message("The planner's folder cannot be written to; this was not saved."),
    sqlcipher.SQLITE_IOERR: Message("The disk failed; this was not saved. Save again, or copy the planner elsewhere."),
    sqlcipher.SQLITE_BUSY: Message("Another program holds the planner's file; this was not saved. Try again."),
}
_DAMAGED = {sqlcipher.SQLITE_CORRUPT, sqlcipher.SQLITE_NOTADB}


class Database:
    """Hold a planner open for this process, with one connection that threads take turns at."""

    def __init__(self, folder: Path, key: bytes, lock: Lock, *, protected: bool) -> None:
        self.folder = folder
        self.protected = protected
        self._lock = lock
        self._engine = _engine(folder / VAULT, key)

    @classmethod
    def create(cls, folder: Path, passphrase: str | None, cost: keys.Cost, noise: keys.Noise) -> Self:
        """Make a planner that was not there, whole or not at all, and hold it open.

        Raise PlannerError when the name is taken or the place cannot be written to.
        """
        if folder.exists():
            raise PlannerError(Message("{path} exists already. Choose another name.", path=str(folder)))
        key = noise(keys.KEY_BYTES)
        sealed = keys.sealed(key, passphrase, cost, noise)
        try:
            building = Path(tempfile.mkdtemp(prefix=".handbill-", dir=folder.parent))
            try:
                _fill(building, key, sealed)
                building.rename(folder)
            except BaseException:
                shutil.rmtree(building)
                raise
        except OSError as error:
            raise _unusable(folder, error) from error
        return cls._held(folder, sealed, passphrase, key)

    @classmethod
    def open(cls, folder: Path, passphrase: str | None) -> Self:
        """Hold an existing planner open, its schema brought up to date.

        Raise PassphraseError when the passphrase is missing or wrong, DamagedPlannerError when a file is broken, and
        PlannerError when there is no planner, another process holds it, or a newer program wrote it.
        """
        return cls._held(folder, sealed_key(folder), passphrase, None)

    @classmethod
    def _held(cls, folder: Path, sealed: bytes, passphrase: str | None, key: bytes | None) -> Self:
        try:
            lock = Lock(folder / LOCK)
        except OSError as error:
            raise _unusable(folder, error) from error
        try:
            if key is None:
                key = keys.opened(sealed, passphrase)
            if is_plain(folder / VAULT):
                raise damaged()
            database = cls(folder, key, lock, protected=keys.is_protected(sealed))
        except BaseException:
            lock.release()
            raise
        try:
            with database.transaction() as connection:
                _update(connection)
        except BaseException:
            database.close()
            raise
        return database

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """Lend the connection; everything done with it lasts once the block ends, and nothing when it raises.

        What the vault itself refuses is raised as a PlannerError.
        """
        if self._lock.released:
            raise PlannerError(Message("This planner is closed. Open it again."))
        try:
            with self._engine.begin() as connection:
                yield connection
        except DBAPIError as error:
            raise _refused(error) from error

    def close(self) -> None:
        """Write everything into the one file and let go of the folder; closing twice is fine."""
        if self._lock.released:
            return
        try:
            with self._engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
                connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
        finally:
            self._engine.dispose()
            self._lock.release()


def sealed_key(folder: Path) -> bytes:
    """Return the bytes of a planner's key file; raise PlannerError when ``folder`` is no planner."""
    if not folder.is_dir():
        raise PlannerError(Message("There is no planner at {path}.", path=str(folder)))
    if not (folder / VAULT).is_file():
        raise PlannerError(Message('{path} is not a planner: it holds no file "{file}".', path=str(folder), file=VAULT))
    try:
        return (folder / KEYS).read_bytes()
    except FileNotFoundError as error:
        raise DamagedPlannerError(
            Message(
                'The planner\'s file "keys" is missing. Put the file of that name from a copy of this planner back.'
            )
        ) from error
    except OSError as error:
        raise _unusable(folder, error) from error


def _fill(folder: Path, key: bytes, sealed: bytes) -> None:
    # SQLite gives its -wal and -shm files the mode of the file that they stand beside.
    os.close(os.open(folder / VAULT, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    lock = Lock(folder / LOCK)
    database = Database(folder, key, lock, protected=False)
    try:
        with database.transaction() as connection:
            _update(connection)
    finally:
        database.close()
    if is_plain(folder / VAULT):
        raise PlannerError(Message("Planners cannot be encrypted here. Install Handbill again."))
    write_whole(folder / KEYS, sealed)


def _engine(file: Path, key: bytes) -> Engine:
    engine = create_engine(
        "sqlite+pysqlite://",
        module=sqlcipher,
        creator=connector(file, key),
        poolclass=QueuePool,
        pool_size=1,
        max_overflow=0,
        hide_parameters=True,  # else a failed statement's message shows names and numbers
    )

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:  # the driver itself would begin only before the first change of a row
        connection.exec_driver_sql("BEGIN")

    return engine


def _update(connection: Connection) -> None:
    if connection.exec_driver_sql("PRAGMA user_version").scalar_one() < schema.VERSION:
        # Alembic takes as long to import as everything else here together, and most planners are up to date.
        importlib.import_module("planner.store.migrate").migrate(connection)


def _refused(error: DBAPIError) -> PlannerError:
    code = getattr(error.orig, "sqlite_errorcode", 0) & 0xFF
    if code in _DAMAGED:
        return damaged()
    if code in _REASONS:
        return PlannerError(_REASONS[code])
    raise error


def _unusable(folder: Path, error: OSError) -> PlannerError:
    return PlannerError(
        Message(
            "{path} cannot be used: {reason}. Choose a folder of your own.",
            path=str(folder),
            reason=error.strerror or "unknown reason",
        )
    )
