"""Choosing how a paper is printed: only what applies, and what a run takes."""

from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from planner.domain.imposition import Flip, Imposition, Mode, Tiles
from planner.domain.pairing import Pairing
from planner.gui.desk import Desk
from planner.gui.papers.page import PapersPage
from planner.gui.papers.printing_form import PrintingForm
from planner.gui.printing import printer_for
from planner.services.papers import LEAFLET
from planner.services.print_room import Printing
from planner.services.test_sheet import make_test_sheet

Kept = Callable[[Desk], None]


@pytest.fixture
def form(page: PapersPage, shown: Callable[[], QImage]) -> PrintingForm:
    page.open_record(LEAFLET, "handbill-1")
    shown()
    return page.leaflet.leaflet_form.printing


def rows(form: PrintingForm) -> list[str]:
    return [key for key, row in form._by_name.items() if not row.isHidden()]


def test_a_leaflet_has_inks_sides_a_printer_and_so_many_to_a_sheet(form: PrintingForm) -> None:
    assert rows(form) == ["ink", "sides", "mode", "printer", "up", "copies"]
    assert list(form.ink._buttons) == ["colour", "black", "photocopy"]
    assert list(form.up._buttons) == ["1", "2", "4"]  # no sheet at home holds eight of A5


def test_two_languages_stand_as_the_template_takes_them(
    form: PrintingForm, page: PapersPage, shown: Callable[[], QImage]
) -> None:
    page.leaflet.leaflet_form.printed_in.picked.emit(("en", "ru"))
    shown()
    offered = [form.sides.itemText(place) for place in range(form.sides.count())]
    assert offered == ["A side for each language", "Both languages on one side", "Both languages on both sides"]
    form.sides.chosen.emit("2/side-by-side")
    assert form.printing == Printing(pairing=Pairing.SIDE_BY_SIDE)
    assert form.sides.currentText() == "Both languages on both sides"
    page.leaflet.leaflet_form.printed_in.picked.emit(("en",))
    shown()
    assert form.printing == Printing()
    assert form.sides.currentText() == "A back where the front cannot say all"


def test_the_edge_that_sheets_are_turned_over_matters_once_several_lie_on_one(form: PrintingForm) -> None:
    form.up.chosen.emit("2")
    assert "flip" in rows(form)
    form.flip.chosen.emit("short")
    assert form.printing == Printing(imposition=Imposition(up=2, duplex=Flip.SHORT))
    form.up.chosen.emit("1")
    assert form.printing == Printing()
    assert "flip" not in rows(form)


def test_a_run_says_its_sheets_and_cuts(form: PrintingForm, page: PapersPage, shown: Callable[[], QImage]) -> None:
    form.up.chosen.emit("4")
    shown()
    form.copies.setValue(600)
    assert form._run.text() == "600 copies, A5, this printer: 150 sheets, 2 cuts."


def test_inks_and_print_shops_change_the_paper(
    form: PrintingForm, page: PapersPage, shown: Callable[[], QImage]
) -> None:
    colour = shown()
    form.ink.chosen.emit("black")
    black = shown()
    assert black != colour
    assert black.allGray()
    form.mode.chosen.emit(Mode.SHOP.value)
    assert shown().size() != black.size()
    assert page.leaflet.pane.views.isVisible()


def test_a_poster_is_tiled_and_what_it_cannot_have_is_dropped(
    form: PrintingForm, page: PapersPage, desk: Desk, kept: Kept, shown: Callable[[], QImage]
) -> None:
    form.ink.chosen.emit("photocopy")
    form.up.chosen.emit("4")
    page.leaflet.leaflet_form.design.chosen.emit("poster")
    kept(desk)
    shown()
    assert rows(form) == ["ink", "mode", "printer", "tiles", "copies"]
    assert form.printing == Printing(ink="photocopy")
    form.tiles.chosen.emit(Tiles.TRUE_SIZE.value)
    shown()
    assert page.leaflet.pane.views.current() == "sheet"
    assert page.leaflet._seen is not None
    assert page.leaflet._seen.paper.pages > 2
    page.leaflet.leaflet_form.design.chosen.emit("large-print")
    kept(desk)
    shown()
    assert form.printing == Printing(ink="photocopy")


def test_an_ink_that_another_design_does_not_have_gives_way(
    form: PrintingForm, page: PapersPage, desk: Desk, kept: Kept, shown: Callable[[], QImage]
) -> None:
    form.ink.chosen.emit("colour")
    page.leaflet.leaflet_form.design.chosen.emit("bust-card")
    kept(desk)
    shown()
    assert form.printing.ink is None
    assert form.ink.current() == "black"


def test_a_test_sheet_is_printed(
    page: PapersPage, form: PrintingForm, desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    pdf = make_test_sheet(desk.plan.campaign.paper, "en")
    printer = printer_for(pdf)
    printer.setOutputFileName(str(tmp_path / "test.pdf"))
    with qtbot.waitSignal(page.sent, timeout=30_000):
        page.leaflet.preview.print_test_sheet(pdf, printer)
    with pikepdf.open(tmp_path / "test.pdf") as printed:
        assert len(printed.pages) >= 1
    assert desk.workspace.made() == ()  # nothing went out


def test_every_choice_has_a_name(form: PrintingForm, page: PapersPage, unnamed: Callable[[QWidget], list[str]]) -> None:
    form.up.chosen.emit("4")
    assert unnamed(page) == []
