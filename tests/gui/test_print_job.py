"""A paper on its way to the printer: what is seen of it, and how it is called off."""

from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from planner.domain.errors import PlannerError
from planner.domain.message import Message
from planner.gui.desk import Desk
from planner.gui.language import said
from planner.gui.print_job import PrintJob
from planner.gui.printing import Sent, Told
from planner.gui.work import Work

DONE = Message("The paper is on its way to print.")
Programs = Callable[[str], str]


@pytest.fixture
def works(empty_desk: Desk) -> list[Work | None]:
    seen: list[Work | None] = []
    empty_desk.working.connect(seen.append)
    return seen


@pytest.fixture
def job(empty_desk: Desk) -> PrintJob:
    return PrintJob(empty_desk, empty_desk)


@pytest.fixture
def going() -> Iterator[Event]:
    going = Event()
    yield going
    going.set()


def words(works: list[Work | None]) -> list[str | None]:
    return [work.words if work else None for work in works]


def test_every_page_is_told_and_at_the_end_nothing_goes_on(
    job: PrintJob, works: list[Work | None], qtbot: QtBot
) -> None:
    def work(told: Told) -> Sent:
        return Sent(whole=all(told(page, 3) for page in (1, 2, 3)))

    with qtbot.waitSignal(job.sent) as sent:
        job.begin(work, DONE)
    assert sent.args == [DONE]
    assert words(works) == [
        "Printing…",
        *(f"Printing: page {page} of 3" for page in (1, 2, 3)),
        None,
    ]


def test_the_window_goes_on_while_a_printer_works_and_calls_it_off(
    job: PrintJob, works: list[Work | None], going: Event, qtbot: QtBot
) -> None:
    printed: list[int] = []

    def work(told: Told) -> Sent:
        for page in range(1, 100):
            if not told(page, 99):
                return Sent(whole=False)
            printed.append(page)
            going.wait(5)
        return Sent()

    job.begin(work, DONE)
    qtbot.waitUntil(lambda: "Printing: page 1 of 99" in words(works))
    assert works[-1] is not None
    works[-1].cancel()
    with qtbot.waitSignal(job.sent) as sent:
        going.set()
    assert said(sent.args[0]).startswith("Printing is stopped.")
    assert printed == [1]
    assert works[-1] is None


def test_a_printer_that_refuses_is_said_and_nothing_goes_on(
    job: PrintJob, works: list[Work | None], empty_desk: Desk, qtbot: QtBot
) -> None:
    def work(told: Told) -> Sent:
        raise PlannerError(Message("No paper in the tray."))

    with qtbot.waitSignal(empty_desk.failed):
        job.begin(work, DONE)
    assert works[-1] is None


@pytest.fixture
def programs(tmp_path: Path) -> Programs:
    """Stand-ins for lpstat and cancel that keep the queue in a file; return the path of lp beside them."""
    queue = tmp_path / "queue"
    stat, cancel = tmp_path / "lpstat", tmp_path / "cancel"
    stat.write_text(f'#!/bin/sh\ncat "{queue}"\n')
    cancel.write_text(f'#!/bin/sh\nprintf "%s" "$1" > "{tmp_path}/cancelled"\n: > "{queue}"\n')
    for program in (stat, cancel):
        program.chmod(0o755)

    def fill(request: str) -> str:
        queue.write_text(f"{request} someone 1024 Fri 16 Dec 2011\n")
        return str(tmp_path / "lp")

    return fill


def test_a_paper_in_the_queue_is_watched_until_it_is_printed(
    job: PrintJob, works: list[Work | None], programs: Programs, tmp_path: Path, qtbot: QtBot
) -> None:
    lp = programs("Office-12")
    job._looks.setInterval(20)
    with qtbot.waitSignal(job.sent) as sent:
        job.begin(lambda _: Sent(request="Office-12", program=lp), DONE)
    assert sent.args == [DONE]
    qtbot.wait(200)
    assert words(works)[-1] == "The printer is at work"
    (tmp_path / "queue").write_text("")
    qtbot.waitUntil(lambda: works[-1] is None)
    assert not (tmp_path / "cancelled").exists()


def test_a_paper_is_taken_out_of_the_queue(
    job: PrintJob, works: list[Work | None], programs: Programs, tmp_path: Path, qtbot: QtBot
) -> None:
    lp = programs("Office-12")
    with qtbot.waitSignal(job.sent):
        job.begin(lambda _: Sent(request="Office-12", program=lp), DONE)
    with qtbot.waitSignal(job.sent) as sent:
        job.cancel()
    assert said(sent.args[0]).startswith("Printing is stopped.")
    assert (tmp_path / "cancelled").read_text() == "Office-12"
    assert works[-1] is None


def test_of_two_that_print_the_one_that_goes_on_is_shown(
    empty_desk: Desk, works: list[Work | None], going: Event, qtbot: QtBot
) -> None:
    first, second = PrintJob(empty_desk, empty_desk), PrintJob(empty_desk, empty_desk)

    def long(told: Told) -> Sent:
        told(1, 2)
        going.wait(5)
        return Sent()

    first.begin(long, DONE)
    qtbot.waitUntil(lambda: words(works)[-1] == "Printing: page 1 of 2")
    with qtbot.waitSignal(second.sent):
        second.begin(lambda _: Sent(), DONE)
    assert words(works)[-1] == "Printing: page 1 of 2"
    with qtbot.waitSignal(first.sent):
        going.set()
    assert works[-1] is None
