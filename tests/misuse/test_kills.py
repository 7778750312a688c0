"""M19 and goal R1: the program is killed at any moment of anything that it does to a planner or a paper."""

import random
import signal
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.misuse.acts import Act
from tests.misuse.stage import ACTS, Stage, needs_linux

pytestmark = needs_linux


@pytest.fixture(scope="module")
def stage() -> Iterator[Stage]:
    with Stage() as stage:
        yield stage


def kill(stage: Stage, act: Act, folder: Path, delay: float) -> bool:
    """Kill an act a moment after its beginning, and check what is left; return whether it was over by then."""
    home = folder / "home"
    home.mkdir()
    act.prepare(home)
    with stage.performing(act, home, held=True) as performance:
        performance.signal(signal.SIGCONT)
        time.sleep(delay)
        performance.signal(signal.SIGKILL)
    assert performance.refusals() == []
    act.check(home, performance.said())
    assert {each.name for each in (home / "a.handbill").glob("*")} <= {"vault.db", "keys", "lock", "backups"}
    return not performance.ended_by_signal


def kill_often(stage: Stage, act: Act, folder: Path, times: int, chance: random.Random) -> None:
    """Kill an act so many times, between its beginning and its end as they turn out on this machine."""
    longest = 0.2
    for number in range(times):
        each = folder / str(number)
        each.mkdir()
        delay = chance.random() * longest
        over = kill(stage, act, each, delay)
        longest = max(0.9 * longest, 0.01) if over else 1.1 * longest


@pytest.mark.parametrize("act", ACTS.values(), ids=ACTS)
def test_a_kill_takes_nothing_that_was_acknowledged(act: Act, stage: Stage, tmp_path: Path) -> None:
    kill_often(stage, act, tmp_path, 3, random.Random(9))


@pytest.mark.sweep
@pytest.mark.parametrize("act", ACTS.values(), ids=ACTS)
def test_a_thousand_kills_take_nothing_that_was_acknowledged(act: Act, stage: Stage, tmp_path: Path) -> None:
    kill_often(stage, act, tmp_path, -(-1000 // len(ACTS)), random.Random())
