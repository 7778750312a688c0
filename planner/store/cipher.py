"""Connections to the encrypted file, and what makes a fallback to a plain one impossible."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher

from planner.domain.errors import DamagedPlannerError, NotSavedError, PlannerError
from planner.domain.message import Message
from planner.store import schema

CIPHER_VERSION = "4.19.0"
"""The SQLCipher that was tested; other packages install other versions under the same import name."""

_PLAIN_HEADER = b"SQLite format 3\x00"

PRAGMAS = (
    "journal_mode=WAL",
    "synchronous=FULL",  # with NORMAL, a power cut takes saves back that were acknowledged
    "foreign_keys=ON",
    "secure_delete=ON",
    "temp_store=MEMORY",
    "trusted_schema=OFF",
    "cell_size_check=ON",
)


_UNWRITABLE = Message("The planner cannot be written to. Copy it to a folder of your own and open it there.")

_REFUSALS = {
    sqlcipher.SQLITE_FULL: Message("The disk is full; this was not saved. Free some space and save again."),
    sqlcipher.SQLITE_IOERR: Message("The disk failed; this was not saved. Save again, or copy the planner elsewhere."),
    sqlcipher.SQLITE_BUSY: Message("Another program holds the planner's file; this was not saved. Try again."),
    sqlcipher.SQLITE_READONLY: _UNWRITABLE,
    sqlcipher.SQLITE_CANTOPEN: _UNWRITABLE,
    sqlcipher.SQLITE_PERM: _UNWRITABLE,
}


_CODES = {
    "disk I/O error": sqlcipher.SQLITE_IOERR,
    "database or disk is full": sqlcipher.SQLITE_FULL,
    "unable to open database file": sqlcipher.SQLITE_CANTOPEN,
    "attempt to write a readonly database": sqlcipher.SQLITE_READONLY,
    "database disk image is malformed": sqlcipher.SQLITE_CORRUPT,
    "file is not a database": sqlcipher.SQLITE_NOTADB,
}
"""What SQLite says, where a backup or a function of its own passes an error on without its code."""


def refusal(error: BaseException | None) -> PlannerError | None:
    """Return what to say of an error of the vault itself; None for one that only a mistake of the program explains."""
    code = getattr(error, "sqlite_errorcode", sqlcipher.SQLITE_ERROR) & 0xFF
    if code == sqlcipher.SQLITE_ERROR:
        code = _CODES.get(str(error), code)
    if code in (sqlcipher.SQLITE_CORRUPT, sqlcipher.SQLITE_NOTADB):
        return damaged()
    return NotSavedError(_REFUSALS[code]) if code in _REFUSALS else None


def held() -> PlannerError:
    """Return what to say when another program has hold of the vault."""
    return NotSavedError(_REFUSALS[sqlcipher.SQLITE_BUSY])


def connector(file: Path, key: bytes, *, log: bool = True) -> Callable[[], Any]:
    """Return a function that opens the vault; the key goes in by PRAGMA, so no address ever holds it.

    Without ``log`` the file is kept as the one file that it is, as copies of the vault are.
    """

    def connect() -> Any:
        if log and Path(f"{file}-wal").exists():
            # Whoever closes a vault writes its log back, also one that is not ours to write to.
            _connected(f"{file.absolute().as_uri()}?mode=ro", key, ()).close()
        return _connected(str(file), key, PRAGMAS if log else PRAGMAS[1:])

    return connect


def _connected(address: str, key: bytes, pragmas: Sequence[str]) -> Any:
    connection = sqlcipher.connect(address, isolation_level=None, check_same_thread=False, uri=address[:5] == "file:")
    try:
        _unlock(connection, key, pragmas)
    except BaseException:
        connection.close()
        raise
    return connection


def _unlock(connection: Any, key: bytes, pragmas: Sequence[str]) -> None:
    connection.execute("PRAGMA cipher_log_level=NONE")  # else errors go to stderr, with what they were about
    connection.execute(f"PRAGMA key=\"x'{key.hex()}'\"")
    found = connection.execute("PRAGMA cipher_version").fetchone()
    if found is None or found[0].split()[0] != CIPHER_VERSION:
        raise PlannerError(
            Message(
                "Planners cannot be encrypted here: SQLCipher {wanted} is needed and {found} was found. "
                "Install Handbill again.",
                wanted=CIPHER_VERSION,
                found=found[0] if found else "none",
            )
        )
    version = connection.execute("PRAGMA user_version").fetchone()[0]  # the first read, which fails if any does
    if version > schema.VERSION:
        raise PlannerError(
            Message("This planner was written by a newer Handbill. Update Handbill to open it; nothing was changed.")
        )
    for pragma in pragmas:
        connection.execute(f"PRAGMA {pragma}")


def is_sound(connection: Any) -> bool:
    """Tell whether every page is as it was written and every tree of the vault whole; what the rows say is not asked.

    Ask only where no log is beside the file: until it is written back, whole files raise alarms.
    """
    spoilt = connection.execute("PRAGMA cipher_integrity_check").fetchall()
    connection.execute("PRAGMA ignore_check_constraints=ON")
    try:
        return not spoilt and connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    finally:
        connection.execute("PRAGMA ignore_check_constraints=OFF")


def counted(connection: Any) -> dict[str, int]:
    """Return how many rows each table of a vault holds."""
    asked = connection.execute("SELECT name FROM sqlite_master WHERE type='table' ORDER BY name").fetchall()
    return {name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for (name,) in asked}  # noqa: S608


def is_encrypted(file: Path) -> bool:
    """Tell whether a file can be a vault: neither empty nor a plain database.

    Never ask while the vault is open in this process: closing the file once more would drop SQLite's locks.
    """
    with file.open("rb") as vault:
        return vault.read(len(_PLAIN_HEADER)) not in (b"", _PLAIN_HEADER)


def damaged() -> DamagedPlannerError:
    """Return what to say when the vault cannot be read although the key is right."""
    return DamagedPlannerError(
        Message('The planner\'s file "vault.db" is damaged. Open a copy of this planner instead.')
    )
