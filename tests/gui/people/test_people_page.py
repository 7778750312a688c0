"""Finding people, and keeping how they may be reached."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from planner.domain.contact import Purpose
from planner.domain.visibility import Visibility
from planner.gui.desk import Desk
from planner.gui.people.page import PeoplePage
from planner.gui.people.points import PointRow
from planner.gui.people.table import REACHED, ROLE, ContactsTable
from planner.gui.widgets.choice import Choice
from planner.gui.widgets.text_field import LineField
from planner.services.planners import create
from planner.services.plans import sample_plan
from tests.gui.finding_widgets import found

NOW = datetime(2011, 12, 16, 10, 47, tzinfo=UTC)


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Iterator[Desk]:
    workspace = create(tmp_path / "march.handbill", None, lambda: NOW)
    workspace.load(sample_plan())
    desk = Desk(workspace, lambda: NOW, lambda count: bytes(range(count)))
    yield desk
    desk.close()


@pytest.fixture
def page(desk: Desk, show: Callable[[QWidget], None]) -> PeoplePage:
    page = PeoplePage(desk)
    page.resize(1174, 735)
    show(page)
    return page


def shown(page: PeoplePage) -> list[list[str]]:
    model = found(page, ContactsTable).model()
    return [
        [str(model.index(row, column).data()).replace("\xa0", " ") for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_everyone_is_shown_with_the_way_to_reach_them_that_most_may_know(page: PeoplePage) -> None:
    assert shown(page) == [
        ["Press desk", "Press contact", "+44 20 7946 0123", "Public", "10:47"],
        ["Legal support line", "Legal support", "+44 20 7946 0958", "Internal", ""],
        ["Contact in Zhanaozen", "–", "Hidden", "Secret", "15:47"],
        ["Foreign desk", "News editor", "foreign@example.com", "Internal", "05:47"],
    ]


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("press", ["Press desk"]),
        ("zhanao", ["Contact in Zhanaozen"]),
        ("7946 0958", ["Legal support line"]),
        ("контакт", ["Press desk"]),
        ("nobody", []),
    ],
)
def test_people_are_found_by_name_role_and_number(qtbot: QtBot, page: PeoplePage, words: str, names: list[str]) -> None:
    search = found(page, LineField, "Find people")
    search.insert(words)  # typed letters of other alphabets than Latin stop the toolkit's own test driver
    search.textEdited.emit(search.text())

    assert [row[0] for row in shown(page)] == names


def test_a_secret_number_stays_masked_until_it_is_asked_for(page: PeoplePage) -> None:
    page.open_record("contacts", "witness")
    row = found(page, PointRow)
    value = found(row, LineField)

    assert value.echoMode() is QLineEdit.EchoMode.Password
    row._eye.click()
    assert value.echoMode() is QLineEdit.EchoMode.Normal
    assert value.text() == "8 701 555 01 23"


def test_a_number_that_is_typed_is_kept_when_its_field_is_left(qtbot: QtBot, page: PeoplePage, desk: Desk) -> None:
    page.open_record("contacts", "legal")
    value = found(found(page, PointRow), LineField)
    value.selectAll()
    with qtbot.waitSignal(desk.changed):
        QTest.keyClicks(value, "020 7946 0777")
        QTest.keyClick(value, Qt.Key.Key_Return)

    assert desk.plan.contacts["legal"].points[0].value == "020 7946 0777"


def test_who_may_see_a_number_is_changed_in_place(qtbot: QtBot, page: PeoplePage, desk: Desk) -> None:
    page.open_record("contacts", "legal")
    seen = found(found(page, PointRow), Choice, "Seen by")
    with qtbot.waitSignal(desk.changed):
        seen.chosen.emit("public")

    assert desk.plan.contacts["legal"].points[0].visibility is Visibility.PUBLIC


def test_purposes_are_turned_on_and_off(qtbot: QtBot, page: PeoplePage, desk: Desk) -> None:
    page.open_record("contacts", "legal")
    menu = found(page, PointRow)._purposes.menu()
    with qtbot.waitSignal(desk.changed):
        menu.actions()[list(Purpose).index(Purpose.WELFARE)].trigger()

    assert desk.plan.contacts["legal"].points[0].purposes == (Purpose.LEGAL, Purpose.WELFARE)


def test_a_new_person_is_kept_with_the_first_word(qtbot: QtBot, page: PeoplePage, desk: Desk) -> None:
    page.add_record()
    name = found(page, LineField, "Name")
    with qtbot.waitSignal(desk.changed):
        QTest.keyClicks(name, "First aid")
        QTest.keyClick(name, Qt.Key.Key_Return)

    (added,) = [each for each in desk.plan.contacts.values() if each.name == "First aid"]
    assert added.zone == "Europe/London"


def test_someone_put_into_the_trash_can_be_brought_back(qtbot: QtBot, page: PeoplePage, desk: Desk) -> None:
    page.open_record("contacts", "desk-editor")
    with qtbot.waitSignal(desk.changed), qtbot.waitSignal(page.noted) as noted:
        page._panel.trashed.emit("desk-editor")

    assert str(noted.args[0]) == "Foreign desk is in the trash."
    assert "Foreign desk" not in [row[0] for row in shown(page)]
    with qtbot.waitSignal(desk.changed):
        desk.undo()
    assert "Foreign desk" in [row[0] for row in shown(page)]


def test_every_control_that_takes_the_focus_has_a_name(page: PeoplePage) -> None:
    page.open_record("contacts", "press-desk")
    takers = [each for each in page.findChildren(QWidget) if each.focusPolicy() & Qt.FocusPolicy.TabFocus]
    nameless = [
        type(each).__name__
        for each in takers
        if each.isVisible() and not (each.accessibleName() or getattr(each, "text", str)())
    ]

    assert nameless == []


def test_a_narrow_window_shows_one_person_in_place_of_the_table(page: PeoplePage) -> None:
    table = found(page, ContactsTable)
    page.resize(700, 700)
    assert table.isVisible()
    page.open_record("contacts", "press-desk")
    assert not table.isVisible()
    back = next(each for each in page.findChildren(QPushButton) if each.isVisible() and each.text() == "People")
    back.click()
    assert table.isVisible()
    assert not back.isVisible()


def test_a_narrow_table_leaves_out_columns_before_it_cuts_a_number(page: PeoplePage) -> None:
    table = found(page, ContactsTable)
    page.resize(640, 700)
    assert table.isColumnHidden(ROLE)
    assert not table.isColumnHidden(REACHED)
    words = table.model().index(0, REACHED).data()
    assert table.columnWidth(REACHED) > table.fontMetrics().horizontalAdvance(words)
