"""What stands where nothing is yet: one sentence, one line, one button."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from planner.gui.style import look
from planner.gui.widgets.button import Button, Kind
from planner.gui.widgets.label import IconLabel, Label


class EmptyPage(QWidget):
    """Say what belongs here and how it begins; ``begun`` is the button's."""

    begun = Signal()

    def __init__(
        self,
        sentence: str,
        line: str,
        button: str,
        *,
        icon: str = "",
        primary: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(look().px(24), look().px(24), look().px(24), look().px(24))
        column.setSpacing(look().px(4))
        if icon:
            column.addWidget(IconLabel(icon, size=20))
            column.addSpacing(look().px(4))
        column.addWidget(Label(sentence, role="strong", wrap=True))
        column.addWidget(Label(line, tone="soft", wrap=True))
        column.addSpacing(look().px(8))
        self.button = Button(button, kind=Kind.PRIMARY if primary else Kind.OUTLINED)
        self.button.clicked.connect(self._begin)
        column.addWidget(self.button)
        column.addStretch(1)

    def _begin(self) -> None:
        self.begun.emit()
