"""From nothing to a leaflet: what a newcomer does in the first hour."""

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from planner.app.session import Session
from planner.gui.events.editor import EventEditor
from planner.gui.shell import Shell
from planner.gui.unlock import UnlockPage
from planner.gui.welcome import Welcome
from tests.gui.finding_widgets import found
from tests.journeys.conftest import Opener, to_the_front


def begun(qtbot: QtBot, session: Session, folder: Path, passphrase: str) -> Shell:
    """Make a planner from the first page, as its buttons do once a folder is chosen."""
    welcome = session.window.centralWidget()
    assert isinstance(welcome, Welcome)
    welcome.new_asked.emit(folder, passphrase)
    qtbot.waitUntil(lambda: session.shell is not None, timeout=20_000)
    assert session.shell is not None
    return session.shell


def test_a_newcomer_plans_an_event_and_finds_it_again(qtbot: QtBot, opened: Opener, tmp_path: Path) -> None:
    session = opened(None)
    shell = begun(qtbot, session, tmp_path / "march.handbill", "")
    to_the_front(qtbot, session)

    shell.go("events").add_record()
    title = found(shell, EventEditor).title
    title.setFocus()
    with qtbot.waitSignal(shell.desk.changed):
        qtbot.keyClicks(title, "March for homes")
        qtbot.keyClick(title, Qt.Key.Key_Tab)
    session.window.close()

    again = opened(tmp_path / "march.handbill")
    assert again.shell is not None
    (event,) = again.shell.desk.plan.events.values()
    assert event.title.get("en") == "March for homes"


def test_a_planner_with_a_passphrase_asks_for_it_and_says_when_it_is_wrong(
    qtbot: QtBot, opened: Opener, tmp_path: Path
) -> None:
    first = opened(None)
    begun(qtbot, first, tmp_path / "march.handbill", "seven words that nobody will guess")
    first.window.close()

    again = opened(None)
    again.begin(tmp_path / "march.handbill")
    qtbot.waitUntil(lambda: isinstance(again.window.centralWidget(), UnlockPage))
    page = again.window.centralWidget()
    assert isinstance(page, UnlockPage)
    page.passphrase_given.emit("seven other words")
    qtbot.waitUntil(lambda: bool(page.notice.text()), timeout=20_000)
    assert again.shell is None
    page.passphrase_given.emit("seven words that nobody will guess")
    qtbot.waitUntil(lambda: again.shell is not None, timeout=20_000)


def test_a_folder_that_is_no_planner_leads_back_to_the_first_page(qtbot: QtBot, opened: Opener, tmp_path: Path) -> None:
    session = opened(None)
    session.begin(tmp_path)

    qtbot.waitUntil(lambda: bool(found(session.window, Welcome)._notice.text()), timeout=20_000)
    assert session.shell is None
