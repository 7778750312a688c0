from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from planner.gui.unlock import UnlockPage


@pytest.fixture
def unlock(show: Callable[[QWidget], None]) -> UnlockPage:
    made = UnlockPage("Zhanaozen.handbill")
    show(made)
    made.field.setFocus()
    return made


def test_the_passphrase_is_handed_over_and_not_kept(unlock: UnlockPage, qtbot: QtBot) -> None:
    QTest.keyClicks(unlock.field, "correct horse")
    with qtbot.waitSignal(unlock.passphrase_given) as given:
        QTest.keyClick(unlock.field, Qt.Key.Key_Return)
    assert given.args == ["correct horse"]
    assert (unlock.field.text(), unlock.field.isEnabled()) == ("", False)


def test_a_wrong_passphrase_can_be_typed_again(unlock: UnlockPage) -> None:
    QTest.keyClicks(unlock.field, "wrong")
    QTest.keyClick(unlock.field, Qt.Key.Key_Return)
    unlock.refuse("That is not the passphrase of this planner.")
    assert unlock.notice.text() == "That is not the passphrase of this planner."
    assert unlock.field.isEnabled()
    assert unlock.field.hasFocus()


def test_nothing_typed_is_nothing_asked(unlock: UnlockPage, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(unlock.passphrase_given):
        QTest.mouseClick(unlock.button, Qt.MouseButton.LeftButton)


def test_capitals_that_come_unasked_are_said(unlock: UnlockPage) -> None:
    QTest.keyClicks(unlock.field, "A")
    assert unlock.notice.text() == "Caps Lock is on."
    QTest.keyClicks(unlock.field, "a")
    assert unlock.notice.isHidden()


def test_the_eye_shows_and_hides(unlock: UnlockPage) -> None:
    assert unlock.field.echoMode() is QLineEdit.EchoMode.Password
    unlock.field._eye.trigger()
    assert unlock.field.echoMode() is QLineEdit.EchoMode.Normal
    assert unlock.field._eye.text() == "Hide the passphrase"
