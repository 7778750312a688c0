import os
import signal
import stat
from pathlib import Path

import pytest

from planner.domain.errors import PlannerError
from planner.store.lock import Lock
from tests.store.program import Program

HOLDER = """
import sys, time
from pathlib import Path
from planner.store.lock import Lock
lock = Lock(Path(sys.argv[1]))
print("held", flush=True)
time.sleep(60)
"""
RACER = """
import sys, time
from pathlib import Path
from planner.domain.errors import PlannerError
from planner.store.lock import Lock
print("ready", flush=True)
while not Path(sys.argv[2]).exists():
    pass
try:
    lock = Lock(Path(sys.argv[1]))
except PlannerError:
    print("taken", flush=True)
else:
    print("held", flush=True)
    time.sleep(60)
"""


def test_another_process_is_told_that_the_planner_is_open_until_the_first_is_killed(tmp_path: Path) -> None:
    holder = Program(HOLDER, tmp_path / "lock")
    with holder:
        assert holder.line() == "held\n"
        with pytest.raises(PlannerError, match="already open"):
            Lock(tmp_path / "lock")
        holder.send_signal(signal.SIGKILL)
    Lock(tmp_path / "lock").release()


def test_the_same_process_cannot_open_a_planner_twice(tmp_path: Path) -> None:
    lock = Lock(tmp_path / "lock")
    with pytest.raises(PlannerError, match="already open"):
        Lock(tmp_path / "lock")
    lock.release()
    Lock(tmp_path / "lock").release()


def test_the_lock_is_the_owners_alone(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        Lock(tmp_path / "lock").release()
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "lock").stat().st_mode) == 0o600


def test_of_racing_starts_exactly_one_wins(tmp_path: Path) -> None:
    racers = [Program(RACER, tmp_path / "lock", tmp_path / "go") for _ in range(4)]
    try:
        for racer in racers:
            assert racer.line() == "ready\n"
        (tmp_path / "go").touch()
        assert sorted(racer.line() for racer in racers) == ["held\n"] + ["taken\n"] * 3
    finally:
        for racer in racers:
            racer.kill()
            racer.communicate()
