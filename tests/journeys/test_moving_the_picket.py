"""The picket moves to 13:00: both papers follow, and the way back leads over a restart."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from planner.app.session import Session
from planner.gui.events.editor import EventEditor
from planner.gui.shell import Shell
from planner.gui.widgets.date_field import TimeField
from planner.gui.widgets.preview_pane import PreviewPane
from tests.journeys.conftest import Opener, to_the_front


def shell_of(session: Session) -> Shell:
    assert session.shell is not None
    return session.shell


def editor_of(session: Session) -> EventEditor:
    shell = shell_of(session)
    shell.open_record("events", "picket")
    editor = shell.findChild(EventEditor)
    assert editor is not None
    return editor


def pane_of(editor: QWidget) -> PreviewPane:
    pane = editor.findChild(PreviewPane)
    assert pane is not None
    return pane


def picture(qtbot: QtBot, session: Session, pane: PreviewPane) -> QImage:
    """Return the sheet on the pane once nothing is under way any more."""
    desk = shell_of(session).desk
    qtbot.wait(300)  # longer than the pane waits for the next keystroke
    qtbot.waitUntil(lambda: not desk.jobs.busy and not desk.saving, timeout=20_000)
    return pane.sheet.grab().toImage()


def pictures(qtbot: QtBot, session: Session, editor: EventEditor) -> dict[str, QImage]:
    """Return the picture of the leaflet and that of the press sheet."""
    pane, seen = pane_of(editor), {}
    papers = pane._papers
    for at in range(papers.count()):
        key = papers.itemData(at)
        if key.startswith(("leaflets/handbill-1/en", "releases/")):
            papers.choose(key)
            papers.chosen.emit(key)
            seen[key.partition("/")[0]] = picture(qtbot, session, pane)
    return seen


def hour(session: Session) -> str:
    start = shell_of(session).desk.plan.events["picket"].start
    assert start is not None
    return start.local.strftime("%H:%M")


def time_of(qtbot: QtBot, session: Session, editor: EventEditor) -> TimeField:
    """Put the caret into the time of the event, all of it chosen."""
    to_the_front(qtbot, session)
    field = next(each for each in editor.findChildren(TimeField) if each.isVisible())
    field.setFocus()
    field.selectAll()
    qtbot.waitUntil(field.hasFocus)
    return field


def move(qtbot: QtBot, session: Session, editor: EventEditor, time: str) -> None:
    field = time_of(qtbot, session, editor)
    with qtbot.waitSignal(shell_of(session).desk.changed):
        qtbot.keyClicks(field, time)
        qtbot.keyClick(field, Qt.Key.Key_Tab)


def undo(qtbot: QtBot, session: Session) -> None:
    shell = shell_of(session)
    to_the_front(qtbot, session)
    shell.rail.setFocus()
    with qtbot.waitSignal(shell.desk.changed):
        qtbot.keyClick(shell, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)


def test_both_papers_follow_the_picket_and_undo_brings_noon_back(qtbot: QtBot, opened: Opener, planner: Path) -> None:
    session = opened(planner)
    editor = editor_of(session)
    noon = pictures(qtbot, session, editor)
    assert set(noon) == {"leaflets", "releases"}

    move(qtbot, session, editor, "13:00")
    one = pictures(qtbot, session, editor)
    assert hour(session) == "13:00"
    assert one["leaflets"] != noon["leaflets"]
    assert one["releases"] != noon["releases"]

    undo(qtbot, session)
    assert hour(session) == "12:00"
    assert pictures(qtbot, session, editor) == noon


def test_the_leaflet_follows_while_the_time_is_typed(qtbot: QtBot, opened: Opener, planner: Path) -> None:
    session = opened(planner)
    editor = editor_of(session)
    pane = pane_of(editor)
    before = picture(qtbot, session, pane)

    qtbot.keyClicks(time_of(qtbot, session, editor), "14:30")
    typed = picture(qtbot, session, pane)

    assert typed != before
    assert hour(session) == "12:00"  # nothing is kept before the field is left


def test_noon_comes_back_after_a_restart_as_well(qtbot: QtBot, opened: Opener, planner: Path) -> None:
    first = opened(planner)
    move(qtbot, first, editor_of(first), "13:00")
    first.window.close()

    again = opened(planner)
    assert hour(again) == "13:00"
    undo(qtbot, again)

    assert hour(again) == "12:00"


def test_what_is_typed_when_the_window_closes_is_kept(qtbot: QtBot, opened: Opener, planner: Path) -> None:
    first = opened(planner)
    qtbot.keyClicks(time_of(qtbot, first, editor_of(first)), "15:45")
    first.window.close()

    assert hour(opened(planner)) == "15:45"
