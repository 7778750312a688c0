from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
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


@pytest.mark.parametrize("kind", [DateField, TimeField, CountField])
def test_scrolling_past_a_field_does_not_change_it(
    show: Callable[[QWidget], None], kind: type[DateField | TimeField | CountField]
) -> None:
    field = kind("Field")
    show(field)
    field.setFocus()
    before = field.text()
    centre = QPointF(field.rect().center())
    turn = QWheelEvent(
        centre,
        field.mapToGlobal(centre),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(field, turn)
    assert (field.text(), turn.isAccepted()) == (before, False)
