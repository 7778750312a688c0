"""How a planner is kept while it is open; it says so itself, sealed, so that a seized machine does not."""

from planner.domain.keeping import LEAST_MINUTES, MOST_MINUTES, Keeping
from planner.services.workspace import Workspace
from planner.store import settings
from planner.store.key_places import destroy

_MINUTES, _ERASES = "lock-minutes", "panic-erases"


def keeping_of(workspace: Workspace) -> Keeping:
    """Return how a planner is kept."""
    with workspace.database.transaction() as connection:
        minutes, erases = settings.get(connection, _MINUTES), settings.get(connection, _ERASES)
    kept = minutes if isinstance(minutes, int) else Keeping().lock_minutes
    return Keeping(lock_minutes=min(max(kept, LEAST_MINUTES), MOST_MINUTES), panic_erases=erases is True)


def keep_so(workspace: Workspace, keeping: Keeping) -> None:
    """Keep a planner so from now on; raise PlannerError where it cannot be written to."""
    with workspace.database.transaction() as connection:
        settings.put(connection, _MINUTES, keeping.lock_minutes)
        settings.put(connection, _ERASES, keeping.panic_erases)


def erase_ways_in(workspace: Workspace) -> None:
    """Destroy every slot of the planner's key, here and among its backups: nothing opens it again, not even its owner.

    Raise OSError where the disk cannot be written to.
    """
    destroy(workspace.folder)
