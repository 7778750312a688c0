"""What time it is: here alone, and on the command line, is a clock looked at."""

import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime

Clock = Callable[[], datetime]


def clock_from(now: datetime | None) -> Clock:
    """Return the clock, or one that began to tick at ``now``, which is naive for a time in UTC."""
    if now is None:
        return lambda: datetime.now(UTC)
    begun = datetime.now(UTC)
    first = now if now.tzinfo else now.replace(tzinfo=UTC)
    return lambda: first + (datetime.now(UTC) - begun)


def seconds_passed() -> float:
    """Return seconds since some moment, those among them that the machine slept."""
    return time.clock_gettime(time.CLOCK_BOOTTIME) if sys.platform == "linux" else time.time()
