"""How long until there is something to see: our first window beside a bare one."""

import sys
from collections.abc import Iterator
from pathlib import Path

from planner.services.planners import create
from planner.services.plans import sample_plan
from tests.benchmarks.measure import Row, processes_in_turns
from tests.benchmarks.papers import NOW

BARE = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
application = QApplication([])
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, application.quit)
window = Window()
window.resize(1366, 768)
window.show()
application.exec()
"""

OURS = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from PySide6.QtCore import QEvent, QObject, QTimer
import planner.app as app
from planner.gui.application import start
application, styler = start([], "en")
session = app.Session(application, styler, app.clock_from(datetime(2011, 12, 16, 10, 47, tzinfo=UTC)), Path({settings!r}))
class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() is QEvent.Type.Paint and ({first} or session.shell is not None):
            QTimer.singleShot(0, application.quit)
        return False
watch = Watch()
application.installEventFilter(watch)
session.window.show()
QTimer.singleShot(0, lambda: session.begin(Path({planner!r})))
application.exec()
import os
sys.stdout.flush()
os._exit(0)
"""


def rows(folder: Path) -> Iterator[Row]:
    """Yield the figures of the window's start."""
    planner = folder / "bench.handbill"
    with create(planner, None, lambda: NOW) as workspace:
        workspace.load(sample_plan())
    settings = str(folder / "settings.json")
    first = OURS.format(settings=settings, planner=str(planner), first=True)
    shown = OURS.format(settings=settings, planner=str(planner), first=False)
    commands = {
        name: [sys.executable, "-c", code] for name, code in (("bare", BARE), ("first", first), ("shown", shown))
    }
    seen = processes_in_turns(commands, rounds=9, environment={"QT_QPA_PLATFORM": "offscreen"})
    bare, bare_peak = seen["bare"]
    for name, key, goal in (
        ("first painted window", "first", 1.6),
        ("next events on screen", "shown", 2.2),
    ):
        wall, _ = seen[key]
        beside = f"{wall:.0f} ms beside a bare window's {bare:.0f} ms"
        yield Row(name=name, figure=wall / bare, unit="×", goal=goal, beside=beside)
    peak = seen["shown"][1]
    yield Row(
        name="memory with the overview shown",
        figure=peak / bare_peak,
        unit="×",
        goal=2.5,
        beside=f"{peak:.0f} MB beside a bare window's {bare_peak:.0f} MB",
    )
