"""How long until there is something to see: our first window beside a bare one.

Each figure is of a whole process, from `handbill PLANNER` to the moment that the pixels are there.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from planner.services.planners import create
from planner.services.plans import sample_plan
from planner.store.keys import Cost
from tests.benchmarks.measure import Row, processes_in_turns
from tests.benchmarks.papers import NOW

PASSPHRASE = "a long enough passphrase"

BARE = """
import os
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
application = QApplication([])
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, lambda: os._exit(0))
window = Window()
window.resize(1366, 768)
window.show()
application.exec()
"""

OURS = """
import os, sys
sys.argv = ["handbill", {planner!r}, "--now", "2011-12-16T10:47Z"]
from planner import app
from PySide6.QtCore import QEvent, QObject, QTimer
class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() is QEvent.Type.Paint:
            QTimer.singleShot(0, lambda: os._exit(0))
        return False
class Session(app.Session):
    def _show(self, content):
        if type(content).__name__ == {content!r}:
            self.watch = Watch()
            content.installEventFilter(self.watch)
        super()._show(content)
app.Session = Session
from planner.__main__ import main
main()
"""


def rows(folder: Path) -> Iterator[Row]:
    """Yield the figures of the window's start."""
    opened, locked = folder / "open.handbill", folder / "locked.handbill"
    for planner, passphrase in ((opened, None), (locked, PASSPHRASE)):
        with create(planner, passphrase, lambda: NOW, cost=Cost()) as workspace:
            workspace.load(sample_plan())
    programs = {
        "bare": BARE,
        "first": OURS.format(planner=str(locked), content="UnlockPage"),
        "shown": OURS.format(planner=str(opened), content="Shell"),
    }
    commands = {name: [sys.executable, "-c", code] for name, code in programs.items()}
    home = {"XDG_CONFIG_HOME": str(folder / "config")}
    seen = processes_in_turns(commands, rounds=9, environment={"QT_QPA_PLATFORM": "offscreen", **home})
    bare, bare_peak = seen["bare"]
    for name, key, goal in (
        ("first painted window: the passphrase is asked for", "first", 1.6),
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
