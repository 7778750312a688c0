"""Media contacts: who answers the press, and the numbers as they are dialled at home and from abroad."""

from planner.documents.press.manuscript import Card, ContactRow, Way
from planner.documents.press.voice import Voice
from planner.domain.contact import Contact, Point, PointKind, Purpose
from planner.domain.plan import live
from planner.i18n.phones import Validity, dial
from planner.i18n.territories import territory_name

_FOR_THE_PRESS = frozenset({Purpose.PRESS, Purpose.NEWS, Purpose.INFO, Purpose.EVENT_DAY})
_BY_POST = frozenset({PointKind.POST, PointKind.PO_BOX})


def contact_row(voice: Voice) -> ContactRow | None:
    """Return the row of the release's contacts, None where none of them may be reached by the press."""
    contacts = voice.listed(voice.plan.contacts, voice.release.contacts)
    cards = tuple(card for contact in contacts if (card := _card(voice, contact)).ways)
    return ContactRow(label=voice.words.gettext("Media contact"), cards=cards) if cards else None


def postal_address(voice: Voice) -> str:
    """Return the post address or box of the issuer that stands in the letterhead, from the release's contacts first."""
    contacts = voice.listed(voice.plan.contacts, voice.release.contacts)
    own = voice.plan.own()
    ours = (each for each in live(voice.plan.contacts) if own and each.organisation == own.id)
    for contact in (*contacts, *ours):
        for point in voice.wording.points(contact):
            if point.kind in _BY_POST:
                return voice.wording.foreign(", ".join(point.value.splitlines()))
    return ""


def offers_interview(voice: Voice, contact: Contact | None = None) -> bool:
    """Tell whether someone quoted, or this contact alone, will speak to the press."""
    statements = voice.listed(voice.plan.statements, voice.release.statements)
    return any(each.available_for_interview and (contact is None or each.speaker == contact.id) for each in statements)


def _card(voice: Voice, contact: Contact) -> Card:
    offer = voice.words.gettext("Spokesperson available for interview") if offers_interview(voice, contact) else ""
    points = [point for point in voice.wording.points(contact) if _answers_the_press(point)]
    return Card(
        name=voice.wording.foreign(contact.name),
        offer=offer,
        ways=tuple(way for point in points if (way := _way(voice, point)) is not None),
    )


def _answers_the_press(point: Point) -> bool:
    return point.kind not in _BY_POST and (not point.purposes or not _FOR_THE_PRESS.isdisjoint(point.purposes))


def _way(voice: Voice, point: Point) -> Way | None:
    if not point.kind.is_phone:
        label = {PointKind.EMAIL: voice.words.gettext("Email"), PointKind.WEB: voice.words.gettext("Web")}
        return Way(
            label=label.get(point.kind, voice.words.gettext("Chat")),
            value=voice.wording.foreign(point.value),
            detail=point.hours,
        )
    number = dial(point.value, point.region)
    if number.validity is not Validity.VALID:
        return None
    on_the_day = Purpose.EVENT_DAY in point.purposes
    return Way(
        label=voice.words.gettext("On the day") if on_the_day else voice.words.gettext("Phone"),
        value=voice.wording.foreign(number.international),
        detail=" · ".join(part for part in (_at_home(voice, point.region, number.national), point.hours) if part),
    )


def _at_home(voice: Voice, region: str, national: str) -> str:
    """Return how the number is dialled in its own country: "United Kingdom: 020 7946 0123"."""
    return f"{territory_name(region, voice.language)}: {voice.wording.foreign(national)}" if region else ""
