from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from planner.gui.mishaps import MishapDialogue, Mishaps
from planner.gui.style import Styler
from planner.gui.widgets.button import Button


def test_an_error_nobody_foresaw_is_reported_without_what_the_planner_holds(qtbot: QtBot, styler: Styler) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    mishaps = Mishaps(window)
    try:
        raise ValueError("+44 20 7946 0123 is the canary")
    except ValueError as error:
        mishaps.take(type(error), error, error.__traceback__)
    qtbot.waitUntil(lambda: window.findChild(MishapDialogue) is not None)
    (dialogue,) = window.findChildren(MishapDialogue)
    assert "ValueError" in dialogue.text()
    assert "canary" not in dialogue.text()
    copy = dialogue.findChildren(Button)[0]
    copy.click()
    assert QGuiApplication.clipboard().text() == dialogue.text()
    mishaps.take(KeyError, KeyError("x"), None)
    assert "KeyError" in dialogue.text()
    assert len(window.findChildren(MishapDialogue)) == 1
    dialogue.accept()
