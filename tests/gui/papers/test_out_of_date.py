"""Copies that went out and are wrong now: everything that changed, and correcting it."""

import io
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pikepdf
import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from planner.domain.message import Message
from planner.domain.moment import Moment
from planner.domain.release import ReleaseKind
from planner.gui.desk import Desk
from planner.gui.papers.page import PapersPage
from planner.gui.printing import printer_for
from planner.services.editions import remembered
from planner.services.erratum import erratum_slip
from planner.services.papers import LEAFLET, PRESS, make_paper
from tests.gui.conftest import NOW

Kept = Callable[[Desk], None]


@pytest.fixture
def moved(desk: Desk, kept: Kept, page: PapersPage) -> None:
    """The picket moves, and the killed are counted again, after a leaflet and a press sheet went out."""
    for record in ("handbill-1", "statement-1"):
        desk.remember_made(remembered(make_paper(desk.plan, record, now=NOW), NOW))
    picket = desk.plan.events["picket"]
    desk.save(
        Message("move"),
        replace(picket, start=Moment(local=datetime(2011, 12, 16, 13), zone="Europe/London")),
        replace(desk.plan.facts["killed"], value=90.0),
    )
    kept(desk)


@pytest.mark.usefixtures("moved")
def test_the_editor_lists_everything_that_changed(page: PapersPage, shown: Callable[[], QImage]) -> None:
    page.open_record(LEAFLET, "handbill-1")
    shown()
    words = page.leaflet.copies.text()
    assert "things changed" in words
    assert "12 noon" in words
    assert "13:00" in words
    assert "Up to 70" in words
    assert "Up to 90" in words
    assert page.leaflet.copies.slip.isVisible()
    assert not page.leaflet.copies.correction.isVisible()


@pytest.mark.usefixtures("moved")
def test_a_slip_is_saved_four_to_a_sheet(
    page: PapersPage, qtbot: QtBot, tmp_path: Path, shown: Callable[[], QImage], desk: Desk
) -> None:
    page.open_record(LEAFLET, "handbill-1")
    shown()
    seen = page.leaflet._seen
    assert seen is not None
    assert seen.edition is not None
    with qtbot.waitSignal(page.sent, timeout=20_000) as noted:
        page.leaflet.slips.save_to(seen.edition, tmp_path / "slip.pdf")
    assert str(noted.args[0]) == "slip.pdf is saved."
    with pikepdf.open(tmp_path / "slip.pdf") as pdf:
        assert len(pdf.pages) == 1
        assert [round(float(each)) for each in pdf.pages[0].mediabox[2:]] == [842, 595]
    assert len(desk.workspace.made()) == 2  # a slip corrects a paper and is none to be corrected


@pytest.mark.usefixtures("moved")
def test_a_slip_is_printed(
    page: PapersPage, qtbot: QtBot, tmp_path: Path, shown: Callable[[], QImage], desk: Desk
) -> None:
    page.open_record(LEAFLET, "handbill-1")
    shown()
    seen = page.leaflet._seen
    assert seen is not None
    assert seen.edition is not None
    slip = erratum_slip(desk.plan, seen.edition, now=NOW)
    printer = printer_for(slip.pdf)
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    with qtbot.waitSignal(page.sent, timeout=20_000):
        page.leaflet.slips.print_on(slip, printer)
    with pikepdf.open(io.BytesIO((tmp_path / "out.pdf").read_bytes())) as pdf:
        assert len(pdf.pages) == 1


@pytest.mark.usefixtures("moved")
def test_the_page_of_papers_lists_what_is_out_of_date(page: PapersPage, qtbot: QtBot) -> None:
    page.gallery.refresh()
    qtbot.waitUntil(lambda: len(page.gallery.stale.rows) == 2, timeout=20_000)
    names = [row.look.accessibleName() for row in page.gallery.stale.rows]
    leaflet = next(name for name in names if name.startswith("Leaflet · A5 · English"))
    assert "Up to 90" in leaflet
    assert "13:00" in leaflet
    assert all(row.visibleRegion().boundingRect().height() > 40 for row in page.gallery.stale.rows)
    row = next(row for row in page.gallery.stale.rows if "Leaflet" in row.look.accessibleName())
    row.look.click()
    assert page.editor() is page.leaflet


@pytest.mark.usefixtures("moved")
def test_a_press_sheet_is_corrected_by_another(
    page: PapersPage, desk: Desk, qtbot: QtBot, shown: Callable[[], QImage]
) -> None:
    page.open_record(PRESS, "statement-1")
    shown()
    assert page.release.copies.correction.isVisible()
    assert not page.release.copies.slip.isVisible()
    page.release.copies.correction.click()
    draft = page.release.draft.record
    assert (draft.kind, draft.corrects) == (ReleaseKind.CORRECTION, "statement-1")
    qtbot.waitUntil(page.release.form.fields["headline"].hasFocus)


def test_nothing_is_said_while_every_copy_is_right(
    page: PapersPage, desk: Desk, kept: Kept, shown: Callable[[], QImage]
) -> None:
    desk.remember_made(remembered(make_paper(desk.plan, "handbill-1", now=NOW), NOW))
    kept(desk)
    assert not page.gallery.stale.isVisible()
    page.open_record(LEAFLET, "handbill-1")
    shown()
    assert not page.leaflet.copies.isVisible()
