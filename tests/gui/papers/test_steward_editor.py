"""The papers for those who run an event: in the gallery, looked over, printed, and cured where the event is."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from planner.domain.message import Message
from planner.gui.desk import Desk
from planner.gui.papers.page import PapersPage
from planner.gui.papers.steward_editor import StewardEditor
from planner.services.paper_choice import steward_papers
from planner.services.papers import EVENT, make_paper
from tests.gui.conftest import NOW
from tests.gui.papers.seen import tiles

Kept = Callable[[Desk], None]


@pytest.fixture
def editor(page: PapersPage, desk: Desk, kept: Kept, qtbot: QtBot) -> StewardEditor:
    card = next(each for each in steward_papers(desk.plan) if each.template == "steward-card")
    page.gallery.opened.emit(card)
    qtbot.waitUntil(lambda: not page.steward.preview._later._timer.isActive() and not desk.jobs.busy, timeout=20_000)
    return page.steward


def test_an_event_with_roles_has_papers_for_stewards(page: PapersPage, desk: Desk, kept: Kept) -> None:
    asides = {row.aside for row in tiles(page, EVENT)}
    assert {"Day pack · A4", "Steward card · A6"} <= asides
    picket = desk.plan.events["picket"]
    desk.save(Message("go alone"), replace(picket, roles=(), phases=()))
    kept(desk)
    assert not any(row.title == "Picket the embassy" for row in tiles(page, EVENT))


def test_cards_are_seen_saved_and_remembered(
    page: PapersPage, editor: StewardEditor, desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    assert editor.title.text() == "Steward card for Picket the embassy"
    with qtbot.waitSignal(page.sent, timeout=20_000):
        editor.preview.save_to(tmp_path / "card.pdf")
    made = make_paper(desk.plan, "picket", now=NOW, template="steward-card", languages=("en",))
    assert (tmp_path / "card.pdf").read_bytes() == made.pdf
    (kept_paper,) = desk.workspace.made()
    assert (kept_paper.paper, kept_paper.record) == (EVENT, "picket")


def test_cards_lie_several_to_a_sheet(editor: StewardEditor, qtbot: QtBot, desk: Desk) -> None:
    editor.printing.up.chosen.emit("4")
    qtbot.waitUntil(lambda: not editor.preview._later._timer.isActive() and not desk.jobs.busy, timeout=20_000)
    assert editor.pane.views.isVisible()
    assert editor.pane.views.current() == "sheet"


def test_what_is_missing_is_cured_where_the_event_is(
    page: PapersPage, editor: StewardEditor, desk: Desk, qtbot: QtBot
) -> None:
    editor.open(next(each for each in steward_papers(desk.plan) if each.template == "day-pack"))
    qtbot.waitUntil(lambda: bool(editor.findings._rows), timeout=20_000)  # somebody still has to be found
    with qtbot.waitSignal(page.field_wanted) as wanted:
        editor.findings._rows[0].cure.click()
    assert wanted.args is not None
    assert wanted.args[:2] == ["events", "picket"]
    with qtbot.waitSignal(page.field_wanted) as wanted:
        qtbot.mouseClick(editor.change, Qt.MouseButton.LeftButton)
    assert wanted.args == ["events", "picket", ""]


def test_the_way_back_leads_to_the_tile(page: PapersPage, editor: StewardEditor) -> None:
    editor.back.click()
    assert page.gallery.isVisible()
    chosen = page.gallery.chosen()
    assert chosen is not None
    assert chosen.template == "steward-card"


def test_an_event_that_goes_takes_its_papers_along(
    page: PapersPage, editor: StewardEditor, desk: Desk, kept: Kept
) -> None:
    desk.trash("events", "picket")
    kept(desk)
    assert page.gallery.isVisible()
    assert not any(row.title == "Picket the embassy" for row in tiles(page, EVENT))


def test_every_control_has_a_name(editor: StewardEditor, unnamed: Callable[[QWidget], list[str]]) -> None:
    assert unnamed(editor) == []
