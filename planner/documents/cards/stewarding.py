"""What a steward card says: the day by the clock, who is reached under which number, and what stewards do."""

from dataclasses import dataclass

from planner.documents.cards.emergency import EMERGENCY
from planner.documents.edition_code import edition_code
from planner.documents.template import Order
from planner.documents.wording import Origin, Wording
from planner.domain.contact import Contact, Purpose
from planner.domain.event import Event, EventStatus, Phase
from planner.domain.finding import Severity
from planner.domain.message import Message
from planner.domain.moment import Moment
from planner.domain.plan import live
from planner.i18n.catalogue import catalogue, marked
from planner.i18n.dates import format_date
from planner.i18n.letters import capitalised
from planner.i18n.lists import sentences
from planner.i18n.phones import Validity, dial
from planner.i18n.times import format_time

STEWARD = "steward"
CHIEF = "chief-steward"

_STATES = {
    EventStatus.MOVED: marked("Moved"),
    EventStatus.POSTPONED: marked("Postponed"),
    EventStatus.CANCELLED: marked("Cancelled"),
}
_MOST_NUMBERS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Hold the words of all cards of an event; ``cards`` is how many of them there are.

    ``times`` pairs a time of day, empty where there is none, with what happens; ``numbers`` a label with a number,
    empty where it is written by hand.
    """

    tab: str
    cards: int
    title: str
    day: str
    times: tuple[tuple[str, str], ...]
    numbers: tuple[tuple[str, str], ...]
    duties: tuple[str, ...]
    foot: str


def words(order: Order, wording: Wording) -> Words:
    """Word the cards of an event; what is missing is noted by ``wording``."""
    said, event = catalogue(wording.language, "papers"), order.event
    code = edition_code(wording, event, order.now, "SC")
    return Words(
        tab=said.gettext("Steward"),
        cards=_cards(event, wording),
        title=_title(event, wording),
        day=_day(event, wording),
        times=_times(event, wording),
        numbers=_numbers(event, wording),
        duties=(
            said.gettext("Keep the door, the kerb and a wheelchair’s width clear."),
            said.gettext("Tell people where step-free and quiet places are."),
            said.gettext("Police speak to the liaison. Stay calm, note time and number."),
            said.gettext("Do not touch anyone. Call a second steward."),
            said.gettext("Lost child, injury, arrest: stop, phone, write it down."),
        ),
        foot=f"{said.gettext('Internal: do not hand out or photograph.')} {code}",
    )


def _cards(event: Event, wording: Wording) -> int:
    """Return how many stewards there are to be; one card where nobody has said."""
    wanted = sum(max(role.needed, len(role.assigned)) for role in event.roles if role.role == STEWARD)
    if not wanted:
        message = Message("The event says nothing about stewards: there is one card. Add the role “steward”.")
        wording.note(Severity.HINT, "no-stewards", _origin(event, "roles"), message)
    return max(1, wanted)


def _title(event: Event, wording: Wording) -> str:
    title = wording.title(event) or wording.plan.campaign.name
    if event.status not in _STATES:
        return title
    state = catalogue(wording.language, "papers").gettext(_STATES[event.status])
    return f"{state}: {title}"


def _day(event: Event, wording: Wording) -> str:
    """Return the day, and by whose clock the times below it are told."""
    if event.start is None:
        message = Message("The event has no start: the cards say no times.")
        wording.note(Severity.ERROR, "no-start", _origin(event, "start"), message)
        return ""
    said = catalogue(wording.language, "papers")
    day = capitalised(format_date(event.start.date, wording.language), wording.language)
    place = wording.place(event.start.zone, wording.location(event.location))
    clock = said.gettext("All times {city}").format(city=place.name(wording.language))
    return sentences((day, clock), wording.language)


def _times(event: Event, wording: Wording) -> tuple[tuple[str, str], ...]:
    """Return the phases and the start in the order of the clock; phases without a time come last."""
    said = catalogue(wording.language, "papers")
    rows = [(_moment(phase, event), _phase(phase, place, event, wording)) for place, phase in enumerate(event.phases)]
    if event.start and event.start.has_time and all(moment != event.start for moment, _ in rows):
        rows.append((event.start, said.pgettext("the event", "Begins")))
    timed = sorted(((moment, text) for moment, text in rows if moment), key=lambda row: row[0].instant())
    clock = [(_clock(moment, event, wording), text) for moment, text in timed]
    return (*clock, *(("", text) for moment, text in rows if moment is None))


def _moment(phase: Phase, event: Event) -> Moment | None:
    if phase.start is not None:
        return phase.start if phase.start.has_time else None
    if phase.offset_min is None or event.start is None or not event.start.has_time:
        return None
    return event.start.later(phase.offset_min)


def _clock(moment: Moment, event: Event, wording: Wording) -> str:
    zone = event.start.zone if event.start else moment.zone
    return format_time(moment.in_zone(zone).time(), wording.language)


def _phase(phase: Phase, place: int, event: Event, wording: Wording) -> str:
    """Return what happens, where if that differs, and who leads it; the first phase says where people gather."""
    title = wording.words(phase.title, _origin(event, f"phases[{place}].title"))
    location = wording.location(phase.location)
    lead = wording.plan.contacts.get(phase.lead or "")
    if lead and not lead.deleted:
        template = catalogue(wording.language, "papers").gettext("{phase}: {name} leads")
        title = template.format(phase=title, name=wording.foreign(lead.name))
    where = wording.location_name(location) if location else ""
    if not where and place == 0 and (here := wording.location(event.location)):
        where = wording.words(here.meeting_point, Origin(kind="locations", record=here.id, field="meeting_point"))
    return sentences((title, where), wording.language) if where else title


def _numbers(event: Event, wording: Wording) -> tuple[tuple[str, str], ...]:
    """Return who is reached how on the day; lines without a number are filled in by hand."""
    said = catalogue(wording.language, "papers")
    chief = [contact for role in event.roles if role.role == CHIEF for contact in _people(role.assigned, wording)]
    desks = [(contact.name, _number(contact, Purpose.EVENT_DAY, wording)) for contact in live(wording.plan.contacts)]
    legal = [_number(contact, Purpose.LEGAL, wording) for contact in live(wording.plan.contacts)]
    numbers = [(wording.foreign(name), number) for name, number in desks if number][:_MOST_NUMBERS]
    return (
        (said.gettext("I am"), ""),
        (said.gettext("Chief steward"), next(filter(None, (_number(each, None, wording) for each in chief)), "")),
        *numbers,
        (said.gettext("Legal support"), next(filter(None, legal), "")),
        (said.gettext("Life in danger"), _emergency(event, wording)),
    )


def _people(identifiers: tuple[str, ...], wording: Wording) -> list[Contact]:
    found = (wording.plan.contacts.get(identifier) for identifier in identifiers)
    return [contact for contact in found if contact and not contact.deleted]


def _number(contact: Contact, purpose: Purpose | None, wording: Wording) -> str:
    """Return the first number of a contact for a purpose, or for any, as it is dialled at home."""
    for point in wording.points(contact):
        if point.kind.is_phone and (purpose is None or purpose in point.purposes):
            number = dial(point.value, point.region)
            home = point.region and wording.plan.campaign.jurisdiction.startswith(point.region)
            if number.validity is Validity.VALID:
                return wording.foreign(number.national if home else number.international)
    return ""


def _emergency(event: Event, wording: Wording) -> str:
    location = wording.location(event.location)
    country = (location.address.country if location else "") or wording.plan.campaign.jurisdiction[:2]
    return wording.foreign(EMERGENCY.get(country, ""))


def _origin(event: Event, field: str) -> Origin:
    return Origin(kind="events", record=event.id, field=field)
