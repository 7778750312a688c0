"""Work off the window's thread."""

import threading
import time

import pytest
from pytestqt.qtbot import QtBot

from planner.domain.errors import PlannerError
from planner.domain.message import Message
from planner.gui.jobs import Debounce, Jobs


def test_work_is_done_elsewhere_and_its_outcome_handed_back_here(qtbot: QtBot) -> None:
    jobs, seen = Jobs(), []

    with qtbot.waitSignal(jobs.idle):
        jobs.run(threading.get_ident, lambda there: seen.append((there, threading.get_ident())), seen.append)

    ((there, here),) = seen
    assert here == threading.get_ident() != there


def test_what_cannot_be_done_is_handed_back_as_such(qtbot: QtBot) -> None:
    jobs, done, failed = Jobs(), [], []

    def refuse() -> None:
        raise PlannerError(Message("The disk is full."))

    with qtbot.waitSignal(jobs.idle):
        jobs.run(refuse, done.append, failed.append)

    assert done == []
    assert [str(error) for error in failed] == ["The disk is full."]


def test_of_work_with_one_key_only_the_latest_outcome_arrives(qtbot: QtBot) -> None:
    jobs, seen, gate = Jobs(), [], threading.Event()

    with qtbot.waitSignal(jobs.idle):
        jobs.run(lambda: gate.wait(5) and 1, seen.append, seen.append, key="preview")
        for number in (2, 3, 4):
            jobs.run(lambda number=number: number, seen.append, seen.append, key="preview")
        gate.set()

    assert seen == [4]


def test_edits_are_done_in_the_order_they_were_asked_for(qtbot: QtBot) -> None:
    jobs, order = Jobs(serial=True), []

    def slowly(number: int) -> int:
        time.sleep(0.02 / (number + 1))
        return number

    with qtbot.waitSignal(jobs.idle):
        for number in range(8):
            jobs.run(lambda number=number: slowly(number), order.append, order.append)

    assert order == list(range(8))


def test_an_error_nobody_foresaw_is_not_swallowed(qtbot: QtBot) -> None:
    jobs = Jobs()

    with qtbot.captureExceptions() as caught, qtbot.waitSignal(jobs.idle):
        jobs.run(lambda: 1 / 0, pytest.fail, pytest.fail)

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
    jobs.wait()

    jobs.run(lambda: pytest.fail("begun"), pytest.fail, pytest.fail)

    assert not jobs.busy
