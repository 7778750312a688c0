"""kill -9 while a planner is written: nothing that was acknowledged is lost, and nothing is half there."""

import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from planner.domain.errors import PlannerError
from planner.services.planners import create, open_planner
from planner.services.workspace import Workspace

UNITS, RECORDS = 50, 5

WRITER = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from planner.domain.demand import Demand
from planner.domain.message import Message
from planner.domain.text import Text
from planner.services.planners import open_planner
workspace = open_planner(Path(sys.argv[1]), None, lambda: datetime.now(UTC))
start, units, records = map(int, sys.argv[2:])
print("ready", flush=True)
for number in range(start, start + units):
    words = Text.of({"en": str(number), "kk": "Атуды тоқтатыңдар " * 50})
    workspace.save(
        Message("Edit {number}", number=number),
        *(Demand(id=f"d{each}", text=words, order=number) for each in range(records)),
        Demand(id=f"unit-{number}", text=words),
    )
    print(number, flush=True)
"""

CREATOR = """
import os, signal, sys
from datetime import UTC, datetime
from pathlib import Path
from planner.services.planners import create
calls, last = 0, int(sys.argv[2])
def count(frame, event, argument):
    global calls
    calls += 1
    if calls == last:
        os.kill(os.getpid(), signal.SIGKILL)
print("ready", flush=True)
sys.setprofile(count if last else None)
create(Path(sys.argv[1]), None, lambda: datetime.now(UTC)).close()
sys.setprofile(None)
print("made", flush=True)
print(calls, flush=True)
"""
"""Ends itself at a call of so many calls that Python makes, 0 for never; says how many there were."""

NEVER = 1_000_000_000


def killed(program: str, arguments: list[str], after: int, delay: float) -> list[str]:
    """Run a program, kill it a moment after so many lines, and return all that it said."""
    with subprocess.Popen([sys.executable, "-c", program, *arguments], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        said = [process.stdout.readline() for _ in range(after)]
        time.sleep(delay)
        process.send_signal(signal.SIGKILL)
        said += process.stdout.readlines()
    return [line.strip() for line in said if line.endswith("\n")]


def assert_sound(workspace: Workspace) -> None:
    with workspace._database.transaction() as connection:
        assert connection.exec_driver_sql("PRAGMA integrity_check").scalars().all() == ["ok"]
        assert connection.exec_driver_sql("PRAGMA foreign_key_check").all() == []
        connection.exec_driver_sql("SELECT count(*) FROM change").one()
    with workspace._database._engine.connect() as connection:
        connection.execution_options(isolation_level="AUTOCOMMIT")
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
        assert connection.exec_driver_sql("PRAGMA cipher_integrity_check").all() == []


def last_unit(workspace: Workspace) -> int:
    """Return the number of the last unit that is whole, after making sure that no unit is in pieces."""
    demands = workspace.plan().demands
    units = {demand.order for id_, demand in demands.items() if id_.startswith("d")}
    if not demands:
        return -1
    [last] = units
    assert {id_ for id_ in demands if id_.startswith("unit-")} == {f"unit-{number}" for number in range(last + 1)}
    assert sum(id_.startswith("d") for id_ in demands) == RECORDS
    assert str(workspace.undo_label()) == f"Edit {last}"
    return last


def end_writers(folder: Path, clock: Callable[[], datetime], times: int, chance: random.Random) -> int:
    """Kill so many writers on one planner, each at a random moment; return how many units were acknowledged."""
    create(folder, None, clock).close()
    start = 0
    for _ in range(times):
        arguments = [str(folder), str(start), str(UNITS), str(RECORDS)]
        said = killed(WRITER, arguments, chance.randint(1, UNITS), chance.random() * 0.004)
        acknowledged = int(said[-1]) if len(said) > 1 else start - 1
        with open_planner(folder, None, clock) as workspace:
            assert_sound(workspace)
            last = last_unit(workspace)
            assert acknowledged <= last <= acknowledged + 1
            if last >= 0:
                workspace.undo()
                assert workspace.plan().demands.get(f"unit-{last}") is None
                workspace.redo()
                assert last_unit(workspace) == last
        start = last + 1
    return start


def test_a_killed_writer_loses_nothing_that_it_acknowledged(tmp_path: Path, clock: Callable[[], datetime]) -> None:
    assert end_writers(tmp_path / "a.handbill", clock, 4, random.Random(2011)) > 4


@pytest.mark.sweep
def test_a_hundred_and_fifty_killed_writers_lose_nothing_that_they_acknowledged(
    tmp_path: Path, clock: Callable[[], datetime]
) -> None:
    chance = random.Random()
    assert sum(end_writers(tmp_path / f"{each}.handbill", clock, 10, chance) for each in range(15)) > 150


def is_made(planner: Path, said: list[str], clock: Callable[[], datetime]) -> bool:
    """Tell whether a maker of a planner said that it was done, after making sure that the planner is whole or not."""
    assert said[0] == "ready"
    if planner.exists():
        open_planner(planner, None, clock).close()
    else:
        assert said == ["ready"]
        with pytest.raises(PlannerError, match="no planner"):
            open_planner(planner, None, clock)
        create(planner, None, clock).close()
    return "made" in said


def end_creators(folder: Path, clock: Callable[[], datetime], times: int) -> list[bool]:
    """End so many makers of a planner at calls spread over all that they make; return which said they were done."""

    def made(name: str, last: int) -> list[str]:
        ended = subprocess.run(
            [sys.executable, "-c", CREATOR, str(folder / name), str(last)], capture_output=True, text=True, check=False
        )
        return ended.stdout.split()

    *_, calls = made("whole.handbill", NEVER)
    ends = [1, *(int(calls) * number // (times - 1) for number in range(1, times - 1)), 2 * int(calls)]
    names = [f"{number}.handbill" for number in range(times)]
    return [is_made(folder / name, made(name, last), clock) for name, last in zip(names, ends, strict=True)]


def test_a_planner_whose_making_was_killed_is_whole_or_not_there(tmp_path: Path, clock: Callable[[], datetime]) -> None:
    assert end_creators(tmp_path, clock, 3) == [False, False, True]


@pytest.mark.sweep
def test_fifty_planners_whose_making_was_killed_are_whole_or_not_there(
    tmp_path: Path, clock: Callable[[], datetime]
) -> None:
    assert set(end_creators(tmp_path, clock, 50)) == {False, True}


@pytest.mark.sweep
def test_planners_whose_making_was_killed_within_a_call_are_whole_or_not_there(
    tmp_path: Path, clock: Callable[[], datetime]
) -> None:
    chance = random.Random()
    begun = time.monotonic()
    killed(CREATOR, [str(tmp_path / "whole.handbill"), "0"], 2, 0.0)
    span = time.monotonic() - begun
    for number in range(12):
        planner = tmp_path / f"{number}.handbill"
        is_made(planner, killed(CREATOR, [str(planner), "0"], 1, chance.random() * span), clock)
