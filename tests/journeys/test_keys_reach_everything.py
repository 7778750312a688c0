"""Everything from the keyboard: finding, undoing from any field, going from place to place."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from planner.app.session import Session
from planner.domain.message import Message
from planner.gui.shell import Shell
from planner.gui.widgets.zone_box import ZoneBox
from tests.journeys.conftest import Opener, to_the_front


def shell_of(session: Session) -> Shell:
    assert session.shell is not None
    return session.shell


def test_any_record_is_found_by_typing(qtbot: QtBot, opened: Opener, planner: Path, qapp: QApplication) -> None:
    session = opened(planner)
    shell = shell_of(session)
    to_the_front(qtbot, session)
    qtbot.keyClick(shell, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(shell.palette_.isVisible)
    qtbot.keyClicks(qapp.focusWidget(), "press de")
    qtbot.waitUntil(lambda: not shell.desk.jobs.busy)
    qtbot.wait(50)
    qtbot.keyClick(qapp.focusWidget(), Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: shell.place() == "people")
    assert not shell.palette_.isVisible()


def test_undo_works_from_a_field_that_searches(qtbot: QtBot, opened: Opener, planner: Path, qapp: QApplication) -> None:
    session = opened(planner)
    shell = shell_of(session)
    shell.open_record("events", "picket")
    with qtbot.waitSignal(shell.desk.changed):
        shell.desk.trash("demands", "expel")
    zone = next(box for box in shell.findChildren(ZoneBox) if box.isVisible())
    to_the_front(qtbot, session)
    zone.setFocus()

    with qtbot.waitSignal(shell.desk.changed):
        qtbot.keyClick(qapp.focusWidget(), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    assert not shell.desk.plan.demands["expel"].deleted


def test_every_place_opens_by_its_number(qtbot: QtBot, opened: Opener, planner: Path) -> None:
    session = opened(planner)
    shell, seen = shell_of(session), []
    for key in (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_5, Qt.Key.Key_6, Qt.Key.Key_7):
        to_the_front(qtbot, session)
        qtbot.keyClick(shell, key, Qt.KeyboardModifier.ControlModifier)
        seen.append(shell.place())

    assert seen == ["overview", "events", "demands", "facts", "people", "places", "papers"]


def test_what_was_just_done_can_be_taken_back_with_one_click(qtbot: QtBot, opened: Opener, planner: Path) -> None:
    shell = shell_of(opened(planner))
    with qtbot.waitSignal(shell.desk.changed):
        shell.desk.trash("contacts", "legal")
    shell.note(Message("{name} is in the trash.", name="Legal support line"))

    with qtbot.waitSignal(shell.desk.changed):
        shell.undo_bar.undone.emit()

    assert not shell.desk.plan.contacts["legal"].deleted
