"""Where the caret goes when a field is gone to."""

from collections.abc import Callable

from PySide6.QtWidgets import QLabel, QWidget

from planner.gui.widgets.entry import enter, entry_of
from planner.gui.widgets.form import beside
from planner.gui.widgets.segment import Segment
from planner.gui.widgets.text_field import LineField


def test_a_field_takes_the_caret_itself(show: Callable[[QWidget], None]) -> None:
    field = LineField("Name")
    show(field)
    assert entry_of(field) is field


def test_of_a_row_the_first_part_that_can_be_used_takes_it(show: Callable[[QWidget], None]) -> None:
    off, hidden, segment = LineField("Off"), LineField("Hidden"), Segment("Paper", [("a", "A4"), ("l", "Letter")])
    off.setEnabled(False)
    row = beside(QLabel("Words"), off, hidden, segment)
    hidden.hide()
    show(row)
    enter(row)
    assert row.focusWidget().accessibleName() == "Paper: A4"


def test_what_takes_no_keys_is_left_alone(show: Callable[[QWidget], None]) -> None:
    words = QLabel("Words")
    show(words)
    assert entry_of(words) is words
