"""Where Python's garbage is collected while a window is open."""

import gc
import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from planner.gui.collector import Collector
from planner.gui.jobs import Jobs


class Knot:
    """A cycle that only a collection unties."""

    def __init__(self) -> None:
        self.self = self


@pytest.fixture
def collected_on(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[int]]:
    seen: list[int] = []

    def note(phase: str, info: dict[str, int]) -> None:
        if phase == "start":
            seen.append(threading.get_ident())

    gc.callbacks.append(note)
    yield seen
    gc.callbacks.remove(note)


def tie_knots() -> None:
    for _ in range(5000):
        Knot()


def test_a_job_that_makes_garbage_leaves_it_to_the_windows_thread(qtbot: QtBot, collected_on: list[int]) -> None:
    collector = Collector()
    jobs = Jobs()
    collected_on.clear()

    with qtbot.waitSignal(jobs.idle):
        jobs.run(tie_knots, lambda _: None, lambda error: pytest.fail(str(error)))
    assert collected_on == []
    collector.collect_due()

    assert set(collected_on) == {threading.get_ident()}


def test_without_a_collector_the_job_itself_would_collect(qtbot: QtBot, collected_on: list[int]) -> None:
    gc.enable()
    jobs = Jobs()
    try:
        with qtbot.waitSignal(jobs.idle):
            jobs.run(tie_knots, lambda _: None, lambda error: pytest.fail(str(error)))
        assert set(collected_on) - {threading.get_ident()}
    finally:
        gc.disable()
