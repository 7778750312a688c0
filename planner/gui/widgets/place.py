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
        row = QHBoxLayout(self)
        row.setContentsMargins(look().px(12), 0, look().px(10), 0)
        row.setSpacing(look().px(10))
        for part, stretch in ((self._icon, 0), (self._words, 1), (self._warning, 0), (self._count, 0)):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            row.addWidget(part, stretch)
        self.toggled.connect(self._show_chosen)
        self.show_count(count)

    def show_count(self, count: int | None, *, warning: bool = False) -> None:
        """Show a number at the end, with a warning's icon where it counts problems; None shows nothing."""
        shown = count is not None and (count > 0 or not warning)
        self._warning.setVisible(shown and warning)
        self._count.setVisible(shown)
        self._count.setText("" if count is None else str(count))
        self._count.set_tone("warn" if warning else "faint")
        name = self._title
        if shown and count is not None and warning:
            name = f"{name}, " + ngettext("{count} problem", "{count} problems", count).format(count=count)
        elif shown:
            name = f"{name}, {count}"
        self.setAccessibleName(name)

    def show_icon_only(self, alone: bool) -> None:
        """Show no words where there is no room; the name moves to the tooltip."""
        self._words.setVisible(not alone)
        if alone:
            self._warning.hide()
            self._count.hide()
        self.setToolTip(self._title if alone else "")

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._show_chosen(self.isChecked())

    def _show_chosen(self, chosen: bool) -> None:
        self._icon.set_tone("accent" if chosen else "soft")
        self._words.set_tone("" if chosen else "soft")
        mark(self._words, "role", "heading" if chosen else "")
