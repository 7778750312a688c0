"""Many papers from the command line, stopped in the middle: by Ctrl+C, or by a system that is short of memory."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path

import psutil
import pytest

from planner.services.paper_pool import cores
from planner.services.plans import plan_bytes
from tests.cli.program import NOW, Handbill
from tests.services.sheets import numbered

SHEETS = 400
pytestmark = pytest.mark.skipif(cores() < 2, reason="one core makes papers in one process")


@pytest.fixture(scope="module")
def plan_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("plan") / "many.json"
    path.write_bytes(plan_bytes(numbered(SHEETS)[0]))
    return path


@contextmanager
def batch(plan_file: Path, folder: Path) -> Iterator[tuple["subprocess.Popen[bytes]", list[psutil.Process]]]:
    """Begin a batch in a process group of its own, as a terminal does; wait until another process works on it."""
    ids = (f"sheet-{number}" for number in range(1, SHEETS + 1))
    words = [sys.executable, "-m", "planner", "batch", str(plan_file), *ids, *NOW, "-o", str(folder)]
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    # A shell that runs something in the background has it ignore Ctrl+C, and whatever that starts as well.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        with subprocess.Popen(
            words, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, start_new_session=True
        ) as process:
            try:
                yield process, list(_helpers(process))
            finally:
                process.kill()
    finally:
        signal.signal(signal.SIGINT, before)


def _helpers(process: "subprocess.Popen[bytes]") -> Iterator[psutil.Process]:
    end = time.monotonic() + 60
    found: list[psutil.Process] = []
    while not found and process.poll() is None and time.monotonic() < end:
        time.sleep(0.01)
        for child in psutil.Process(process.pid).children():
            with suppress(psutil.NoSuchProcess):
                found += [child] if any("spawn_main" in word for word in child.cmdline()) else []
    yield from found


def whole(folder: Path) -> bool:
    files = list(folder.iterdir())
    return all(path.suffix == ".pdf" and path.read_bytes().endswith(b"%%EOF\n") for path in files)


def ended(processes: list[psutil.Process]) -> bool:
    return not psutil.wait_procs(processes, timeout=60)[1]


def test_ctrl_c_stops_at_once_without_a_word_and_leaves_whole_papers(plan_file: Path, tmp_path: Path) -> None:
    with batch(plan_file, tmp_path / "out") as (process, helpers):
        assert helpers
        os.killpg(process.pid, signal.SIGINT)
        said = process.communicate(timeout=60)[1]
    assert said == b""
    assert process.returncode == 130
    assert ended(helpers)
    assert whole(tmp_path / "out")


@pytest.mark.sweep
def test_a_process_that_is_killed_is_named_in_one_sentence(plan_file: Path, tmp_path: Path) -> None:
    with batch(plan_file, tmp_path / "out") as (process, helpers):
        helpers[0].kill()
        said = process.communicate(timeout=60)[1].decode()
    assert said.startswith("handbill: A part of this program was ended from outside.")
    assert len(said.splitlines()) == 1
    assert process.returncode == 3
    assert whole(tmp_path / "out")


@pytest.mark.sweep
def test_no_process_outlives_a_program_that_is_killed(plan_file: Path, tmp_path: Path) -> None:
    with batch(plan_file, tmp_path / "out") as (process, helpers):
        assert helpers
        process.kill()
    assert ended(helpers)


def test_what_is_wrong_with_many_papers_is_told_once(handbill: Handbill, tmp_path: Path) -> None:
    plan, _ = numbered(3)
    limits = replace(plan.campaign.limits, release_pages=1)
    plan = replace(plan, campaign=replace(plan.campaign, limits=limits))
    (tmp_path / "plan.json").write_bytes(plan_bytes(plan))
    done = handbill("batch", "plan.json", "sheet-1", "sheet-2", *NOW, "-o", "out")
    lines = done.stderr.decode().splitlines()
    assert len(set(lines)) == len(lines)
    assert any("releases/sheet-1" in line for line in lines)
    assert not any("releases/sheet-3" in line for line in lines)
