"""What an organiser must know first: what comes next, what is wrong, what is new."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from planner.domain.event import Event, EventStatus, Role
from planner.domain.fact import Fact, FactStatus
from planner.domain.moment import Moment
from planner.domain.plan import Plan, live
from planner.domain.text import Text

_NOT_COMING = frozenset({EventStatus.CANCELLED, EventStatus.ENDED, EventStatus.POSTPONED, EventStatus.MOVED})
_LASTS = timedelta(hours=3)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """Hold one line of the day: when, what, and whose it is; ``public`` is false for what only stewards know."""

    at: Moment
    title: Text
    kind: str
    record: str
    public: bool = True
    main: bool = False


def next_event(plan: Plan, now: datetime) -> Event | None:
    """Return the event that is on or comes next, None where nothing is ahead."""
    coming = [
        event
        for event in live(plan.events)
        if event.start is not None and event.status not in _NOT_COMING and _ends(event.start, event.end) > now
    ]
    return min(coming, key=lambda event: event.start.instant() if event.start else now, default=None)


def day_of(plan: Plan, event: Event) -> tuple[Entry, ...]:
    """Return what happens on the day of an event, in the order of time: its phases, other events, papers issued."""
    if event.start is None:
        return ()
    day, zone = event.start.date, event.start.zone
    entries = [entry for entry in _entries(plan) if entry.at.in_zone(zone).date() == day]
    return tuple(sorted(entries, key=lambda entry: entry.at.instant()))


def open_roles(event: Event) -> tuple[Role, ...]:
    """Return the roles of an event that still need someone."""
    return tuple(role for role in event.roles if len(role.assigned) < role.needed)


def newest_facts(plan: Plan, count: int) -> tuple[Fact, ...]:
    """Return the facts that hold, those known last first."""
    holding = [
        fact
        for fact in live(plan.facts)
        if fact.status is not FactStatus.RETRACTED and plan.superseded_by(fact.id) is None
    ]
    return tuple(sorted(holding, key=lambda fact: fact.as_of.instant(), reverse=True)[:count])


def phase_moment(event: Event, index: int) -> Moment | None:
    """Return when a phase begins: at its own moment, or so many minutes from the event's start."""
    phase = event.phases[index]
    if phase.start is not None:
        return phase.start
    if event.start is None or not event.start.has_time or phase.offset_min is None:
        return None
    return event.start.later(phase.offset_min)


def _ends(start: Moment, end: Moment | None) -> datetime:
    if end is not None:
        return end.instant()
    return start.instant() + (_LASTS if start.has_time else timedelta(days=1))


def _entries(plan: Plan) -> Iterator[Entry]:
    for event in live(plan.events):
        if event.start is not None and event.start.has_time:
            yield Entry(at=event.start, title=event.title, kind="events", record=event.id, main=True)
        for index, phase in enumerate(event.phases):
            at = phase_moment(event, index)
            if at is not None:
                yield Entry(at=at, title=phase.title, kind="events", record=event.id, public=phase.public)
    for release in live(plan.releases):
        if release.issued is not None and release.issued.has_time:
            yield Entry(at=release.issued, title=release.headline, kind="releases", record=release.id)
