"""When a press paper goes out, and from when it may be used."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from planner.domain.moment import Moment
from planner.domain.release import PressRelease
from planner.gui.language import _
from planner.gui.style import look
from planner.gui.widgets.button import Button
from planner.gui.widgets.choice import Choice
from planner.gui.widgets.label import Label
from planner.gui.widgets.moment_edit import MomentEdit
from planner.i18n.moments import Place

NOW, UNTIL = "now", "until"
WIDTH, LINE = 190, 460
"""Pixels of the embargo's choice, and of the least line that it shares with the moment of issue."""


class IssueField(QWidget):
    """Take the moment of issue and the embargo.

    ``issued`` and ``embargoed`` carry a Moment or None, ``edited`` the fields of a release as they are typed. ``now``
    is the clock: "issue now" goes by it.
    """

    issued = Signal(object)
    embargoed = Signal(object)
    edited = Signal(dict)

    def __init__(self, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._now = now
        self._zone = "UTC"
        self.issue_now = Button(_("Issue now"))
        self._not_yet = Label(_("Not issued yet"), tone="soft")
        self.moment = MomentEdit(name=_("Issued"))
        self.use = Choice(_("Embargo"), [(NOW, _("For immediate release")), (UNTIL, _("Embargoed until…"))])
        self.embargo = MomentEdit(name=_("Embargoed until"))
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._arrange()
        self._connect()

    def show_release(self, release: PressRelease, places: Sequence[Place], zone: str) -> None:
        """Show a release; ``zone`` is the clock by which a new moment is set."""
        self._zone = zone
        for edit, moment in ((self.moment, release.issued), (self.embargo, release.embargo)):
            edit.setVisible(moment is not None)
            edit.set_places(places)
            if moment is not None:
                edit.set_value(moment)
        for part in (self.issue_now, self._not_yet):
            part.setVisible(release.issued is None)
        self.setFocusProxy(self.issue_now if release.issued is None else self.moment)
        self.use.choose(NOW if release.embargo is None else UNTIL)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        across = self.width() >= look().px(LINE)
        self._line.setDirection(QBoxLayout.Direction.LeftToRight if across else QBoxLayout.Direction.TopToBottom)

    def _arrange(self) -> None:
        self.use.setFixedWidth(look().px(WIDTH))
        unset = QHBoxLayout()
        unset.setSpacing(look().px(12))
        unset.addWidget(self._not_yet)
        unset.addWidget(self.issue_now)
        unset.addStretch(1)
        issue = QVBoxLayout()
        issue.addWidget(self.moment)
        issue.addLayout(unset)
        self._line.setSpacing(look().px(8))
        self._line.addLayout(issue, 1)
        self._line.addWidget(self.use, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look().px(8))
        column.addLayout(self._line)
        column.addWidget(self.embargo)

    def _connect(self) -> None:
        self.issue_now.clicked.connect(lambda: self.issued.emit(self._moment()))
        self.moment.edited.connect(lambda moment: self.edited.emit({"issued": moment}))
        self.moment.committed.connect(self.issued)
        self.embargo.edited.connect(lambda moment: self.edited.emit({"embargo": moment}))
        self.embargo.committed.connect(self.embargoed)
        self.use.chosen.connect(lambda key: self.embargoed.emit(self._midnight() if key == UNTIL else None))

    def _moment(self) -> Moment:
        return Moment.at(self._now(), self._zone)

    def _midnight(self) -> Moment:
        """Return a minute past the next midnight: no day's paper is in doubt, as it would be at 00:00."""
        tomorrow = (self._moment().local + timedelta(days=1)).replace(hour=0, minute=1)
        return Moment(local=tomorrow, zone=self._zone)
