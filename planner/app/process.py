"""The end of this process: replaced by a new one that knows nothing, or just over."""

import multiprocessing
import os
import sys
from datetime import datetime
from pathlib import Path
from typing import NoReturn

from planner.files import drop_unfinished


def start_anew(planner: Path | None, now: datetime | None) -> NoReturn:
    """Replace this process by the program as it starts, on a planner: nothing of what it held is left in memory."""
    _end_children()
    words = [
        sys.executable,
        "-m",
        "planner",
        *(["--now", now.isoformat()] if now else []),
        *([str(planner)] if planner else []),
    ]
    os.execv(sys.executable, words)  # noqa: S606 - our own program, no shell


def end_at_once() -> NoReturn:
    """End this process without another word to anyone."""
    _end_children()
    os._exit(0)


def _end_children() -> None:
    """End every process that works for this one, as each holds a part of the planner, and drop what they half wrote."""
    from planner.exchange.gateway import end_readers

    end_readers()
    for child in multiprocessing.active_children():
        child.kill()
    drop_unfinished()
