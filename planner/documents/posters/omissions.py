"""What a poster or a placard has to say about words that it does not print."""

from collections.abc import Iterator

from planner.documents.leaflets.matter import Matter
from planner.domain.finding import Finding, Severity
from planner.domain.leaflet import Leaflet
from planner.domain.message import Message

MOST_WORDS = 40
"""Nobody reads more of a poster in passing; figures do not count."""


def omissions(leaflet: Leaflet, matter: Matter, *, slogan: bool) -> Iterator[Finding]:
    """Yield what of a leaflet's words has no place; ``slogan`` tells whether the slogan is printed."""
    if matter.demands or matter.endorsed or (matter.slogan and not slogan):
        message = Message("The demands do not stand on this paper: it is read in passing.")
        yield _found(leaflet, Severity.WARNING, "not-on-paper", "demands", message)
    if matter.lead or matter.more or matter.call:
        message = Message("The body does not stand on this paper: it is read in passing.")
        yield _found(leaflet, Severity.HINT, "not-on-paper", "body", message)
    if matter.facts:
        message = Message("The facts do not stand on this paper: it is read in passing.")
        yield _found(leaflet, Severity.HINT, "not-on-paper", "facts", message)


def too_many_words(leaflet: Leaflet, matter: Matter, *, how: bool) -> Iterator[Finding]:
    """Yield a finding where a poster has more words than are read; ``how`` tells whether it says how to get there."""
    meeting = matter.meeting
    said = [*matter.headline.parts]
    if meeting:
        day = " ".join(meeting.days[0]) if meeting.days else ""
        said += [meeting.state, meeting.title, day, meeting.zone, meeting.time_note, meeting.place, meeting.address]
        said += [meeting.place_note, meeting.how if how else ""]
    words = [word for words in said for word in words.split() if _is_word(word)]
    if len(words) > MOST_WORDS:
        message = Message(
            "The poster has {count} words, {over} too many: no more than {most} are read in passing.",
            count=len(words),
            over=len(words) - MOST_WORDS,
            most=MOST_WORDS,
        )
        yield _found(leaflet, Severity.WARNING, "poster-words", "headline", message)


def _is_word(token: str) -> bool:
    return any(map(str.isalpha, token)) and not any(map(str.isdigit, token))


def _found(leaflet: Leaflet, severity: Severity, rule: str, field: str, message: Message) -> Finding:
    return Finding(severity=severity, rule=rule, kind="leaflets", record=leaflet.id, field=field, message=message)
