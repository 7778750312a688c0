"""Copies that say something else than the planner does now: all that changed, and the ways to correct it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from planner.gui.language import _, ngettext
from planner.gui.style import look
from planner.gui.widgets.button import Button
from planner.gui.widgets.clearing import clear
from planner.gui.widgets.flow import Flow
from planner.gui.widgets.label import IconLabel, Label
from planner.gui.widgets.natural_area import NaturalArea
from planner.services.editions import Difference, Edition
from planner.services.papers import LEAFLET, PRESS
from planner.services.saying import Saying

MOST = 116
"""Pixels that the list of changes takes at most before it scrolls."""


class CopiesBand(QFrame):
    """Show what an edition said and what it would say now; without one, or while it is current, nothing.

    ``slip_asked`` and ``slip_file_asked`` carry the Edition whose correction slip is to be printed or saved,
    ``correction_asked`` that of a press sheet which another one is to correct.
    """

    slip_asked = Signal(object)
    slip_file_asked = Signal(object)
    correction_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._edition: Edition | None = None
        self.setObjectName("band")
        self.setProperty("tone", "warn")
        self._heading = Label(role="heading", wrap=True)
        self._lines = QVBoxLayout()
        self._area = NaturalArea(MOST)
        self.slip, self.slip_file = Button(_("Print a correction slip…")), Button(_("Save the slip…"))
        self.correction = Button(_("Make a correction"))
        self._arrange()
        self.slip.clicked.connect(lambda: self.slip_asked.emit(self._edition))
        self.slip_file.clicked.connect(lambda: self.slip_file_asked.emit(self._edition))
        self.correction.clicked.connect(lambda: self.correction_asked.emit(self._edition))
        self.hide()

    def show_edition(self, edition: Edition | None, say: Saying) -> None:
        """Show how the newest copy that went out differs from the paper as it stands."""
        self._edition = edition
        stale = edition is not None and edition.out_of_date
        self.setVisible(stale)
        if edition is None or not stale:
            return
        zone = say.plan.campaign.zone
        when = f"{say.time_now(edition.made.at, zone)} {say.city(zone)}"
        self._heading.setText(edition_words(edition, when))
        clear(self._lines)
        for each in edition.differences:
            self._lines.addWidget(Label(difference_words(each), wrap=True))
        self._area.setVisible(bool(edition.differences))
        self._area.updateGeometry()
        leaflet, press = edition.made.paper == LEAFLET, edition.made.paper == PRESS
        for part in (self.slip, self.slip_file):
            part.setVisible(leaflet and any(each.said for each in edition.differences))
        self.correction.setVisible(press)
        spoken = [self._heading.text(), *(difference_words(each) for each in edition.differences)]
        self.setAccessibleName("; ".join(spoken))

    def text(self) -> str:
        """Return all that it says."""
        return self.accessibleName() if self._edition is not None else ""

    def _arrange(self) -> None:
        ways = Flow(gap=look().px(8))
        for part in (self.slip, self.slip_file, self.correction):
            ways.add(part)
        body = QWidget()
        body.setObjectName("page")
        body.setLayout(self._lines)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(look().px(2))
        self._area.setWidget(body)
        words = QVBoxLayout()
        words.setSpacing(look().px(4))
        for widget in (self._heading, self._area, ways):
            words.addWidget(widget)
        row = QHBoxLayout(self)
        row.setContentsMargins(*(look().px(side) for side in (25, 8, 24, 8)))
        row.setSpacing(look().px(12))
        icon = QVBoxLayout()
        icon.addWidget(IconLabel("refresh-cw", tone="warn"))
        icon.addStretch(1)
        row.addLayout(icon)
        row.addLayout(words, 1)


def edition_words(edition: Edition, when: str) -> str:
    """Say how old copies are wrong, in one line."""
    count = len(edition.differences)
    if not count:
        return _("Copies made at {when} cannot be made again as they were.").format(when=when)
    words = ngettext(
        "Copies made at {when} are out of date: {count} thing changed.",
        "Copies made at {when} are out of date: {count} things changed.",
        count,
    )
    return words.format(when=when, count=count)


def difference_words(difference: Difference) -> str:
    """Say one change: what copies say, and what they would say now."""
    said, says = difference.said, difference.says
    if not said:
        return _("“{says}” is new").format(says=says)
    if not says:
        return _("“{said}” is gone").format(said=said)
    return _("“{said}” is now “{says}”").format(said=said, says=says)
