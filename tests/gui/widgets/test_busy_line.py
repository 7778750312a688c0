from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from planner.gui.style import Styler
from planner.gui.widgets.busy_line import BusyLine


def test_short_work_shows_no_line_and_long_work_does(qtbot: QtBot, styler: Styler) -> None:
    pane = QWidget()
    qtbot.addWidget(pane)
    pane.resize(300, 100)
    line = BusyLine(pane)
    pane.show()
    line.begin()
    assert line.isHidden()  # a busy machine may take longer than any wait that could stand here
    qtbot.waitUntil(line.isVisible, timeout=2000)
    assert (line.width(), line.height()) == (300, 2)
    line.end()
    assert line.isHidden()
