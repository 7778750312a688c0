"""Choosing the design of a leaflet among pictures of that very leaflet."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from planner.domain.message import Message
from planner.domain.paper_size import PaperSize
from planner.domain.text import Text
from planner.gui.desk import Desk
from planner.gui.papers.design_field import DesignField
from planner.gui.papers.page import PapersPage
from planner.services.papers import LEAFLET
from planner.services.templates import templates

Kept = Callable[[Desk], None]


@pytest.fixture
def field(page: PapersPage, shown: Callable[[], QImage]) -> DesignField:
    page.open_record(LEAFLET, "handbill-1")
    shown()
    return page.leaflet.leaflet_form.design


def drawn(field: DesignField) -> int:
    return sum(tile.page is not None for tile in field.designs.tiles.values())


def test_no_picture_is_made_before_the_designs_are_looked_at(field: DesignField) -> None:
    assert drawn(field) == 0


def test_every_design_for_leaflets_shows_this_very_leaflet(field: DesignField, qtbot: QtBot) -> None:
    assert list(field.designs.tiles) == [card.name for card in templates(LEAFLET)]
    field.button.click()
    qtbot.waitUntil(lambda: drawn(field) == len(field.designs.tiles), timeout=30_000)
    pages = [tile.page for tile in field.designs.tiles.values()]
    assert len({bytes(page.constBits()) for page in pages if page}) == len(pages) - 1  # without a picture: a rally


def test_pictures_follow_what_is_typed(field: DesignField, page: PapersPage, qtbot: QtBot, desk: Desk) -> None:
    field.button.click()
    qtbot.waitUntil(lambda: drawn(field) == len(field.designs.tiles), timeout=30_000)
    before = field.designs.tiles["placard"].page
    page.leaflet.draft.type(headline=Text.of({"en": "Shame"}))
    qtbot.waitUntil(lambda: field.designs.tiles["placard"].page is not before, timeout=30_000)


def test_another_design_keeps_every_word_and_one_undo_takes_it_back(
    field: DesignField, page: PapersPage, desk: Desk, kept: Kept, shown: Callable[[], QImage]
) -> None:
    before, rally = desk.plan.leaflets["handbill-1"], shown()
    field.button.click()
    field.designs.tiles["question"].click()
    kept(desk)
    after = desk.plan.leaflets["handbill-1"]
    assert (after.template, after.paper) == ("question", PaperSize.A5)
    assert (after.headline, after.body, after.demands, after.facts) == (
        before.headline,
        before.body,
        before.demands,
        before.facts,
    )
    assert desk.workspace.undo_label() == Message(
        "change the design of {paper}", paper="They asked for their wages. They got bu…"
    )
    assert field.button.text() == "Question"
    assert shown() != rally
    desk.undo()
    kept(desk)
    assert desk.plan.leaflets["handbill-1"].template == "rally"
    assert field.designs.tiles["rally"].isChecked()


def test_a_design_that_does_not_suit_the_size_brings_its_own(
    field: DesignField, page: PapersPage, desk: Desk, kept: Kept
) -> None:
    field.designs.chosen.emit("poster")
    kept(desk)
    assert desk.plan.leaflets["handbill-1"].paper is PaperSize.A3
    sizes = page.leaflet.leaflet_form.paper
    assert [sizes.itemData(at) for at in range(sizes.count())] == [
        size.value for size in next(card.papers for card in templates(LEAFLET) if card.name == "poster")
    ]
    assert "A4, landscape" in [sizes.itemText(at) for at in range(sizes.count())]


def test_designs_are_reached_and_chosen_by_keys(
    field: DesignField, page: PapersPage, desk: Desk, qtbot: QtBot, kept: Kept
) -> None:
    field.button.click()
    rally = field.designs.tiles["rally"]
    rally.setFocus()
    qtbot.keyClick(rally, Qt.Key.Key_Right)
    assert field.designs.tiles["question"].hasFocus()
    qtbot.keyClick(field.designs.tiles["question"], Qt.Key.Key_Space)
    kept(desk)
    assert desk.plan.leaflets["handbill-1"].template == "question"


def test_a_leaflet_in_a_design_that_nobody_knows_can_still_be_opened(
    page: PapersPage, desk: Desk, kept: Kept, shown: Callable[[], QImage], field: DesignField
) -> None:
    page.leaflet.draft.keep(Message("change"), template="samizdat")
    kept(desk)
    assert field.button.text() == "samizdat"
    assert not any(tile.isChecked() for tile in field.designs.tiles.values())
