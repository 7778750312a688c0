from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QSettings, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from planner.gui.file_dialogs import path_to_open, path_to_save
from planner.gui.style import Styler


@pytest.fixture
def qt_settings(tmp_path: Path) -> Path:
    folder = tmp_path / "settings"
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, str(folder))
    return folder


def answer(accept: bool, name: str = "") -> None:
    dialogue = QApplication.activeModalWidget()
    assert isinstance(dialogue, QFileDialog)
    if name:
        dialogue.selectFile(name)
    dialogue.done(QFileDialog.DialogCode.Accepted if accept else QFileDialog.DialogCode.Rejected)


def test_a_place_to_save_has_the_right_ending(qtbot: QtBot, styler: Styler, tmp_path: Path, qt_settings: Path) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    QTimer.singleShot(0, lambda: answer(True, "picket"))
    assert path_to_save(parent, "Save PDF", tmp_path, "leaflet", "PDF (*.pdf)", "pdf") == tmp_path / "picket.pdf"


def test_leaving_the_dialogue_gives_nothing(qtbot: QtBot, styler: Styler, tmp_path: Path, qt_settings: Path) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    QTimer.singleShot(0, lambda: answer(False))
    assert path_to_open(parent, "Bring contacts", tmp_path, "Contacts (*.vcf)") is None


def test_qt_remembers_no_folder_that_was_visited(
    qtbot: QtBot, styler: Styler, tmp_path: Path, qt_settings: Path
) -> None:
    secret = tmp_path / "operation-canary"
    secret.mkdir()
    (secret / "people.vcf").write_text("")
    parent = QWidget()
    qtbot.addWidget(parent)
    QTimer.singleShot(0, lambda: answer(True, str(secret / "people.vcf")))
    assert path_to_open(parent, "Bring contacts", secret, "Contacts (*.vcf)") == secret / "people.vcf"
    QCoreApplication.processEvents()
    written = [path.read_bytes() for path in qt_settings.rglob("*") if path.is_file()]
    assert not any(b"canary" in data for data in written)
