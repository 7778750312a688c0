"""Giving a leaflet its picture in the window."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from planner.domain.leaflet import Leaflet
from planner.domain.picture import Picture
from planner.domain.text import Text
from planner.gui.desk import Desk
from planner.gui.draft import Draft
from planner.gui.papers.leaflet_form import LeafletForm
from planner.gui.papers.page import PapersPage
from planner.gui.papers.picture_field import PictureEditor, PictureField
from tests.documents.pictures import GPS_CANARY, crowd, with_metadata

Kept = Callable[[Desk], None]


@pytest.fixture
def photograph(tmp_path: Path) -> Path:
    path = tmp_path / "photo.jpg"
    path.write_bytes(with_metadata(crowd().resize((900, 600))))
    return path


@pytest.fixture
def form(desk: Desk, show: Callable[[QWidget], None]) -> LeafletForm:
    draft: Draft[Leaflet] = Draft(desk, "leaflets")
    form = LeafletForm(draft)
    draft.setParent(form)
    draft.shown.connect(form.show_draft)
    form.resize(520, 1100)
    draft.open("handbill-1")
    show(form)
    return form


@pytest.fixture
def field(form: LeafletForm) -> PictureField:
    return form.picture


@pytest.fixture
def editor(field: PictureField, photograph: Path, desk: Desk, kept: Kept) -> PictureEditor:
    field.take(photograph)
    kept(desk)
    return shown(field)


def shown(field: PictureField) -> PictureEditor:
    assert field.editor is not None
    return field.editor


def picture(desk: Desk) -> Picture:
    return desk.plan.pictures[desk.plan.leaflets["handbill-1"].image or ""]


def test_a_picture_is_chosen_replaced_and_removed_and_undo_brings_it_back(
    field: PictureField, photograph: Path, desk: Desk, qtbot: QtBot, kept: Kept
) -> None:
    assert field.choose.isVisible()
    field.take(photograph)
    assert not field.choose.isEnabled(), "it is being read"
    kept(desk)
    first = picture(desk)
    assert (first.width, first.height) == (900, 600)
    assert GPS_CANARY.encode() not in first.jpeg
    assert not field.choose.isVisible()

    field.take(photograph)
    kept(desk)
    assert picture(desk).id != first.id
    assert desk.plan.pictures[first.id].deleted

    qtbot.mouseClick(shown(field).remove, Qt.MouseButton.LeftButton)
    kept(desk)
    assert desk.plan.leaflets["handbill-1"].image is None
    assert not field.findChildren(PictureEditor)
    assert field.choose.isVisible()
    assert field.choose.isEnabled()

    desk.undo()
    kept(desk)
    assert shown(field).draft.id == picture(desk).id


def test_the_window_goes_on_while_a_picture_is_read(
    field: PictureField, tmp_path: Path, desk: Desk, qtbot: QtBot, kept: Kept
) -> None:
    large = tmp_path / "large.png"
    crowd().resize((3600, 2400)).save(large, compress_level=1)
    beats: list[int] = []
    heart = QTimer(field, interval=10)
    heart.timeout.connect(lambda: beats.append(1))
    heart.start()
    field.take(large)
    qtbot.waitUntil(lambda: not desk.jobs.busy, timeout=20_000)
    heart.stop()
    assert len(beats) >= 10, "the clock of the window went on"
    kept(desk)


def test_what_is_no_picture_is_refused_in_a_sentence_and_nothing_changes(
    field: PictureField, tmp_path: Path, desk: Desk, kept: Kept
) -> None:
    wrong = tmp_path / "photo.jpg"
    wrong.write_bytes(b"<svg/>")
    field.take(wrong)
    kept(desk)
    assert field.notice.text() == "This is no JPEG, PNG or WebP picture: save it as one of them first."
    assert field.choose.isEnabled()
    assert not desk.plan.pictures


def test_the_ring_is_dragged_to_what_must_stay_in_sight(
    editor: PictureEditor, desk: Desk, qtbot: QtBot, kept: Kept
) -> None:
    view = editor.view
    assert view.point == (0.5, 0.5)
    there = QPoint(view.width() // 4, view.height() // 2)
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=QPoint(view.width() // 2, view.height() // 2))
    qtbot.mouseMove(view, there)
    assert picture(desk).focus.x == 0.5, "nothing is kept while it moves"
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=there)
    kept(desk)
    assert picture(desk).focus.x == pytest.approx(0.25, abs=0.02)
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=there)
    qtbot.mouseMove(view, QPoint(5000, -5000))
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=QPoint(5000, -5000))
    kept(desk)
    assert (picture(desk).focus.x, picture(desk).focus.y) == (1.0, 0.0)


def test_the_ring_goes_where_the_arrow_keys_send_it(
    editor: PictureEditor, desk: Desk, qtbot: QtBot, kept: Kept
) -> None:
    editor.view.setFocus()
    qtbot.keyClick(editor.view, Qt.Key.Key_Left)
    qtbot.keyClick(editor.view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    kept(desk)
    assert (picture(desk).focus.x, picture(desk).focus.y) == (0.48, 0.6)
    assert editor.view.accessibleDescription() == "48 % from the left, 60 % from the top"
    desk.undo()
    kept(desk)
    assert editor.view.point == (0.48, 0.5)


def test_a_dark_picture_is_printed_lighter_until_undo_or_another_tick(
    editor: PictureEditor, desk: Desk, qtbot: QtBot, kept: Kept
) -> None:
    qtbot.mouseClick(editor.lighter, Qt.MouseButton.LeftButton, pos=QPoint(8, editor.lighter.height() // 2))
    kept(desk)
    assert picture(desk).lighter
    desk.undo()
    kept(desk)
    assert not picture(desk).lighter
    assert not editor.lighter.isChecked()


def test_what_a_picture_shows_is_written_in_each_language(
    editor: PictureEditor, form: LeafletForm, desk: Desk, qtbot: QtBot, kept: Kept
) -> None:
    editor.alt.setFocus()
    qtbot.keyClicks(editor.alt, "A crowd")
    form.languages.choose("ru")
    form.languages.chosen.emit("ru")
    editor.alt.setFocus()
    qtbot.keyClicks(editor.alt, "Tolpa")
    editor.credit.setFocus()
    qtbot.keyClicks(editor.credit, "Fotogruppa")
    qtbot.keyClick(editor.credit, Qt.Key.Key_Return)
    kept(desk)
    assert picture(desk).alt == Text.of({"en": "A crowd", "ru": "Tolpa"})
    assert picture(desk).credit == Text.of({"ru": "Fotogruppa"})


def test_a_finding_leads_to_the_words_of_the_picture(
    field: PictureField, form: LeafletForm, photograph: Path, desk: Desk, kept: Kept
) -> None:
    assert form.field_of("image") is field.choose
    field.take(photograph)
    kept(desk)
    assert field.editor is not None
    assert form.field_of("image") is field.editor.view
    assert form.field_of("image.alt.ru") is field.editor.alt
    assert form.field_of("image.caption") is field.editor.caption
    assert form.field_of("image.credit") is field.editor.credit
    assert form.field_of("headline") is form.headline


def test_every_control_of_a_picture_has_a_name(editor: PictureEditor, unnamed: Callable[[QWidget], list[str]]) -> None:
    assert unnamed(editor) == []


def test_a_click_on_the_caption_goes_to_its_field(
    page: PapersPage, desk: Desk, photograph: Path, kept: Kept, qtbot: QtBot
) -> None:
    page.open_record("leaflets", "handbill-1")
    field = page.leaflet.leaflet_form.picture
    field.take(photograph)
    kept(desk)
    page.show_gallery()
    page.open_field("pictures", picture(desk).id, "caption.ru")
    assert shown(field).caption.hasFocus()
    assert page.leaflet.form.spoken.language == "ru"
