"""Making a planner, and opening one."""

import os
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from planner.domain.campaign import Campaign
from planner.domain.ids import new_id
from planner.services.workspace import Workspace, found
from planner.store import keys
from planner.store.database import Database
from planner.store.keys import Cost, Noise


def create(
    folder: Path,
    passphrase: str | None,
    clock: Callable[[], datetime],
    *,
    zone: str = "UTC",
    cost: Cost | None = None,
    noise: Noise = os.urandom,
) -> Workspace:
    """Make a planner and open it; without a passphrase anyone who has the folder can read it.

    ``clock`` returns an aware moment; ``zone`` is the campaign's. ``cost`` is what one guess at the passphrase costs;
    unless given it is measured, about a second on this machine. Raise PlannerError when it cannot be made there.
    """
    if cost is None:
        cost = Cost() if passphrase is None else keys.calibrated(time.perf_counter)
    device, campaign = new_id(clock(), noise(10)), Campaign(name=folder.stem, zone=zone)
    return _workspace(
        Database.create(folder, passphrase, cost, noise, lambda database: found(database, clock, device, campaign)),
        clock,
    )


def open_planner(folder: Path, passphrase: str | None, clock: Callable[[], datetime]) -> Workspace:
    """Open a planner, its tables brought up to date.

    Raise PassphraseError when the passphrase is missing or wrong, DamagedPlannerError when files are broken, and
    PlannerError when there is no planner, another process holds it, or a newer program wrote it.
    """
    return _workspace(Database.open(folder, passphrase), clock)


def _workspace(database: Database, clock: Callable[[], datetime]) -> Workspace:
    try:
        return Workspace(database, clock)
    except BaseException:
        database.close()
        raise
