"""Planners on disk, and a clock that goes on by itself."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from planner.services.planners import create
from planner.services.workspace import Workspace


@pytest.fixture
def clock() -> Callable[[], datetime]:
    """A clock that starts on the morning of 16 December 2011 and goes on by a second whenever it is read."""
    seconds = iter(range(10**9))
    start = datetime(2011, 12, 16, 10, 47, tzinfo=UTC)
    return lambda: start + timedelta(seconds=next(seconds))


@pytest.fixture
def workspace(tmp_path: Path, clock: Callable[[], datetime]) -> Iterator[Workspace]:
    with create(tmp_path / "picket.handbill", None, clock, zone="Europe/London") as workspace:
        yield workspace
