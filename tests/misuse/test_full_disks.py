"""M20 and goal R4: the disk is full. It is said at once, nothing acknowledged is lost, and free space cures it."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import timedelta
from pathlib import Path

import pytest

from planner.domain.errors import NotSavedError, PlannerError
from planner.paths import resources
from planner.services.backups import back_up, backups
from planner.services.plans import save_file
from planner.services.ways_in import WaysIn
from planner.services.workspace import Workspace
from tests.misuse import acts
from tests.misuse.acts import NEWER, OLD, START, last_unit, made, opened, planner_in, write_unit

SIZE, KIB = 3 << 20, 1024
AT_ONCE = 1.0
FULL = "The disk is full; this was not saved. Free some space and save again."


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of three MiB, where this system lets us make one."""
    place = tmp_path / "disk"
    place.mkdir()
    words = ["mount", "-t", "tmpfs", "-o", f"size={SIZE},mode=0700", "none", str(place)]
    if sys.platform != "linux" or subprocess.run(words, capture_output=True, check=False).returncode:
        pytest.skip("no small disk can be made here: mounting is for the administrator of a Linux system")
    try:
        yield place
    finally:
        subprocess.run(["umount", str(place)], check=True)


class Ballast:
    """Lie on a disk until so many bytes are free."""

    def __init__(self, disk: Path) -> None:
        self._disk, self._file = disk, disk / "ballast"

    def leave(self, free: int) -> None:
        system = os.statvfs(self._disk)
        with self._file.open("ab") as file:
            file.write(bytes(max(system.f_bavail * system.f_bsize - free, 0)))

    def drop(self) -> None:
        self._file.unlink()


def told_at_once(deed: Callable[[], object]) -> str:
    """Do what must be refused; return the sentence, which is there within a second."""
    begun = time.thread_time()
    with pytest.raises(PlannerError) as caught:
        deed()
    assert time.thread_time() - begun < AT_ONCE
    return str(caught.value)


def fill_up(workspace: Workspace, disk: Path, free: int, first: int) -> int:
    """Save until the disk is full, free some space, save again; return the number of the next edit."""
    ballast = Ballast(disk)
    ballast.leave(free)
    number = first
    with suppress(NotSavedError):
        while number < first + 100:
            write_unit(workspace, number)
            number += 1
    assert told_at_once(lambda: write_unit(workspace, number)) == FULL
    assert last_unit(workspace) == number - 1
    ballast.drop()
    write_unit(workspace, number)
    return number + 1


def fill_to(home: Path, levels: range) -> None:
    made(home)
    following = 0
    for free in levels:
        with opened(home) as workspace:
            following = fill_up(workspace, home, free, following)
        with opened(home) as workspace:
            acts.assert_sound(workspace)
            assert last_unit(workspace) == following - 1


def test_a_disk_that_fills_up_while_edits_are_saved_takes_none_of_them(disk: Path) -> None:
    fill_to(disk, range(0, 160 * KIB, 20 * KIB))


@pytest.mark.sweep
def test_fifty_disks_with_ever_more_room_take_no_edit_that_was_saved(disk: Path) -> None:
    fill_to(disk, range(0, 200 * KIB, 4 * KIB))


def test_on_a_full_disk_no_backup_passphrase_or_paper_is_half_made(disk: Path) -> None:
    made(disk, OLD)
    (disk / "leaflet.pdf").write_bytes(b"as before")
    with opened(disk, OLD) as workspace:
        write_unit(workspace, 0)
        ballast = Ballast(disk)
        ballast.leave(0)
        before = set(disk.rglob("*"))
        assert "Free some space" in told_at_once(lambda: back_up(workspace, START))
        assert "Free some space" in told_at_once(lambda: WaysIn(workspace, os.urandom).set_passphrase(NEWER))
        assert "was not written: No space left" in told_at_once(lambda: save_file(disk / "leaflet.pdf", bytes(9000)))
        assert (disk / "leaflet.pdf").read_bytes() == b"as before"
        assert set(disk.rglob("*")) - before <= {planner_in(disk) / "backups"}
        ballast.drop()
        back_up(workspace, START + timedelta(hours=1))
        WaysIn(workspace, os.urandom).set_passphrase(NEWER)
    assert len(backups(planner_in(disk))) == 1
    with opened(disk, NEWER) as workspace:
        assert last_unit(workspace) == 0


def test_the_command_line_says_that_the_disk_is_full_and_loads_once_it_is_not(disk: Path) -> None:
    made(disk)
    ballast = Ballast(disk)
    ballast.leave(40 * KIB)
    sample = resources() / "sample" / "zhanaozen.plan.json"
    words = [sys.executable, "-m", "planner", "load", str(planner_in(disk)), str(sample)]
    refused = subprocess.run(words, capture_output=True, text=True, check=False)
    assert refused.returncode != 0
    assert "Free some space" in refused.stderr
    assert "Traceback" not in refused.stderr
    with opened(disk) as workspace:
        assert not list(workspace.plan().records())
    ballast.drop()
    assert subprocess.run(words, capture_output=True, check=False).returncode == 0
    with opened(disk) as workspace:
        assert list(workspace.plan().records())
