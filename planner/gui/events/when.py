"""When an event begins and ends: neither need be known yet."""

from collections.abc import Sequence
from datetime import datetime, time, timedelta

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from planner.domain.moment import Moment
from planner.gui.style import look
from planner.gui.widgets.button import Button, IconButton
from planner.gui.widgets.moment_edit import MomentEdit
from planner.i18n.moments import Place

NOON = time(12)


class WhenField(QWidget):
    """Take a moment, or none: then a button stands in its place, and ``asked`` tells of it.

    ``edited`` and ``committed`` carry a Moment, ``committed`` also None.
    """

    edited = Signal(object)
    committed = Signal(object)
    asked = Signal()

    def __init__(self, name: str, unset: str, remove: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.moment = MomentEdit(name=name)
        self.set = Button(unset, icon="calendar-clock")
        self.off = IconButton("x", remove)
        row = QHBoxLayout()
        row.setSpacing(look().px(4))
        row.addWidget(self.moment, 1)
        row.addWidget(self.off, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self.set)
        self.set.clicked.connect(self.asked)
        self.off.clicked.connect(lambda: self.committed.emit(None))
        self.moment.edited.connect(self.edited)
        self.moment.committed.connect(self.committed)

    def show_moment(self, moment: Moment | None, places: Sequence[Place], *, removable: bool) -> None:
        """Show a moment, or the button that sets one."""
        self.moment.setVisible(moment is not None)
        self.off.setVisible(moment is not None and removable)
        self.set.setVisible(moment is None)
        if moment is not None:
            self.moment.set_places(places)
            self.moment.set_value(moment)

    def enter(self) -> None:
        """Put the caret into the day."""
        date = self.moment.date
        QTimer.singleShot(0, date, lambda: date.setFocus(Qt.FocusReason.TabFocusReason))


def first_guess(now: datetime, zone: str) -> Moment:
    """Return where setting a day begins: tomorrow at noon."""
    tomorrow = Moment.at(now + timedelta(days=1), zone)
    return Moment(local=datetime.combine(tomorrow.date, NOON), zone=zone)
