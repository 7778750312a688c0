"""A planner's folder: the encrypted vault, the sealed key, and the lock."""

import importlib
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Self

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import QueuePool

from planner.domain.errors import PlannerError
from planner.domain.message import Message
from planner.files import settle, write_whole
from planner.store import keys, schema
from planner.store.cipher import connector, damaged, is_encrypted, refusal
from planner.store.key_file import KEYS, LOCK, VAULT, is_protected, sealed_key, unreachable
from planner.store.lock import Lock


class Database:
    """Hold a planner open for this process, with one connection that threads take turns at."""

    def __init__(self, folder: Path, key: bytes, lock: Lock, *, protected: bool) -> None:
        self.folder = folder
        self.protected = protected
        self._lock = lock
        self._engine = _engine(folder / VAULT, key)

    @classmethod
    def create(
        cls, folder: Path, passphrase: str | None, cost: keys.Cost, noise: keys.Noise, found: Callable[[Self], None]
    ) -> Self:
        """Make a planner that was not there, whole or not at all, and hold it open; ``found`` fills it before.

        Raise PlannerError when the name is taken or the place cannot be written to.
        """
        try:
            if folder.exists():
                raise PlannerError(Message("{path} exists already. Choose another name.", path=str(folder)))
            key = noise(keys.KEY_BYTES)
            sealed = keys.sealed(key, passphrase, cost, noise)
            building = Path(tempfile.mkdtemp(prefix=".handbill-", dir=folder.parent))
            try:
                cls._build(building, key, found)
                write_whole(building / KEYS, sealed)
                building.rename(folder)
            except BaseException:
                shutil.rmtree(building, ignore_errors=True)
                raise
            settle(folder.parent)
        except OSError as error:
            raise _unmakable(folder, error) from error
        return cls._held(folder, lambda: key, protected=passphrase is not None)

    @classmethod
    def open(cls, folder: Path, passphrase: str | None) -> Self:
        """Hold an existing planner open, its schema brought up to date.

        Raise PassphraseError when the passphrase is missing or wrong, DamagedPlannerError when a file is broken, and
        PlannerError when there is no planner, another process holds it, or a newer program wrote it.
        """
        sealed = sealed_key(folder)
        return cls._held(folder, lambda: keys.opened(sealed, passphrase), protected=is_protected(sealed))

    @classmethod
    def _build(cls, folder: Path, key: bytes, found: Callable[[Self], None]) -> None:
        # SQLite gives its -wal and -shm files the mode of the file that they stand beside.
        os.close(os.open(folder / VAULT, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        database = cls(folder, key, Lock(folder / LOCK), protected=False)
        try:
            with database.transaction() as connection:
                _update(connection)
            found(database)
        finally:
            database.close()

    @classmethod
    def _held(cls, folder: Path, key: Callable[[], bytes], *, protected: bool) -> Self:
        try:
            lock = Lock(folder / LOCK)
            try:
                if not is_encrypted(folder / VAULT):
                    raise damaged()
                database = cls(folder, key(), lock, protected=protected)
            except BaseException:
                lock.release()
                raise
        except OSError as error:
            raise unreachable(folder, error) from error
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
            raise refusal(error.orig) or error from error

    def close(self) -> None:
        """Write everything into the one file and let go of the folder; closing twice is fine."""
        if self._lock.released:
            return
        try:
            # Where this fails, what was saved stays in the log beside the file, and is read from there.
            with suppress(DBAPIError, PlannerError), self._engine.connect() as connection:
                connection.execution_options(isolation_level="AUTOCOMMIT")
                connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
        finally:
            self._engine.dispose()
            self._lock.release()


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


def _unmakable(folder: Path, error: OSError) -> PlannerError:
    return PlannerError(
        Message(
            "{path} cannot be made: {reason}. Choose another folder.",
            path=str(folder),
            reason=error.strerror or "unknown reason",
        )
    )
