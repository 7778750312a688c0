from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from planner.gui.style import Styler
from planner.gui.widgets.busy_line import PATIENCE_MS, BusyLine


def test_short_work_shows_no_line_and_long_work_does(qtbot: QtBot, styler: Styler) -> None:
    pane = QWidget()
    qtbot.addWidget(pane)
    pane.resize(300, 100)
    line = BusyLine(pane)
    pane.show()
    line.begin()
    assert line.isHidden()
    line.end()
    qtbot.wait(2 * PATIENCE_MS)
    assert line.isHidden()  # it ended before patience did, so nothing may appear afterwards
    line.begin()
    qtbot.waitUntil(line.isVisible, timeout=2000)
    assert (line.width(), line.height()) == (300, 2)
    line.end()
    assert line.isHidden()
