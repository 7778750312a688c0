"""Planning an action: its hour, its place, its phases and roles, and the leaflet that follows every change."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

import pytest
from PySide6.QtCore import QDate, Qt, QTime
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from planner.domain.event import Event, EventForm, EventStatus, Expected
from planner.domain.message import Message
from planner.domain.moment import Moment
from planner.gui.desk import Desk
from planner.gui.events.page import EventsPage
from planner.gui.preview import Seen
from planner.gui.widgets.button import Button

Kept = Callable[[Desk], None]


@pytest.fixture
def page(desk: Desk, show: Callable[[QWidget], None], kept: Kept) -> EventsPage:
    page = EventsPage(desk)
    page.resize(1174, 735)
    show(page)
    page.open_record("events", "picket")
    kept(desk)
    return page


def picket(desk: Desk) -> Event:
    return desk.plan.events["picket"]


def set_time(page: EventsPage, hour: int, minute: int = 0) -> None:
    page.editor.fields.start.moment.time.setTime(QTime(hour, minute))
    page.editor.fields.start.moment.commit()


def test_a_click_in_the_agenda_opens_the_event_and_the_crumb_leads_back(
    desk: Desk, show: Callable[[QWidget], None], qtbot: QtBot
) -> None:
    page = EventsPage(desk)
    page.resize(1174, 735)
    show(page)
    rows = page.agenda.list
    place = rows.visualRect(rows.rows.index(rows.rows.row("picket"))).center()
    qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert page.editor.isVisible()
    assert page.editor.title.text() == "Picket the embassy"
    page.editor.frame.back.click()
    assert page.agenda.isVisible()
    assert rows.current() == "picket"
    qtbot.keyClick(rows, Qt.Key.Key_Return)
    assert page.editor.isVisible()


def test_moving_the_event_is_kept_told_in_both_zones_and_named_for_undo(
    page: EventsPage, desk: Desk, kept: Kept
) -> None:
    set_time(page, 13)
    kept(desk)
    start = picket(desk).start
    assert start == Moment(local=datetime(2011, 12, 16, 13, 0), zone="Europe/London")
    assert page.editor.fields.start.moment._elsewhere.text() == "18:00 in Zhanaozen"
    assert desk.workspace.undo_label() == Message("move {title} to {time}", title="Picket the embassy", time="13:00")
    desk.undo()
    kept(desk)
    assert page.editor.fields.start.moment.value().local == datetime(2011, 12, 16, 12, 0)


def test_the_phases_move_with_the_event(page: EventsPage, desk: Desk, kept: Kept) -> None:
    assert [row.time.text() for row in page.editor.phases.rows] == ["11:45", "12:15", "13:00"]
    set_time(page, 13)
    kept(desk)
    assert [row.time.text() for row in page.editor.phases.rows] == ["12:45", "13:15", "14:00"]
    assert page.editor.phases.rows[0].elsewhere.text() == "17:45 Zhanaozen"


def test_the_leaflet_follows_the_hour_while_it_is_typed(page: EventsPage, desk: Desk, qtbot: QtBot, kept: Kept) -> None:
    seen: list[Seen] = []
    page.editor.preview.checked.connect(seen.append)
    page.editor.fields.start.moment.time.setTime(QTime(13, 30))
    qtbot.waitUntil(lambda: any("13:30" in each.paper.text for each in seen), timeout=20_000)
    assert picket(desk).start.local.hour == 12  # type: ignore[union-attr]


def test_leaflets_and_press_sheets_of_the_event_are_offered(page: EventsPage) -> None:
    papers = page.editor.frame.pane._papers
    assert [papers.itemText(at) for at in range(papers.count())] == [
        "Leaflet · A5 · English",
        "Leaflet · A5 · Русский",
        "Leaflet · A5 · Қазақ тілі",
        "Release 1 · A4 · English",
    ]


def test_an_hour_that_does_not_exist_is_not_kept_and_the_nearest_are_offered(
    page: EventsPage, desk: Desk, kept: Kept
) -> None:
    moment = page.editor.fields.start.moment
    moment.date.setDate(QDate(2012, 3, 25))
    set_time(page, 1, 30)
    kept(desk)
    assert picket(desk).start.local == datetime(2011, 12, 16, 12, 0)  # type: ignore[union-attr]
    assert "does not exist that night in London" in moment.notice.text()
    ways = {way.text(): way for way in moment.notice.findChildren(Button)}
    assert set(ways) == {"00:30", "02:30"}
    ways["02:30"].click()
    kept(desk)
    assert picket(desk).start.local == datetime(2012, 3, 25, 2, 30)  # type: ignore[union-attr]


def test_a_title_is_kept_in_the_language_that_is_shown(page: EventsPage, desk: Desk, kept: Kept) -> None:
    page.editor.languages._segment._buttons["ru"].click()
    assert page.editor.title.text() == "Пикет у посольства"
    page.editor.title.setFocus()
    page.editor.title.selectAll()
    page.editor.title.insert("Митинг")
    page.editor.fields.bring.setFocus()
    kept(desk)
    title = picket(desk).title
    assert (title.get("ru"), title.get("en")) == ("Митинг", "Picket the embassy")
    assert page.editor.fields.summary.value().startswith("В нефтяников")


def test_what_is_typed_survives_an_edit_from_elsewhere(page: EventsPage, desk: Desk, qtbot: QtBot, kept: Kept) -> None:
    field = page.editor.fields.bring
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "Soup")
    desk.save(Message("edit"), replace(picket(desk), note="from another window"))
    kept(desk)
    assert field.text() == "Soup"
    page.editor.title.setFocus()
    kept(desk)
    event = picket(desk)
    assert (event.bring.get("en"), event.note) == ("Soup", "from another window")


def test_leaving_for_the_agenda_keeps_what_was_typed(page: EventsPage, desk: Desk, qtbot: QtBot, kept: Kept) -> None:
    field = page.editor.fields.bring
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "Soup")
    page.show_agenda()
    kept(desk)
    assert picket(desk).bring.get("en") == "Soup"


def test_a_new_place_is_made_by_its_name(page: EventsPage, desk: Desk, qtbot: QtBot, kept: Kept) -> None:
    where = page.editor.fields.where
    where.places.chosen.emit("+")
    qtbot.waitUntil(where.name.hasFocus)
    qtbot.keyClicks(where.name, "Trafalgar Square")
    page.editor.title.setFocus()
    kept(desk)
    place = desk.plan.locations[picket(desk).location or ""]
    assert (place.name.get("en"), place.zone) == ("Trafalgar Square", "Europe/London")
    assert where.places.currentText() == "Trafalgar Square"
    assert where.name.isHidden()
    with qtbot.waitSignal(page.wanted) as wanted:
        where.look.click()
    assert wanted.args == ["locations", place.id]


def test_a_place_with_another_clock_offers_its_own(page: EventsPage, desk: Desk, kept: Kept) -> None:
    page.editor.fields.where.places.chosen.emit("square")
    kept(desk)
    notice = page.editor.fields._by_name["where"].notice
    assert notice.text() == "The clock here is that of Zhanaozen, the time above that of London."
    notice.findChildren(Button)[0].click()
    kept(desk)
    assert picket(desk).start == Moment(local=datetime(2011, 12, 16, 12, 0), zone="Asia/Aqtau")
    assert notice.isHidden()


def test_an_end_is_set_changed_and_taken_off(page: EventsPage, desk: Desk, kept: Kept) -> None:
    end = page.editor.fields.end
    assert not page.editor.fields._by_name["end"].isVisible()
    page.editor.details.ends.click()
    kept(desk)
    assert picket(desk).end == Moment(local=datetime(2011, 12, 16, 14, 0), zone="Europe/London")
    assert end.moment.isVisible()
    end.moment.time.setTime(QTime(15, 0))
    end.moment.commit()
    kept(desk)
    assert picket(desk).end == Moment(local=datetime(2011, 12, 16, 15, 0), zone="Europe/London")
    end.off.click()
    kept(desk)
    assert picket(desk).end is None
    assert page.editor.details.ends.isVisible()


def test_expected_people_are_kept_the_smaller_number_first(
    page: EventsPage, desk: Desk, qtbot: QtBot, kept: Kept
) -> None:
    page.editor.fields.least.setFocus()
    page.editor.fields.least.selectAll()
    qtbot.keyClicks(page.editor.fields.least, "400")
    page.editor.title.setFocus()
    kept(desk)
    assert picket(desk).expected == Expected(min=150, max=400)


def test_a_cancelled_event_says_why(page: EventsPage, desk: Desk, qtbot: QtBot, kept: Kept) -> None:
    assert not page.editor.fields._by_name["reason"].isVisible()
    page.editor.fields.status.chosen.emit("cancelled")
    assert page.editor.fields.reason.isVisible()
    qtbot.keyClicks(page.editor.fields.reason, "The embassy is closed")
    page.editor.title.setFocus()
    kept(desk)
    event = picket(desk)
    assert (event.status, event.status_reason.get("en")) == (EventStatus.CANCELLED, "The embassy is closed")
    assert page.editor.frame.chip.accessibleName() == "Cancelled"


def test_a_phase_is_edited_where_it_stands(page: EventsPage, desk: Desk, qtbot: QtBot, kept: Kept) -> None:
    row = page.editor.phases.rows[2]
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton, pos=row.words.geometry().center())
    assert row.title.isVisible()
    qtbot.waitUntil(row.title.hasFocus)
    row.title.selectAll()
    qtbot.keyClicks(row.title, "Hand in the petition")
    row.hour.setFocus()
    row.hour.setTime(QTime(13, 10))
    row.eyes.chosen.emit("public")
    qtbot.keyClick(row.eyes, Qt.Key.Key_Escape)
    kept(desk)
    assert row.words.isVisible()
    phase = picket(desk).phases[2]
    assert (phase.title.get("en"), phase.offset_min, phase.public) == ("Hand in the petition", 70, True)
    assert (row.time.text(), row.words.text(), row.chip.accessibleName()) == (
        "13:10",
        "Hand in the petition",
        "Public",
    )


def test_phases_stand_in_the_order_of_time(page: EventsPage, desk: Desk, kept: Kept) -> None:
    page.editor.phases._time(0, QTime(14, 0))
    kept(desk)
    QApplication.processEvents()
    rows = sorted(page.editor.phases.rows, key=lambda row: row.y())
    assert [row.words.text() for row in rows] == ["Speeches", "Hand in the letter", "Gather"]


def test_a_new_phase_is_kept_once_it_has_a_title(page: EventsPage, desk: Desk, qtbot: QtBot, kept: Kept) -> None:
    page.editor.phases.add.click()
    row = page.editor.phases.rows[-1]
    qtbot.waitUntil(row.title.hasFocus)
    assert row.hour.time() == QTime(13, 15)
    row.eyes.chosen.emit("internal")
    kept(desk)
    assert [phase.title.get("en") for phase in picket(desk).phases][3:] == []
    qtbot.keyClicks(row.title, "Disperse")
    qtbot.keyClick(row.title, Qt.Key.Key_Return)
    kept(desk)
    phase = picket(desk).phases[-1]
    assert (phase.title.get("en"), phase.offset_min, phase.public) == ("Disperse", 75, False)
    assert len(page.editor.phases.rows) == 4


def test_a_phase_is_taken_out_and_undo_brings_it_back(page: EventsPage, desk: Desk, kept: Kept) -> None:
    page.editor.phases.rows[1].struck.emit()
    kept(desk)
    assert [row.words.text() for row in page.editor.phases.rows] == ["Gather", "Hand in the letter"]
    desk.undo()
    kept(desk)
    assert [row.words.text() for row in page.editor.phases.rows] == ["Gather", "Speeches", "Hand in the letter"]


def test_someone_is_assigned_to_a_role_and_freed_again(page: EventsPage, desk: Desk, qtbot: QtBot, kept: Kept) -> None:
    row = page.editor.roles.rows[1]
    assert (row.count.text(), row.who.text()) == ("0 of 4", "Nobody yet")
    row.assign.click()
    qtbot.waitUntil(row.people.finder.hasFocus)
    qtbot.keyClicks(row.people.finder, "press desk")
    qtbot.keyClick(row.people.finder, Qt.Key.Key_Return)
    kept(desk)
    assert picket(desk).roles[1].assigned == ("press-desk",)
    assert (row.count.text(), row.who.text()) == ("1 of 4", "Press desk")
    row.people.removed.emit("press-desk")
    kept(desk)
    assert row.count.text() == "0 of 4"


def test_a_new_name_becomes_a_person_with_the_role(page: EventsPage, desk: Desk, qtbot: QtBot, kept: Kept) -> None:
    row = page.editor.roles.rows[0]
    row.assign.click()
    qtbot.waitUntil(row.people.finder.hasFocus)
    qtbot.keyClicks(row.people.finder, "Volunteer with the armband")
    qtbot.keyClick(row.people.finder, Qt.Key.Key_Return)
    kept(desk)
    (person,) = picket(desk).roles[0].assigned
    assert desk.plan.contacts[person].name == "Volunteer with the armband"
    assert row.who.text() == "Volunteer with the armband"


def test_a_role_is_added_needs_more_and_is_taken_out(page: EventsPage, desk: Desk, qtbot: QtBot, kept: Kept) -> None:
    roles = page.editor.roles
    roles.add.click()
    qtbot.waitUntil(roles.finder.hasFocus)
    qtbot.keyClicks(roles.finder, "first aid")
    qtbot.keyClick(roles.finder, Qt.Key.Key_Return)
    kept(desk)
    assert picket(desk).roles[-1].role == "first-aid"
    roles.rows[-1].needed.emit(2)
    kept(desk)
    assert roles.rows[-1].count.text() == "0 of 2"
    roles.rows[-1].off.click()
    kept(desk)
    assert len(picket(desk).roles) == 3


def test_form_and_clocks_are_kept(page: EventsPage, desk: Desk, qtbot: QtBot, kept: Kept) -> None:
    page.editor.details.kind.chosen.emit("vigil")
    finder = page.editor.details.zones.finder
    finder.setFocus()
    qtbot.keyClicks(finder, "New York")
    qtbot.keyClick(finder, Qt.Key.Key_Return)
    kept(desk)
    event = picket(desk)
    assert (event.form, event.show_zones) == (EventForm.VIGIL, ("Asia/Aqtau", "America/New_York"))
    assert page.editor.fields.start.moment._elsewhere.text() == "17:00 in Zhanaozen · 07:00 in New York"


def test_a_new_event_is_kept_with_its_title_and_gets_its_day_and_its_leaflet(
    page: EventsPage, desk: Desk, qtbot: QtBot, kept: Kept
) -> None:
    page.add_record()
    qtbot.waitUntil(page.editor.title.hasFocus)
    assert page.editor.nothing.isVisible()
    assert not page.editor.nothing.empty.button.isEnabled()
    qtbot.keyClicks(page.editor.title, "Vigil for Zhanaozen")
    page.editor.fields.start.set.setFocus()
    page.editor.fields.start.set.click()
    kept(desk)
    event = desk.plan.events[page.draft.id]
    assert event.title.get("en") == "Vigil for Zhanaozen"
    assert event.start == Moment(local=datetime(2011, 12, 17, 12, 0), zone="Europe/London")
    page.editor.nothing.empty.button.click()
    kept(desk)
    (leaflet,) = [each for each in desk.plan.leaflets.values() if each.event == event.id]
    assert leaflet.headline == event.title
    qtbot.waitUntil(lambda: not page.editor.nothing.isVisible())


def test_nothing_typed_is_nothing_kept(page: EventsPage, desk: Desk, kept: Kept) -> None:
    page.add_record()
    page.show_agenda()
    kept(desk)
    assert len(desk.plan.events) == 1


def test_a_struck_event_goes_to_the_trash_and_undo_brings_it_back(
    page: EventsPage, desk: Desk, qtbot: QtBot, kept: Kept
) -> None:
    with qtbot.waitSignal(page.noted) as noted:
        page.editor.struck.emit()
    kept(desk)
    assert str(noted.args[0]) == "“Picket the embassy” is in the trash."
    assert page.agenda.empty.isVisible()
    desk.undo()
    kept(desk)
    assert page.agenda.list.rows.row("picket") >= 0


def test_findings_lead_to_the_paper(page: EventsPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.wanted) as wanted:
        page.editor.frame.pane.findings_asked.emit()
    assert wanted.args == ["leaflets", "handbill-1"]


def test_a_narrow_window_shows_the_form_or_the_page(page: EventsPage) -> None:
    page.resize(800, 600)
    assert page.editor.title.isVisible()
    assert not page.editor.frame.pane.isVisible()
    page.editor.frame.turn.click()
    assert page.editor.frame.pane.isVisible()


def test_every_control_has_a_name(page: EventsPage, unnamed: Callable[[QWidget], list[str]]) -> None:
    page.editor.phases.rows[0].edit()
    page.editor.roles.rows[0].toggle()
    page.editor.details.ends.click()
    assert unnamed(page) == []
