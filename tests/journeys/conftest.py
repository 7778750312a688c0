"""The whole program as a person meets it: the real window on a real planner."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from planner.app.session import Session
from planner.gui.application import start
from planner.gui.tokens import Theme
from planner.services.planners import create
from planner.services.plans import SAMPLE_MOMENT, sample_plan

Opener = Callable[[Path | None], Session]


@pytest.fixture
def planner(tmp_path: Path) -> Path:
    """Return a planner on disk that holds the sample plan."""
    folder = tmp_path / "zhanaozen.handbill"
    with create(folder, None, SAMPLE_MOMENT.instant) as workspace:
        workspace.load(sample_plan())
    return folder


def to_the_front(qtbot: QtBot, session: Session) -> None:
    """Make the window the one that keys go to, once it has come to rest: nobody types while a page is being built."""
    shell = session.shell
    qtbot.wait(300)
    if shell is not None:
        qtbot.waitUntil(lambda: not shell.desk.jobs.busy and not shell.desk.saving, timeout=20_000)
    with qtbot.waitActive(session.window):
        session.window.activateWindow()


@pytest.fixture
def opened(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Opener]:
    """Open the window on the morning of the sample; a second goes by at each look at the clock."""
    application, styler = start([], "en", theme=Theme.LIGHT)
    seconds = count()
    sessions: list[Session] = []

    def clock() -> datetime:
        return SAMPLE_MOMENT.instant() + timedelta(seconds=next(seconds))

    def open_window(folder: Path | None) -> Session:
        session = Session(application, styler, clock, tmp_path / "settings.json", lambda _: None, lambda: None)
        sessions.append(session)
        with qtbot.waitActive(session.window):
            session.window.show()
            session.window.activateWindow()
        session.begin(folder)
        if folder is not None:
            qtbot.waitUntil(lambda: session.shell is not None, timeout=20_000)
            to_the_front(qtbot, session)
        return session

    yield open_window
    for session in sessions:
        if shiboken6.isValid(session.window):
            session.window.close()
