"""A planner's folder: the encrypted vault, the sealed key, and the lock."""

import importlib
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Self

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import QueuePool

from planner.domain.backup import Backup, Difference
from planner.domain.errors import DamagedPlannerError, NotSavedError, PlannerError
from planner.domain.message import Message
from planner.files import settle, write_whole
from planner.store import backups, journal, keys, made_papers, rekey, schema
from planner.store.cipher import connector, damaged, is_encrypted, is_sound, refusal
from planner.store.key_file import is_protected
from planner.store.key_places import KEYS, LOCK, VAULT, mend, sealed_key, unreachable, write_keys
from planner.store.lock import Lock
from planner.store.records import all_bodies, encoded


class Database:
    """Hold a planner open for this process, with one connection that threads take turns at."""

    def __init__(self, folder: Path, key: bytes, lock: Lock, *, protected: bool) -> None:
        self.folder = folder
        self.protected = protected
        self._key = key
        self._lock = lock
        self._begun = key  # what the key file may name instead, while a change of the key is not finished
        self._engine = _engine(folder / VAULT, key)

    @classmethod
    def create(
        cls,
        folder: Path,
        passphrase: str | None,
        cost: keys.Cost,
        noise: keys.Noise,
        found: Callable[[Self], None],
        key_file: bytes | None = None,
    ) -> Self:
        """Make a planner that was not there, whole or not at all, and hold it open; ``found`` fills it before.

        Raise PlannerError when the name is taken or the place cannot be written to.
        """
        try:
            if folder.exists():
                raise PlannerError(Message("{path} exists already. Choose another name.", path=str(folder)))
            key = noise(keys.KEY_BYTES)
            sealed = keys.sealed(key, passphrase, cost, noise, key_file)
            building = Path(tempfile.mkdtemp(prefix=".handbill-", dir=folder.parent))
            try:
                cls._build(building, key, found)
                write_whole(building / KEYS, sealed)
                building.rename(folder)
                building = folder
                settle(folder.parent)
                return cls._held(folder, lambda: key, protected=passphrase is not None)
            except BaseException:
                shutil.rmtree(building, ignore_errors=True)
                raise
        except OSError as error:
            raise _unmakable(folder, error) from error

    @classmethod
    def open(cls, folder: Path, passphrase: str | None, key_file: bytes | None = None) -> Self:
        """Hold an existing planner open, its schema brought up to date; recovery words may be the passphrase.

        Raise PassphraseError when the passphrase is missing or wrong, DamagedPlannerError when a file is broken, and
        PlannerError when there is no planner, another process holds it, or a newer program wrote it.
        """
        sealed = sealed_key(folder)
        return cls._held(folder, lambda: keys.opened(sealed, passphrase, key_file), protected=is_protected(sealed))

    def change_key(self, key: bytes, sealed: bytes, noise: keys.Noise) -> None:
        """Put everything under another ``key``, which ``sealed``, a key file, holds; nobody may use it meanwhile.

        Raise PlannerError when there is no room for it, and keep the old one.
        """
        before, former = sealed_key(self.folder), self._key
        self._engine.dispose()
        self._begun = key
        try:
            write_keys(self.folder, keys.with_former(sealed, key, former, noise))
            rekey.reencrypt(self.folder, former, key)
            self._key = key
            _finish(self.folder)
        except OSError as error:
            raise _half_changed(error) from error
        finally:
            if self._key != key:
                with suppress(OSError):  # else the key file goes on to name the new key, with the former one in it
                    write_keys(self.folder, before)
            self._engine = _engine(self.folder / VAULT, self._key)
        self.protected = is_protected(sealed)

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
                named = key()
                database = cls(folder, _current(folder, named), lock, protected=protected)
                database._begun = named
            except BaseException:
                lock.release()
                raise
        except OSError as error:
            raise unreachable(folder, error) from error
        try:
            database._migrate()
            with suppress(OSError):  # what cannot be mended now opens all the same, and is tried again next time
                mend(folder, sealed_key(folder))
                backups.sweep(folder)
                rekey.sweep(folder)
        except BaseException:
            database.close()
            raise
        return database

    def _migrate(self) -> None:
        """Bring the tables up to date, after a backup of those of an older program."""
        with self.transaction() as connection:
            version = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
        if 0 < version < schema.VERSION:
            written = datetime.fromtimestamp((self.folder / VAULT).stat().st_mtime, UTC)
            backups.make(self.folder, self._key, written)
        with self.transaction() as connection:
            _update(connection)

    def back_up(self, now: datetime) -> Backup:
        """Make a backup of what is saved; raise PlannerError where there is no room for one."""
        return backups.make(self.folder, self._key, now)

    def differs(self, backup: Backup) -> Difference:
        """Return what going back to a backup would change; raise DamagedPlannerError where it cannot be read."""
        there = backups.records_of(self.folder, self._key, backup)
        number, _ = backups.last_unit(self.folder, self._key, backup)
        with self.transaction() as connection:
            here = {key: encoded(body) for key, body in all_bodies(connection).items()}
            edits = journal.labels_since(connection, number)
        return Difference(
            gone=len(here.keys() - there.keys()),
            back=len(there.keys() - here.keys()),
            altered=sum(body != here[key] for key, body in there.items() if key in here),
            edits=edits,
        )

    def is_backed_up(self) -> bool:
        """Tell whether the newest backup holds everything that is saved."""
        made = backups.listed(self.folder)
        if not made:
            return False
        with self.transaction() as connection:
            here = (journal.last_unit(connection), made_papers.count(connection))
        try:
            return backups.last_unit(self.folder, self._key, made[-1]) == here
        except PlannerError:
            return False

    @classmethod
    def restore(cls, folder: Path, passphrase: str | None, backup: Backup, key_file: bytes | None = None) -> None:
        """Put a backup in the place of the vault, which nobody may hold open; what cannot be read is kept beside it.

        Raise PassphraseError when the passphrase is wrong, and PlannerError, the vault as it was, when that fails.
        """
        try:
            lock = Lock(folder / LOCK)
            try:
                sealed = sealed_key(folder)
                backups.put_back(folder, keys.opened(sealed, passphrase, key_file), backup)
            finally:
                lock.release()
        except OSError as error:
            raise unreachable(folder, error) from error

    def change_keys(self, change: Callable[[bytes, bytes], bytes]) -> None:
        """Put in the place of the key file what ``change`` makes of it and of the key that it holds.

        Raise PlannerError when it cannot be written; the key file is then the old or the new one, whole.
        """
        data = sealed_key(self.folder)
        try:
            write_keys(self.folder, change(data, keys.named(data, (self._key, self._begun))))
        except OSError as error:
            raise _half_changed(error) from error

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
            said = refusal(error.orig)
            if isinstance(said, NotSavedError):
                # SQLite goes on reading what it could not open for writing once: the next attempt opens it anew.
                self._engine.dispose()
            raise said or error from error

    def verify(self) -> None:
        """Look at every page; raise DamagedPlannerError where one is not as it was written."""
        try:
            with closing(self._engine.raw_connection()) as connection:
                cursor = connection.cursor()
                cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
                sound = is_sound(cursor)
        except sqlcipher.Error as error:
            raise refusal(error) or error from error
        if not sound:
            raise damaged()

    def compact(self) -> None:
        """Write the vault anew without the pages that nothing uses, so that nothing erased is left on them."""
        try:
            with closing(self._engine.raw_connection()) as connection:
                cursor = connection.cursor()
                cursor.execute("VACUUM")
                cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        except sqlcipher.Error as error:
            raise refusal(error) or error from error

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


