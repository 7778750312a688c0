"""The file ``keys`` of a planner: how it is laid out, and whether a passphrase keeps it.

Two equal copies stand in blocks of their own, each followed by its SHA-256, so that damage is told from a wrong
passphrase and one bad block costs nothing. Needs no cryptography: whoever opens a planner is asked at once.
"""

import hashlib
import json
from pathlib import Path
from typing import Any

from planner.domain.errors import DamagedPlannerError, PlannerError
from planner.domain.message import Message

VAULT, KEYS, LOCK = "vault.db", "keys", "lock"
"""The files in a planner's folder."""

FORMAT = 1
OPEN_KEY = "unprotected-key"
_BLOCK = 4096


def sealed_key(folder: Path) -> bytes:
    """Return the bytes of a planner's key file; raise PlannerError when ``folder`` is no planner."""
    try:
        if not folder.is_dir():
            raise PlannerError(Message("There is no planner at {path}.", path=str(folder)))
        if not (folder / VAULT).is_file():
            raise PlannerError(
                Message('{path} is not a planner: it holds no file "{file}".', path=str(folder), file=VAULT)
            )
        return (folder / KEYS).read_bytes()
    except FileNotFoundError as error:
        raise DamagedPlannerError(
            Message(
                'The planner\'s file "keys" is missing. Put the file of that name from a copy of this planner back.'
            )
        ) from error
    except OSError as error:
        raise unreachable(folder, error) from error


def is_protected(data: bytes) -> bool:
    """Tell whether the key in a ``keys`` file is sealed under a passphrase."""
    return OPEN_KEY not in intact(data)


def intact(data: bytes) -> dict[str, Any]:
    """Return the first copy that is whole; raise PlannerError when there is none, or a newer program wrote it."""
    for start in (0, _BLOCK):
        words, _, digest = data[start : start + _BLOCK].rstrip(b" ").partition(b"\n")
        if digest.rstrip(b"\n") == hashlib.sha256(words).hexdigest().encode("ascii"):
            copy: dict[str, Any] = json.loads(words)
            if copy.get("handbill-keys") != FORMAT:
                raise PlannerError(Message("This planner was made by a newer Handbill. Update Handbill to open it."))
            return copy
    raise damaged()


def twice(value: dict[str, Any]) -> bytes:
    """Return the bytes of a ``keys`` file that holds ``value``."""
    words = canonical(value)
    copy = words + b"\n" + hashlib.sha256(words).hexdigest().encode("ascii") + b"\n"
    return copy.ljust(_BLOCK) * 2


def canonical(value: dict[str, Any]) -> bytes:
    """Return the one JSON text of a value, which its seal covers too."""
    return json.dumps(value, sort_keys=True, separators=(",", ":")).encode("ascii")


def damaged() -> DamagedPlannerError:
    """Return what to say when no copy is whole."""
    return DamagedPlannerError(
        Message('The planner\'s file "keys" is damaged. Put the file of that name from a copy of this planner back.')
    )


def unreachable(folder: Path, error: OSError) -> PlannerError:
    """Return what to say when the folder cannot be used."""
    return PlannerError(
        Message(
            "{path} cannot be opened: {reason}. Copy it to a folder of your own and open it there.",
            path=str(folder),
            reason=error.strerror or "unknown reason",
        )
    )
