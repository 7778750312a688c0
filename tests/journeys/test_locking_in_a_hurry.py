"""Locked in the middle of a word: nothing is lost, and nothing half said reaches a paper."""

import time
from collections.abc import Callable
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import Qt, QTime
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from planner.app.session import Session
from planner.gui.events.editor import EventEditor
from planner.gui.facts.editor import FactEditor
from planner.gui.facts.page import FactsPage
from planner.gui.papers.leaflet_editor import LeafletEditor
from planner.gui.papers.page import PapersPage
from planner.gui.people.panel import ContactPanel
from planner.gui.shell import Shell
from planner.gui.unlock import UnlockPage
from planner.gui.widgets.date_field import TimeField
from planner.gui.widgets.language_segment import LanguageSegment
from planner.gui.widgets.text_field import LineField
from planner.services.planners import create
from planner.services.plans import SAMPLE_MOMENT, sample_plan
from planner.services.unfinished import unfinished_in
from planner.store.keys import Cost
from tests.gui.finding_widgets import found
from tests.journeys.conftest import Opener

PASSPHRASE = "seven words that nobody will guess"
CHEAP = Cost(memory_kib=64, passes=1, lanes=1)

Unlocker = Callable[[], Session]


@pytest.fixture
def protected(tmp_path: Path) -> Path:
    folder = tmp_path / "march.handbill"
    with create(folder, PASSPHRASE, SAMPLE_MOMENT.instant, cost=CHEAP) as workspace:
        workspace.load(sample_plan())
    return folder


@pytest.fixture
def unlocked(qtbot: QtBot, opened: Opener, protected: Path) -> Unlocker:
    """Open the protected planner with its passphrase, as after every lock."""

    def unlock() -> Session:
        session = opened(None)
        session.begin(protected)
        qtbot.waitUntil(lambda: isinstance(session.window.centralWidget(), UnlockPage))
        page = session.window.centralWidget()
        assert isinstance(page, UnlockPage)
        page.passphrase_given.emit(PASSPHRASE)
        qtbot.waitUntil(lambda: session.shell is not None, timeout=20_000)
        shell = shell_of(session)
        qtbot.waitUntil(lambda: unfinished_in(shell.desk.workspace) is None, timeout=20_000)
        with qtbot.waitActive(session.window):
            session.window.activateWindow()
        return session

    return unlock


def shell_of(session: Session) -> Shell:
    assert session.shell is not None
    return session.shell


def locked(qtbot: QtBot, session: Session) -> None:
    """Lock, and let the window go as the end of its process would."""
    desk = shell_of(session).desk
    session.lock()
    qtbot.waitUntil(lambda: not desk.jobs.busy and not desk.saving, timeout=20_000)
    session.window.close()
    shiboken6.delete(session.window)


def hour_of(session: Session) -> TimeField:
    return found(shell_of(session), EventEditor).fields.start.moment.time


def headline_of(editor: LeafletEditor) -> LineField:
    headline = editor.form.fields["headline"]
    assert isinstance(headline, LineField)
    return headline


def typed_in(qtbot: QtBot, field: QWidget, words: str) -> None:
    field.setFocus()
    qtbot.waitUntil(lambda: field.hasFocus() or field.isAncestorOf(QApplication.focusWidget() or field))
    qtbot.keyClicks(QApplication.focusWidget(), words)


def test_half_a_word_is_back_in_its_field_with_the_caret_and_no_paper_said_it(qtbot: QtBot, unlocked: Unlocker) -> None:
    first = unlocked()
    shell_of(first).open_record("events", "picket")
    title = found(shell_of(first), EventEditor).title
    before = title.text()
    title.end(False)
    typed_in(qtbot, title, " and then on to the")
    title.setCursorPosition(4)
    locked(qtbot, first)

    again = unlocked()
    assert shell_of(again).place() == "events"
    title = found(shell_of(again), EventEditor).title
    assert title.text() == before + " and then on to the"
    assert title.cursorPosition() == 4
    assert title.hasFocus()
    assert shell_of(again).desk.plan.events["picket"].title.get("en") == before
    with qtbot.waitSignal(shell_of(again).desk.changed):
        qtbot.keyClick(title, Qt.Key.Key_Tab)
    assert shell_of(again).desk.plan.events["picket"].title.get("en") == before + " and then on to the"


@pytest.mark.sweep
def test_a_record_that_was_only_begun_is_begun_again(qtbot: QtBot, unlocked: Unlocker) -> None:
    first = unlocked()
    shell_of(first).go("people").add_record()
    panel = found(shell_of(first), ContactPanel)
    typed_in(qtbot, panel._role, "Keeps the key to the")
    qtbot.keyClick(panel._role, Qt.Key.Key_Tab)  # kept in the draft, but not in the planner without a name
    typed_in(qtbot, panel._name, "Stewar")
    locked(qtbot, first)

    again = unlocked()
    panel = found(shell_of(again), ContactPanel)
    assert (panel._name.text(), panel._role.text()) == ("Stewar", "Keeps the key to the")
    assert panel.draft.is_new
    with qtbot.waitSignal(shell_of(again).desk.changed):
        qtbot.keyClick(panel._name, Qt.Key.Key_Tab)
    assert {each.name for each in shell_of(again).desk.plan.contacts.values()} > {"Stewar"}


