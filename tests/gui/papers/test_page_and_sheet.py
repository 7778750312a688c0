"""From the page to the field: words that are clicked lead to where they were typed; and the sheets that are printed."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from planner.domain.imposition import Imposition
from planner.gui.desk import Desk
from planner.gui.events.page import EventsPage
from planner.gui.papers.page import PapersPage
from planner.gui.widgets.field_sheet import FieldSheet, FieldSpot
from planner.services.papers import LEAFLET
from planner.services.print_room import Printing

Kept = Callable[[Desk], None]


@pytest.fixture
def sheet(page: PapersPage, shown: Callable[[], QImage]) -> FieldSheet:
    page.open_record(LEAFLET, "handbill-1")
    shown()
    return page.leaflet.pane.sheet


def spot(sheet: FieldSheet, kind: str, field: str) -> FieldSpot:
    return next(each for each in sheet.fields if (each.kind, each.field) == (kind, field))


def middle(sheet: FieldSheet, found: FieldSpot) -> QPoint:
    return sheet.box(found.x, found.y, found.width, found.height).center().toPoint()


def test_a_click_on_the_headline_goes_to_its_field(page: PapersPage, sheet: FieldSheet, qtbot: QtBot) -> None:
    headline = spot(sheet, LEAFLET, "headline.en")
    qtbot.mouseClick(sheet, Qt.MouseButton.LeftButton, pos=middle(sheet, headline))
    assert page.leaflet.leaflet_form.headline.hasFocus()


def test_a_click_on_the_day_asks_for_the_start_of_the_event(page: PapersPage, sheet: FieldSheet, qtbot: QtBot) -> None:
    day = spot(sheet, "events", "start")
    with qtbot.waitSignal(page.field_wanted) as wanted:
        qtbot.mouseClick(sheet, Qt.MouseButton.LeftButton, pos=middle(sheet, day))
    assert wanted.args == ["events", "picket", "start"]


def test_the_event_editor_puts_the_caret_into_the_field_that_was_asked_for(
    desk: Desk, show: Callable[..., None], kept: Kept, qtbot: QtBot
) -> None:
    events = EventsPage(desk)
    events.resize(1174, 735)
    show(events)
    kept(desk)
    fields = events.editor.fields
    for path, field in (
        ("start", fields.start.moment.date),
        ("bring.en", fields.bring),
        ("location", fields.where.places),
    ):
        events.open_field("events", "picket", path)
        qtbot.waitUntil(field.hasFocus)
    events.open_field("events", "picket", "title.ru")
    assert events.editor.title.value() == desk.plan.events["picket"].title.get("ru")


def test_the_mouse_is_told_what_a_click_leads_to(sheet: FieldSheet, qtbot: QtBot) -> None:
    qtbot.mouseMove(sheet, middle(sheet, spot(sheet, "events", "start")))
    qtbot.waitUntil(lambda: sheet.toolTip() == "When the event is: click to change it")
    assert sheet.cursor().shape() is Qt.CursorShape.PointingHandCursor
    qtbot.mouseMove(sheet, QPoint(2, 2))
    qtbot.waitUntil(lambda: sheet.toolTip() == "")


def test_arrows_go_from_field_to_field_and_enter_goes_into_it(
    page: PapersPage, sheet: FieldSheet, qtbot: QtBot
) -> None:
    sheet.setFocus()
    qtbot.keyClick(sheet, Qt.Key.Key_Down)
    assert sheet.accessibleName() == "Preview, page 1 of 2, Headline"
    before = sheet.accessibleName()
    qtbot.keyClick(sheet, Qt.Key.Key_Down)
    assert sheet.accessibleName() != before
    qtbot.keyClick(sheet, Qt.Key.Key_Up)
    qtbot.keyClick(sheet, Qt.Key.Key_Return)
    assert page.leaflet.leaflet_form.headline.hasFocus()


def test_keys_turn_the_page(page: PapersPage, sheet: FieldSheet, qtbot: QtBot) -> None:
    sheet.setFocus()
    for key, at in ((Qt.Key.Key_PageDown, 1), (Qt.Key.Key_PageUp, 0), (Qt.Key.Key_BracketRight, 1)):
        qtbot.keyClick(sheet, key)
        qtbot.waitUntil(lambda at=at: sheet.page == at)  # type: ignore[misc]


def test_the_sheet_that_is_printed_is_shown_beside_the_page(
    page: PapersPage, sheet: FieldSheet, shown: Callable[[], QImage]
) -> None:
    pane, preview = page.leaflet.pane, page.leaflet.preview
    assert not pane.views.isVisible()
    front = shown()
    preview.print_as(Printing(imposition=Imposition(up=4)))
    four = shown()
    assert pane.views.current() == "sheet"
    assert sheet.fields == ()
    pane.views.chosen.emit("page")
    assert shown() == front
    assert sheet.fields != ()
    pane.views.chosen.emit("sheet")
    assert shown() == four
    preview.print_as(Printing())
    assert shown() == front
    assert not pane.views.isVisible()


def test_findings_are_those_of_the_paper_as_it_is_printed(
    page: PapersPage, sheet: FieldSheet, shown: Callable[[], QImage]
) -> None:
    shown()
    preview = page.leaflet.preview
    preview.print_as(replace(preview.printing, imposition=Imposition(up=2)))
    preview.show_sheets(False)
    shown()
    seen = page.leaflet._seen
    assert seen is not None
    assert seen.paper.sheets is not seen.paper.document


def test_a_finding_that_is_chosen_turns_from_the_sheet_to_its_page(
    page: PapersPage, sheet: FieldSheet, shown: Callable[[], QImage], qtbot: QtBot
) -> None:
    headline = page.leaflet.leaflet_form.headline
    headline.setFocus()
    headline.selectAll()
    qtbot.keyClicks(headline, "March today")
    page.leaflet.preview.print_as(Printing(imposition=Imposition(up=4)))
    shown()
    assert sheet._marks == ()
    rows = page.leaflet.findings._rows
    number = next(at for at, row in enumerate(rows, start=1) if row.finding.spots)
    page.leaflet.findings.pressed.emit(number)
    shown()
    assert page.leaflet.pane.views.current() == "page"
