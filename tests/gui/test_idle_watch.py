from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from planner.gui.guard import Guard
from planner.gui.idle_watch import IdleWatch


class Clock:
    """Seconds that go by when somebody says so."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


def watched(qapp: QApplication, minutes: int) -> tuple[IdleWatch, Guard, Clock, list[int], list[bool]]:
    clock, guard = Clock(), Guard(qapp)
    watch = IdleWatch(guard, clock, minutes)
    left: list[int] = []
    over: list[bool] = []
    watch.left.connect(left.append)
    watch.ran_out.connect(lambda: over.append(True))
    return watch, guard, clock, left, over


def pass_by(watch: IdleWatch, clock: Clock, seconds: float, step: float = 5) -> None:
    end = clock.now + seconds
    while clock.now < end:
        clock.now += step
        watch.look()


def test_the_minutes_that_are_left_are_told_as_they_go(qapp: QApplication, qtbot: QtBot) -> None:
    watch, _guard, clock, left, over = watched(qapp, 3)
    watch.look()
    pass_by(watch, clock, 170)
    assert (left, over) == ([3, 2, 1], [])
    pass_by(watch, clock, 10)
    assert over == [True]


def test_whoever_moves_the_mouse_has_all_the_time_again(qapp: QApplication, qtbot: QtBot) -> None:
    watch, guard, clock, _left, over = watched(qapp, 2)
    for _ in range(10):
        pass_by(watch, clock, 100)
        guard.used.emit()
    assert over == []


def test_a_machine_that_slept_is_locked_when_it_wakes_however_soon(qapp: QApplication, qtbot: QtBot) -> None:
    watch, guard, clock, _left, over = watched(qapp, 60)
    pass_by(watch, clock, 30)
    clock.now += 90
    guard.used.emit()  # the lid is opened and somebody moves the mouse before the next look
    watch.look()
    assert over == [True]


def test_a_machine_that_is_only_slow_is_not_taken_for_one_that_slept(qapp: QApplication, qtbot: QtBot) -> None:
    watch, _guard, clock, _left, over = watched(qapp, 60)
    pass_by(watch, clock, 600, step=40)
    assert over == []


def test_a_clock_that_is_set_back_gives_no_more_than_all_the_time_again(qapp: QApplication, qtbot: QtBot) -> None:
    watch, _guard, clock, _left, over = watched(qapp, 1)
    clock.now -= 100_000
    watch.look()
    pass_by(watch, clock, 60)
    assert over == [True]


def test_other_minutes_count_from_now(qapp: QApplication, qtbot: QtBot) -> None:
    watch, _guard, clock, left, over = watched(qapp, 5)
    pass_by(watch, clock, 200)
    watch.allow(1)
    assert left[-1] == 1
    pass_by(watch, clock, 60)
    assert over == [True]
