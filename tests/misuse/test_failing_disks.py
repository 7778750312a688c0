"""M20, M21 and goals R3, R5: the disk refuses one call, or every call from then on, as when its stick is pulled out.

A person is told in a sentence, and every file is the old one or the new one. An error that passes is met by doing the
same again, which must work; after one that stays, what was acknowledged is there once the disk is whole again.
"""

import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from tests.misuse import acts
from tests.misuse.acts import Act
from tests.misuse.stage import ACTS, Performance, Stage
from tests.misuse.trace import Fault, failed, needs_strace

pytestmark = needs_strace

CALLS = ("write", "fsync", "rename", "openat", "pwrite64", "fdatasync", "ftruncate", "unlink", "mkdir")
ERRORS = ("EIO", "ENOSPC", "EROFS", "EACCES")
ONCE_AND_LASTING = pytest.mark.parametrize("lasting", [False, True], ids=["once", "from then on"])


@pytest.fixture(scope="module")
def stage() -> Iterator[Stage]:
    with Stage() as stage:
        yield stage


def assert_told(performance: Performance, *, lasting: bool) -> None:
    """Hold what a person was told against what happened; an error that passes is told once at most, and gone then."""
    told = performance.refusals()
    assert all(line.endswith(".") and len(line.split()) > 5 for line in told)
    if not lasting:
        assert len(told) <= 1
        assert not performance.lines()[-1].startswith(acts.REFUSED)


def meets(stage: Stage, act: Act, prepared: Path, fault: Fault) -> bool:
    """Let an act meet a fault, and check what it told and what it left; return whether there was such a call at all."""
    home = prepared.with_name("home")
    shutil.copytree(prepared, home)
    with stage.performing(act, home, held=True) as performance:
        met, ours = failed(performance.process, home, fault)
    if ours:  # else it was a file of the program itself
        assert_told(performance, lasting=fault.lasting)
        act.check(home, performance.said())
    shutil.rmtree(home)
    return met


def fail_each(stage: Stage, act: Act, prepared: Path, call: str, error: str, lasting: bool, step: int = 1) -> int:
    """Fail one call of a kind after the other, until an act meets none; return how often that was."""
    times = 0
    while meets(stage, act, prepared, Fault(call=call, error=error, at=1 + times * step, lasting=lasting)):
        times += 1
    return times


@pytest.fixture
def prepared(tmp_path: Path) -> Path:
    """Where an act is prepared."""
    folder = tmp_path / "prepared"
    folder.mkdir()
    return folder


@ONCE_AND_LASTING
@pytest.mark.parametrize("call", ["write", "fsync", "rename"])
def test_an_export_that_the_disk_refuses_anywhere_leaves_the_old_file_or_the_new(
    call: str, lasting: bool, stage: Stage, prepared: Path
) -> None:
    acts.EXPORT.prepare(prepared)
    assert fail_each(stage, acts.EXPORT, prepared, call, "ENOSPC", lasting) >= 3


@pytest.mark.parametrize(
    ("act", "call", "step"),
    [
        (acts.EDITS, "fsync", 5),
        (acts.EDITS, "openat", 3),
        (acts.PASSPHRASE, "fsync", 3),
        (acts.KEY, "ftruncate", 1),
    ],
    ids=lambda each: each.name if isinstance(each, Act) else str(each),
)
def test_what_the_disk_refuses_once_is_told_and_can_be_done_again(
    act: Act, call: str, step: int, stage: Stage, prepared: Path
) -> None:
    act.prepare(prepared)
    assert fail_each(stage, act, prepared, call, "EIO", False, step) >= 1


def errors_of(calls: Sequence[str]) -> list[tuple[str, str]]:
    return [(call, error) for call in calls for error in ERRORS]


@pytest.mark.sweep
@ONCE_AND_LASTING
@pytest.mark.parametrize("act", ACTS.values(), ids=ACTS)
def test_whatever_call_the_disk_refuses_nothing_is_lost(act: Act, lasting: bool, stage: Stage, prepared: Path) -> None:
    act.prepare(prepared)
    for call, error in errors_of(CALLS):
        fail_each(stage, act, prepared, call, error, lasting)