@pytest.mark.sweep
def test_an_hour_that_is_half_typed_comes_back_and_is_no_edit_yet(qtbot: QtBot, unlocked: Unlocker) -> None:
    first = unlocked()
    shell_of(first).open_record("events", "picket")
    field = hour_of(first)
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "13:4")
    locked(qtbot, first)

    again = unlocked()
    field = hour_of(again)
    assert field.time() == QTime(13, 4)  # what the part stands for
    assert field.hasFocus()
    start = shell_of(again).desk.plan.events["picket"].start
    assert start is not None
    assert start.local.hour == 12


@pytest.mark.sweep
def test_the_words_come_back_in_the_language_they_were_typed_in(qtbot: QtBot, unlocked: Unlocker) -> None:
    first = unlocked()
    shell_of(first).open_record("leaflets", "handbill-1")
    editor = found(shell_of(first), LeafletEditor)
    languages = next(each for each in editor.findChildren(LanguageSegment) if len(each.languages) > 1)
    language = languages.languages[1]
    languages.choose(language)
    languages.chosen.emit(language)
    headline = headline_of(editor)
    typed_in(qtbot, headline, "Sheruge")
    stood = headline.value()
    locked(qtbot, first)

    again = unlocked()
    editor = found(shell_of(again), LeafletEditor)
    headline = headline_of(editor)
    assert headline.value() == stood
    with qtbot.waitSignal(shell_of(again).desk.changed):
        headline.clearFocus()
    assert "Sheruge" in shell_of(again).desk.plan.leaflets["handbill-1"].headline.get(language)
    assert "Sheruge" not in shell_of(again).desk.plan.leaflets["handbill-1"].headline.get(languages.languages[0])


@pytest.mark.sweep
def test_a_fact_that_was_being_edited_is_being_edited(qtbot: QtBot, unlocked: Unlocker) -> None:
    first = unlocked()
    shell = shell_of(first)
    fact = next(iter(shell.desk.plan.facts))
    page = shell.go("facts")
    assert isinstance(page, FactsPage)
    page.open_record("facts", fact)
    page.edit()
    typed_in(qtbot, found(shell, FactEditor).text, "zq")
    locked(qtbot, first)

    again = unlocked()
    editor = found(shell_of(again), FactEditor)
    assert editor.isVisible()
    assert found(shell_of(again), FactsPage).draft.id == fact
    assert "zq" in editor.text.value()


@pytest.mark.sweep
def test_what_was_restored_once_does_not_come_back_a_second_time(qtbot: QtBot, unlocked: Unlocker) -> None:
    first = unlocked()
    shell_of(first).open_record("events", "picket")
    typed_in(qtbot, found(shell_of(first), EventEditor).title, "zz")
    locked(qtbot, first)
    second = unlocked()
    title = found(shell_of(second), EventEditor).title
    qtbot.waitUntil(lambda: not shell_of(second).desk.jobs.busy, timeout=20_000)
    qtbot.keyClick(title, Qt.Key.Key_Escape)
    second.window.close()

    assert shell_of(unlocked()).place() == "overview"


@pytest.mark.sweep
def test_it_locks_within_a_second_over_a_dialogue_while_papers_are_made(
    qtbot: QtBot, unlocked: Unlocker, tmp_path: Path
) -> None:
    session = unlocked()
    shell = shell_of(session)
    page = shell.go("papers")
    assert isinstance(page, PapersPage)
    page.make_many()
    page.batch.choose_folder(tmp_path)
    page.batch.make.click()
    assert page.batch.run.busy
    dialogue = QDialog(session.window)
    dialogue.setModal(True)
    dialogue.open()
    begun = time.monotonic()
    session.lock()
    taken = time.monotonic() - begun

    assert taken < 1
    assert not any(each.isVisible() for each in QApplication.topLevelWindows())
    assert not list(tmp_path.glob(".handbill-*"))


def test_a_stick_that_was_pulled_does_not_keep_it_open(qtbot: QtBot, unlocked: Unlocker, protected: Path) -> None:
    session = unlocked()
    gone: list[Path | None] = []
    session._anew = gone.append
    shell_of(session).open_record("events", "picket")
    typed_in(qtbot, found(shell_of(session), EventEditor).title, "zz")
    for file in protected.iterdir():
        file.unlink() if file.is_file() else None
    protected.rmdir()
    session.lock()

    assert gone == [protected]


def test_a_planner_without_a_passphrase_is_not_locked(qtbot: QtBot, opened: Opener, planner: Path) -> None:
    session = opened(planner)
    session.lock()
    assert session.window.isVisible()
    assert shell_of(session).desk.workspace.history("events", "picket")
