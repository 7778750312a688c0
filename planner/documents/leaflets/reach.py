"""How to come prepared and how to reach us: the words of the foot."""

from dataclasses import dataclass
from datetime import datetime

from planner.documents.edition_code import edition_code
from planner.documents.leaflets.meeting import short_address
from planner.documents.qr import Code, calendar_entry, code
from planner.documents.wording import Origin, Wording
from planner.domain.contact import PointKind, Purpose
from planner.domain.event import EventStatus
from planner.domain.finding import Severity
from planner.domain.leaflet import Leaflet, Qr, QrKind
from planner.domain.location import Access, Known
from planner.domain.message import Message
from planner.domain.plan import Plan
from planner.i18n.catalogue import catalogue, marked
from planner.i18n.lists import sentence, sentences
from planner.i18n.phones import Validity, dial

_ACCESS = {
    "step_free": (marked("Step-free access"), marked("No step-free access")),
    "toilets": (marked("Toilets"), marked("No toilets")),
    "seating": (marked("Seating"), marked("No seating")),
    "quiet": (marked("Quiet space"), marked("No quiet space")),
    "parking": (marked("Parking"), marked("No parking")),
    "sign_language": (marked("Sign-language interpreting"), marked("No sign-language interpreting")),
}
_MOST_NUMBERS = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """Hold what the foot says; what is empty is not there. ``things`` are those that ``bring`` asks for."""

    things: str = ""
    bring: str = ""
    access: str = ""
    web: str = ""
    phones: tuple[str, ...] = ()
    imprint: str = ""
    edition: str = ""
    code: Code | None = None


def reach(leaflet: Leaflet, wording: Wording, now: datetime) -> Reach:
    """Return the words of the foot; ``now`` dates the edition."""
    event = wording.plan.events.get(leaflet.event or "")
    going = event is not None and not event.deleted and event.status is not EventStatus.CANCELLED
    things = _things(leaflet, wording) if going else ""
    return Reach(
        things=things,
        bring=_bring(things, wording.language),
        access=_access(leaflet, wording) if going else "",
        web=wording.foreign(_web(leaflet, wording.plan)),
        phones=_phones(leaflet, wording),
        imprint=_imprint(leaflet, wording),
        edition=edition_code(wording, leaflet, now, "HB", leaflet.edition),
        code=_code(leaflet, wording, now),
    )


def _things(leaflet: Leaflet, wording: Wording) -> str:
    event = wording.plan.events[leaflet.event or ""]
    return wording.words(event.bring, Origin(kind="events", record=event.id, field="bring"))


def _bring(things: str, language: str) -> str:
    said = catalogue(language, "papers").gettext("Bring: {things}").format(things=things)
    return sentence(said, language) if things else ""


def _access(leaflet: Leaflet, wording: Wording) -> str:
    location = wording.location(wording.plan.events[leaflet.event or ""].location)
    if location is None:
        return ""
    origin = Origin(kind="locations", record=location.id, field="access.text")
    parts = [*_known(location.access, wording.language), wording.words(location.access.text, origin)]
    return sentences(parts, wording.language)


def _known(access: Access, language: str) -> list[str]:
    said = catalogue(language, "papers")
    answers = {name: getattr(access, name) for name in _ACCESS}
    return [
        said.gettext(_ACCESS[name][0 if answer is Known.YES else 1])
        for name, answer in answers.items()
        if answer is not Known.UNKNOWN
    ]


def _web(leaflet: Leaflet, plan: Plan) -> str:
    """Return the address that the code leads to, or our own."""
    if leaflet.qr and leaflet.qr.kind is QrKind.URL and leaflet.qr.value:
        return short_address(leaflet.qr.value)
    own = plan.own()
    return short_address(own.website) if own else ""


def _phones(leaflet: Leaflet, wording: Wording) -> tuple[str, ...]:
    """Return one number of each contact chosen, one for the public first; without any, an address to write to."""
    numbers: list[str] = []
    letters: list[str] = []
    for contact in filter(None, map(wording.plan.contacts.get, leaflet.contacts)):
        points = sorted(wording.points(contact), key=lambda point: Purpose.INFO not in point.purposes)
        dialled = (wording.phone(point) for point in points if point.kind.is_phone)
        numbers += [number for number in dialled if number][:1]
        letters += [wording.foreign(point.value) for point in points if point.kind is PointKind.EMAIL][:1]
    return tuple(dict.fromkeys(numbers or letters))[:_MOST_NUMBERS]


def _imprint(leaflet: Leaflet, wording: Wording) -> str:
    """Return the imprint; "Published by …" is said in the paper's language though nobody translated it."""
    template = catalogue(wording.language, "papers").gettext("Published by {name}")
    if leaflet.imprint.get(wording.language):
        return wording.words(leaflet.imprint, _origin(leaflet, "imprint"))
    if not leaflet.imprint:
        own = wording.plan.own()
        return template.format(name=wording.foreign(own.name)) if own else ""
    for language, words in leaflet.imprint:
        opening, closing = catalogue(language, "papers").gettext("Published by {name}").split("{name}")
        if words.startswith(opening) and words.endswith(closing):
            return template.format(name=wording.foreign(words[len(opening) : len(words) - len(closing)]))
    return wording.words(leaflet.imprint, _origin(leaflet, "imprint"))


def _code(leaflet: Leaflet, wording: Wording, now: datetime) -> Code | None:
    if leaflet.qr is None:
        return None
    payload, alt = _payload(leaflet, leaflet.qr, wording, now)
    made = code(payload, alt) if payload else None
    if made is None:
        message = Message("The QR code has nothing to say: it is left out.")
        if payload:
            message = Message("The QR code would hold more than a code can: it is left out.")
        wording.note(Severity.ERROR, "no-qr", _origin(leaflet, "qr.value"), message)
    return made


def _payload(leaflet: Leaflet, qr: Qr, wording: Wording, now: datetime) -> tuple[str, str]:
    """Return what the code holds and how to say it to someone who cannot see it."""
    match qr.kind:
        case QrKind.EVENT:
            event = wording.plan.events.get(leaflet.event or "")
            location = wording.location(event.location) if event else None
            place = ", ".join((wording.location_name(location), wording.address(location))) if location else ""
            title = wording.title(event) if event else ""
            return (calendar_entry(event, title, place, now) if event else ""), title
        case QrKind.TEL:
            number = dial(qr.value, wording.plan.campaign.jurisdiction[:2])
            dialled = number.validity is Validity.VALID
            return (f"tel:{number.e164}", number.international) if dialled else ("", "")
    return qr.value, qr.value


def _origin(leaflet: Leaflet, field: str) -> Origin:
    return Origin(kind="leaflets", record=leaflet.id, field=field)
