"""Backups of an open planner: when they are due, what going back would change, and going back."""

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

from planner.domain.backup import Backup, Difference
from planner.domain.errors import DamagedPlannerError, PlannerError
from planner.domain.message import Message
from planner.services.workspace import Workspace
from planner.store import backups as kept
from planner.store.database import Database

EVERY = timedelta(minutes=30)


def backups(folder: Path) -> tuple[Backup, ...]:
    """Return a planner's backups, the oldest first; asks for no passphrase."""
    return kept.listed(folder)


def back_up(workspace: Workspace, now: datetime) -> Backup:
    """Make a backup and look it over; raise PlannerError where there is no room for one."""
    return workspace.database.back_up(now)


def back_up_if_due(workspace: Workspace, now: datetime) -> Backup | None:
    """Make a backup where something changed and the last is half an hour old, or its time lies ahead of the clock."""
    made = kept.listed(workspace.folder)
    if made and timedelta() <= now - made[-1].made < EVERY:
        return None
    return None if workspace.database.is_backed_up() else back_up(workspace, now)


def back_up_before(workspace: Workspace, now: datetime) -> Backup | None:
    """Make a backup before something large is done, unless the newest one holds everything already."""
    return None if workspace.database.is_backed_up() else back_up(workspace, now)


def difference(workspace: Workspace, backup: Backup) -> Difference:
    """Return what going back to a backup would change; raise DamagedPlannerError where it cannot be read."""
    return workspace.database.differs(backup)


def numbered(folder: Path, number: int | None) -> Backup:
    """Return the backup of a number, the newest without one; raise PlannerError where there is none."""
    made = kept.listed(folder)
    found = [each for each in made if number in (None, each.number)]
    if not found:
        raise PlannerError(
            Message(
                "{path} has no backup {number}. List those there are with backup --list.",
                path=str(folder),
                number=number,
            )
            if number is not None
            else Message("{path} has no backups.", path=str(folder))
        )
    return found[-1]


def restore(
    folder: Path,
    backup: Backup,
    passphrase: str | None,
    clock: Callable[[], datetime],
    key_file: bytes | None = None,
) -> None:
    """Go back to a backup; what the planner holds now is backed up first where it can be read.

    The planner must not be open. Raise PassphraseError for a wrong passphrase, DamagedPlannerError where the
    backup itself is damaged.
    """
    try:
        database = Database.open(folder, passphrase, key_file)
    except DamagedPlannerError:
        pass  # which is why somebody restores; what cannot be read is kept beside the vault
    else:
        try:
            if not database.is_backed_up():
                database.back_up(clock())
        finally:
            database.close()
    Database.restore(folder, passphrase, backup, key_file)
