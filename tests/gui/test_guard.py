from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from planner.gui.guard import Guard

PANIC = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def test_both_chords_are_heard_over_a_dialogue_and_from_a_field_in_it(
    qapp: QApplication, qtbot: QtBot, show: Callable[[QWidget], None]
) -> None:
    window = QWidget()
    show(window)
    guard = Guard(qapp)
    heard: list[str] = []
    guard.lock_asked.connect(lambda: heard.append("lock"))
    guard.panic_asked.connect(lambda: heard.append("panic"))
    dialogue = QDialog(window)
    dialogue.setModal(True)
    field = QLineEdit("some words", dialogue)
    QVBoxLayout(dialogue).addWidget(field)
    with qtbot.waitActive(dialogue):
        dialogue.open()
        dialogue.activateWindow()
    field.setFocus()
    handle = dialogue.windowHandle()
    QTest.keyClick(handle, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(handle, Qt.Key.Key_Backspace, PANIC)
    QTest.keyClick(handle, Qt.Key.Key_Backspace)

    assert heard == ["lock", "panic"]
    assert field.text() == "some word"  # other keys go where they always went


def test_keys_and_clicks_tell_that_somebody_is_there(
    qapp: QApplication, qtbot: QtBot, show: Callable[[QWidget], None]
) -> None:
    window = QWidget()
    show(window)
    guard = Guard(qapp)
    seen: list[bool] = []
    guard.used.connect(lambda: seen.append(True))
    QApplication.processEvents()
    seen.clear()
    window.update()
    QApplication.processEvents()
    assert seen == []  # repaints are nobody's doing
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_A)
    assert seen


def test_a_window_that_is_gone_is_watched_no_more(
    qapp: QApplication, qtbot: QtBot, show: Callable[[QWidget], None]
) -> None:
    window = QWidget()
    show(window)
    guard = Guard(qapp)
    window.close()
    window.destroy()
    QApplication.processEvents()
    assert guard.eventFilter(QObject(), QEvent(QEvent.Type.Paint)) is False
    other = QWidget()
    show(other)
    with qtbot.waitSignal(guard.used):
        QTest.keyClick(other.windowHandle(), Qt.Key.Key_A)
