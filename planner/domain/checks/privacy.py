"""People on paper: nobody stands there who must not (LF19, M5), and whoever stands there can be reached."""

from collections.abc import Iterator

from planner.domain.checks.case import Case
from planner.domain.checks.contents import strings
from planner.domain.checks.papers import Mention, Paper
from planner.domain.checks.subject import Subject
from planner.domain.checks.traces import Guard, phone_key, prepared
from planner.domain.contact import Contact, Point, Purpose
from planner.domain.finding import Finding
from planner.domain.message import Message
from planner.domain.visibility import Visibility

CLOSED = "closed-contact"
PRIVATE = "LF19"
LEGAL = "LF17"

_OWN_NOTES = {"id", "note", "template", "paper"}


def check(case: Case) -> Iterator[Finding]:
    """Yield every contact, and every typed number or address, that a paper must not print."""
    guards = {
        visibility: Guard.over(_closed_points(case, visibility), case.dial)
        for visibility in {each.visibility for each in case.papers}
    }
    met: dict[tuple[Visibility, str], tuple[str, ...]] = {}  # papers share most of their words
    for paper in case.papers:
        for mention, contact in paper.contacts():
            yield from _listed(mention, contact, paper)
        for subject, words in _printed_words(paper):
            key = (paper.visibility, words)
            if key not in met:
                met[key] = guards[paper.visibility].found_in(words)
            for owner in met[key]:
                yield subject.error(PRIVATE, _leak(owner))


def _listed(mention: Mention, contact: Contact, paper: Paper) -> Iterator[Finding]:
    open_points = [point for point in contact.points if point.visibility.may_stand_on(paper.visibility)]
    if contact.do_not_contact:
        message = Message('The contact "{id}" asked not to be contacted: choose another.', id=contact.id)
        yield mention.subject.error(CLOSED, message)
    elif not contact.points:
        message = Message('The contact "{id}" has no way to be reached: add one.', id=contact.id)
        yield mention.subject.warning(CLOSED, message)
    elif not open_points:
        yield mention.subject.error(CLOSED, _closed(contact, paper))
    if paper.kind == "leaflets" and any(Purpose.LEGAL in point.purposes for point in open_points):
        yield mention.subject.warning(
            LEGAL, Message("A legal support line belongs on briefings: print it on a leaflet only if that is wanted.")
        )


def _closed(contact: Contact, paper: Paper) -> Message:
    if paper.visibility is Visibility.PUBLIC:
        return Message(
            'No way to reach the contact "{id}" is public: open one of them, or take this contact off the paper.',
            id=contact.id,
        )
    return Message(
        'No way to reach the contact "{id}" is for the press: open one of them, or take this contact off the paper.',
        id=contact.id,
    )


def _closed_points(case: Case, visibility: Visibility) -> Iterator[tuple[str, Point]]:
    """Yield (contact, point) for every point that must not stand on a paper and is nowhere else open to it."""
    points = [(contact, point) for contact in case.plan.contacts.values() for point in contact.points]
    opened = [point for _, point in points if point.visibility.may_stand_on(visibility)]
    open_keys = {phone_key(point, case.dial) for point in opened} - {""}
    open_values = {prepared(point.value) for point in opened}
    for contact, point in points:
        closed = not point.visibility.may_stand_on(visibility)
        if closed and prepared(point.value) not in open_values and phone_key(point, case.dial) not in open_keys:
            yield contact.id, point


def _leak(contact: str) -> Message:
    return Message(
        'This holds a number or address of the contact "{id}" that must not stand on this paper: '
        "take it out, or open that way to reach them.",
        id=contact,
    )


def _printed_words(paper: Paper) -> Iterator[tuple[Subject, str]]:
    for each in paper.words:
        for language, words in each.text:
            yield each.subject.at(f"{each.subject.field}.{language}"), words
    for path, words in strings(paper.record):
        if path not in _OWN_NOTES and not path.startswith("tags"):
            yield paper.subject(path), words
    for _, contact in paper.contacts():
        yield Subject(kind="contacts", record=contact.id, field="name"), contact.name
    for _, event in paper.events():
        place = paper.place(event)
        for path, words in strings(place.address) if place else ():
            yield Subject(kind="locations", record=place.id if place else "", field=f"address.{path}"), words
