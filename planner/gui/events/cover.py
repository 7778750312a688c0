"""What stands in the preview's place while no paper prints the event."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from planner.gui.language import _
from planner.gui.widgets.empty_page import EmptyPage


class NoPaper(QFrame):
    """Cover a pane with the way to its first paper."""

    def __init__(self, pane: QWidget) -> None:
        super().__init__(pane)
        self.setObjectName("panel")
        self.empty = EmptyPage(
            _("No paper prints this event yet"),
            _("A leaflet takes its hour and its place from here, and always the latest."),
            _("Make a leaflet"),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.empty)
        self._pane = pane
        pane.installEventFilter(self)
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            self.setGeometry(self._pane.rect())
        return False

    def cover(self, covering: bool, *, enabled: bool) -> None:
        """Cover the pane, or let it be seen; ``enabled`` where a paper can be made already."""
        self.empty.button.setEnabled(enabled)
        self.empty.button.setToolTip("" if enabled else _("Name the event first."))
        self.setGeometry(self._pane.rect())
        self.setVisible(covering)
        self.raise_()
