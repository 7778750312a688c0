"""Writing, ordering and striking demands, as an organiser does it."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from planner.domain.demand import DemandKind, DemandStatus
from planner.domain.message import Message
from planner.gui.demands.page import DemandsPage, ordered
from planner.gui.desk import Desk
from planner.gui.ledger_list import ROW


@pytest.fixture
def page(desk: Desk, show: Callable[[QWidget], None]) -> DemandsPage:
    page = DemandsPage(desk)
    page.resize(1174, 735)
    show(page)
    return page


def listed(page: DemandsPage) -> list[str]:
    model = page.list.rows
    return [model.index(at).data(ROW).id for at in range(model.rowCount())]


def test_demands_stand_in_the_order_in_which_papers_print_them(page: DemandsPage) -> None:
    assert listed(page) == ["stop", "jobs", "inquiry", "prisoners", "repression", "support", "expel"]


def test_words_are_kept_in_the_chosen_language_when_the_field_is_left(
    page: DemandsPage, desk: Desk, qtbot: QtBot, kept: Callable[[Desk], None]
) -> None:
    page.open_record("demands", "expel")
    page.editor.languages._segment._buttons["ru"].click()
    page.editor.text.setFocus()
    page.editor.text.insertPlainText("Исключить Казахстан")
    page.list.setFocus()
    kept(desk)
    demand = desk.plan.demands["expel"]
    assert demand.text.get("ru") == "Исключить Казахстан"
    assert demand.text.get("en").startswith("We support the call")
    assert desk.workspace.undo_label() == Message(
        "edit the demand “{demand}”", demand="We support the call for the OSCE to exp…"
    )


def test_words_typed_in_one_language_are_not_kept_as_another_when_it_is_switched_while_typing(
    page: DemandsPage, desk: Desk, qtbot: QtBot, kept: Callable[[Desk], None]
) -> None:
    page.open_record("demands", "expel")
    page.editor.text.setFocus()
    page.editor.text.selectAll()
    QTest.keyClicks(page.editor.text, "Expel them")
    page.editor.languages.choose("ru")
    page.editor.languages.chosen.emit("ru")  # as where a click does not take the focus
    kept(desk)
    text = desk.plan.demands["expel"].text
    assert (text.get("en"), text.get("ru")) == ("Expel them", "")
    assert page.editor.text.value() == ""


def test_alt_and_an_arrow_move_the_chosen_demand(
    page: DemandsPage, desk: Desk, qtbot: QtBot, kept: Callable[[Desk], None]
) -> None:
    page.open_record("demands", "jobs")
    page.list.setFocus()
    QTest.keyClick(page.list, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(page.list, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: listed(page)[3] == "jobs")
    kept(desk)
    assert [demand.id for demand in ordered(desk.plan.demands.values())][:4] == ["stop", "inquiry", "prisoners", "jobs"]
    assert page.list.current() == "jobs"
    assert page.editor.title.text() == "Number 4"


def test_a_new_demand_is_kept_with_its_first_words_and_stands_last(
    page: DemandsPage, desk: Desk, qtbot: QtBot, kept: Callable[[Desk], None]
) -> None:
    page.add_record()
    qtbot.waitUntil(page.editor.text.hasFocus)
    page.editor.kind.chosen.emit("slogan")
    assert len(desk.plan.demands) == 7
    QTest.keyClicks(page.editor.text, "Oil workers united")
    page.search.setFocus()
    kept(desk)
    made = desk.plan.demands[page.draft.id]
    assert (made.text.get("en"), made.kind, made.order) == ("Oil workers united", DemandKind.SLOGAN, 7)
    assert listed(page)[-1] == made.id
    assert desk.workspace.undo_label() == Message("add the demand “{demand}”", demand="Oil workers united")


def test_nothing_typed_is_nothing_kept(page: DemandsPage, desk: Desk, kept: Callable[[Desk], None]) -> None:
    page.add_record()
    page.open_record("demands", "stop")
    kept(desk)
    assert len(desk.plan.demands) == 7


def test_a_struck_demand_goes_to_the_trash_and_undo_brings_it_back(
    page: DemandsPage, desk: Desk, qtbot: QtBot, kept: Callable[[Desk], None]
) -> None:
    page.open_record("demands", "stop")
    page.list.setFocus()
    with qtbot.waitSignal(page.noted) as noted:
        QTest.keyClick(page.list, Qt.Key.Key_Delete)
    kept(desk)
    assert str(noted.args[0]) == "“Stop the killing — withdraw the troops” is in the trash."
    assert "stop" not in listed(page)
    assert page.panel.currentIndex() == 0
    desk.undo()
    kept(desk)
    assert listed(page)[0] == "stop"


def test_a_name_that_nobody_has_yet_becomes_an_addressee(
    page: DemandsPage, desk: Desk, qtbot: QtBot, kept: Callable[[Desk], None]
) -> None:
    page.open_record("demands", "support")
    finder = page.editor.addressees.finder
    finder.setFocus()
    QTest.keyClicks(finder, "European Parliament")
    QTest.keyClick(finder, Qt.Key.Key_Return)
    kept(desk)
    (addressee,) = desk.plan.demands["support"].addressees
    assert desk.plan.organisations[addressee].name == "European Parliament"


def test_a_known_name_is_found_by_any_part_of_it_and_taken_off_again(
    page: DemandsPage, desk: Desk, qtbot: QtBot, kept: Callable[[Desk], None]
) -> None:
    page.open_record("demands", "support")
    finder = page.editor.addressees.finder
    finder.setFocus()
    QTest.keyClicks(finder, "kazakhstan")
    popup = finder.completer().popup()
    assert popup is not None
    qtbot.waitUntil(popup.isVisible)
    shown = [popup.model().index(at, 0).data() for at in range(popup.model().rowCount())]
    assert shown == ["Campaign Kazakhstan", "Government of Kazakhstan"]
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    kept(desk)
    assert [*desk.plan.demands["support"].addressees] == ["government"]
    assert finder.text() == ""
    page.editor.addressees.removed.emit("government")
    kept(desk)
    assert [*desk.plan.demands["support"].addressees] == []


def test_a_state_is_kept_as_it_is_chosen(page: DemandsPage, desk: Desk, kept: Callable[[Desk], None]) -> None:
    page.open_record("demands", "jobs")
    page.editor.status.chosen.emit("met")
    page.editor.kind.chosen.emit("question")
    kept(desk)
    demand = desk.plan.demands["jobs"]
    assert (demand.status, demand.kind) == (DemandStatus.MET, DemandKind.QUESTION)


def test_looking_for_words_narrows_the_list(page: DemandsPage, qtbot: QtBot) -> None:
    QTest.keyClicks(page.search, "osce")
    assert listed(page) == ["expel"]
    QTest.keyClick(page.search, Qt.Key.Key_Escape)
    assert len(listed(page)) == 7


def test_an_empty_page_teaches_how_to_begin(empty_desk: Desk, show: Callable[[QWidget], None], qtbot: QtBot) -> None:
    page = DemandsPage(empty_desk)
    page.resize(1174, 735)
    show(page)
    assert page.empty.isVisible()
    assert not page.add.isVisible()
    page.empty.button.click()
    qtbot.waitUntil(page.editor.text.hasFocus)


def test_a_narrow_window_shows_the_list_or_the_demand(page: DemandsPage, qtbot: QtBot) -> None:
    page.resize(760, 600)
    assert page.list.isVisible()
    assert not page.editor.isVisible()
    page.open_record("demands", "jobs")
    assert page.editor.isVisible()
    assert not page.list.isVisible()
    page.back.click()
    assert page.list.isVisible()


def test_every_control_has_a_name(page: DemandsPage, unnamed: Callable[[QWidget], list[str]]) -> None:
    page.open_record("demands", "jobs")
    assert unnamed(page) == []
