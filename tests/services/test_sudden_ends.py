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
import sys
from datetime import UTC, datetime
from pathlib import Path
from planner.services.planners import create
print("ready", flush=True)
create(Path(sys.argv[1]), None, lambda: datetime.now(UTC)).close()
print("made", flush=True)
"""


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


def end_creators(folder: Path, clock: Callable[[], datetime], times: int, chance: random.Random) -> set[bool]:
    """Kill so many makers of a planner; return whether there ever was one, and whether there ever was none."""
    seen = set()
    for number in range(times):
        planner = folder / f"{number}.handbill"
        said = killed(CREATOR, [str(planner)], 1, chance.random() * 0.25)
        if planner.exists():
            open_planner(planner, None, clock).close()
        else:
            assert said == ["ready"]
            with pytest.raises(PlannerError, match="no planner"):
                open_planner(planner, None, clock)
            create(planner, None, clock).close()
        seen.add("made" in said)
    return seen


def test_a_planner_whose_making_was_killed_is_whole_or_not_there(tmp_path: Path, clock: Callable[[], datetime]) -> None:
    end_creators(tmp_path, clock, 3, random.Random(16))


@pytest.mark.sweep
def test_fifty_planners_whose_making_was_killed_are_whole_or_not_there(
    tmp_path: Path, clock: Callable[[], datetime]
) -> None:
    assert end_creators(tmp_path, clock, 50, random.Random()) == {True, False}
