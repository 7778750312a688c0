"""What comes of a command."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

DONE, FINDINGS, CANNOT = 0, 1, 3
"""Exit statuses; argparse adds 2 for words that make no sense."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """Hold the exit status, and whether the window is to open: on which planner, and at which moment."""

    status: int = DONE
    window: bool = False
    planner: Path | None = None
    now: datetime | None = None
