from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from planner.domain.finding import Severity
from planner.gui.jobs import Jobs
from planner.gui.style import Styler, look
from planner.gui.widgets.preview_pane import PreviewPane
from planner.gui.widgets.sheet_view import Mark
from tests.gui.pdfs import BLUE, RED, pages


@pytest.fixture
def pane(qtbot: QtBot, styler: Styler) -> Iterator[PreviewPane]:
    jobs = Jobs()
    made = PreviewPane(jobs)
    qtbot.addWidget(made)
    made.resize(448, 735)
    made.show()
    yield made
    made.hide()
    jobs.wait()


def middle(pane: PreviewPane) -> str:
    view = pane.sheet
    return view.grab().toImage().pixelColor(view.sheet().center().toPoint()).name()


def test_the_page_is_shown_whole_in_the_middle_of_the_desk(qtbot: QtBot, pane: PreviewPane) -> None:
    pane.show_pdf(pages(RED))
    qtbot.waitUntil(lambda: middle(pane) == "#ff0000")
    sheet = pane.sheet.sheet()
    assert (sheet.left(), round(sheet.width())) == (24, 400)
    assert abs(sheet.center().y() - pane.sheet.height() / 2) <= 1
    corner = pane.sheet.grab().toImage().pixelColor(4, 4).name()
    assert corner == look().hexadecimal("desk")


def test_the_old_page_stays_until_the_new_one_is_ready_and_the_latest_wins(qtbot: QtBot, pane: PreviewPane) -> None:
    pane.show_pdf(pages(RED))
    qtbot.waitUntil(lambda: middle(pane) == "#ff0000")
    for _ in range(20):
        pane.show_pdf(pages(RED))
    pane.show_pdf(pages(BLUE))
    assert middle(pane) == "#ff0000"
    qtbot.waitUntil(lambda: middle(pane) == "#0000ff")


def test_pages_are_turned(qtbot: QtBot, pane: PreviewPane) -> None:
    pane.show_pdf(pages(RED, BLUE))
    qtbot.waitUntil(pane._after.isVisible)
    QTest.mouseClick(pane._after, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: middle(pane) == "#0000ff")
    assert pane._of.text() == "2 of 2"
    assert (pane._before.isEnabled(), pane._after.isEnabled()) == (True, False)


def test_a_larger_page_has_more_pixels_and_fits_again_on_demand(qtbot: QtBot, pane: PreviewPane) -> None:
    pane.show_pdf(pages(RED))
    qtbot.waitUntil(lambda: pane._shown_zoom.text() == "100 %")
    pane.zoom_by(1)
    qtbot.waitUntil(lambda: pane._shown_zoom.text() == "125 %")
    assert pane.sheet.sheet().width() == 500
    pane.fit()
    qtbot.waitUntil(lambda: pane._shown_zoom.text() == "100 %")


def test_a_finding_is_framed_and_its_number_stands_on_the_start_edge(qtbot: QtBot, pane: PreviewPane) -> None:
    pane.show_pdf(pages(RED))
    qtbot.waitUntil(lambda: middle(pane) == "#ff0000")
    mark = Mark(page=0, number=1, x=100, y=100, width=60, height=20)
    pane.show_findings([Severity.WARNING, Severity.HINT], [mark])
    assert pane._findings.text() == "2 findings"
    sheet, image = pane.sheet.sheet(), pane.sheet.grab().toImage()
    scale = sheet.width() / 300
    height = round(sheet.top() + 110 * scale)
    assert image.pixelColor(round(sheet.left()) - 6, height).name() == "#7a4b00"
    assert image.pixelColor(round(sheet.left() + 100 * scale) - 3, height).name() == "#7a4b00"
    pane.show_findings([Severity.HINT], [mark], right_to_left=True)
    image = pane.sheet.grab().toImage()
    assert image.pixelColor(round(sheet.right()) + 6, height).name() == "#7a4b00"


def test_nothing_can_be_printed_before_there_is_a_paper(qtbot: QtBot, pane: PreviewPane) -> None:
    assert not pane._print.isEnabled()
    pane.show_pdf(pages(RED))
    with qtbot.waitSignal(pane.print_asked):
        QTest.mouseClick(pane._print, Qt.MouseButton.LeftButton)
