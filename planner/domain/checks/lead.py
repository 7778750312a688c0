"""The first paragraph of a press release says when and where (PR09)."""

import re
from collections.abc import Iterator

from planner.domain.checks.case import Case
from planner.domain.checks.papers import Paper
from planner.domain.checks.prose import paragraphs
from planner.domain.event import Event, EventStatus
from planner.domain.fields import Field, fields_in
from planner.domain.finding import Finding
from planner.domain.location import Location
from planner.domain.message import Message
from planner.domain.moment import Moment
from planner.domain.release import PressRelease, ReleaseKind

RULE = "PR09"

_OFF = {EventStatus.CANCELLED, EventStatus.POSTPONED, EventStatus.ENDED}
_NOON = re.compile(r"\b(?:noon|midday)\b|\bполдень\b|\bполудень\b", re.IGNORECASE)


def check(case: Case) -> Iterator[Finding]:
    """Yield every release whose first paragraph leaves out when or where its event is."""
    for paper in case.papers:
        release = paper.record
        if isinstance(release, PressRelease) and release.kind is ReleaseKind.RELEASE:
            coming = [event for _, event in paper.events() if event.id in release.events and event.status not in _OFF]
            for language in paper.languages if coming else ():
                yield from _first_paragraph(paper, release, coming, language)


def _first_paragraph(paper: Paper, release: PressRelease, events: list[Event], language: str) -> Iterator[Finding]:
    first = next(iter(paragraphs(release.body.get(language))), "")
    if not first:
        return
    fields = {(part.id, part.aspect) for part in fields_in(first) if isinstance(part, Field) and part.kind == "event"}
    subject = paper.subject(f"body.{language}")
    if not any((event.id, "when") in fields or _says_when(first, event.start) for event in events):
        message = Message(
            "The first paragraph does not say when: put {field} into it.", field=f"{{event:{events[0].id}.when}}"
        )
        yield subject.error(RULE, message)
    if not any((event.id, "where") in fields or _says_where(first, paper.place(event), language) for event in events):
        message = Message(
            "The first paragraph does not say where: put {field} into it.", field=f"{{event:{events[0].id}.where}}"
        )
        yield subject.error(RULE, message)


def _says_when(words: str, start: Moment | None) -> bool:
    if start is None:
        return True  # another rule asks for the time itself
    numbers = [int(each) for each in re.findall(r"\d+", words)]
    if start.date.day not in numbers:
        return False
    hours = {start.local.hour, start.local.hour % 12 or 12}
    at_noon = (start.local.hour, start.local.minute) == (12, 0) and bool(_NOON.search(words))
    return not start.has_time or at_noon or bool(hours & set(numbers))


def _says_where(words: str, place: Location | None, language: str) -> bool:
    if place is None:
        return True  # another rule asks for the place itself
    said = words.casefold()
    names = (place.name.get(language), place.address.postcode, *place.address.lines, place.address.city.get(language))
    return any(name.strip() and name.strip().casefold() in said for name in names)
