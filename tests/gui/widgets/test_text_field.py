from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from planner.gui.style import Styler
from planner.gui.widgets.text_field import LineField, TextArea


@pytest.mark.parametrize("kind", [LineField, TextArea])
def test_words_are_handed_over_once_when_the_field_is_left(
    qtbot: QtBot, show: Callable[[QWidget], None], kind: type
) -> None:
    holder = QWidget()
    column = QVBoxLayout(holder)
    field, elsewhere = kind("Bring"), QPushButton("elsewhere")
    column.addWidget(field)
    column.addWidget(elsewhere)
    show(holder)
    field.set_value("candles")
    typed: list[str] = []
    kept: list[str] = []
    field.edited.connect(typed.append)
    field.committed.connect(kept.append)
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "flags")
    elsewhere.setFocus()
    field.setFocus()
    elsewhere.setFocus()
    assert kept == ["flags"]
    assert typed[-1] == "flags"


@pytest.mark.parametrize("kind", [LineField, TextArea])
def test_what_is_being_typed_is_not_overwritten_by_news(qtbot: QtBot, styler: Styler, kind: type) -> None:
    field = kind("Bring")
    qtbot.addWidget(field)
    field.show()
    field.set_value("old")
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    QTest.keyClicks(field, "x")
    field.set_value("news")
    assert "x" in field.value()


def test_escape_takes_the_typing_back(qtbot: QtBot, styler: Styler) -> None:
    field = LineField("Bring")
    qtbot.addWidget(field)
    field.set_value("candles")
    QTest.keyClicks(field, " and flags")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert field.value() == "candles"


def test_arabic_words_stand_on_the_right_in_an_english_window(qtbot: QtBot, styler: Styler) -> None:
    field = TextArea("Summary")
    qtbot.addWidget(field)
    field.set_language("ar")
    option = field.document().defaultTextOption()
    assert option.textDirection() is Qt.LayoutDirection.RightToLeft
    assert option.alignment() & Qt.AlignmentFlag.AlignRight


def test_an_area_grows_with_its_words_up_to_its_most_lines(qtbot: QtBot, styler: Styler) -> None:
    area = TextArea("Summary", lines=2, most=4)
    qtbot.addWidget(area)
    area.resize(300, 60)
    area.show()
    two = area.sizeHint().height()
    area.set_value("\n".join("abc"))
    three = area.sizeHint().height()
    area.set_value("\n".join("abcdefghij"))
    assert two < three < area.sizeHint().height() <= two * 2


@pytest.mark.parametrize("words", ["33 Thurloe Square", "On the pavement opposite the main door"])
def test_an_area_that_is_as_tall_as_its_words_has_nothing_to_scroll(
    show: Callable[[QWidget], None], qtbot: QtBot, words: str
) -> None:
    area = TextArea("Street", lines=1)
    area.setFixedWidth(260)
    show(area)
    area.set_value(words)
    qtbot.waitUntil(lambda: area.height() == area.sizeHint().height() or not area.resize(area.sizeHint()))
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() == 0)
