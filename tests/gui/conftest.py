from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from planner import paths
from planner.gui import fonts
from planner.gui.style import Styler
from planner.gui.tokens import Theme


@pytest.fixture(scope="session")
def dressed(qapp: QApplication) -> Styler:
    """The application in the look of the sample campaign, light."""
    fonts.register(paths.resources() / "fonts")
    styler = Styler(qapp, language="en", theme=Theme.LIGHT)
    styler.choose_campaign("#b3261e")
    return styler


@pytest.fixture
def styler(dressed: Styler) -> Iterator[Styler]:
    yield dressed
    dressed.choose_theme(Theme.LIGHT)
    dressed.choose_campaign("#b3261e")


@pytest.fixture
def show(qtbot: QtBot, styler: Styler) -> Callable[[QWidget], None]:
    """Show a widget as the active window, so that keyboard focus is real."""

    def shown(widget: QWidget) -> None:
        qtbot.addWidget(widget)
        with qtbot.waitActive(widget):
            widget.show()
            widget.activateWindow()

    return shown
