from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from planner.domain.keeping import Keeping
from planner.gui.desk import Desk
from planner.gui.preferences.keeping_form import KeepingForm
from planner.services.keeping import keeping_of
from tests.gui.desks import sample_desk

PASSPHRASE = "seven words for a planner of pickets"


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot) -> Desk:
    return sample_desk(tmp_path, PASSPHRASE)


@pytest.fixture
def form(desk: Desk, qtbot: QtBot) -> KeepingForm:
    made = KeepingForm(desk)
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_minutes_until_it_locks_are_kept_in_the_planner(form: KeepingForm, desk: Desk, qtbot: QtBot) -> None:
    assert form.minutes.value() == 5
    with qtbot.waitSignal(desk.kept_otherwise):
        form.minutes.selectAll()
        qtbot.keyClicks(form.minutes, "12")
        qtbot.keyClick(form.minutes, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: keeping_of(desk.workspace) == Keeping(lock_minutes=12))
    desk.close()


def test_keys_are_destroyed_in_a_panic_only_where_the_name_was_typed(
    form: KeepingForm, desk: Desk, qtbot: QtBot
) -> None:
    form.erases.click()
    assert form.meant.isVisible()
    qtbot.keyClicks(form.meant, "sampl")
    assert keeping_of(desk.workspace) == Keeping()
    with qtbot.waitSignal(desk.kept_otherwise):
        qtbot.keyClicks(form.meant, "e")
    qtbot.waitUntil(lambda: keeping_of(desk.workspace) == Keeping(panic_erases=True))
    assert not form.meant.isVisible()
    with qtbot.waitSignal(desk.kept_otherwise):
        form.erases.click()
    qtbot.waitUntil(lambda: keeping_of(desk.workspace) == Keeping())
    desk.close()
