from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from planner import paths
from planner.gui import fonts
from planner.gui.desk import Desk
from planner.gui.style import Styler
from planner.gui.tokens import Theme
from planner.services.planners import create
from planner.services.plans import sample_plan

NOW = datetime(2011, 12, 16, 10, 47, tzinfo=UTC)


@pytest.fixture(scope="session")
def dressed(qapp: QApplication) -> Styler:
    """The application in the look of the sample campaign, light."""
    fonts.register(paths.resources() / "fonts", "en")
    fonts.register_rest(paths.resources() / "fonts", "en")
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


@pytest.fixture
def empty_desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    """A desk with a planner that holds nothing yet, at 10:47 on the day of the sample plan."""
    numbers = count(1)
    workspace = create(tmp_path / "march.handbill", None, lambda: NOW, zone="Europe/London")
    desk = Desk(workspace, lambda: NOW, lambda length: next(numbers).to_bytes(length, "big"))
    yield desk
    desk.close()


@pytest.fixture
def desk(empty_desk: Desk) -> Desk:
    """A desk with the sample plan."""
    empty_desk.workspace.load(sample_plan())
    return empty_desk


@pytest.fixture
def kept(qtbot: QtBot) -> Callable[[Desk], None]:
    """Wait until every edit is on the disk and the window knows."""

    def wait(desk: Desk) -> None:
        qtbot.waitUntil(lambda: not desk.saving and not desk.jobs.busy, timeout=20_000)

    return wait


@pytest.fixture
def unnamed() -> Callable[[QWidget], list[str]]:
    """Tell which controls of a page can have the focus but have no name for a screen reader."""

    def find(page: QWidget) -> list[str]:
        inner = {"qt_spinbox_lineedit", "qt_scrollarea_viewport"}
        return [
            repr(widget)
            for widget in page.findChildren(QWidget)
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            and widget.isVisible()
            and widget.objectName() not in inner
            and not (widget.accessibleName() or getattr(widget, "text", lambda: "")())
        ]

    return find
