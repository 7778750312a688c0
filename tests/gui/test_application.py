from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication, QDialogButtonBox
from pytestqt.qtbot import QtBot

from planner.gui import application, language
from planner.gui.style import Styler
from planner.gui.tokens import Theme
from planner.i18n.catalogue import catalogue


@pytest.fixture
def restored(qapp: QApplication, dressed: Styler) -> Iterator[None]:
    kept = QLocale()
    yield
    language.install(catalogue("en"))
    QLocale.setDefault(kept)
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_an_arabic_window_is_mirrored_and_leads_with_its_script(restored: None, qtbot: QtBot) -> None:
    app, styler = application.start([], "ar", theme=Theme.LIGHT)
    assert app.layoutDirection() is Qt.LayoutDirection.RightToLeft
    assert app.font().families()[0] == "Hand Sans Arabic"
    assert language.tag() == "ar"
    styler.deleteLater()


def test_qt_s_own_buttons_speak_the_language(restored: None, qtbot: QtBot) -> None:
    _app, styler = application.start([], "ru", theme=Theme.LIGHT)
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    assert box.buttons()[0].text().replace("&", "") == "Отмена"
    styler.deleteLater()
