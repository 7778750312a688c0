from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from planner.gui.style import Styler
from planner.gui.widgets.choice import Choice


def test_a_choice_by_hand_is_told_by_its_key(qtbot: QtBot, styler: Styler) -> None:
    choice = Choice("Where", [("a", "Embassy"), ("b", "Central square")], current="a")
    qtbot.addWidget(choice)
    choice.show()
    told: list[str] = []
    choice.chosen.connect(told.append)
    choice.choose("b")
    choice.choose("a")
    assert told == []
    QTest.keyClick(choice, Qt.Key.Key_Down)
    assert (choice.current(), told) == ("b", ["b"])


def test_an_unknown_key_shows_nothing_rather_than_something_wrong(qtbot: QtBot, styler: Styler) -> None:
    choice = Choice("Where", [("a", "Embassy")], current="gone")
    qtbot.addWidget(choice)
    assert (choice.current(), choice.currentText()) == ("", "")


def test_words_that_name_no_choice_are_taken_back(qtbot: QtBot, styler: Styler) -> None:
    choice = Choice("Where", [("a", "Embassy")], current="a", searched=True)
    qtbot.addWidget(choice)
    assert choice.line is not None
    choice.line.setText("nowhere")
    choice.line.editingFinished.emit()
    assert (choice.line.text(), choice.current()) == ("Embassy", "a")


def test_words_that_stand_in_one_choice_alone_are_enough(qtbot: QtBot, styler: Styler) -> None:
    choice = Choice("Where", [("a", "Embassy"), ("b", "Central square"), ("c", "Squat")], current="a", searched=True)
    qtbot.addWidget(choice)
    assert choice.line is not None
    for typed, current in (("squ", "a"), ("square", "b")):
        choice.line.setText(typed)
        choice.line.editingFinished.emit()
        assert choice.current() == current
