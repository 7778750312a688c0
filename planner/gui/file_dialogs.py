"""The system's dialogues for files, leaving no trace of where they went."""

from pathlib import Path

import shiboken6
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QFileDialog, QWidget


def path_to_open(parent: QWidget, title: str, folder: Path, kinds: str) -> Path | None:
    """Ask for a file that exists; ``kinds`` is such as "Contacts (*.vcf *.csv)"."""
    dialogue = QFileDialog(parent, title, str(folder), kinds)
    dialogue.setFileMode(QFileDialog.FileMode.ExistingFile)
    return _answer(dialogue)


def paths_to_open(parent: QWidget, title: str, folder: Path, kinds: str) -> tuple[Path, ...]:
    """Ask for files that exist, one or more; nothing where the dialogue was left."""
    dialogue = QFileDialog(parent, title, str(folder), kinds)
    dialogue.setFileMode(QFileDialog.FileMode.ExistingFiles)
    return _answers(dialogue)


def folder_to_open(parent: QWidget, title: str, folder: Path) -> Path | None:
    """Ask for a folder that exists, such as a planner."""
    dialogue = QFileDialog(parent, title, str(folder))
    dialogue.setFileMode(QFileDialog.FileMode.Directory)
    dialogue.setOption(QFileDialog.Option.ShowDirsOnly)
    return _answer(dialogue)


def path_to_save(parent: QWidget, title: str, folder: Path, name: str, kinds: str, ending: str) -> Path | None:
    """Ask where to save; ``name`` is the neutral first offer and ``ending`` is added where the person gave none."""
    dialogue = QFileDialog(parent, title, str(folder), kinds)
    dialogue.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialogue.setDefaultSuffix(ending)
    dialogue.selectFile(name)
    return _answer(dialogue)


def _answer(dialogue: QFileDialog) -> Path | None:
    return next(iter(_answers(dialogue)), None)


def _answers(dialogue: QFileDialog) -> tuple[Path, ...]:
    taken = dialogue.exec() == QFileDialog.DialogCode.Accepted
    chosen = dialogue.selectedFiles()
    dialogue.setHistory([])
    shiboken6.delete(dialogue)  # now, because it writes its last folder into Qt's own settings when it goes
    forget()
    return tuple(map(Path, chosen)) if taken else ()


def forget() -> None:
    """Take the folders that were visited out of Qt's own settings."""
    kept = QSettings(QSettings.Scope.UserScope, "QtProject")
    for name in ("history", "lastVisited", "shortcuts"):
        kept.remove(f"FileDialog/{name}")
    kept.sync()
