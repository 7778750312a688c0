"""What a sign-up sheet says: what people stand for, what they write down, and what becomes of it."""

from dataclasses import dataclass

from planner.documents.edition_code import edition_code
from planner.documents.template import Order
from planner.documents.wording import Origin, Wording
from planner.domain.contact import Contact, PointKind
from planner.domain.finding import Severity
from planner.domain.leaflet import Leaflet
from planner.domain.message import Message
from planner.domain.plan import live
from planner.i18n.catalogue import catalogue
from planner.i18n.lists import parted

_BY_POST = frozenset({PointKind.POST, PointKind.PO_BOX})
_MOST_WAYS = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Hold the words of a sheet; ``written`` are the heads of columns to write in, ``ticked`` of those to tick."""

    title: str
    kind: str
    invitation: str
    written: tuple[str, ...]
    ticked: tuple[str, ...]
    promise: str
    foot: str


def words(order: Order, wording: Wording) -> Words:
    """Word a sheet; what is missing is noted by ``wording``."""
    said, leaflet = catalogue(wording.language, "papers"), order.leaflet
    code = edition_code(wording, leaflet, order.now, "SU", leaflet.edition)
    return Words(
        title=_title(leaflet, wording),
        kind=said.gettext("Sign up"),
        invitation=said.gettext(
            "Leave your details and we will tell you what happens next. Fill in only what you want us to have."
        ),
        written=(said.gettext("Name"), said.gettext("Email or mobile"), said.gettext("Postcode")),
        ticked=(
            said.gettext("Leaflets"),
            said.pgettext("to help as one", "Steward"),
            said.gettext("Banners"),
            said.gettext("Contact me"),
        ),
        promise=_promise(leaflet, wording),
        foot=" ".join((said.gettext("Fold this sheet so that nobody reads the names above."), code)),
    )


def _title(leaflet: Leaflet, wording: Wording) -> str:
    title = wording.text(leaflet.headline, Origin(kind="leaflets", record=leaflet.id, field="headline"))
    return " ".join(title.split()) or wording.plan.campaign.name


def _promise(leaflet: Leaflet, wording: Wording) -> str:
    """Return who keeps the details, what for, how long, and whom to ask to have them deleted."""
    said, contacts = catalogue(wording.language, "papers"), _contacts(leaflet, wording)
    ways = tuple(dict.fromkeys(way for contact in contacts for way in _ways(contact, wording)))[:_MOST_WAYS]
    keeper = _keeper(contacts, wording)
    origin = Origin(kind="leaflets", record=leaflet.id, field="contacts")
    if not keeper:
        message = Message("The sheet cannot say who keeps the names: add your own organisation.")
        wording.note(Severity.ERROR, "no-keeper", origin, message)
    if not ways:
        message = Message("The sheet cannot say whom to ask to be deleted: choose a contact with a public number.")
        wording.note(Severity.ERROR, "no-way-to-be-deleted", origin, message)
    if keeper and ways:
        return said.gettext(
            "{who} keeps these details only to tell you about this campaign, shares them with nobody, and deletes them "
            "within a year, or at once when you ask: {ways}."
        ).format(who=keeper, ways=parted(ways, wording.language))
    return said.gettext(
        "We keep these details only to tell you about this campaign, share them with nobody, and delete them within a "
        "year, or at once when you ask."
    )


def _contacts(leaflet: Leaflet, wording: Wording) -> tuple[Contact, ...]:
    """Return the contacts chosen, then those of the organisation that issues the sheet."""
    own = wording.plan.own()
    chosen = (wording.plan.contacts.get(identifier) for identifier in leaflet.contacts)
    ours = (contact for contact in live(wording.plan.contacts) if own and contact.organisation == own.id)
    return tuple(dict.fromkeys(contact for contact in (*chosen, *ours) if contact and not contact.deleted))


def _ways(contact: Contact, wording: Wording) -> tuple[str, ...]:
    points = wording.points(contact)
    numbers = [wording.phone(point) for point in points if point.kind.is_phone]
    letters = [wording.foreign(point.value) for point in points if point.kind is PointKind.EMAIL]
    return tuple(way for way in (*numbers[:1], *letters[:1]) if way)


def _keeper(contacts: tuple[Contact, ...], wording: Wording) -> str:
    """Return the name of the issuer with its postal address where that is public."""
    own = wording.plan.own()
    if own is None:
        return ""
    points = (point for contact in contacts for point in wording.points(contact) if point.kind in _BY_POST)
    address = next((", ".join(point.value.splitlines()) for point in points), "")
    return ", ".join(wording.foreign(part) for part in (own.name, address) if part)
