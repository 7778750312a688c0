"""Adding letters that no typeface has, where their lack is found and in the preferences."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from planner.domain.message import Message
from planner.domain.text import Text
from planner.gui.desk import Desk
from planner.gui.language import said
from planner.gui.papers.findings import MISSING_LETTERS
from planner.gui.papers.page import PapersPage
from planner.gui.preferences.typefaces import Typefaces
from planner.gui.widgets.button import Button, IconButton
from planner.services.print_room import look_for_fonts
from tests.documents.font_pack import font
from tests.gui.finding_widgets import found

LETTERS = "们这说住房"


@pytest.fixture(autouse=True)
def own_fonts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    look_for_fonts()
    yield
    monkeypatch.undo()
    look_for_fonts()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    font(LETTERS).save(tmp_path / "downloaded.ttf")
    return tmp_path / "downloaded.ttf"


@pytest.fixture
def typefaces(desk: Desk, show: Callable[[QWidget], None]) -> Typefaces:
    typefaces = Typefaces(desk)
    show(typefaces)
    return typefaces


def test_letters_that_are_missing_are_added_where_their_lack_is_found(
    desk: Desk, show: Callable[[QWidget], None], kept: Callable[[Desk], None], file: Path, qtbot: QtBot
) -> None:
    page = PapersPage(desk)
    page.resize(1174, 735)
    show(page)
    headline = Text.of({"en": LETTERS})
    desk.save(Message("write"), replace(desk.plan.leaflets["handbill-1"], headline=headline))
    kept(desk)
    page.open_record("leaflets", "handbill-1")

    def rules() -> set[str]:
        seen = page.leaflet._seen
        return {each.rule for each in seen.findings} if seen else set()

    qtbot.waitUntil(lambda: MISSING_LETTERS in rules(), timeout=20_000)
    row = next(row for row in page.leaflet.findings._rows if row.finding.rule == MISSING_LETTERS)
    with qtbot.waitSignal(page.leaflet.findings.fonts_asked):
        page.leaflet.findings.fonts_asked.disconnect(page.leaflet.fonts.ask)  # a dialogue of the system would open
        add = next(each for each in row.findChildren(Button) if each.text() == "Add font files…")
        qtbot.mouseClick(add, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(page.sent) as sent:
        page.leaflet.fonts.add([file])
    assert said(sent.args[0]) == "Papers can be set in NotoSansSC now."
    qtbot.waitUntil(lambda: bool(rules()) and MISSING_LETTERS not in rules(), timeout=20_000)


def test_the_preferences_list_what_was_added_and_take_it_away(typefaces: Typefaces, file: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(typefaces.files.told):
        typefaces.files.add([file])
    assert [pack.name for pack in typefaces.files.packs()] == ["NotoSansSC"]
    assert typefaces.notice.text() == "Papers can be set in NotoSansSC now."
    remove = found(typefaces, IconButton, "Remove the typeface NotoSansSC")
    qtbot.mouseClick(remove, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: typefaces.files.packs() == ())
    qtbot.waitUntil(lambda: typefaces._rows.count() == 0)


def test_a_file_that_is_no_font_is_refused_with_a_sentence_and_nothing_is_added(
    typefaces: Typefaces, file: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "letter.ttf").write_bytes(b"Dear editor")
    with qtbot.waitSignal(typefaces.files.refused):
        typefaces.files.add([file, tmp_path / "letter.ttf"])
    assert "letter.ttf" in typefaces.notice.text()
    assert typefaces.files.packs() == ()
