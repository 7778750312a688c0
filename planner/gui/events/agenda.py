"""The agenda: what is ahead by day, then what has no day yet, then what is past."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from zoneinfo import ZoneInfo

from planner.domain.event import Event, EventStatus
from planner.domain.moment import Moment
from planner.domain.plan import Plan, live
from planner.gui.events.words import state_chip
from planner.gui.headed_rows import Heading
from planner.gui.language import _, isolated, ngettext, tag
from planner.gui.ledger_list import Row
from planner.gui.widgets.chip import Chip
from planner.services.saying import Saying


@dataclass(frozen=True, slots=True, kw_only=True)
class EventRow(Row):
    """Hold what the agenda shows of an event: its time by its own clock and by others, its title, place and state."""

    time: str
    city: str
    elsewhere: str
    title: str
    place: str
    chip: Chip
    over: bool = False


class Agenda:
    """Make the rows of the agenda for one plan as of ``now``."""

    def __init__(self, plan: Plan, now: datetime) -> None:
        self.plan = plan
        self.say = Saying(plan, tag())
        self._now = now

    def rows(self, sought: str = "") -> list[Row]:
        """Return headings and events; only those that say ``sought`` anywhere."""
        events = [event for event in live(self.plan.events) if sought.casefold() in self._row(event).spoken.casefold()]
        timed = [(event.start, event) for event in events if event.start is not None]
        timed.sort(key=lambda pair: (pair[0].date, pair[0].instant()))
        ahead = [pair for pair in timed if not self._is_past(pair[1])]
        past = [pair for pair in reversed(timed) if self._is_past(pair[1])]
        undated = [event for event in events if event.start is None]
        return [*self._by_day(ahead), *self._group(_("No day yet"), "", undated), *self._by_day(past)]

    def count(self) -> str:
        """Return how many events there are, and how many of them are ahead."""
        events = list(live(self.plan.events))
        ahead = sum(event.start is not None and not self._is_past(event) for event in events)
        told = ngettext("One event, {ahead} ahead.", "{count} events, {ahead} ahead.", len(events))
        return told.format(count=len(events), ahead=ahead)

    def _by_day(self, events: Iterable[tuple[Moment, Event]]) -> list[Row]:
        rows: list[Row] = []
        for _day, pairs in groupby(events, key=lambda pair: pair[0].date):
            group = list(pairs)
            start = group[0][0]
            rows += self._group(self.say.day(start), self._relative(start), [event for _start, event in group])
        return rows

    def _group(self, own: str, others: str, events: Sequence[Event]) -> list[Row]:
        if not events:
            return []
        spoken = ", ".join(part for part in (own, others) if part)
        return [Heading(id="", spoken=spoken, own=own, others=others), *(self._row(event) for event in events)]

    def _relative(self, start: Moment) -> str:
        today = self._now.astimezone(ZoneInfo(start.zone)).date()
        days = (start.date - today).days
        if days in (-1, 0, 1):
            return {-1: _("Yesterday"), 0: _("Today"), 1: _("Tomorrow")}[days]
        if days > 1:
            return ngettext("in {count} day", "in {count} days", days).format(count=days)
        return ngettext("{count} day ago", "{count} days ago", -days).format(count=-days)

    def _is_past(self, event: Event) -> bool:
        if event.start is None:
            return False
        today = self._now.astimezone(ZoneInfo(event.start.zone)).date()
        last = event.end or event.start
        return last.date < today

    def _row(self, event: Event) -> EventRow:
        title, place = self.say.words(event.title) or _("Event without a title"), self._place(event)
        chip = state_chip(event.status)
        time, city, elsewhere = self._clocks(event)
        parts = (f"{time} {city}".strip(), elsewhere, title, place, chip.text)
        return EventRow(
            id=event.id,
            spoken=", ".join(part for part in parts if part),
            time=time,
            city=city,
            elsewhere=elsewhere,
            title=title,
            place=place,
            chip=chip,
            over=event.status in (EventStatus.CANCELLED, EventStatus.ENDED) or self._is_past(event),
        )

    def _clocks(self, event: Event) -> tuple[str, str, str]:
        if event.start is None:
            return "", "", ""
        own, *others = self.say.clocks(event.start, event.show_zones)
        if not own.time:
            return "", own.city, _("hour not known")
        told = [f"{clock.time} {isolated(clock.city)}" for clock in others if clock.time != own.time or clock.day]
        return own.time, own.city, " · ".join(told)

    def _place(self, event: Event) -> str:
        place = self.plan.locations.get(event.location or "")
        if place is None or place.deleted:
            return _("No place yet")
        name, address = self.say.words(place.name), self.say.address(place)
        return _("{place}, {address}").format(place=name, address=isolated(address)) if address else name
