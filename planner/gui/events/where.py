"""Where an event is: one of the campaign's places, or a new one by its name."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from planner.gui.language import _
from planner.gui.style import look
from planner.gui.widgets.button import IconButton
from planner.gui.widgets.choice import Choice
from planner.gui.widgets.text_field import LineField

NOWHERE, NEW = "-", "+"


class WhereField(QWidget):
    """Offer places.

    ``chosen`` carries an id or None, ``named`` the name of a new place, ``opened`` the id of one to look at.
    """

    chosen = Signal(object)
    named = Signal(str)
    opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.places = Choice(_("Where"), searched=True)
        self.look = IconButton("arrow-right", _("Open this place"))
        self.name = LineField(_("Name of the new place"), placeholder=_("Name of the new place"))
        row = QHBoxLayout()
        row.setSpacing(look().px(4))
        row.addWidget(self.places, 1)
        row.addWidget(self.look)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look().px(8))
        column.addLayout(row)
        column.addWidget(self.name)
        self.name.hide()
        self.setFocusProxy(self.places)
        self.places.chosen.connect(self._choose)
        self.name.committed.connect(self._name)
        self.look.clicked.connect(lambda: self.opened.emit(self.places.current()))

    def show_places(self, places: Sequence[tuple[str, str]], current: str | None) -> None:
        """Offer places as pairs of id and words, and show which one it is."""
        offered = [(NOWHERE, _("No place yet")), *places, (NEW, _("Add a place…"))]
        if self.name.isHidden():
            self.places.offer(offered, current=current or NOWHERE)
        self.look.setVisible(self.name.isHidden() and bool(current))

    def _choose(self, key: str) -> None:
        adding = key == NEW
        self.name.setVisible(adding)
        self.look.setVisible(not adding and key != NOWHERE)
        if adding:
            QTimer.singleShot(0, self.name, self.name.setFocus)
        else:
            self.chosen.emit(None if key == NOWHERE else key)

    def _name(self, words: str) -> None:
        self.name.set_value("")
        self.name.hide()
        if words.strip():
            self.named.emit(words.strip())
