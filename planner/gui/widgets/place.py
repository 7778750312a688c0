"""A place in the rail or a list at a page's edge: icon, name, how many."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from planner.gui.language import ngettext
from planner.gui.style import look, mark
from planner.gui.widgets.label import ElidedLabel, IconLabel, Label


class RailPlace(QPushButton):
    """Show a place that can be gone to; checkable, for an exclusive group."""

    def __init__(self, icon: str, title: str, *, count: int | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = title
        self.setObjectName("place")
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._icon = IconLabel(icon, size=18)
        self._words = ElidedLabel(title, tone="soft")
        self._warning = IconLabel("triangle-alert", tone="warn", size=14)
        self._count = Label(tone="faint", end=True)
        self._alone = False
        self._row = row = QHBoxLayout(self)
        row.setSpacing(look().px(10))
        for part, stretch in ((self._icon, 0), (self._words, 1), (self._warning, 0), (self._count, 0)):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            row.addWidget(part, stretch)
        self.toggled.connect(self._show_chosen)
        self._shown: tuple[int | None, bool] = (count, False)
        self.show_icon_only(False)

    def show_count(self, count: int | None, *, warning: bool = False) -> None:
        """Show a number at the end, with a warning's icon where it counts problems; None shows nothing."""
        self._shown = (count, warning)
        shown = count is not None and (count > 0 or not warning)
        self._warning.setVisible(shown and warning and not self._alone)
        self._count.setVisible(shown and not self._alone)
        self._count.setText("" if count is None else str(count))
        self._count.set_tone("warn" if warning else "faint")
        name = self._title
        if shown and count is not None and warning:
            name = f"{name}, " + ngettext("{count} problem", "{count} problems", count).format(count=count)
        elif shown:
            name = f"{name}, {count}"
        self.setAccessibleName(name)
        self.setToolTip(name if self._alone else "")

    def show_icon_only(self, alone: bool) -> None:
        """Show no words where there is no room; the name moves to the tooltip."""
        self._alone = alone
        self._words.setVisible(not alone)
        start, end = (0, 0) if alone else (look().px(12), look().px(10))
        self._row.setContentsMargins(start, 0, end, 0)
        self._row.setAlignment(self._icon, Qt.AlignmentFlag.AlignCenter if alone else Qt.AlignmentFlag(0))
        count, warning = self._shown
        self.show_count(count, warning=warning)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._show_chosen(self.isChecked())

    def _show_chosen(self, chosen: bool) -> None:
        self._icon.set_tone("accent" if chosen else "soft")
        self._words.set_tone("" if chosen else "soft")
        mark(self._words, "role", "heading" if chosen else "")
