from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from planner.gui.style import Styler
from planner.gui.widgets.label import ElidedLabel, Label

LONG = "Troops fire on striking oil workers in Kazakhstan and the campaign calls a picket of the embassy at noon"


def test_a_label_keeps_to_the_side_of_its_window_not_of_its_words(qtbot: QtBot, styler: Styler) -> None:
    label = Label("12:00")
    qtbot.addWidget(label)
    assert label.alignment() & Qt.AlignmentFlag.AlignLeft
    label.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert label.alignment() & Qt.AlignmentFlag.AlignRight
    assert label.alignment() & Qt.AlignmentFlag.AlignAbsolute


def test_a_label_shows_markup_as_the_characters_it_is(qtbot: QtBot, styler: Styler) -> None:
    label = Label("<img src='file:///etc/passwd'>")
    qtbot.addWidget(label)
    assert label.textFormat() is Qt.TextFormat.PlainText


def test_wrapped_words_get_the_height_they_need(qtbot: QtBot, styler: Styler) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    column = QVBoxLayout(holder)
    label = Label(LONG, wrap=True)
    column.addWidget(label)
    column.addStretch(1)
    holder.resize(240, 400)
    holder.show()
    assert label.height() >= label.heightForWidth(label.width()) >= 3 * label.fontMetrics().height()


def test_cut_words_stand_whole_in_the_tooltip(qtbot: QtBot, styler: Styler) -> None:
    label = ElidedLabel(LONG)
    qtbot.addWidget(label)
    label.resize(120, 20)
    label.show()
    assert label.toolTip() == LONG == label.accessibleName()
    label.resize(2000, 20)
    assert label.toolTip() == ""
