"""One process at a time: the lock on a planner's folder."""

import os
import sys
from pathlib import Path

from planner.domain.errors import PlannerError
from planner.domain.message import Message

if sys.platform == "win32":
    import msvcrt

    def _seize(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _seize(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


_TAKEN = (BlockingIOError, PermissionError)


class Lock:
    """Hold a planner's folder for this process; the system lets go of it when the process ends, however it ends."""

    def __init__(self, file: Path) -> None:
        """Seize ``file``, which is made when missing; raise PlannerError while it is taken, OSError when it fails."""
        self.released = False
        self._descriptor = os.open(file, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            _seize(self._descriptor)
        except OSError as error:
            os.close(self._descriptor)
            if not isinstance(error, _TAKEN):
                raise
            raise PlannerError(
                Message("This planner is already open in another window or program. Close it there first.")
            ) from error

    def release(self) -> None:
        """Let go of the folder."""
        self.released = True
        os.close(self._descriptor)
