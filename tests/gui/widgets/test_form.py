from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from planner.domain.finding import Severity
from planner.gui.style import Styler
from planner.gui.widgets.button import Button
from planner.gui.widgets.form import Form, Way
from planner.gui.widgets.text_field import LineField, TextArea


def test_a_row_is_40_apart_from_the_next_and_the_field_112_from_the_edge(qtbot: QtBot, styler: Styler) -> None:
    form = Form()
    qtbot.addWidget(form)
    first, second = form.add("Bring", LineField()), form.add("Headline", LineField())
    form.resize(600, 72)
    form.show()
    assert second.y() - first.y() == 40
    assert first.field.x() == 112


def test_names_go_above_their_fields_where_the_form_is_narrow(qtbot: QtBot, styler: Styler) -> None:
    form = Form()
    qtbot.addWidget(form)
    row = form.add("Bring", LineField())
    form.resize(300, 200)
    form.show()
    assert row.field.x() == 0
    assert row.field.y() > row.label.y()
    form.resize(600, 200)
    qtbot.waitUntil(lambda: row.field.x() == 112)


def test_a_problem_stands_under_its_field_with_the_way_out(qtbot: QtBot, styler: Styler) -> None:
    form, taken = Form(), []
    qtbot.addWidget(form)
    row = form.add("Time", LineField())
    form.resize(600, 100)
    form.show()
    row.say(
        Severity.ERROR, "01:30 does not exist that night. Use", [Way(text="02:00", take=lambda: taken.append("02:00"))]
    )
    assert row.field.property("state") == "error"
    assert row.notice.isVisible()
    (way,) = row.notice.findChildren(Button)
    QTest.mouseClick(way, Qt.MouseButton.LeftButton)
    assert taken == ["02:00"]
    row.clear()
    assert (row.field.property("state"), row.notice.isVisible()) == ("", False)


def test_every_field_of_a_form_has_the_name_of_its_row(qtbot: QtBot, styler: Styler) -> None:
    form = Form()
    qtbot.addWidget(form)
    rows = [form.add("Bring", LineField()), form.add("Summary", TextArea())]
    assert [row.field.accessibleName() for row in rows] == ["Bring", "Summary"]
