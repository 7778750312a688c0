"""Writing down what a test sheet told of a printer, and what comes of it."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from planner.domain.imposition import Flip
from planner.domain.printer import Printer
from planner.gui.desk import Desk
from planner.gui.papers.page import PapersPage
from planner.gui.papers.printer_field import PrinterField
from planner.gui.papers.printing_form import PrintingForm
from planner.services.papers import LEAFLET

WIDE = Printer(left=4, right=4, top=3, bottom=20, flip=Flip.LONG)


@pytest.fixture
def form(page: PapersPage, shown: Callable[[], QImage]) -> PrintingForm:
    page.open_record(LEAFLET, "handbill-1")
    shown()
    return page.leaflet.leaflet_form.printing


@pytest.fixture
def field(form: PrintingForm) -> PrinterField:
    return form.printer


def measure(qtbot: QtBot, field: PrinterField, *figures: str, name: str = "Inkjet", flip: str = "long") -> None:
    qtbot.mouseClick(field.measure, Qt.MouseButton.LeftButton)
    field.name.set_value(name)
    field.name.clearFocus()
    for edge, figure in zip(field.edges.values(), figures, strict=True):
        edge.set_value(figure)
    field.flip.choose(flip)
    qtbot.mouseClick(field.keep, Qt.MouseButton.LeftButton)


def test_what_was_measured_is_kept_on_this_computer_and_not_in_the_planner(
    field: PrinterField, form: PrintingForm, desk: Desk, qtbot: QtBot
) -> None:
    undo = desk.workspace.undo_label()
    assert field.choice.isHidden()
    measure(qtbot, field, "4", "4", "3", "20")
    assert desk.printers.all() == {"Inkjet": WIDE}
    assert form.printing.printer == WIDE
    assert (field.choice.current(), field.sheet.isHidden()) == ("Inkjet", True)
    assert desk.workspace.undo_label() == undo


def test_figures_may_have_a_comma_and_nonsense_is_refused_where_it_stands(
    field: PrinterField, desk: Desk, qtbot: QtBot
) -> None:
    measure(qtbot, field, "4,5", "4", "wide", "3")
    assert field.notice.text() == "Write four numbers from 0 to 50."
    assert field.edges["top"].hasFocus()
    field.edges["top"].set_value("300")
    field.keep.click()
    assert field.notice.text() == "A printer leaves 0 to 50 mm blank at an edge."
    for words in ("nan", ""):
        field.edges["top"].clearFocus()
        field.edges["top"].set_value(words)
        field.keep.click()
        assert field.notice.text()
    assert desk.printers.all() == {}
    field.edges["top"].clearFocus()
    field.edges["top"].set_value("3")
    field.keep.click()
    assert desk.printers.get("Inkjet").left == 4.5


def test_a_printer_without_a_name_is_refused(field: PrinterField, desk: Desk, qtbot: QtBot) -> None:
    measure(qtbot, field, "3", "3", "3", "3", name=" ")
    assert field.notice.text() == "Give the printer a name to find it by."
    assert desk.printers.all() == {}


def test_a_printer_is_forgotten(field: PrinterField, form: PrintingForm, desk: Desk, qtbot: QtBot) -> None:
    measure(qtbot, field, "4", "4", "3", "20")
    qtbot.mouseClick(field.measure, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(field.forget, Qt.MouseButton.LeftButton)
    assert (desk.printers.all(), form.printing.printer) == ({}, None)


def test_what_the_printer_would_leave_out_is_found_and_marked_on_the_sheet(
    field: PrinterField, form: PrintingForm, page: PapersPage, qtbot: QtBot, shown: Callable[[], QImage]
) -> None:
    form.up.chosen.emit("2")
    page.leaflet.preview.show_sheets(False)
    shown()
    measure(qtbot, field, "25", "25", "25", "25")
    shown()
    editor = page.leaflet
    assert editor._seen is not None
    (number,) = editor._seen.sheet_marks
    assert "leaves up to 25 mm" in str(editor._seen.findings[number - 1].message)
    assert number not in editor._seen.marks
    editor.findings._press(number)
    shown()
    assert editor.preview.on_sheets
    assert {mark.number for mark in editor.pane.sheet._marks} == {number}
    sheet, reached = editor.pane.sheet.sheet(), editor.pane.sheet.reached()
    assert round((sheet.width() - reached.width()) / sheet.width(), 2) == round(50 / 297, 2)
    editor.preview.show_sheets(False)
    shown()
    assert editor.pane.sheet.reached() == editor.pane.sheet.sheet()


def test_the_cure_of_what_is_left_out_is_where_the_printer_is_chosen(
    field: PrinterField, page: PapersPage, desk: Desk, qtbot: QtBot, shown: Callable[[], QImage]
) -> None:
    measure(qtbot, field, "25", "25", "25", "25")
    for kind, record in ((LEAFLET, "handbill-1"), ("releases", "statement-1")):
        page.show_gallery()
        page.open_record(kind, record)
        shown()
        editor = page.editor()
        assert editor is not None
        assert editor._seen is not None
        (number,) = (at for at, each in enumerate(editor._seen.findings, start=1) if each.rule == "unprintable-edge")
        assert editor._seen.marks[number]  # a page that is its own sheet is marked itself
        editor.findings._cure(number)
        assert editor.form.printing.printer.test.hasFocus()


def test_what_is_said_of_a_paper_as_a_whole_leads_to_its_text(page: PapersPage, form: PrintingForm) -> None:
    assert form.isVisible()
    page.leaflet.go_to_field(LEAFLET, "handbill-1", "")
    assert page.leaflet.form.body.area.hasFocus()


def test_sheets_are_turned_over_the_edge_that_the_printer_turns_them_over(
    field: PrinterField, form: PrintingForm, page: PapersPage, qtbot: QtBot, shown: Callable[[], QImage]
) -> None:
    def turned() -> Flip | None:
        shown()
        assert page.leaflet._seen is not None
        return page.leaflet._seen.paper.turned

    form.up.chosen.emit("2")
    before = turned()
    measure(qtbot, field, "3", "3", "3", "3", flip="long")
    assert (before, turned()) == (Flip.SHORT, Flip.LONG)


def test_the_same_printer_is_chosen_beside_every_paper(
    field: PrinterField, page: PapersPage, qtbot: QtBot, shown: Callable[[], QImage]
) -> None:
    measure(qtbot, field, "4", "4", "3", "20")
    page.show_gallery()
    page.open_record("releases", "statement-1")
    shown()
    assert page.release.release_form.printing.printing.printer == WIDE


def test_every_field_of_the_printer_has_a_name(
    field: PrinterField, page: PapersPage, qtbot: QtBot, unnamed: Callable[..., list[str]]
) -> None:
    qtbot.mouseClick(field.measure, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(field.name.hasFocus)
    assert unnamed(page) == []
    assert not field.keep.visibleRegion().isEmpty()
