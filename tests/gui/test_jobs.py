"""Work off the window's thread."""

import threading
import time
from functools import partial

import pytest
from pytestqt.qtbot import QtBot

from planner.domain.errors import PlannerError
from planner.domain.message import Message
from planner.gui.jobs import Debounce, Jobs


def unexpected(outcome: object) -> None:
    pytest.fail(f"nobody waits for {outcome!r}")


def test_work_is_done_elsewhere_and_its_outcome_handed_back_here(qtbot: QtBot) -> None:
    jobs = Jobs()
    seen: list[tuple[int, int]] = []

    with qtbot.waitSignal(jobs.idle):
        jobs.run(threading.get_ident, lambda there: seen.append((there, threading.get_ident())), unexpected)

    ((there, here),) = seen
    assert here == threading.get_ident() != there


def test_what_cannot_be_done_is_handed_back_as_such(qtbot: QtBot) -> None:
    jobs = Jobs()
    failed: list[PlannerError] = []

    def refuse() -> None:
        raise PlannerError(Message("The disk is full."))

    with qtbot.waitSignal(jobs.idle):
        jobs.run(refuse, unexpected, failed.append)

    assert [str(error) for error in failed] == ["The disk is full."]


def test_of_work_with_one_key_only_the_latest_outcome_arrives(qtbot: QtBot) -> None:
    jobs, gate = Jobs(), threading.Event()
    seen: list[int] = []

    def slowly(number: int) -> int:
        gate.wait(5)
        return number

    with qtbot.waitSignal(jobs.idle):
        for number in (1, 2, 3, 4):
            jobs.run(partial(slowly, number), seen.append, unexpected, key="preview")
        gate.set()

    assert seen == [4]


def test_edits_are_done_in_the_order_they_were_asked_for(qtbot: QtBot) -> None:
    jobs = Jobs(serial=True)
    order: list[int] = []

    def slowly(number: int) -> int:
        time.sleep(0.02 / (number + 1))
        return number

    with qtbot.waitSignal(jobs.idle):
        for number in range(8):
            jobs.run(partial(slowly, number), order.append, unexpected)

    assert order == list(range(8))


def test_an_error_nobody_foresaw_is_not_swallowed(qtbot: QtBot) -> None:
    jobs = Jobs()

    with qtbot.captureExceptions() as caught, qtbot.waitSignal(jobs.idle):
        jobs.run(lambda: 1 / 0, unexpected, unexpected)

    assert [kind for kind, _, _ in caught] == [ZeroDivisionError]


def test_a_debounced_call_comes_once(qtbot: QtBot) -> None:
    calls: list[float] = []
    debounce = Debounce(20, lambda: calls.append(time.monotonic()))

    for _ in range(5):
        debounce.ask()
    qtbot.waitUntil(lambda: bool(calls))
    qtbot.wait(60)

    assert len(calls) == 1


def test_once_the_window_closes_nothing_new_is_begun() -> None:
    jobs = Jobs()
    begun: list[str] = []
    jobs.wait()

    jobs.run(lambda: begun.append("again"), unexpected, unexpected)

    assert not jobs.busy
    assert begun == []
