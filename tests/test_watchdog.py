import time

from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from tests.watchdog import Watchdog


def sit_still() -> None:
    time.sleep(0.12)


def test_a_block_is_noticed_with_what_caused_it(qtbot: QtBot) -> None:
    with Watchdog() as watchdog:
        QTimer.singleShot(20, sit_still)
        qtbot.wait(250)

    assert watchdog.longest >= 100
    assert "sit_still" in watchdog.culprit


def test_a_block_by_a_direct_call_counts_until_the_end(qtbot: QtBot) -> None:
    with Watchdog() as watchdog:
        qtbot.wait(20)
        sit_still()

    assert watchdog.longest >= 100
    assert "sit_still" in watchdog.culprit


def test_a_long_block_is_not_hidden_by_a_shorter_one_after_it(qtbot: QtBot) -> None:
    with Watchdog() as watchdog:
        QTimer.singleShot(10, sit_still)
        QTimer.singleShot(200, lambda: time.sleep(0.06))
        qtbot.wait(350)

    assert "sit_still" in watchdog.culprit


def test_waiting_for_events_is_no_block(qtbot: QtBot) -> None:
    with Watchdog() as blocked:
        QTimer.singleShot(20, sit_still)
        qtbot.wait(200)
    with Watchdog() as idle:
        qtbot.wait(200)

    assert idle.longest < blocked.longest
