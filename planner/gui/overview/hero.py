"""The band at the top: what comes next, when on both clocks, where, and how long until then."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from planner.domain.event import Event
from planner.domain.plan import Plan
from planner.gui.language import _, isolated, ngettext
from planner.gui.style import look
from planner.gui.widgets.button import Button, Kind
from planner.gui.widgets.clearing import clear
from planner.gui.widgets.hairline import Hairline
from planner.gui.widgets.label import ElidedLabel, IconLabel, Label
from planner.services.saying import Saying


class Hero(QFrame):
    """Show the next event; without one, teach how to begin."""

    print_asked = Signal()
    open_asked = Signal()
    add_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("hero")
        self._eyebrow = Label(role="heading", tone="accent")
        self._title = Label(role="display", wrap=True)
        self._when = QHBoxLayout()
        self._when.setSpacing(look().px(8))
        self._print = Button(_("Print leaflets…"), kind=Kind.PRIMARY, icon="printer")
        self._open = Button(_("Open event"))
        self._add = Button(_("Add the first event"), kind=Kind.PRIMARY, icon="plus")
        self._left = Label(role="display", end=True)
        self._until = Label(tone="soft", end=True)
        self._print.clicked.connect(self.print_asked)
        self._open.clicked.connect(self.open_asked)
        self._add.clicked.connect(self.add_asked)
        self._arrange()

    def _arrange(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(look().px(8))
        for button in (self._print, self._open, self._add):
            buttons.addWidget(button)
        buttons.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(look().px(6))
        words.addWidget(self._eyebrow)
        words.addWidget(self._title)
        words.addLayout(self._when)
        words.addSpacing(look().px(6))
        words.addLayout(buttons)
        countdown = QVBoxLayout()
        countdown.setSpacing(look().px(4))
        countdown.addStretch(1)
        countdown.addWidget(self._left)
        countdown.addWidget(self._until)
        countdown.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(*(look().px(side) for side in (24, 20, 24, 20)))
        row.setSpacing(look().px(24))
        row.addLayout(words, 1)
        row.addLayout(countdown)

    def show_nothing(self) -> None:
        """Say that nothing is ahead, and offer to begin."""
        self._eyebrow.setText(_("Nothing is planned ahead"))
        self._title.setText(_("Plan the first action: what, when and where"))
        self._clear_when()
        self._left.clear()
        self._until.clear()
        self._offer(has_event=False, has_leaflet=False)

    def show_event(self, plan: Plan, event: Event, say: Saying, now: datetime) -> None:
        """Show an event that has a start."""
        if event.start is None:
            return
        today = event.start.date == now.astimezone(event.start.aware().tzinfo).date()
        day = say.day(event.start)
        self._eyebrow.setText((_("Next · today, {day}") if today else _("Next · {day}")).format(day=day))
        self._title.setText(say.words(event.title))
        self._clear_when()
        for clock in say.clocks(event.start, event.show_zones):
            if clock.time:
                self._when.addWidget(Label(clock.time, role="title"), 0, Qt.AlignmentFlag.AlignBaseline)
                place = f"{clock.day} · {clock.city}" if clock.day else clock.city
                self._when.addWidget(Label(place, tone="soft", role="lead"), 0, Qt.AlignmentFlag.AlignBaseline)
                self._when.addSpacing(look().px(12))
        location = plan.locations.get(event.location or "")
        if location is not None:
            self._when.addWidget(Hairline(upright=True))
            self._when.addSpacing(look().px(4))
            self._when.addWidget(IconLabel("map-pin", size=16))
            where = say.address(location) or say.words(location.name)
            self._when.addWidget(ElidedLabel(isolated(where), role="lead", tone="soft"), 1)
        else:
            self._when.addStretch(1)
        self.tick(event, now)
        self._offer(has_event=True, has_leaflet=any(each.event == event.id for each in plan.leaflets.values()))

    def tick(self, event: Event, now: datetime) -> None:
        """Count down to the start of an event."""
        if event.start is None or not event.start.has_time:
            self._left.clear()
            self._until.setText(_("time to be announced"))
            return
        minutes = int((event.start.instant() - now).total_seconds() // 60)
        if minutes < 0:
            self._left.setText(_("On now"))
            self._until.setText(_("since {span}").format(span=span(-minutes)))
        else:
            self._left.setText(span(minutes))
            self._until.setText(_("until it starts"))

    def _offer(self, *, has_event: bool, has_leaflet: bool) -> None:
        self._print.setVisible(has_event and has_leaflet)
        self._open.setVisible(has_event)
        self._add.setVisible(not has_event)

    def _clear_when(self) -> None:
        clear(self._when)


def span(minutes: int) -> str:
    """Return a span of time in the two units that matter: "1 h 13 min", "3 days 4 h"."""
    days, rest = divmod(minutes, 24 * 60)
    hours, left = divmod(rest, 60)
    if days:
        many = ngettext("{count} day", "{count} days", days).format(count=days)
        return f"{many} {hours} h" if hours and days < 7 else many
    return (
        _("{hours} h {minutes} min").format(hours=hours, minutes=left)
        if hours
        else _("{minutes} min").format(minutes=left)
    )
