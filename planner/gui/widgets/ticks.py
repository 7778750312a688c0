"""Several of a few, all in sight."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from planner.gui.style import look
from planner.gui.widgets.button import Button
from planner.gui.widgets.flow import Flow


class Ticks(Flow):
    """Offer a few choices side by side, each to be ticked or not; ``changed`` tells of a tick by hand."""

    changed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(gap=look().px(8), parent=parent)
        self._name = name
        self._words: dict[str, str] = {}
        self.buttons: dict[str, Button] = {}
        self.setAccessibleName(name)

    def offer(self, choices: Iterable[tuple[str, str]], ticked: Iterable[str]) -> None:
        """Offer choices as pairs of key and words, ``ticked`` the keys of those that are."""
        wanted, on = dict(choices), frozenset(ticked)
        if wanted != self._words:
            self._words = wanted
            self._offer()
        for key, button in self.buttons.items():
            button.setChecked(key in on)

    def ticked(self) -> tuple[str, ...]:
        """Return the keys of the choices that are ticked."""
        return tuple(key for key, button in self.buttons.items() if button.isChecked())

    def _offer(self) -> None:
        for old in self.buttons.values():
            self.remove(old)
        self.buttons = {}
        for key, words in self._words.items():
            button = Button(words.replace("&", "&&"))
            button.setCheckable(True)
            button.setProperty("opens", "true")
            button.setAccessibleName(f"{self._name}: {words}")
            # Nothing is said by colour alone.
            button.toggled.connect(lambda on, button=button: button.show_icon("check" if on else "plus"))
            button.show_icon("plus")
            button.clicked.connect(self.changed)
            self.buttons[key] = button
            self.add(button)
            button.show()
