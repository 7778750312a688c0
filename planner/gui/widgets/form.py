"""Forms: a name at the start, its field beside it, and what is wrong right under the field."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from planner.domain.finding import Severity
from planner.gui.style import look, mark
from planner.gui.widgets.button import Button, Kind
from planner.gui.widgets.label import IconLabel, Label

LABEL_WIDTH, GAP, CONTROL = 104, 8, 32
_NOTICE = {
    Severity.ERROR: ("circle-alert", "error", "error"),
    Severity.WARNING: ("triangle-alert", "warn", "warn"),
    Severity.HINT: ("info", "info", ""),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """Offer a way out of a problem: words on a link, and what it does."""

    text: str
    take: Callable[[], object]


class Notice(QWidget):
    """Say under a field what is wrong with it, with the ways out at the end of the sentence."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 2, 0, 2)
        self._row.setSpacing(look().px(4))
        self._icon = IconLabel("info", size=14)
        self._words = Label(role="small", wrap=True)
        self._words.ensurePolished()
        self._icon.setFixedHeight(self._words.fontMetrics().height())  # in the middle of the first line
        self._row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addWidget(self._words)
        self._row.addStretch(1)
        self._ways: list[Button] = []
        self.hide()

    def say(self, severity: Severity, text: str, ways: Sequence[Way] = ()) -> None:
        """Show a sentence in the tone of its severity."""
        icon, tone, _ = _NOTICE[severity]
        self._icon.show_icon(icon)
        self._icon.set_tone(tone)
        self._words.set_tone(tone)
        self._words.setText(text)
        self.setAccessibleName(text)
        self._offer(ways)
        self.show()

    def clear(self) -> None:
        """Show nothing."""
        self._offer(())
        self._words.clear()
        self.hide()

    def text(self) -> str:
        return self._words.text()

    def _offer(self, ways: Sequence[Way]) -> None:
        for old in self._ways:
            self._row.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._ways = []
        for way in ways:
            button = Button(way.text, kind=Kind.LINK)
            button.setProperty("small", True)
            button.clicked.connect(lambda _=False, way=way: way.take())
            self._row.insertWidget(self._row.count() - 1, button, 0, Qt.AlignmentFlag.AlignTop)
            self._ways.append(button)


class FieldRow(QWidget):
    """Hold one field with its name and its notice; the name stands above the field where the form is narrow."""

    def __init__(
        self, label: str, field: QWidget, *, label_width: int = LABEL_WIDTH, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.field = field
        self._label_width = label_width
        self.label = Label(label, tone="soft", wrap=True)
        self.label.setBuddy(field)
        if not field.accessibleName():
            field.setAccessibleName(label)
        self.notice = Notice()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(look().px(GAP))
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(1, 1)
        self._stacked: bool | None = None
        self.stack(False)

    def stack(self, stacked: bool) -> None:
        """Put the name above the field, or beside it."""
        if stacked == self._stacked:
            return
        self._stacked = stacked
        for part in (self.label, self.field, self.notice):
            self._grid.removeWidget(part)
        # A name beside its field is centred on the field's first line.
        above = 0 if stacked else max(0, (look().px(CONTROL) - self.label.fontMetrics().height()) // 2)
        self.label.setContentsMargins(0, above, 0, 0)
        self._grid.setColumnMinimumWidth(0, 0 if stacked else look().px(self._label_width))
        if stacked:
            self._grid.addWidget(self.label, 0, 0, 1, 2)
            self._grid.addWidget(self.field, 1, 0, 1, 2)
            self._grid.addWidget(self.notice, 2, 0, 1, 2)
        else:
            self.label.setMaximumWidth(look().px(self._label_width))
            self._grid.addWidget(self.label, 0, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(self.field, 0, 1)
            self._grid.addWidget(self.notice, 1, 1)
        if stacked:
            self.label.setMaximumWidth(16777215)

    def say(self, severity: Severity, text: str, ways: Sequence[Way] = ()) -> None:
        """Show what is wrong under the field, and mark the field itself."""
        self.notice.say(severity, text, ways)
        mark(self.field, "state", _NOTICE[severity][2])

    def clear(self) -> None:
        """Take the notice back."""
        self.notice.clear()
        mark(self.field, "state", "")


class Form(QWidget):
    """Stack field rows; names go above their fields once they would take more than a third of the width."""

    def __init__(self, *, label_width: int = LABEL_WIDTH, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label_width = label_width
        self._rows: list[FieldRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(look().px(8))

    def add(self, label: str, field: QWidget) -> FieldRow:
        """Add a field under its name."""
        row = FieldRow(label, field, label_width=self._label_width)
        self._rows.append(row)
        self._column.addWidget(row)
        return row

    def add_widget(self, widget: QWidget) -> None:
        """Add something that spans names and fields, such as a hairline or a heading."""
        self._column.addWidget(widget)

    def minimumSizeHint(self) -> QSize:
        return QSize(look().px(240), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = look().px(self._label_width) * 3 > self.width()
        for row in self._rows:
            row.stack(narrow)


def beside(*parts: QWidget, gap: int = GAP, stretch: QWidget | None = None) -> QWidget:
    """Return a row of widgets as one; ``stretch`` names the one that takes the room left, else the end stays free."""
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(look().px(gap))
    for part in parts:
        layout.addWidget(part, 1 if part is stretch else 0)
    if stretch is None:
        layout.addStretch(1)
    return row
