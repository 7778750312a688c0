"""What needs the organiser: each problem on one line with its cure at the end."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from planner.gui.language import _
from planner.gui.style import look
from planner.gui.widgets.button import Button
from planner.gui.widgets.clearing import clear
from planner.gui.widgets.hairline import Hairline
from planner.gui.widgets.label import IconLabel, Label


@dataclass(frozen=True, slots=True, kw_only=True)
class Need:
    """Hold a problem in one sentence, its reason, and the record where it is cured."""

    icon: str
    tone: str
    title: str
    detail: str
    cure: str
    kind: str
    record: str


class NeedsList(QWidget):
    """Show needs as rows; ``wanted`` carries the kind and id of the record that cures one."""

    wanted = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)

    def show_needs(self, needs: Iterable[Need]) -> None:
        """Replace the rows."""
        clear(self._rows)
        for need in needs:
            self._rows.addWidget(self._row(need))
        if not self._rows.count():
            self._rows.addWidget(self._calm())

    def _row(self, need: Need) -> QWidget:
        row = QFrame()
        outer = QVBoxLayout(row)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        inner = QHBoxLayout()
        inner.setContentsMargins(0, look().px(9), 0, look().px(9))
        inner.setSpacing(look().px(12))
        words = QVBoxLayout()
        words.setSpacing(look().px(1))
        words.addWidget(Label(need.title, role="lead", wrap=True))
        if need.detail:
            words.addWidget(Label(need.detail, tone="soft", wrap=True))
        button = Button(need.cure)
        button.setAccessibleName(f"{need.cure}: {need.title}")
        button.clicked.connect(lambda: self.wanted.emit(need.kind, need.record))
        inner.addWidget(IconLabel(need.icon, tone=need.tone), 0, Qt.AlignmentFlag.AlignTop)
        inner.addLayout(words, 1)
        inner.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        outer.addLayout(inner)
        outer.addWidget(Hairline())
        return row

    def _calm(self) -> QWidget:
        row = QWidget()
        inner = QHBoxLayout(row)
        inner.setContentsMargins(0, look().px(12), 0, look().px(12))
        inner.setSpacing(look().px(12))
        inner.addWidget(IconLabel("check", tone="good"))
        inner.addWidget(Label(_("Nothing needs you now."), role="lead", tone="soft"), 1)
        return row
