"""Telephone numbers that nobody can dial, or nobody abroad (PR20)."""

import re
from collections.abc import Iterator

from planner.domain.checks.case import Case
from planner.domain.checks.dialling import LOCAL_ONLY, VALID, Dialled
from planner.domain.checks.papers import Paper, Words
from planner.domain.checks.subject import Subject
from planner.domain.contact import Point
from planner.domain.finding import Finding
from planner.domain.leaflet import Leaflet, QrKind
from planner.domain.message import Message
from planner.domain.plan import live

UNDIALABLE = "undialable-phone"
ABROAD = "PR20"

_AT_HOME = re.compile(r"(?<![\d+/.-])0\d(?:[ .\-/()]{0,2}\d){7,13}(?![\d/-])")


def check(case: Case) -> Iterator[Finding]:
    """Yield the numbers of contacts, and those typed into papers, that do not reach anyone."""
    printed = {
        (contact.id, index)
        for paper in case.papers
        for _, contact in paper.contacts()
        for index, point in enumerate(contact.points)
        if point.visibility.may_stand_on(paper.visibility)
    }
    for contact in live(case.plan.contacts):
        for index, point in enumerate(contact.points):
            if point.kind.is_phone:
                subject = Subject(kind="contacts", record=contact.id, field=f"points[{index}].value")
                yield from _point(point, subject, case, on_paper=(contact.id, index) in printed)
    for paper in case.papers:
        yield from _typed(paper, case)
        if isinstance(paper.record, Leaflet):
            yield from _qr(paper, paper.record, case)


def _point(point: Point, subject: Subject, case: Case, *, on_paper: bool) -> Iterator[Finding]:
    validity = case.dial(point.value, point.region).validity
    if validity == VALID:
        return
    if validity == LOCAL_ONLY:
        message = Message("This number reaches nobody from outside its own town: add the area code.")
    elif not point.region and not point.value.strip().startswith("+"):
        message = Message("This number cannot be dialled: name the country it is dialled in, or begin it with + .")
    else:
        message = Message("This number cannot be dialled: check its digits and its country.")
    yield subject.error(UNDIALABLE, message) if on_paper else subject.warning(UNDIALABLE, message)


def _typed(paper: Paper, case: Case) -> Iterator[Finding]:
    region = case.plan.campaign.jurisdiction[:2]
    for each in paper.words:
        for language in paper.languages:
            for match in _AT_HOME.finditer(each.text.get(language)):
                dialled = case.dial(match[0], region)
                if dialled.validity == VALID:
                    yield _at_home(match[0], dialled, each.text.get(language), _subject(each, language))


def _subject(words: Words, language: str) -> Subject:
    return words.subject.at(f"{words.subject.field}.{language}")


def _at_home(number: str, dialled: Dialled, words: str, subject: Subject) -> Finding:
    international = dialled.international
    return subject.warning(
        ABROAD,
        Message(
            "{number} cannot be dialled from abroad as it stands: write {international}.",
            number=number,
            international=international,
        ),
        subject.changed(Message("Write {number}", number=international), words, words.replace(number, international)),
    )


def _qr(paper: Paper, leaflet: Leaflet, case: Case) -> Iterator[Finding]:
    if leaflet.qr is None or leaflet.qr.kind is not QrKind.TEL:
        return
    if case.dial(leaflet.qr.value, case.plan.campaign.jurisdiction[:2]).validity != VALID:
        yield paper.subject("qr.value").error(
            UNDIALABLE, Message("The QR code dials a number that reaches nobody: write it with + and the country.")
        )
