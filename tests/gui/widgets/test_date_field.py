from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from planner.gui.style import Styler
from planner.gui.widgets.date_field import CountField, DateField, TimeField


def test_an_empty_count_is_none_and_not_nought(qtbot: QtBot, styler: Styler) -> None:
    field = CountField("From")
    qtbot.addWidget(field)
    field.set_number(None)
    assert field.number() is None
    field.set_number(0)
    assert (field.number(), field.text()) == (0, "0")
    field.selectAll()
    QTest.keyClicks(field, "150")
    assert field.number() == 150


def test_a_count_shown_by_the_program_is_no_edit(qtbot: QtBot, styler: Styler) -> None:
    field = CountField("From")
    qtbot.addWidget(field)
    heard: list[int] = []
    field.valueChanged.connect(heard.append)
    field.set_number(40)
    assert heard == []


def test_fields_for_figures_are_as_high_as_any_other(qtbot: QtBot, styler: Styler) -> None:
    for field in (CountField("From"), DateField("Date"), TimeField("Time")):
        qtbot.addWidget(field)
        field.show()
        assert field.sizeHint().height() == 32
