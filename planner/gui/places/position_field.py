"""A position on the globe, pasted as maps write it: "51.4958, -0.1722"."""

import re

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from planner.domain.location import Position
from planner.gui.widgets.text_field import LineField

_PAIR = re.compile(r"\s*(-?\d{1,2}(?:\.\d+)?)\s*[,;\s]\s*(-?\d{1,3}(?:\.\d+)?)\s*")


class PositionField(LineField):
    """Take latitude and longitude in degrees: ``taken`` carries a Position or None, ``refused`` that it is neither."""

    taken = Signal(object)
    refused = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, placeholder="51.4958, -0.1722", latin=True, parent=parent)
        self.committed.connect(self._take)

    def show_position(self, position: Position | None) -> None:
        """Show a position, or an empty field."""
        self.set_value(f"{position.lat:.9g}, {position.lon:.9g}" if position else "")

    def _take(self, text: str) -> None:
        if not text.strip():
            self.taken.emit(None)
            return
        pair = _PAIR.fullmatch(text)
        if pair is None or abs(float(pair[1])) > 90 or abs(float(pair[2])) > 180:
            self.refused.emit()
            return
        self.taken.emit(Position(lat=float(pair[1]), lon=float(pair[2])))
