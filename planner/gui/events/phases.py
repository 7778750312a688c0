"""The phases of an event in the order of time, each edited where it stands."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from functools import partial

from PySide6.QtCore import QTime, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from planner.domain.event import Event, Phase
from planner.domain.finding import Severity
from planner.domain.message import Message
from planner.domain.moment import Moment, Wall
from planner.domain.text import Text
from planner.gui.draft import Draft
from planner.gui.events.phase_row import PhaseRow
from planner.gui.language import _, isolated, tag
from planner.gui.style import look
from planner.gui.widgets.button import Button, Kind
from planner.gui.widgets.form import Way
from planner.gui.widgets.hairline import Hairline
from planner.gui.widgets.label import Label
from planner.services.overview import phase_moment
from planner.services.saying import Saying

STEP = 15
"""Minutes between the last phase and one that is added."""


class PhasesBox(QWidget):
    """Show and edit the phases of the draft's event in the language of ``show_phases``.

    ``entered`` carries a field that wants to be seen and typed in.
    """

    entered = Signal(QWidget)

    def __init__(self, draft: Draft[Event], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.draft = draft
        self.rows: list[PhaseRow] = []
        self._language = ""
        self._event = ""
        self._new: Phase | None = None
        self.add = Button(_("Add phase"), kind=Kind.LINK, icon="plus")
        self.add.clicked.connect(self.begin)
        head = QHBoxLayout()
        head.addWidget(Label(_("Phases"), role="heading"), 1)
        head.addWidget(self.add)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(Hairline())
        self._column.addSpacing(look().px(6))
        self._column.addLayout(head)

    def show_phases(self, language: str) -> None:
        """Show the phases; fields that are being typed in stay."""
        event = self.draft.record
        if event.id != self._event:
            self._event, self._new = event.id, None
            self._clear()
        self._language = language
        phases = self._phases()
        while len(self.rows) > len(phases):
            self._drop(self.rows[-1])
        while len(self.rows) < len(phases):
            self._make()
        say = Saying(self.draft.desk.plan, tag())
        for at, phase in enumerate(phases):
            self._show(self.rows[at], phase, say)
        self._sort()

    def begin(self) -> None:
        """Add a phase, a quarter of an hour after the last one; it is kept once it has a title."""
        if self._new is None:
            offsets = [phase.offset_min for phase in self.draft.record.phases if phase.offset_min is not None]
            self._new = Phase(title=Text(), offset_min=max(offsets) + STEP if offsets else 0, public=True)
            self.show_phases(self._language)
        self.rows[-1].edit()

    def enter(self, at: int, *, titled: bool) -> None:
        """Turn the phase of this place, counted from 0, into fields, and ask for the caret in its title or its hour."""
        if at < len(self.rows):
            row = self.rows[at]
            row.edit(row.title if titled or not row.hour.isEnabled() else row.hour)

    def _phases(self) -> tuple[Phase, ...]:
        kept = self.draft.record.phases
        return (*kept, self._new) if self._new else kept

    def _make(self) -> None:
        row = PhaseRow()
        self.rows.append(row)
        self._column.addWidget(row)
        row.timed.connect(lambda hour: self._time(self.rows.index(row), hour))
        row.titled.connect(lambda words: self._title(self.rows.index(row), words))
        row.typed.connect(lambda words: self._type(self.rows.index(row), words))
        row.opened_to.connect(lambda public: self._open_to(self.rows.index(row), public))
        row.struck.connect(lambda: self._strike(self.rows.index(row)))
        row.finished.connect(self._sort)
        row.entered.connect(self.entered)

    def _drop(self, row: PhaseRow) -> None:
        self.rows.remove(row)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _clear(self) -> None:
        while self.rows:
            self._drop(self.rows[-1])

    def _show(self, row: PhaseRow, phase: Phase, say: Saying) -> None:
        moment = self._moment(phase)
        clocks = say.clocks(moment, self.draft.record.show_zones) if moment else ()
        others = [f"{clock.time} {isolated(clock.city)}" for clock in clocks[1:] if clock.time != clocks[0].time]
        time_words = clocks[0].time if clocks else ""
        row.show_phase(time_words, " · ".join(others), say.words(phase.title), public=phase.public)
        hour = QTime(moment.local.hour, moment.local.minute) if moment else None
        row.show_fields(hour, phase.title.get(self._language), say.words(phase.title))
        row.title.set_language(self._language)
        if phase is self._new and not row.editing:
            row.edit()

    def _sort(self) -> None:
        """Let the lines stand in the order of time, unless one of them is being edited."""
        if any(row.editing for row in self.rows):
            return
        far = datetime.max.replace(tzinfo=UTC)
        moments = [self._moment(phase) for phase in self._phases()]
        times = [moment.instant() if moment else far for moment in moments]
        for _time, row in sorted(zip(times, self.rows, strict=True), key=lambda pair: pair[0]):
            self._column.removeWidget(row)
            self._column.addWidget(row)

    def _moment(self, phase: Phase) -> Moment | None:
        return phase_moment(replace(self.draft.record, phases=(phase,)), 0)

    def _time(self, at: int, hour: QTime) -> None:
        phase, start = self._phases()[at], self.draft.record.start
        before = self._moment(phase)
        if before is None or start is None:
            return
        local = datetime.combine(before.date, time(hour.hour(), hour.minute()))
        now = replace(before, local=local, fold=None)
        if now.wall() is Wall.GAP:
            self._refuse(at, now)
            return
        self.rows[at].notice.clear()
        self._move(at, phase, now, start)

    def _refuse(self, at: int, moment: Moment) -> None:
        """Offer the last time before the gap and the first after it."""
        ways = []
        for offer in moment.offers():
            hour = QTime(offer.local.hour, offer.local.minute)
            ways.append(Way(text=hour.toString("HH:mm"), take=partial(self._time, at, hour)))
        words = _("{time} does not exist that night. Use").format(time=f"{moment.local:%H:%M}")
        self.rows[at].notice.say(Severity.ERROR, words, ways)

    def _move(self, at: int, phase: Phase, now: Moment, start: Moment) -> None:
        if phase.start is not None:
            altered = replace(phase, start=now)
        else:
            altered = replace(phase, offset_min=(now.instant() - start.instant()) // timedelta(minutes=1))
        label = Message("move “{phase}” to {time}", phase=self._name(phase), time=f"{now.local:%H:%M}")
        self._put(at, altered, label)

    def _title(self, at: int, words: str) -> None:
        phase = self._phases()[at]
        altered = replace(phase, title=self._said(phase, words))
        if phase is self._new:
            label = Message("add the phase “{phase}”", phase=words)
        else:
            label = Message("rename “{before}” to “{after}”", before=self._name(phase), after=words)
        self._put(at, altered, label)

    def _type(self, at: int, words: str) -> None:
        phases = list(self._phases())
        phases[at] = replace(phases[at], title=self._said(phases[at], words))
        self.draft.type(phases=tuple(phases))

    def _open_to(self, at: int, public: bool) -> None:
        phase = self._phases()[at]
        label = Message("change who reads of “{phase}”", phase=self._name(phase))
        self._put(at, replace(phase, public=public), label)

    def _strike(self, at: int) -> None:
        phases = self._phases()
        if phases[at] is self._new:
            self._new = None
            self._drop(self.rows[at])
            return
        label = Message("take “{phase}” out", phase=self._name(phases[at]))
        self._drop(self.rows[at])
        self.draft.keep(label, phases=(*phases[:at], *self.draft.record.phases[at + 1 :]))

    def _put(self, at: int, phase: Phase, label: Message) -> None:
        phases = list(self.draft.record.phases)
        if at >= len(phases):
            self._new = phase
            if not phase.title:
                self.show_phases(self._language)
                return
            self._new = None
            phases.append(phase)
        else:
            phases[at] = phase
        self.draft.keep(label, phases=tuple(phases))

    def _said(self, phase: Phase, words: str) -> Text:
        return phase.title.saying(self._language, words.strip(), self.draft.desk.plan.campaign.language)

    def _name(self, phase: Phase) -> str:
        return phase.title.first(self.draft.desk.plan.campaign.languages)
