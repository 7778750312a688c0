"""The day of an event for those who run it: what happens when, who stewards, and which numbers they call."""

from dataclasses import dataclass
from datetime import time

from planner.documents.emergency import emergency_in
from planner.documents.wording import Origin, Wording
from planner.domain.contact import Contact, Point, Purpose
from planner.domain.event import Event, EventStatus, Phase
from planner.domain.finding import Severity
from planner.domain.message import Message
from planner.domain.moment import Moment
from planner.domain.plan import live
from planner.i18n.catalogue import catalogue, marked
from planner.i18n.phones import Validity, dial

STEWARD = "steward"
CHIEF = "chief-steward"

_STATES = {
    EventStatus.MOVED: marked("Moved"),
    EventStatus.POSTPONED: marked("Postponed"),
    EventStatus.CANCELLED: marked("Cancelled"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """Hold one thing that happens: ``moment`` is None where no time is known, ``place`` counts the event's phases."""

    title: str
    moment: Moment | None = None
    where: str = ""
    lead: str = ""
    public: bool = True
    place: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reached:
    """Hold whom a number of the day reaches; a number that nobody knows is empty."""

    name: str
    number: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbers:
    """Hold what is called on the day, as it is dialled at the place of the event."""

    chief: Reached
    desks: tuple[Reached, ...]
    legal: Reached
    welfare: tuple[Reached, ...]
    emergency: str


def title_of(event: Event, wording: Wording) -> str:
    """Return the title of an event, after what has become of it: "Cancelled: Picket the embassy"."""
    title = wording.title(event) or wording.plan.campaign.name
    if event.status not in _STATES:
        return title
    state = catalogue(wording.language, "papers").gettext(_STATES[event.status])
    return f"{state}: {title}"


def slots(event: Event, wording: Wording) -> tuple[Slot, ...]:
    """Return the phases and the start in the order of the clock; phases without a time come last."""
    found = [_slot(phase, place, event, wording) for place, phase in enumerate(event.phases)]
    if event.start and event.start.has_time and all(slot.moment != event.start for slot in found):
        begins = catalogue(wording.language, "papers").pgettext("the event", "Begins")
        found.append(Slot(title=begins, moment=event.start))
    timed = [(slot.moment.instant(), slot) for slot in found if slot.moment]
    ordered = [slot for _, slot in sorted(timed, key=lambda pair: pair[0])]
    return (*ordered, *(slot for slot in found if slot.moment is None))


def clock(moment: Moment, event: Event) -> time:
    """Return what the clock at the event shows at a moment."""
    return moment.in_zone(event.start.zone if event.start else moment.zone).time()


def stewards(event: Event, wording: Wording) -> tuple[str, ...]:
    """Return the name of each steward, "" for one who is still to be found; a hint and one where nobody has said."""
    named: list[str] = []
    for role in event.roles:
        if role.role == STEWARD:
            names = [wording.foreign(contact.name) for contact in people(role.assigned, wording)]
            named += [*names, *[""] * (max(role.needed, len(role.assigned)) - len(names))]
    if not named:
        message = Message("The event says nothing about stewards: there is a paper for one. Add the role “steward”.")
        wording.note(Severity.HINT, "no-stewards", Origin(kind="events", record=event.id, field="roles"), message)
    return tuple(named) or ("",)


def people(identifiers: tuple[str, ...], wording: Wording) -> list[Contact]:
    """Return the contacts with these ids that are not in the trash."""
    found = (wording.plan.contacts.get(identifier) for identifier in identifiers)
    return [contact for contact in found if contact and not contact.deleted]


def numbers(event: Event, wording: Wording) -> Numbers:
    """Return whom one calls on the day."""
    chiefs = [contact for role in event.roles if role.role == CHIEF for contact in people(role.assigned, wording)]
    reached = [_reached(contact, number_of(contact, event, wording), wording) for contact in chiefs]
    nobody = Reached(name="", number="")
    return Numbers(
        chief=next((each for each in reached if each.number), reached[0] if reached else nobody),
        desks=_for(Purpose.EVENT_DAY, event, wording),
        legal=next(iter(_for(Purpose.LEGAL, event, wording)), nobody),
        welfare=_for(Purpose.WELFARE, event, wording),
        emergency=wording.foreign(emergency_in(country(event, wording))),
    )


def number_of(contact: Contact, event: Event, wording: Wording, *purposes: Purpose) -> str:
    """Return the first number of a contact for the first purpose it has one for, or for any, as dialled there."""
    points = [point for point in wording.points(contact) if point.kind.is_phone]
    for purpose in purposes:
        fitting = [point for point in points if purpose in point.purposes]
        if found := next(filter(None, (_dialled(point, event, wording) for point in fitting)), ""):
            return found
    return "" if purposes else next(filter(None, (_dialled(point, event, wording) for point in points)), "")


def country(event: Event, wording: Wording) -> str:
    """Return the ISO 3166 code of the country that an event is in, or the campaign."""
    location = wording.location(event.location)
    return (location.address.country if location else "") or wording.plan.campaign.jurisdiction[:2]


def _for(purpose: Purpose, event: Event, wording: Wording) -> tuple[Reached, ...]:
    contacts = live(wording.plan.contacts)
    pairs = ((contact, number_of(contact, event, wording, purpose)) for contact in contacts)
    return tuple(_reached(contact, number, wording) for contact, number in pairs if number)


def _reached(contact: Contact, number: str, wording: Wording) -> Reached:
    return Reached(name=wording.foreign(contact.name), number=number)


def _dialled(point: Point, event: Event, wording: Wording) -> str:
    number = dial(point.value, point.region)
    if number.validity is not Validity.VALID:
        return ""
    home = point.region and point.region == country(event, wording)
    return wording.foreign(number.national if home else number.international)


def _slot(phase: Phase, place: int, event: Event, wording: Wording) -> Slot:
    """Return a phase: where it is, if that differs, and the first one says where people gather."""
    lead = wording.plan.contacts.get(phase.lead or "")
    location = wording.location(phase.location)
    where = wording.location_name(location) if location else ""
    if not where and place == 0 and (here := wording.location(event.location)):
        where = wording.words(here.meeting_point, Origin(kind="locations", record=here.id, field="meeting_point"))
    return Slot(
        title=wording.words(phase.title, Origin(kind="events", record=event.id, field=f"phases[{place}].title")),
        moment=_moment(phase, event),
        where=where,
        lead=wording.foreign(lead.name) if lead and not lead.deleted else "",
        public=phase.public,
        place=place,
    )


def _moment(phase: Phase, event: Event) -> Moment | None:
    if phase.start is not None:
        return phase.start if phase.start.has_time else None
    if phase.offset_min is None or event.start is None or not event.start.has_time:
        return None
    return event.start.later(phase.offset_min)
