"""What a steward card says: the day by the clock, who is reached under which number, and what stewards do."""

from dataclasses import dataclass

from planner.documents.edition_code import edition_code
from planner.documents.event_day import Slot, clock, numbers, slots, stewards, title_of
from planner.documents.template import Order
from planner.documents.wording import Origin, Wording
from planner.domain.event import Event
from planner.domain.finding import Severity
from planner.domain.message import Message
from planner.i18n.catalogue import catalogue
from planner.i18n.dates import format_date
from planner.i18n.letters import capitalised
from planner.i18n.lists import sentences
from planner.i18n.times import format_time

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
    internal = said.gettext("Internal: do not hand out or photograph.")
    return Words(
        tab=said.gettext("Steward"),
        cards=len(stewards(event, wording)),
        title=title_of(event, wording),
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
        foot=f"{internal} {edition_code(wording, event, order.now, 'SC')}",
    )


def _day(event: Event, wording: Wording) -> str:
    """Return the day, and by whose clock the times below it are told."""
    if event.start is None:
        message = Message("The event has no start: the cards say no times.")
        wording.note(Severity.ERROR, "no-start", _origin(event, "start"), message)
        return ""
    said = catalogue(wording.language, "papers")
    day = capitalised(format_date(event.start.date, wording.language), wording.language)
    place = wording.place(event.start.zone, wording.location(event.location))
    whose = said.gettext("All times {city}").format(city=place.name(wording.language))
    return sentences((day, whose), wording.language)


def _times(event: Event, wording: Wording) -> tuple[tuple[str, str], ...]:
    """Return what happens in the order of the clock; what has no time comes last."""
    language = wording.language
    return tuple(
        (format_time(clock(slot.moment, event), language) if slot.moment else "", _happens(slot, wording))
        for slot in slots(event, wording)
    )


def _happens(slot: Slot, wording: Wording) -> str:
    """Return what happens, who leads it, and where if that is told."""
    title = slot.title
    if slot.lead:
        template = catalogue(wording.language, "papers").gettext("{phase}: {name} leads")
        title = template.format(phase=title, name=slot.lead)
    return sentences((title, slot.where), wording.language) if slot.where else title


def _numbers(event: Event, wording: Wording) -> tuple[tuple[str, str], ...]:
    """Return who is reached how on the day; lines without a number are filled in by hand."""
    said, known = catalogue(wording.language, "papers"), numbers(event, wording)
    return (
        (said.gettext("I am"), ""),
        (said.gettext("Chief steward"), known.chief.number),
        *((desk.name, desk.number) for desk in known.desks[:_MOST_NUMBERS]),
        (said.gettext("Legal support"), known.legal.number),
        (said.gettext("Life in danger"), known.emergency),
    )


def _origin(event: Event, field: str) -> Origin:
    return Origin(kind="events", record=event.id, field=field)
