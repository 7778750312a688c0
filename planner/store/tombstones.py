"""What erased people would be known again by: salted digests, which tell nobody who they were."""

from collections.abc import Callable, Iterable

from sqlalchemy import Connection

from planner.domain.changes import Json
from planner.store import settings
from planner.store.keys import Noise

_NAME = "erased"
_SALT_BYTES = 16


def bury(connection: Connection, marks: Callable[[bytes], Iterable[str]], noise: Noise) -> None:
    """Remember a person's marks, which ``marks`` makes with the planner's salt."""
    salt, buried = tombstones(connection)
    salt = salt or noise(_SALT_BYTES)
    settings.put(connection, _NAME, {"salt": salt.hex(), "marks": list[Json](sorted(buried | set(marks(salt))))})


def tombstones(connection: Connection) -> tuple[bytes, frozenset[str]]:
    """Return the planner's salt and the marks of all who were erased; neither where nobody was."""
    kept = settings.get(connection, _NAME)
    if not isinstance(kept, dict):
        return b"", frozenset()
    marks = kept.get("marks")
    return bytes.fromhex(str(kept.get("salt", ""))), frozenset(map(str, marks if isinstance(marks, list) else ()))
