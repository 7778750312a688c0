"""M19 and goal R2: the power fails at any moment. What was acknowledged is there, and nothing is half there.

Every act is recorded call by call and replayed up to a random moment on a disk that keeps a random part of what was not
told to reach it. The controls replay a vault that does not wait for the disk: were they to pass, this could not fail.
"""

import random
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from planner.domain.errors import PlannerError
from tests.misuse import acts
from tests.misuse.acts import Act
from tests.misuse.disk import Step, power_cut
from tests.misuse.stage import ACTS, Stage
from tests.misuse.trace import needs_strace, recorded

pytestmark = needs_strace

OFTEN = ("wal_autocheckpoint=16",)
"""Writes the log back so often that a short act meets it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """Count after how many power cuts something was not as it must be, and of these, where nothing could be read."""

    lost: int = 0
    unreadable: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Recording:
    """Hold an act as it was done once, from a folder that is kept as it was before."""

    act: Act
    before: Path
    steps: Sequence[Step]
    kinds: Sequence[str]

    def cut(self, times: int, chance: random.Random) -> Outcome:
        """Let the power fail so many times."""
        lost = unreadable = 0
        state = self.before.with_name("state")
        for _ in range(times):
            said = power_cut(self.before, self.steps, self.kinds, chance, state)
            try:
                self.act.check(state, said)
            except (AssertionError, OSError):
                lost += 1
            except PlannerError:
                unreadable += 1
            shutil.rmtree(state)
        return Outcome(lost=lost, unreadable=unreadable)


@pytest.fixture(scope="module")
def stage() -> Iterator[Stage]:
    with Stage() as stage:
        yield stage


def recording(stage: Stage, act: Act, folder: Path, pragmas: Sequence[str] = ()) -> Recording:
    home, before = folder / "home", folder / "before"
    home.mkdir()
    act.prepare(home)
    shutil.copytree(home, before)
    with stage.performing(act, home, held=True, pragmas=pragmas) as performance:
        steps, kinds = recorded(performance.process, home)
    assert performance.refusals() == []
    act.check(home, performance.said())
    return Recording(act=act, before=before, steps=steps, kinds=kinds)


@pytest.mark.parametrize("act", ACTS.values(), ids=ACTS)
def test_a_power_cut_takes_nothing_that_was_acknowledged(act: Act, stage: Stage, tmp_path: Path) -> None:
    assert recording(stage, act, tmp_path, OFTEN).cut(12, random.Random(1912)) == Outcome()


def test_without_waiting_for_the_disk_the_same_power_cuts_take_edits(stage: Stage, tmp_path: Path) -> None:
    found = recording(stage, acts.EDITS, tmp_path, ("synchronous=NORMAL",)).cut(25, random.Random(1912))
    assert found.lost > 5


@pytest.mark.sweep
@pytest.mark.parametrize("act", ACTS.values(), ids=ACTS)
def test_ten_thousand_power_cuts_take_nothing_that_was_acknowledged(act: Act, stage: Stage, tmp_path: Path) -> None:
    assert recording(stage, act, tmp_path, OFTEN).cut(-(-10_000 // len(ACTS)), random.Random()) == Outcome()


@pytest.mark.sweep
def test_without_waiting_for_the_disk_many_of_a_thousand_power_cuts_take_edits(stage: Stage, tmp_path: Path) -> None:
    found = recording(stage, acts.EDITS, tmp_path, ("synchronous=NORMAL",)).cut(1000, random.Random())
    assert found.lost > 100


@pytest.mark.sweep
def test_without_ever_waiting_most_of_a_thousand_power_cuts_leave_nothing_to_read(stage: Stage, tmp_path: Path) -> None:
    found = recording(stage, acts.EDITS, tmp_path, ("synchronous=OFF",)).cut(1000, random.Random())
    assert found.unreadable > 200
    assert found.lost + found.unreadable > 500
