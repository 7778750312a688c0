"""How a planner is kept from others while it is open."""

from dataclasses import dataclass

LEAST_MINUTES, MOST_MINUTES = 1, 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Keeping:
    """Hold after how many idle minutes the planner locks, and whether the panic chord destroys its keys for good."""

    lock_minutes: int = 5
    panic_erases: bool = False
