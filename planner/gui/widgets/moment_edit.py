"""A moment: day, hour and the city whose clock it is, with what clocks elsewhere show."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial

from PySide6.QtCore import QDate, Qt, QTime, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from planner.domain.finding import Severity
from planner.domain.moment import Moment, Precision, Wall
from planner.gui.language import _, isolated, tag
from planner.gui.style import look, mark
from planner.gui.widgets.date_field import DateField, TimeField
from planner.gui.widgets.form import Notice, Way
from planner.gui.widgets.label import IconLabel, Label
from planner.gui.widgets.zone_box import ZoneBox
from planner.i18n.dates import DateStyle, format_date
from planner.i18n.moments import Place
from planner.i18n.times import format_time


class MomentEdit(QWidget):
    """Take a moment as a wall time in a zone.

    ``edited`` carries a Moment at every change that names one (for previews), ``committed`` once a part is left.
    A time that does not exist that night is never handed over: the two nearest that do are offered. A time that comes
    twice is handed over with fold None, and the person is asked which of the two is meant.
    """

    edited = Signal(object)
    committed = Signal(object)

    def __init__(self, places: Sequence[Place] = (), *, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._places = tuple(places)
        self._settled: Moment | None = None
        self._fold: int | None = None
        self._quiet = False
        self.setAccessibleName(name)
        self.date = DateField(_("Date"), parent=self)
        self.time = TimeField(_("Time"), parent=self)
        self.zone = ZoneBox(places, parent=self)
        self.notice = Notice()
        self._clock = IconLabel("clock", size=16)
        self._elsewhere = Label(role="strong")
        self._aside = Label(role="", tone="soft")
        self._arrange()
        self.date.dateChanged.connect(self._changed)
        self.time.timeChanged.connect(self._changed)
        self.zone.zone_chosen.connect(self._zone_chosen)
        self.date.editingFinished.connect(self.commit)
        self.time.editingFinished.connect(self.commit)
        self.date.calendarWidget().activated.connect(lambda _: self.commit())
        self.setFocusProxy(self.date)

    def set_places(self, places: Sequence[Place]) -> None:
        """Offer other places first, and show the time there."""
        self._places = tuple(places)
        self.zone.set_places(places)
        self._tell()

    def set_aside(self, words: str) -> None:
        """Show words after the time elsewhere, such as "ends when you say so"."""
        self._aside.setText(words)
        self._tell()

    def set_value(self, moment: Moment) -> None:
        """Show what is kept, without a signal; a change that is not handed over yet stays."""
        if self._settled is not None and self.value() != self._settled and self._has_focus():
            return
        self._show(moment)
        self._settled = moment
        self._tell()

    def value(self) -> Moment:
        """Return the moment as the fields stand, whether or not it exists."""
        day, hour = self.date.date(), self.time.time()
        local = datetime(day.year(), day.month(), day.day(), hour.hour(), hour.minute())  # noqa: DTZ001 - a wall time
        settled = self._settled
        untimed = settled is not None and not settled.has_time and (hour.hour(), hour.minute()) == (0, 0)
        precision = settled.precision if settled is not None else Precision.MINUTE
        if settled is not None and not untimed and (local != settled.local or not settled.has_time):
            precision = Precision.MINUTE
        return Moment(local=local, zone=self.zone.current() or "UTC", fold=self._fold, precision=precision)

    def commit(self) -> None:
        """Hand the moment over if it changed and exists."""
        moment = self.value()
        if moment != self._settled and moment.wall() is not Wall.GAP:
            self._settled = moment
            self.committed.emit(moment)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._settled is not None and self.value() != self._settled:
            self._take(self._settled)
            return
        super().keyPressEvent(event)

    def _arrange(self) -> None:
        fields = QHBoxLayout()
        fields.setSpacing(look().px(8))
        fields.addWidget(self.date)
        fields.addWidget(self.time)
        fields.addWidget(self.zone, 1)
        self._line = QWidget()
        line = QHBoxLayout(self._line)
        line.setContentsMargins(0, look().px(4), 0, look().px(4))
        line.setSpacing(look().px(8))
        line.addWidget(self._clock)
        line.addWidget(self._elsewhere)
        line.addWidget(self._aside, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(fields)
        column.addWidget(self._line)
        column.addWidget(self.notice)

    def _show(self, moment: Moment) -> None:
        self._quiet = True
        local = moment.local
        self._fold = moment.fold
        self.time.setSpecialValueText("" if moment.has_time else "\N{EN DASH}")
        self.date.setDate(QDate(local.year, local.month, local.day))
        self.time.setTime(QTime(local.hour, local.minute))
        self.zone.set_zone(moment.zone)
        self._quiet = False

    def _take(self, moment: Moment) -> None:
        """Show a moment that was offered or taken back, and hand it over if it is news."""
        self._show(moment)
        self._tell()
        self.edited.emit(moment)
        self.commit()

    def _zone_chosen(self) -> None:
        self._changed()
        self.commit()

    def _changed(self) -> None:
        if self._quiet:
            return
        self._fold = None
        self._tell()
        if self.value().wall() is not Wall.GAP:
            self.edited.emit(self.value())

    def _has_focus(self) -> bool:
        focus = QApplication.focusWidget()
        return isinstance(focus, QWidget) and self.isAncestorOf(focus)

    def _tell(self) -> None:
        moment = self.value()
        wall = moment.wall()
        state = {Wall.GAP: "error", Wall.TWICE: "warn"}.get(wall, "") if moment.fold is None else ""
        mark(self.time, "state", state)
        if wall is Wall.GAP:
            self._refuse(moment)
        elif wall is Wall.TWICE and moment.fold is None:
            self._ask(moment)
        else:
            self.notice.clear()
        words = "" if wall is Wall.GAP else elsewhere(moment, self._places)
        self._elsewhere.setText(words)
        self._elsewhere.setVisible(bool(words))
        self._line.setVisible(bool(words or self._aside.text()))

    def _refuse(self, moment: Moment) -> None:
        time, city = _clock(moment.local), isolated(_city(moment.zone, self._places))
        text = _("{time} does not exist that night in {city}. Use").format(time=time, city=city)
        ways = [Way(text=_clock(offer.local), take=partial(self._take, offer)) for offer in moment.offers()]
        self.notice.say(Severity.ERROR, text, ways)

    def _ask(self, moment: Moment) -> None:
        time, city = _clock(moment.local), isolated(_city(moment.zone, self._places))
        text = _("{time} happens twice that night in {city}. Which one?").format(time=time, city=city)
        first, second = (replace(moment, fold=fold) for fold in (0, 1))
        self.notice.say(
            Severity.WARNING,
            text,
            [
                Way(text=_("The first, {offset}").format(offset=_offset(first)), take=lambda: self._take(first)),
                Way(text=_("The second, {offset}").format(offset=_offset(second)), take=lambda: self._take(second)),
            ],
        )


def elsewhere(moment: Moment, places: Sequence[Place]) -> str:
    """Return what clocks in the other places show: "17:00 in Zhanaozen"; the day too where it is another."""
    if not moment.has_time:
        return ""
    told = []
    for place in places:
        there = moment.in_zone(place.zone)
        if there.replace(tzinfo=None) == moment.local:
            continue
        time = _clock(there)
        if there.date() != moment.date:
            time = f"{time}, {format_date(there.date(), tag(), DateStyle.FULL)}"
        # Translators: what a clock in another city shows, "17:00 in Zhanaozen".
        told.append(_("{time} in {city}").format(time=time, city=isolated(place.name(tag()))))
    return " · ".join(told)


def _clock(moment: datetime) -> str:
    return format_time(moment.time(), tag())


def _city(zone: str, places: Sequence[Place]) -> str:
    named = next((place for place in places if place.zone == zone), Place(zone=zone))
    return named.name(tag())


def _offset(moment: Moment) -> str:
    sign = f"{moment.aware():%z}"
    return f"UTC{sign[:3]}:{sign[3:]}"
