"""Making a planner, and opening one."""

import os
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from planner.domain.backup import Unit, age
from planner.domain.campaign import Campaign
from planner.domain.errors import DamagedPlannerError, PassphraseError
from planner.domain.ids import new_id
from planner.domain.message import Message
from planner.services.protection import ways_in
from planner.services.workspace import Workspace, found
from planner.store import keys
from planner.store.backups import listed
from planner.store.database import Database
from planner.store.keys import Cost, Noise
from planner.store.recovery_words import meant


def create(
    folder: Path,
    passphrase: str | None,
    clock: Callable[[], datetime],
    *,
    zone: str = "UTC",
    cost: Cost | None = None,
    noise: Noise = os.urandom,
    key_file: bytes | None = None,
) -> Workspace:
    """Make a planner and open it; without a passphrase anyone who has the folder can read it.

    ``clock`` returns an aware moment; ``zone`` is the campaign's. ``cost`` is what one guess at the passphrase costs;
    unless given it is measured, about a second on this machine. With the bytes of a ``key_file`` the passphrase opens
    the planner only beside that file. Raise PlannerError when it cannot be made there.
    """
    if cost is None:
        cost = Cost() if passphrase is None else keys.calibrated(time.perf_counter)
    device, campaign = new_id(clock(), noise(10)), Campaign(name=folder.stem, zone=zone)
    return _workspace(
        Database.create(
            folder, passphrase, cost, noise, lambda database: found(database, clock, device, campaign), key_file
        ),
        clock,
    )


def open_planner(
    folder: Path, passphrase: str | None, clock: Callable[[], datetime], key_file: bytes | None = None
) -> Workspace:
    """Open a planner, its tables brought up to date; recovery words may stand in the place of the passphrase.

    Raise PassphraseError when the passphrase is missing or wrong, DamagedPlannerError when files are broken, and
    PlannerError when there is no planner, another process holds it, or a newer program wrote it.
    """
    try:
        return _workspace(Database.open(folder, passphrase, key_file), clock)
    except DamagedPlannerError as error:
        made = listed(folder)
        if not made:
            raise
        count, unit = age(made[-1], clock())
        raise DamagedPlannerError(Message(_DAMAGED[unit], number=made[-1].number, count=count)) from error


_DAMAGED = {
    Unit.MINUTES: "The planner is damaged. Its newest backup, number {number}, is {count} minutes old: restore that.",
    Unit.HOURS: "The planner is damaged. Its newest backup, number {number}, is {count} hours old: restore that.",
    Unit.DAYS: "The planner is damaged. Its newest backup, number {number}, is {count} days old: restore that.",
}


def open_with_words(folder: Path, words: str, clock: Callable[[], datetime]) -> Workspace:
    """Open a planner by its recovery words; raise PassphraseError that names the word which is wrong."""
    if "words" not in ways_in(folder).kinds:
        raise PassphraseError(
            Message("This planner has no recovery words: none were made for it. Only its passphrase opens it.")
        )
    meant(words)
    return open_planner(folder, words, clock)


def _workspace(database: Database, clock: Callable[[], datetime]) -> Workspace:
    try:
        return Workspace(database, clock)
    except BaseException:
        database.close()
        raise
