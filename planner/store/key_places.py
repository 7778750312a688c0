"""Where a planner's keys lie: in its folder, and once more among its backups."""

import os
from contextlib import suppress
from pathlib import Path

from planner.domain.errors import DamagedPlannerError, PlannerError
from planner.domain.message import Message
from planner.files import write_whole
from planner.store.key_file import intact, is_whole, twice

VAULT, KEYS, LOCK, BACKUPS = "vault.db", "keys", "lock", "backups"
"""The files in a planner's folder, and the folder in it where its backups lie."""

BESIDE = ("-wal", "-shm", "-journal")
"""How the files end that SQLite keeps beside a vault while it is open."""


def sealed_key(folder: Path) -> bytes:
    """Return the bytes of a planner's key file; raise PlannerError when ``folder`` is no planner."""
    try:
        if not folder.is_dir():
            raise PlannerError(Message("There is no planner at {path}.", path=str(folder)))
        if not (folder / VAULT).is_file():
            raise PlannerError(
                Message('{path} is not a planner: it holds no file "{file}".', path=str(folder), file=VAULT)
            )
        return _kept(folder)
    except OSError as error:
        raise unreachable(folder, error) from error


def _kept(folder: Path) -> bytes:
    """Return the key file, or its twin among the backups where the first is missing or damaged."""
    found = []
    for file in _places(folder):
        with suppress(FileNotFoundError):
            found.append(file.read_bytes())
            if is_whole(found[-1]):
                return found[-1]
    if not found:
        raise DamagedPlannerError(
            Message(
                'The planner\'s file "keys" is missing. Put the file of that name from a copy of this planner back.'
            )
        )
    return found[0]


def write_keys(folder: Path, data: bytes) -> None:
    """Put a key file in the place of the one that is there, and its twin among the backups; the old ones are wiped.

    A way in that was taken away must not come back out of a block that the disk has not used again yet, where the disk
    can be told so. Raise OSError when it fails; the first file is then the old or the new one, whole.
    """
    for file in _places(folder):
        _replace(file, data)


def mend(folder: Path, data: bytes) -> None:
    """Make both key files whole and alike again from what was read: one may have been damaged, lost or left behind."""
    whole = twice(intact(data))
    for file in _places(folder):
        if not file.is_file() or file.read_bytes() != whole:
            _replace(file, whole)


def destroy(folder: Path) -> None:
    """Overwrite every slot and take the key files away: nothing opens the planner or its backups any more."""
    for file in _places(folder):
        with suppress(FileNotFoundError):
            descriptor = os.open(file, os.O_WRONLY)
            try:
                _wipe(descriptor)
            finally:
                os.close(descriptor)
            file.unlink()


def _places(folder: Path) -> tuple[Path, ...]:
    files = (folder / KEYS, folder / BACKUPS / KEYS)
    return tuple(file for file in files if file.parent.is_dir())


def _replace(file: Path, data: bytes) -> None:
    try:
        descriptor = os.open(file, os.O_WRONLY)
    except FileNotFoundError:
        write_whole(file, data)
        return
    try:
        write_whole(file, data)
        _wipe(descriptor)
    finally:
        os.close(descriptor)


def _wipe(descriptor: int) -> None:
    os.lseek(descriptor, 0, os.SEEK_SET)
    os.write(descriptor, bytes(os.fstat(descriptor).st_size))
    os.fsync(descriptor)


def unreachable(folder: Path, error: OSError) -> PlannerError:
    """Return what to say when the folder cannot be used."""
    return PlannerError(
        Message(
            "{path} cannot be opened: {reason}. Copy it to a folder of your own and open it there.",
            path=str(folder),
            reason=error.strerror or "unknown reason",
        )
    )
