from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from planner.gui.style import Styler
from planner.gui.widgets.segment import Segment


def test_a_choice_by_hand_is_told_and_one_by_code_is_not(qtbot: QtBot, styler: Styler) -> None:
    segment = Segment("Span", [("week", "Week"), ("month", "Month")])
    qtbot.addWidget(segment)
    segment.show()
    told: list[str] = []
    segment.chosen.connect(told.append)
    segment.choose("month")
    assert (segment.current(), told) == ("month", [])
    QTest.mouseClick(segment.findChildren(QPushButton)[0], Qt.MouseButton.LeftButton)
    assert (segment.current(), told) == ("week", ["week"])


def test_arrow_keys_move_the_choice(qtbot: QtBot, show: Callable[[QWidget], None]) -> None:
    segment = Segment("Span", [("week", "Week"), ("month", "Month")])
    show(segment)
    segment.findChildren(QPushButton)[0].setFocus()
    told: list[str] = []
    segment.chosen.connect(told.append)
    QTest.keyClick(segment.findChildren(QPushButton)[0], Qt.Key.Key_Right)
    assert (segment.current(), told) == ("month", ["month"])


def test_a_segment_is_32_high_and_its_parts_own_all_of_it(qtbot: QtBot, styler: Styler) -> None:
    segment = Segment("Span", [("week", "Week")])
    qtbot.addWidget(segment)
    segment.show()
    assert segment.height() == segment.findChildren(QPushButton)[0].height() == 32


def test_the_same_choices_offered_again_keep_the_focus(qtbot: QtBot, show: Callable[[QWidget], None]) -> None:
    segment = Segment("Inks", [("1", "Colour"), ("2", "Black")])
    show(segment)
    segment._buttons["2"].setFocus()
    segment.offer([("1", "Colour"), ("2", "Black")], current="2")
    assert segment._buttons["2"].hasFocus()
    assert segment.current() == "2"
    segment.offer([("2", "Black"), ("3", "Photocopy")], current="3")
    qtbot.waitUntil(segment._buttons["3"].isVisible)
    seen = [button.text() for button in segment.findChildren(QPushButton) if button.isVisible()]
    assert seen == ["Black", "Photocopy"]
