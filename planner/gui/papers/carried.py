"""What a paper carries: facts, demands, quotes and contacts, a button for each and what is picked behind it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from planner.gui.style import look
from planner.gui.widgets.button import Button
from planner.gui.widgets.flow import Flow


class Carried(QWidget):
    """Show one button for each part, with how much of it the paper carries; one part at most is open.

    ``opened`` carries the key of the part that was opened.
    """

    opened = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._titles: dict[str, str] = {}
        self._parts: dict[str, QWidget] = {}
        self.buttons: dict[str, QPushButton] = {}
        self._flow = Flow(gap=look().px(8))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(look().px(8))
        self._column.addWidget(self._flow)

    def add(self, key: str, title: str, part: QWidget) -> None:
        """Add a part under its title."""
        button = Button(title)
        button.setCheckable(True)
        button.setProperty("opens", "true")
        button.clicked.connect(lambda on: self.open(key if on else ""))
        part.hide()
        self._titles[key], self._parts[key], self.buttons[key] = title, part, button
        self._flow.add(button)
        self._column.addWidget(part)

    def show_count(self, key: str, count: int) -> None:
        """Show how much of a part the paper carries."""
        self.buttons[key].setText(f"{self._titles[key]}  {count}")
        self.buttons[key].updateGeometry()

    def part(self, key: str) -> QWidget:
        """Return what is behind a button."""
        return self._parts[key]

    def open(self, key: str) -> None:
        """Open one part and close the others; an empty key closes all."""
        for each, part in self._parts.items():
            part.setVisible(each == key)
            self.buttons[each].setChecked(each == key)
        if key:
            self.opened.emit(key)
