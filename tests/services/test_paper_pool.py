"""Papers made by several processes: the same, in the same order, and nothing left behind however it ends."""

import os
import resource
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import psutil
import pytest

from planner.domain.errors import PlannerError
from planner.services.batch import Batch, Copy, chosen, print_into
from planner.services.paper_pool import FEW, cores, impressions
from planner.services.paper_worker import Task
from tests.services.sheets import numbered

NOW = datetime(2011, 12, 16, 10, 47, tzinfo=UTC)
PLAN, SHEETS = numbered(2 * FEW)
TASK = Task(plan=PLAN, now=NOW)
PAPERS = chosen(PLAN, SHEETS, Batch())


@pytest.fixture(autouse=True)
def left_alone() -> Iterator[None]:
    """See that no process outlives the batch it was begun for."""
    yield
    assert gone()


def helpers() -> list[psutil.Process]:
    """Return the processes that make papers beside this one."""
    found = []
    for child in psutil.Process().children():
        with suppress(psutil.NoSuchProcess):  # a zombie is one, too
            if any("spawn_main" in word for word in child.cmdline()):
                found.append(child)
    return found


def gone(within: float = 60.0) -> bool:
    end = time.monotonic() + within
    while helpers() and time.monotonic() < end:
        time.sleep(0.05)
    return not helpers()


@contextmanager
def at_the_first_helper(act: Callable[[psutil.Process], object]) -> Iterator[None]:
    """Act as soon as there is a helper, while this thread goes on."""

    def watch() -> None:
        while not helpers():
            time.sleep(0.005)
        act(helpers()[0])

    watcher = threading.Thread(target=watch, daemon=True)
    watcher.start()
    yield
    watcher.join(60)
    assert not watcher.is_alive()


def test_two_processes_make_the_same_bytes_in_the_same_order(tmp_path: Path) -> None:
    told: list[Path] = []

    def heard(copy: Copy) -> bool:
        told.append(copy.path)
        return True

    assert print_into(tmp_path / "one", TASK, PAPERS) == len(PAPERS)
    with at_the_first_helper(lambda _: None):
        assert print_into(tmp_path / "two", TASK, PAPERS, processes=2, told=heard) == len(PAPERS)

    assert [path.name for path in told] == [f"release-en-{number}.pdf" for number in range(1, len(PAPERS) + 1)]
    for path in (tmp_path / "one").iterdir():
        assert (tmp_path / "two" / path.name).read_bytes() == path.read_bytes()


def test_another_process_takes_its_share() -> None:
    begun: list[float] = []
    with at_the_first_helper(lambda helper: begun.append(helper.cpu_times().user)):
        made = impressions(TASK, PAPERS * 4, 2)
        with closing(made):
            shares = [
                helpers()[0].cpu_times().user if number == 3 * len(PAPERS) else 0.0 for number, _ in enumerate(made)
            ]
    assert max(shares) > begun[0]


@pytest.mark.parametrize(("papers", "processes"), [(PAPERS[: FEW - 1], 2), (PAPERS, 1)])
def test_few_papers_or_one_core_take_no_other_process(papers: tuple[object, ...], processes: int) -> None:
    with closing(impressions(TASK, PAPERS[: len(papers)], processes)) as made:
        next(made)
        assert helpers() == []


def test_what_is_inspected_says_what_it_said_in_one_process() -> None:
    limits = replace(PLAN.campaign.limits, release_pages=1)
    plan = replace(PLAN, campaign=replace(PLAN.campaign, limits=limits))
    looked, papers = Task(plan=plan, now=NOW, inspected=True), PAPERS[:FEW]
    one = [(each.made, each.findings) for each in impressions(looked, papers)]
    two = [(each.made, each.findings) for each in impressions(looked, papers, 2)]
    assert one == two
    assert [finding.rule for _, findings in two for finding in findings] == ["PR10"] * FEW


def test_stopping_leaves_whole_papers_and_no_process(tmp_path: Path) -> None:
    heard: list[Copy] = []

    def told(copy: Copy) -> bool:
        heard.append(copy)
        return len(heard) < 3

    assert print_into(tmp_path, TASK, PAPERS, processes=2, told=told) == 3
    assert sorted(each.path for each in heard) == sorted(tmp_path.iterdir())


def test_the_first_paper_that_cannot_be_made_ends_a_batch_after_those_before_it(tmp_path: Path) -> None:
    papers = list(PAPERS)
    papers[19] = replace(papers[19], record="nobody")
    with pytest.raises(PlannerError, match="nobody") as raised:
        print_into(tmp_path, TASK, papers, processes=2)
    assert raised.value.message.template.startswith("There is no")
    assert len(list(tmp_path.iterdir())) == 19


@pytest.mark.sweep
def test_a_process_that_is_killed_is_one_sentence_and_nothing_is_half_written(tmp_path: Path) -> None:
    with (
        at_the_first_helper(lambda helper: helper.kill()),
        pytest.raises(PlannerError, match="ended from outside"),
    ):
        print_into(tmp_path, TASK, PAPERS * 4, processes=2)
    assert all(path.suffix == ".pdf" for path in tmp_path.iterdir())
    assert all(path.read_bytes().endswith(b"%%EOF\n") for path in tmp_path.iterdir())


def test_nothing_private_stands_where_others_on_the_machine_can_read_it() -> None:
    seen: list[str] = []
    with at_the_first_helper(lambda helper: seen.extend([*helper.cmdline(), *helper.environ().values()])):
        for _ in impressions(TASK, PAPERS, 2):
            pass
    assert seen
    assert not any(
        private in word for word in seen for private in ("sheet-1", PLAN.campaign.name, str(PLAN.campaign.zone))
    )


def test_without_files_left_for_pipes_one_process_makes_them_all() -> None:
    next(impressions(TASK, PAPERS[:1]))  # what it keeps open is open now
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    highest = max(int(each.name) for each in Path("/proc/self/fd").iterdir())
    resource.setrlimit(resource.RLIMIT_NOFILE, (highest + 2, hard))
    try:
        count = sum(1 for _ in impressions(TASK, PAPERS, 2))
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))
    assert count == len(PAPERS)


def test_cores_are_those_that_this_process_may_use() -> None:
    allowed = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {min(allowed)})
    try:
        assert cores() == 1
    finally:
        os.sched_setaffinity(0, allowed)
    assert cores() == len(allowed)
