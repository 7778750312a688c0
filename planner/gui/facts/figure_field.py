"""A field for a figure, written with any digits and groups."""

import re

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from planner.gui.language import tag
from planner.gui.widgets.text_field import LineField
from planner.i18n.numbers import number

_SPACES = re.compile(r"[\s'’_٬]")
LONGEST = 16
"""Characters of the longest number, for a fact holds at most 10 to the power of 15."""


class FigureField(LineField):
    """Take a number or nothing: ``taken`` carries a float or None, ``refused`` tells that it is neither."""

    taken = Signal(object)
    refused = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, latin=True, parent=parent)
        self.committed.connect(self._take)

    def show_figure(self, figure: float | None) -> None:
        """Show a number, or an empty field."""
        if figure is None:
            self.set_value("")
        else:
            self.set_value(number(int(figure) if float(figure).is_integer() else figure, tag()))

    def _take(self, text: str) -> None:
        try:
            self.taken.emit(figure_of(text))
        except ValueError:
            self.refused.emit()


def figure_of(text: str) -> float | None:
    """Read "1,500", "1 500", "1,00,000", "١٥٠٠" or "2.5"; nothing is None. Raise ValueError for anything else.

    A single comma or point before exactly three digits parts thousands, before any others it is the decimal mark; of
    two kinds of marks the last is the decimal mark.
    """
    bare = _SPACES.sub("", text).replace("٫", ".")
    if not bare:
        return None
    marks = re.findall(r"[.,]", bare)
    decimal = marks[-1] if marks and _ends_whole(bare, marks) else ""
    for mark in set(marks) - {decimal}:
        bare = bare.replace(mark, "")
    plain = bare.replace(decimal or ".", ".")
    if not re.fullmatch(r"-?\d+(\.\d+)?", plain) or len(plain) > LONGEST:
        raise ValueError(text)
    return float(plain)


def _ends_whole(bare: str, marks: list[str]) -> bool:
    """Tell whether the last mark ends the whole part of a number, and so is its decimal mark."""
    if len(set(marks)) == 2:
        return True
    return len(marks) == 1 and not re.fullmatch(r"-?\d{1,3}[.,]\d{3}", bare)
