"""Looking a planner over, and mending what is wrong with it."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from planner.domain.damage import Damage
from planner.domain.ids import new_id
from planner.store.database import Database
from planner.store.doctor import Doctor
from planner.store.keys import Noise


class _LookedOnlyError(Exception):
    """Carry what was found out of a transaction that must leave no trace."""

    def __init__(self, found: tuple[Damage, ...]) -> None:
        super().__init__()
        self.found = found


def examine(
    folder: Path,
    passphrase: str | None,
    clock: Callable[[], datetime],
    noise: Noise,
    *,
    mend: bool,
    key_file: bytes | None = None,
) -> tuple[Damage, ...]:
    """Look over every page and every row of a planner that is not open; return what is wrong with it.

    With ``mend`` all of it is cured at once, after a backup of the planner as it is. Raise DamagedPlannerError where
    the file itself is damaged: then a backup must be restored.
    """
    database = Database.open(folder, passphrase, key_file)
    try:
        database.verify()
        found = _looked_over(database, clock, noise, mend=False)
        if found and mend:
            database.back_up(clock())
            found = _looked_over(database, clock, noise, mend=True)
        return found
    finally:
        database.close()


def _looked_over(database: Database, clock: Callable[[], datetime], noise: Noise, *, mend: bool) -> tuple[Damage, ...]:
    # What is only looked at goes the same way as what is mended, and is taken back.
    try:
        with database.transaction() as connection:
            found = Doctor(connection, new_id(clock(), noise(10))).examine()
            if not mend:
                raise _LookedOnlyError(found)
    except _LookedOnlyError as looked:
        return looked.found
    return found
