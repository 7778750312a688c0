"""Telephone numbers that nobody can dial, or nobody abroad (PR20)."""

import re
from collections.abc import Iterator

from planner.domain.checks.case import Case
from planner.domain.checks.dialling import LOCAL_ONLY, VALID
from planner.domain.checks.papers import Paper
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
                    yield each.subject.at(f"{each.subject.field}.{language}").warning(
                        ABROAD,
                        Message(
                            "{number} cannot be dialled from abroad as it stands: write {international}.",
                            number=match[0],
                            international=dialled.e164,
                        ),
                    )


def _qr(paper: Paper, leaflet: Leaflet, case: Case) -> Iterator[Finding]:
    if leaflet.qr is None or leaflet.qr.kind is not QrKind.TEL:
        return
    if case.dial(leaflet.qr.value, case.plan.campaign.jurisdiction[:2]).validity != VALID:
        yield paper.subject("qr.value").error(
            UNDIALABLE, Message("The QR code dials a number that reaches nobody: write it with + and the country.")
        )
