"""The question before a window closes that still holds what the disk would not take."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from planner.gui.language import _
from planner.gui.style import look
from planner.gui.widgets.button import Button, Kind
from planner.gui.widgets.label import Label


class UnsavedDialogue(QDialog):
    """Say that the last changes are in this window alone, and ask whether they shall go with it.

    ``accepted`` means that they are to be saved, ``abandoned`` that they may go.
    """

    abandoned = Signal()

    def __init__(self, reason: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Handbill")
        self.again = Button(_("Save again"), kind=Kind.PRIMARY)
        self.again.clicked.connect(self.accept)
        self.leave = Button(_("Close without saving"))
        self.leave.clicked.connect(self._abandon)
        row = QHBoxLayout()
        row.addWidget(self.leave)
        row.addStretch(1)
        row.addWidget(self.again)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(look().px(edge) for edge in (24, 24, 24, 16)))
        column.setSpacing(look().px(8))
        column.addWidget(Label(_("Your last changes are not saved."), role="strong", wrap=True))
        column.addWidget(Label(reason, wrap=True))
        column.addWidget(Label(_("They are in this window alone, and go with it."), tone="soft", wrap=True))
        column.addLayout(row)
        self.again.setFocus()

    def _abandon(self) -> None:
        self.reject()
        self.abandoned.emit()
