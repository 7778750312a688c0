"""Writing a file so that it is whole or not there."""

import os
import tempfile
from contextlib import suppress
from pathlib import Path

_unfinished: set[str] = set()


def write_whole(path: Path, data: bytes, *, settled: bool = True) -> None:
    """Write ``data`` to ``path``, readable by its owner alone.

    The bytes go to a file of a neutral name in the same folder, reach the disk, and only then take the final name; a
    pulled stick or a full disk leaves the old file as it was. Whoever writes many files into a folder settles it once,
    after the last. Raise OSError when that fails.
    """
    descriptor, name = tempfile.mkstemp(prefix=".handbill-", dir=path.parent)
    _unfinished.add(name)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    finally:
        _unfinished.discard(name)
    if settled:
        settle(path.parent)


def drop_unfinished() -> None:
    """Take away what is being written at this moment, just before the process ends or is replaced."""
    for name in tuple(_unfinished):
        with suppress(OSError):
            Path(name).unlink()


def settle(folder: Path) -> None:
    """Make the names in a folder durable where the system can: Windows opens no folders."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def settle_file(file: Path) -> None:
    """Make sure that what was written to a file is on the disk."""
    descriptor = os.open(file, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
