"""Seeing every paper as it would print, which have gone stale, and beginning new ones."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from planner.domain.message import Message
from planner.gui.desk import Desk
from planner.gui.papers.page import PapersPage
from planner.gui.papers.starts import Start, offers
from planner.services.papers import LEAFLET, PRESS
from planner.services.templates import templates
from tests.gui.papers.seen import chips, sentences, tiles

Kept = Callable[[Desk], None]


def pixels(image: QImage) -> list[QColor]:
    return [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]


def test_the_gallery_shows_each_paper_in_each_of_its_languages(page: PapersPage) -> None:
    assert [(row.title, row.aside) for row in tiles(page, LEAFLET)] == [
        ("They asked for their wages. They got bullets.", "A5 · English"),
        ("Они просили зарплату. Им ответили пулями.", "A5 · Русский"),
        ("Олар жалақы сұрады. Оқпен жауап алды.", "A5 · Қазақ тілі"),
    ]
    assert [(row.title, row.aside) for row in tiles(page, PRESS)] == [
        ("Troops fire on striking oil workers in Kazakhstan", "Release 1 · A4 · English")
    ]


def test_every_picture_is_the_first_page_of_the_real_paper(page: PapersPage, qtbot: QtBot, desk: Desk) -> None:
    made = page.gallery._pictures._made
    wanted = [row.id for kind in (LEAFLET, PRESS) for row in tiles(page, kind)]
    qtbot.waitUntil(lambda: all(key in made for key in wanted), timeout=20_000)
    pictures = [made[row.id].image for kind in (LEAFLET, PRESS) for row in tiles(page, kind)]
    assert {picture.height() for picture in pictures} == {196}
    assert len({bytes(picture.constBits()) for picture in pictures}) == 4
    red = [sum(at.red() > 150 and at.green() < 80 for at in pixels(picture)) for picture in pictures]
    assert min(red[:3]) > 500  # the campaign's colour fills the panel with time and place
    assert red[3] == 0  # press sheets are black


def test_a_paper_is_found_by_words_and_by_kind(page: PapersPage, qtbot: QtBot) -> None:
    qtbot.keyClicks(page.gallery.search, "troops")
    assert (len(tiles(page, LEAFLET)), len(tiles(page, PRESS))) == (0, 1)
    assert not page.gallery.shelves[LEAFLET].isVisible()
    qtbot.keyClick(page.gallery.search, Qt.Key.Key_Escape)
    page.gallery.kinds._buttons[LEAFLET].click()
    assert (len(tiles(page, LEAFLET)), len(tiles(page, PRESS))) == (3, 0)


def test_a_click_on_a_tile_opens_its_paper_in_its_language(
    page: PapersPage, qtbot: QtBot, shown: Callable[[], QImage]
) -> None:
    russian = page.gallery.shelves[LEAFLET].tiles
    middle = russian.visualRect(russian.rows.index(1)).center()
    qtbot.mouseClick(russian.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert page.editor() is page.leaflet
    assert page.leaflet.leaflet_form.spoken.language == "ru"
    assert page.leaflet.preview.choice is not None
    assert page.leaflet.preview.choice.languages == ("ru",)
    page.leaflet.back.click()
    assert page.gallery.chosen() == page.gallery._choices[tiles(page, LEAFLET)[1].id]


def test_enter_opens_the_chosen_paper_and_delete_strikes_it(
    page: PapersPage, qtbot: QtBot, desk: Desk, kept: Kept
) -> None:
    press = page.gallery.shelves[PRESS].tiles
    press.setFocus()
    press.setCurrentIndex(press.rows.index(0))
    qtbot.keyClick(press, Qt.Key.Key_Return)
    assert page.editor() is page.release
    page.release.back.click()
    press.setFocus()
    with qtbot.waitSignal(page.noted) as noted:
        qtbot.keyClick(press, Qt.Key.Key_Delete)
    kept(desk)
    assert str(noted.args[0]) == "“Troops fire on striking oil workers in Kazakhstan” is in the trash."
    assert tiles(page, PRESS) == []


def test_a_paper_that_went_out_is_out_of_date_once_a_fact_changes(
    page: PapersPage, desk: Desk, qtbot: QtBot, tmp_path: Path, kept: Kept, shown: Callable[[], QImage]
) -> None:
    page.open_record(LEAFLET, "handbill-1")
    shown()
    with qtbot.waitSignal(page.sent, timeout=20_000):
        page.leaflet.preview.save_to(tmp_path / "leaflet.pdf")
    page.leaflet.back.click()
    kept(desk)
    assert "Out of date" not in chips(page)
    desk.save(Message("count again"), replace(desk.plan.facts["killed"], value=90.0))
    kept(desk)
    qtbot.waitUntil(lambda: chips(page)[0] == "Out of date", timeout=20_000)
    assert "Out of date" not in chips(page)[1:]
    page.open_record(LEAFLET, "handbill-1")
    shown()
    copies = page.leaflet.copies
    assert copies.isVisible()
    assert "Copies made at 10:47 London are out of date" in copies.text()
    assert "“Up to 70 peaceful protesters" in copies.text()
    assert "“Up to 90" in copies.text()


def test_what_can_be_begun_is_what_there_is(desk: Desk, empty_desk: Desk) -> None:
    assert [offer.start for offer in offers(desk.plan)] == list(Start)
    alone = replace(desk.plan, campaign=replace(desk.plan.campaign, languages=("en",)), releases={})
    missing = set(Start) - {offer.start for offer in offers(alone)}
    assert missing == {Start.BILINGUAL, Start.CORRECTION}


@pytest.mark.parametrize("start", [Start.LEAFLET, Start.POSTER, Start.RELEASE, Start.CORRECTION])
def test_a_new_paper_is_shown_at_once_and_kept_with_its_headline(
    page: PapersPage, desk: Desk, qtbot: QtBot, kept: Kept, shown: Callable[[], QImage], start: Start
) -> None:
    page.begin(start)
    editor = page.editor()
    assert editor is not None
    shown()
    kept(desk)
    assert len(desk.plan.leaflets) + len(desk.plan.releases) == 2
    headline = editor.form.fields["headline"]
    qtbot.waitUntil(headline.hasFocus)
    qtbot.keyClicks(headline, "Stand with the strikers")
    qtbot.keyClick(headline, Qt.Key.Key_Return)
    kept(desk)
    record = desk.plan.shelf(PRESS if start.release_kind else LEAFLET)[editor.draft.id]
    assert record.headline.get("en") == "Stand with the strikers"  # type: ignore[attr-defined]
    shown()
    assert not any("headline" in sentence for sentence in sentences(page))


@pytest.mark.parametrize("start", [start for start in Start if start.release_kind is None])
def test_a_leaflet_begins_in_its_design_and_a_size_that_suits_it(page: PapersPage, start: Start) -> None:
    page.begin(start)
    record = page.leaflet.draft.record
    card = next(card for card in templates(LEAFLET) if card.name == record.template)
    assert start in (Start.LEAFLET, Start.BILINGUAL, card.name)
    assert record.paper in card.papers
    assert not record.paper.is_american


def test_a_two_language_leaflet_has_a_side_for_each(page: PapersPage, desk: Desk, shown: Callable[[], QImage]) -> None:
    page.begin(Start.BILINGUAL)
    shown()
    assert page.leaflet.draft.record.languages == ("en", "ru")
    assert page.leaflet.leaflet_form.printing.sides.itemText(0) == "A side for each language"


def test_the_button_lists_what_can_be_begun(page: PapersPage, qtbot: QtBot) -> None:
    page.add_record()
    qtbot.waitUntil(page.gallery.menu.isVisible)
    assert [action.text() for action in page.gallery.menu.actions()][:3] == [
        "Leaflet",
        "Two-language leaflet",
        "Large print",
    ]
    page.gallery.menu.hide()


def test_an_empty_planner_teaches_how_to_begin(empty_desk: Desk, show: Callable[[QWidget], None], kept: Kept) -> None:
    page = PapersPage(empty_desk)
    page.resize(1174, 735)
    show(page)
    kept(empty_desk)
    assert page.gallery._nothing.isVisible()
    assert page.gallery._starts.isVisible()
    page.begin(Start.LEAFLET)
    kept(empty_desk)


def test_delete_in_the_editor_goes_back_to_the_gallery(page: PapersPage, desk: Desk, qtbot: QtBot, kept: Kept) -> None:
    page.open_record(LEAFLET, "handbill-1")
    page.leaflet._menu.actions()[0].trigger()
    kept(desk)
    assert page.editor() is None
    assert tiles(page, LEAFLET) == []
    desk.undo()
    kept(desk)
    assert len(tiles(page, LEAFLET)) == 3
