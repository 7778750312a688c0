"""Everything in one encrypted file, and back into a planner."""

import os
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from planner.domain.changes import Json
from planner.domain.errors import DamagedPlannerError, PlannerError
from planner.domain.message import Message
from planner.exchange.sealed_file import opened, sealed
from planner.services.workspace import Workspace
from planner.store import keys, schema
from planner.store.database import Database
from planner.store.keys import Cost
from planner.store.tables import all_rows, fill

FORMAT = 1
_FORMAT, _SCHEMA, _TABLES = "handbill-export", "schema", "tables"


def exported(workspace: Workspace, passphrase: str) -> bytes:
    """Return everything that a planner holds, history and trash included, as a file under a passphrase of its own."""
    with workspace.database.transaction() as connection:
        rows = all_rows(connection)
    return sealed({_FORMAT: FORMAT, _SCHEMA: schema.VERSION, _TABLES: rows}, passphrase)


def imported(
    folder: Path,
    data: bytes,
    passphrase: str,
    own: str | None,
    clock: Callable[[], datetime],
    cost: Cost | None = None,
) -> Workspace:
    """Make a planner of an exported file and open it; ``own`` is its passphrase from now on, None for none.

    Raise PassphraseError for a wrong passphrase of the file, PlannerError when the file or the folder cannot be used.
    Nothing is left of a planner that could not be made whole.
    """
    value = opened(data, passphrase)
    version, rows = _checked(value)

    def found(database: Database) -> None:
        with database.transaction() as connection:
            fill(connection, version, rows)
        Workspace(database, clock)  # what could not be read again is no planner

    if cost is None:
        cost = Cost() if own is None else keys.calibrated(time.perf_counter)
    database = Database.create(folder, own, cost, os.urandom, found)
    try:
        return Workspace(database, clock)
    except BaseException:
        database.close()
        raise


def _checked(value: dict[str, Json]) -> tuple[int, dict[str, Json]]:
    version, rows = value.get(_SCHEMA), value.get(_TABLES)
    if value.get(_FORMAT) != FORMAT:
        raise PlannerError(Message("The file was written by a newer Handbill. Update Handbill to read it."))
    if not isinstance(version, int) or version < 1 or not isinstance(rows, dict):
        raise DamagedPlannerError(Message("The file holds what no planner holds. Use another copy of it."))
    return version, rows