def _current(folder: Path, key: bytes) -> bytes:
    """Return the key that the vault is under, after a change of it that was cut short has been finished."""
    former = keys.former(sealed_key(folder), key)
    if former is None:
        return key
    try:
        _change(folder, former, key)
    except DamagedPlannerError:
        raise
    except (OSError, PlannerError):  # no room to finish: it is tried again next time, and nothing is lost meanwhile
        return former if rekey.opens(folder / VAULT, former) else key
    return key


def _change(folder: Path, former: bytes, key: bytes) -> None:
    if not rekey.opens(folder / VAULT, key):
        rekey.reencrypt(folder, former, key)
    _finish(folder)


def _finish(folder: Path) -> None:
    """Make sure that the vault under its new key is on the disk, then let go of all that is under the former one."""
    settle(folder)
    backups.drop_all(folder)  # they are under the old key, which is why it was changed
    write_keys(folder, keys.without_former(sealed_key(folder)))


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


def _half_changed(error: OSError) -> PlannerError:
    # One key file may be the new one and its twin the old one: what is certain is that one of two secrets opens it.
    return PlannerError(
        Message(
            "This could not be written: {reason}. Until it is, either the former or the new passphrase opens the "
            "planner. Free some space and do it again.",
            reason=error.strerror or "unknown reason",
        )
    )


def _unmakable(folder: Path, error: OSError) -> PlannerError:
    return PlannerError(
        Message(
            "{path} cannot be made: {reason}. Choose another folder.",
            path=str(folder),
            reason=error.strerror or "unknown reason",
        )
    )
