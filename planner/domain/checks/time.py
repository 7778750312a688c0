"""Times that cannot be kept: past, upside down, ambiguous, or missing on a paper (LF03)."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from planner.domain.checks.case import Case
from planner.domain.checks.contents import moments
from planner.domain.checks.papers import Mention, Paper, place_of
from planner.domain.checks.subject import Subject
from planner.domain.event import Event, EventForm, EventStatus
from planner.domain.finding import Finding
from planner.domain.message import Message
from planner.domain.moment import Moment, Precision, Wall
from planner.domain.plan import Plan, live, plural_of

PRINTED = "LF03"
PAST = "past-event"
BACKWARDS = "end-before-start"
TWICE = "time-twice"
OTHER_ZONE = "zone-mismatch"
NO_ZONE = "missing-zone"
NO_START = "missing-start"

_OVER = {EventStatus.CANCELLED, EventStatus.POSTPONED, EventStatus.ENDED}


def check(case: Case) -> Iterator[Finding]:
    """Yield what is wrong with the times of every record, and of the events that papers print."""
    for record in case.plan.records():
        if not record.deleted:
            for path, moment in moments(record):
                yield from _ambiguous(moment, Subject(kind=plural_of(record), record=record.id, field=path))
    for event in live(case.plan.events):
        yield from _event(event, case.plan)
    for paper in case.papers:
        for mention, event in paper.events():
            yield from _printed(mention, event, paper, case.now)


def _ambiguous(moment: Moment, subject: Subject) -> Iterator[Finding]:
    if moment.fold is not None or moment.wall() is not Wall.TWICE:
        return
    first, second = (moment.local.replace(tzinfo=moment.aware().tzinfo, fold=fold) for fold in (0, 1))
    yield subject.warning(
        TWICE,
        Message(
            "{local} happens twice in {zone}: say whether it is the first ({first}) or the second ({second}).",
            local=moment.local.isoformat(sep=" ", timespec="minutes"),
            zone=moment.zone,
            first=_offset(first),
            second=_offset(second),
        ),
    )


def _offset(aware: datetime) -> str:
    return f"UTC{aware:%z}"[:-2] + f":{aware:%z}"[-2:]


def _event(event: Event, plan: Plan) -> Iterator[Finding]:
    subject = Subject(kind="events", record=event.id, field="end")
    if event.start and event.end and event.end.instant() < event.start.instant():
        yield subject.error(BACKWARDS, Message("This event ends before it starts: correct one of the two times."))
    if event.start is None and any(phase.offset_min is not None for phase in event.phases):
        yield subject.at("start").warning(NO_START, Message("Parts of this event count from its start: give it one."))
    place = place_of(plan, event)
    if event.start is None or place is None:
        return
    if not place.zone:
        yield Subject(kind="locations", record=place.id, field="zone").hint(
            NO_ZONE,
            Message("Name the zone of this place, so that its clock can be printed beside others."),
            Subject(kind="locations", record=place.id, field="zone").changed(
                Message("Set it to {zone}", zone=event.start.zone), place.zone, event.start.zone
            ),
        )
    elif event.start.in_zone(place.zone).utcoffset() != event.start.aware().utcoffset():
        yield subject.at("start.zone").warning(
            OTHER_ZONE,
            Message(
                "The event's clock is that of {zone}, its place keeps {other}: choose the zone of the place.",
                zone=event.start.zone,
                other=place.zone,
            ),
        )


def _printed(mention: Mention, event: Event, paper: Paper, now: datetime) -> Iterator[Finding]:
    if event.start is None:
        yield mention.subject.error(
            PRINTED, Message('The event "{id}" has no day and time yet: set them.', id=event.id)
        )
    elif event.start.precision is Precision.TBC:
        yield mention.subject.warning(PRINTED, Message('The time of the event "{id}" is to be confirmed.', id=event.id))
    if event.form is not EventForm.ONLINE and paper.place(event) is None:
        yield mention.subject.error(PRINTED, Message('The event "{id}" has no place yet: choose one.', id=event.id))
    if event.status in _OVER or event.start is None:
        return
    if _last(event.end or event.start) < now:
        yield mention.subject.warning(
            PAST, Message('The event "{id}" is in the past: correct its day, or mark it as ended.', id=event.id)
        )


def _last(moment: Moment) -> datetime:
    """Return the instant from which a moment is over: a day lasts until its night."""
    if moment.has_time:
        return moment.instant()
    return moment.instant() + timedelta(days=1)
