"""Keeping places: their address, their clock, what awaits people there."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from planner.domain.location import Known, Position
from planner.domain.message import Message
from planner.gui.desk import Desk
from planner.gui.ledger_list import ROW
from planner.gui.places.page import PlacesPage
from planner.gui.places.row import PlaceRow


@pytest.fixture
def page(desk: Desk, show: Callable[[QWidget], None]) -> PlacesPage:
    page = PlacesPage(desk)
    page.resize(1174, 735)
    show(page)
    return page


def rows(page: PlacesPage) -> list[PlaceRow]:
    model = page.list.rows
    return [model.index(at).data(ROW) for at in range(model.rowCount())]


def test_places_stand_by_name_with_their_address_and_events(page: PlacesPage) -> None:
    assert [(row.name, row.address, row.events) for row in rows(page)] == [
        ("Central square, Zhanaozen", "Zhanaozen", ""),
        ("Embassy of Kazakhstan", "33 Thurloe Square, London SW7 2SD", "1 event"),
    ]


def test_an_address_is_kept_line_by_line_as_each_field_is_left(
    page: PlacesPage, desk: Desk, kept: Callable[[Desk], None]
) -> None:
    page.open_record("locations", "embassy")
    editor = page.editor
    editor.lines.setFocus()
    editor.lines.setPlainText("Flat 2\n\n 33 Thurloe Square ")
    editor.city.setFocus()
    editor.city.selectAll()
    QTest.keyClicks(editor.city, "Leeds")
    editor.postcode.setFocus()
    kept(desk)
    address = desk.plan.locations["embassy"].address
    assert [*address.lines] == ["Flat 2", "33 Thurloe Square"]
    assert address.city.get("en") == "Leeds"
    assert rows(page)[1].address == "Flat 2, 33 Thurloe Square, Leeds SW7 2SD"


def test_a_city_that_is_not_translated_is_no_gap_because_papers_know_it(page: PlacesPage) -> None:
    page.open_record("locations", "embassy")
    assert page.editor.languages._state.text() == "Not written yet: Қазақ тілі"


def test_a_country_is_chosen_by_name_and_kept_by_code(
    page: PlacesPage, desk: Desk, kept: Callable[[Desk], None]
) -> None:
    page.open_record("locations", "embassy")
    country = page.editor.country
    assert country.currentText() == "United Kingdom"
    country.setFocus()
    line = country.lineEdit()
    assert line is not None
    line.selectAll()
    QTest.keyClicks(line, "Kazakhstan")
    QTest.keyClick(line, Qt.Key.Key_Return)
    kept(desk)
    assert desk.plan.locations["embassy"].address.country == "KZ"


def test_the_clock_of_a_place_is_kept(page: PlacesPage, desk: Desk, kept: Callable[[Desk], None]) -> None:
    page.open_record("locations", "embassy")
    page.editor.zone.set_zone("Europe/Dublin")
    page.editor.zone.zone_chosen.emit("Europe/Dublin")
    kept(desk)
    assert desk.plan.locations["embassy"].zone == "Europe/Dublin"


def test_questions_of_access_are_answered_and_the_words_beside_them_stay(
    page: PlacesPage, desk: Desk, kept: Callable[[Desk], None]
) -> None:
    page.open_record("locations", "embassy")
    page.editor.access_text.setFocus()
    QTest.keyClicks(page.editor.access_text, "Ramp at the side")
    page.editor.hazards.setFocus()
    page.editor.access.questions["toilets"]._buttons["no"].click()
    page.editor.access.questions["quiet"]._buttons["yes"].click()
    kept(desk)
    access = desk.plan.locations["embassy"].access
    assert (access.step_free, access.toilets, access.quiet) == (Known.YES, Known.NO, Known.YES)
    assert access.text.get("en") == "Ramp at the side"


@pytest.mark.parametrize(
    ("typed", "position"),
    [
        ("51.5, -0.17", Position(lat=51.5, lon=-0.17)),
        ("-33.856784, 151.215297", Position(lat=-33.856784, lon=151.215297)),
        ("51.5 -0.17", Position(lat=51.5, lon=-0.17)),
        ("", None),
    ],
)
def test_a_position_is_taken_as_maps_write_it(
    page: PlacesPage, desk: Desk, kept: Callable[[Desk], None], typed: str, position: Position | None
) -> None:
    page.open_record("locations", "embassy")
    field = page.editor.position
    field.setFocus()
    field.setText(typed)
    page.editor.name.setFocus()
    kept(desk)
    assert desk.plan.locations["embassy"].position == position


@pytest.mark.parametrize("typed", ["near the park", "91, 0", "0, 181", "51.5"])
def test_what_is_no_position_is_refused_beside_its_field(
    page: PlacesPage, desk: Desk, kept: Callable[[Desk], None], typed: str
) -> None:
    page.open_record("locations", "embassy")
    before = desk.plan.locations["embassy"].position
    page.editor.position.setFocus()
    page.editor.position.setText(typed)
    page.editor.name.setFocus()
    kept(desk)
    assert desk.plan.locations["embassy"].position == before
    assert "latitude and longitude" in page.editor._position_rows["position"].notice.text()


def test_a_capacity_is_kept_and_emptied(page: PlacesPage, desk: Desk, kept: Callable[[Desk], None]) -> None:
    page.open_record("locations", "square")
    page.editor.capacity.setFocus()
    page.editor.capacity.selectAll()
    QTest.keyClicks(page.editor.capacity, "5000")
    page.editor.hazards.setFocus()
    kept(desk)
    assert desk.plan.locations["square"].capacity == 5000
    assert desk.workspace.undo_label() == Message("edit the place “{place}”", place="Central square, Zhanaozen")


def test_a_new_place_has_the_campaigns_clock_and_country_and_is_kept_with_its_name(
    page: PlacesPage, desk: Desk, qtbot: QtBot, kept: Callable[[Desk], None]
) -> None:
    page.add_record()
    qtbot.waitUntil(page.editor.name.hasFocus)
    QTest.keyClicks(page.editor.name, "Trafalgar Square")
    page.editor.lines.setFocus()
    kept(desk)
    place = desk.plan.locations[page.draft.id]
    assert (place.name.get("en"), place.zone, place.address.country) == ("Trafalgar Square", "Europe/London", "GB")
    assert [row.name for row in rows(page)][-1] == "Trafalgar Square"


def test_a_struck_place_goes_to_the_trash_and_undo_brings_it_back(
    page: PlacesPage, desk: Desk, kept: Callable[[Desk], None], qtbot: QtBot
) -> None:
    page.open_record("locations", "square")
    page.list.setFocus()
    with qtbot.waitSignal(page.noted):
        QTest.keyClick(page.list, Qt.Key.Key_Delete)
    kept(desk)
    assert [row.id for row in rows(page)] == ["embassy"]
    desk.undo()
    kept(desk)
    assert [row.id for row in rows(page)] == ["square", "embassy"]


def test_every_control_has_a_name(page: PlacesPage, unnamed: Callable[[QWidget], list[str]]) -> None:
    page.open_record("locations", "embassy")
    assert unnamed(page) == []


def test_where_people_meet_has_a_position_of_its_own(
    page: PlacesPage, desk: Desk, kept: Callable[[Desk], None]
) -> None:
    page.open_record("locations", "embassy")
    page.editor.meeting_position.setFocus()
    page.editor.meeting_position.setText("51.5, -0.17")
    page.editor.name.setFocus()
    kept(desk)
    place = desk.plan.locations["embassy"]
    assert place.meeting_position == Position(lat=51.5, lon=-0.17)
    assert place.position != place.meeting_position
