"""A planner backs itself up while it is open, and only where something changed."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from planner.services.backups import backups
from tests.journeys.conftest import Opener


def test_a_backup_is_made_by_itself_and_not_again_until_something_changed(
    qtbot: QtBot, opened: Opener, planner: Path
) -> None:
    session = opened(planner)
    assert session.shell is not None
    session.back_up()
    qtbot.waitUntil(lambda: len(backups(planner)) == 1, timeout=20_000)
    desk = session.shell.desk
    session.back_up()
    qtbot.waitUntil(lambda: not desk.jobs.busy, timeout=20_000)
    assert len(backups(planner)) == 1
