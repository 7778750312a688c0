from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from planner.gui.main_window import MainWindow
from planner.gui.style import Styler


def test_the_window_comes_back_as_large_as_it_was(qtbot: QtBot, styler: Styler) -> None:
    kept: list[bytes] = []
    first = MainWindow(b"", kept.append)
    qtbot.addWidget(first)
    first.resize(700, 500)
    first.show()
    first.close()
    second = MainWindow(kept[-1], kept.append)
    qtbot.addWidget(second)
    second.show()
    assert (second.width(), second.height()) == (700, 500)


def test_the_title_says_nothing_of_the_planner(qtbot: QtBot, styler: Styler) -> None:
    window = MainWindow(b"", lambda _: None)
    qtbot.addWidget(window)
    window.show_content(QLabel("Picket the embassy"))
    assert window.windowTitle() == "Handbill"


def test_other_content_takes_the_place_of_the_first(qtbot: QtBot, styler: Styler) -> None:
    window = MainWindow(b"", lambda _: None)
    qtbot.addWidget(window)
    window.show_content(QLabel("one"))
    second = QLabel("two")
    window.show_content(second)
    assert window.centralWidget() is second
