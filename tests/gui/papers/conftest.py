"""The page of papers on the sample plan, and ways to look at it."""

from collections.abc import Callable

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from planner.gui.desk import Desk
from planner.gui.papers.page import PapersPage

Kept = Callable[[Desk], None]


@pytest.fixture
def page(desk: Desk, show: Callable[[QWidget], None], kept: Kept) -> PapersPage:
    page = PapersPage(desk)
    page.resize(1174, 735)
    show(page)
    kept(desk)
    return page


@pytest.fixture
def shown(page: PapersPage, desk: Desk, qtbot: QtBot) -> Callable[[], QImage]:
    """Wait until the page beside the form is that of the words in it, and return its picture."""

    def image() -> QImage:
        editor = page.editor()
        assert editor is not None
        later = editor.preview._later._timer
        qtbot.waitUntil(lambda: not later.isActive() and not desk.jobs.busy and not desk.saving, timeout=20_000)
        raster = editor.pane.sheet._raster
        assert raster is not None
        return raster.image

    return image
