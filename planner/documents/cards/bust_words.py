"""What a bust card says: rights as rows, and the number to write on an arm."""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta

from planner.documents.cards.rights import Rights, rights_in
from planner.documents.edition_code import edition_code
from planner.documents.template import Order
from planner.documents.wording import Origin, Wording
from planner.domain.contact import Contact, Point, Purpose
from planner.domain.errors import PlannerError
from planner.domain.finding import Severity
from planner.domain.leaflet import Leaflet
from planner.domain.message import Message
from planner.domain.plan import live
from planner.domain.visibility import Visibility
from planner.i18n.catalogue import catalogue
from planner.i18n.dates import edition_date
from planner.i18n.phones import Validity, dial
from planner.i18n.territories import territory_name

LASTS = timedelta(days=365)
"""How long a text about the law may go unchecked."""

_OWN_ROW = re.compile(r"([^\s:：][^:：\d]{0,23}?)\s*[:：]\s+(\S.*)", re.DOTALL)
_LEAST_ROWS = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Hold the words of a card; each row is a key and what to do."""

    title: str
    place: str
    rows: tuple[tuple[str, str], ...]
    label: str
    number: str
    foot: str


def words(order: Order, wording: Wording) -> Words:
    """Word a card; raise PlannerError where it has no number or nothing to say about the law of the place."""
    said, leaflet = catalogue(wording.language, "papers"), order.leaflet
    jurisdiction = _jurisdiction(leaflet, wording)
    rights, own = rights_in(jurisdiction), _own_rows(leaflet, wording)
    if rights is None and not own:
        raise PlannerError(
            Message(
                "Handbill has no words about rights in “{jurisdiction}”. Write your own into the text of the leaflet, "
                "a paragraph a row: “Key: what to do”.",
                jurisdiction=jurisdiction,
            )
        )
    foot = [said.gettext("Information, not advice"), edition_code(wording, leaflet, order.now, "BC", leaflet.edition)]
    if rights and not own:
        _watch_age(rights, leaflet, wording, order.now)
        foot.append(said.gettext("checked {date}").format(date=wording.foreign(edition_date(rights.checked))))
    label = (said.gettext("Legal support line"), said.gettext("Write it on your arm"))
    return Words(
        title=_title(leaflet, wording) if own else said.gettext("Stopped or arrested?"),
        place=_place(rights, jurisdiction, wording),
        rows=own or _rows(rights, wording),
        label="\n".join(label),
        number=wording.foreign(legal_number(leaflet, wording, jurisdiction)),
        foot=" · ".join(foot),
    )


def legal_number(leaflet: Leaflet, wording: Wording, jurisdiction: str) -> str:
    """Return the number for legal support as people in the jurisdiction dial it; raise PlannerError without one.

    It is that of a contact chosen for the leaflet, or the only one in the plan. Of all that is internal this number
    alone is printed, with a hint: those who take part are meant to have it.
    """
    chosen = [_legal(contact) for contact in filter(None, map(wording.plan.contacts.get, leaflet.contacts))]
    points = [point for found in chosen for point in found]
    if not points:
        others = [found for found in map(_legal, live(wording.plan.contacts)) if found]
        points = list(others[0]) if len(others) == 1 else []
        if len(others) > 1:
            raise PlannerError(
                Message("There are several numbers for legal support. Choose one as a contact of the leaflet.")
            )
    dialled = [(point, dial(point.value, point.region)) for point in points]
    point, number = next(((each, to) for each, to in dialled if to.validity is Validity.VALID), (None, None))
    if point is None or number is None:
        raise PlannerError(
            Message(
                "A bust card needs a number for legal support that can be dialled. Give a contact a telephone number "
                "with the purpose “legal”, and choose that contact for the leaflet."
            )
        )
    if not point.visibility.may_stand_on(Visibility.PRESS):
        message = Message("The number for legal support is marked internal: whoever gets a card will have it.")
        wording.note(Severity.HINT, "internal-number", _origin(leaflet, "contacts"), message)
    return number.national if point.region and jurisdiction.startswith(point.region) else number.international


def _legal(contact: Contact) -> tuple[Point, ...]:
    if contact.deleted or contact.do_not_contact:
        return ()
    return tuple(
        point
        for point in contact.points
        if point.kind.is_phone
        and Purpose.LEGAL in point.purposes
        and point.visibility.may_stand_on(Visibility.INTERNAL)
    )


def _jurisdiction(leaflet: Leaflet, wording: Wording) -> str:
    """Return the law that holds where people go, or where the campaign is."""
    event = wording.plan.events.get(leaflet.event or "")
    location = wording.location(event.location) if event and not event.deleted else None
    return (location.jurisdiction if location else "") or wording.plan.campaign.jurisdiction


def _own_rows(leaflet: Leaflet, wording: Wording) -> tuple[tuple[str, str], ...]:
    """Return the rows that the organiser wrote, none where the text is of another kind."""
    body = wording.text(leaflet.body, _origin(leaflet, "body"))
    matches = [_OWN_ROW.fullmatch(" ".join(part.split())) for part in body.split("\n\n") if part.strip()]
    rows = tuple((match[1], match[2]) for match in matches if match)
    return rows if len(rows) == len(matches) and len(rows) >= _LEAST_ROWS else ()


def _title(leaflet: Leaflet, wording: Wording) -> str:
    return " ".join(wording.text(leaflet.headline, _origin(leaflet, "headline")).split())


def _rows(rights: Rights | None, wording: Wording) -> tuple[tuple[str, str], ...]:
    origin = Origin(kind="campaign", record="", field="jurisdiction")
    rows = rights.rows if rights else ()
    return tuple((wording.words(row.key, origin), wording.words(row.text, origin)) for row in rows)


def _place(rights: Rights | None, jurisdiction: str, wording: Wording) -> str:
    if rights and wording.language in rights.place.languages():
        return rights.place.get(wording.language)
    country = jurisdiction.partition("-")[0]
    if rights and len(rights.applies) == 1 and country == jurisdiction:
        return territory_name(country, wording.language)
    return rights.place.first(("en",)) if rights else territory_name(country, wording.language)


def _watch_age(rights: Rights, leaflet: Leaflet, wording: Wording, now: datetime) -> None:
    if now.date() - rights.checked > LASTS:
        message = Message(
            "What the card says about the law was checked more than twelve months ago. Ask legal support to read it, "
            "or write your own."
        )
        wording.note(Severity.WARNING, "rights-old", _origin(leaflet, "body"), message)


def _origin(leaflet: Leaflet, field: str) -> Origin:
    return Origin(kind="leaflets", record=leaflet.id, field=field)
