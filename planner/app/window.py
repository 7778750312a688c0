"""The program's window, opened."""

import os
import sys
import zoneinfo
from datetime import datetime
from pathlib import Path

from planner.app.clocks import clock_from
from planner.app.process import end_at_once, start_anew
from planner.app.session import Session
from planner.gui.application import start
from planner.gui.mishaps import Mishaps
from planner.i18n.languages import wanted
from planner.paths import settings_folder


def open_window(planner: Path | None, now: datetime | None) -> int:
    """Show the window until it is closed and return the exit status; ``now`` sets its clock."""
    zoneinfo.reset_tzpath(())
    application, styler = start(sys.argv[:1], wanted(os.environ))
    clock = clock_from(now)
    session = Session(
        application,
        styler,
        clock,
        settings_folder() / "settings.json",
        lambda folder: start_anew(folder, None if now is None else clock()),
        end_at_once,
    )
    session.listen()
    mishaps = Mishaps(session.window)
    mishaps.install()
    session.begin(planner)
    session.window.show()
    return application.exec()
