"""The newest facts, numbers at the end of their column so that they can be compared."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from planner.domain.fact import Fact
from planner.gui.language import _
from planner.gui.style import look
from planner.gui.widgets.clearing import clear
from planner.gui.widgets.label import ElidedLabel, Label
from planner.i18n.dates import DateStyle
from planner.services.saying import Saying

NUMBER = 132


class NewestFacts(QWidget):
    """Show facts: number with its qualifier, what was counted, when it was known."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, look().px(4), 0, 0)
        self._grid.setHorizontalSpacing(look().px(12))
        self._grid.setVerticalSpacing(look().px(11))
        self._grid.setColumnMinimumWidth(0, look().px(NUMBER))
        self._grid.setColumnStretch(1, 1)

    def show_facts(self, facts: Iterable[Fact], say: Saying, zone: str) -> None:
        """Replace the rows; times are those of ``zone``."""
        clear(self._grid)
        for row, fact in enumerate(facts):
            at = Qt.AlignmentFlag.AlignBaseline
            self._grid.addWidget(Label(say.number(fact), role="strong", end=True), row, 0, at)
            self._grid.addWidget(ElidedLabel(say.counted(fact)), row, 1, at)
            self._grid.addWidget(Label(_known(fact, say, zone), role="small", tone="soft", end=True), row, 2, at)
        if self._grid.count() == 0:
            self._grid.addWidget(Label(_("No facts yet."), tone="soft"), 0, 0, 1, 3)


def _known(fact: Fact, say: Saying, zone: str) -> str:
    time = say.clock(fact.as_of, zone).time
    return time or say.day(fact.as_of, DateStyle.SHORT)
