"""Every paper of a plan as the checks see it: what it prints, for whose eyes, in which languages."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeVar

from planner.domain.checks.contents import references, texts
from planner.domain.checks.subject import Subject
from planner.domain.contact import Contact
from planner.domain.event import Event
from planner.domain.fact import Fact
from planner.domain.fields import Field, fields_in
from planner.domain.leaflet import Leaflet
from planner.domain.location import Location
from planner.domain.plan import Plan, live
from planner.domain.record import Record
from planner.domain.release import PressRelease
from planner.domain.text import Text
from planner.domain.visibility import Visibility

R = TypeVar("R", bound=Record)

_NOT_PRINTED = {("releases", "corrects"), ("releases", "in_response_to")}


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """Hold a record that a paper prints, and the subject by which it got there."""

    kind: str
    id: str
    subject: Subject
    in_words: bool

    def said(self, paper: "Paper") -> str:
        """Return the words that it stands in, with their fields."""
        field, _, language = self.subject.field.rpartition(".")
        for words in paper.words:
            if words.subject == self.subject.at(field):
                return words.text.get(language)
        return ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Hold a text that a paper prints, and its own subject."""

    subject: Subject
    text: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """Hold a paper with all it prints."""

    plan: Plan
    kind: str
    record: Leaflet | PressRelease
    languages: tuple[str, ...]
    visibility: Visibility
    words: tuple[Words, ...]
    mentions: tuple[Mention, ...]

    def subject(self, field: str) -> Subject:
        """Return the subject of one of the paper's own fields."""
        return Subject(kind=self.kind, record=self.record.id, field=field)

    def facts(self) -> Iterator[tuple[Mention, Fact]]:
        """Yield every fact that the paper prints, at each subject where it does."""
        return self._mentioned("facts", Fact)

    def events(self) -> Iterator[tuple[Mention, Event]]:
        """Yield every event that the paper prints, once."""
        met: set[str] = set()
        for mention, event in self._mentioned("events", Event):
            if event.id not in met:
                met.add(event.id)
                yield mention, event

    def contacts(self) -> Iterator[tuple[Mention, Contact]]:
        """Yield every contact that the paper prints, at each subject where it does."""
        return self._mentioned("contacts", Contact)

    def place(self, event: Event) -> Location | None:
        """Return where an event is, unless nobody has said or the place lies in the trash."""
        return place_of(self.plan, event)

    def _mentioned(self, kind: str, expected: type[R]) -> Iterator[tuple[Mention, R]]:
        shelf = self.plan.shelf(kind)
        for mention in self.mentions:
            record = shelf.get(mention.id) if mention.kind == kind else None
            if isinstance(record, expected) and not record.deleted:
                yield mention, record


def place_of(plan: Plan, event: Event) -> Location | None:
    """Return where an event is, unless nobody has said or the place lies in the trash."""
    location = plan.locations.get(event.location or "")
    return None if location is None or location.deleted else location


def papers_of(plan: Plan) -> tuple[Paper, ...]:
    """Return every paper that is not in the trash."""
    leaflets = [_paper(plan, "leaflets", each, Visibility.PUBLIC) for each in live(plan.leaflets)]
    releases = [_paper(plan, "releases", each, Visibility.PRESS) for each in live(plan.releases)]
    return (*leaflets, *releases)


def _paper(plan: Plan, kind: str, record: Leaflet | PressRelease, visibility: Visibility) -> Paper:
    languages = record.languages or plan.campaign.languages[:1]
    subject = Subject(kind=kind, record=record.id, field="")
    listed = tuple(
        Mention(kind=each.plural, id=each.id, subject=subject.at(each.path), in_words=False)
        for each in references(record)
        if (kind, each.path) not in _NOT_PRINTED
    )
    own = tuple(Words(subject=subject.at(path), text=text) for path, text in texts(record))
    named = tuple(_named_in(own, languages))
    others = tuple(_words_of(plan, kind, dict.fromkeys((each.kind, each.id) for each in (*listed, *named))))
    return Paper(
        plan=plan,
        kind=kind,
        record=record,
        languages=languages,
        visibility=visibility,
        words=(*own, *others),
        mentions=(*listed, *named, *_named_in(others, languages)),
    )


def _named_in(words: tuple[Words, ...], languages: tuple[str, ...]) -> Iterator[Mention]:
    for each in words:
        for language in languages:
            for part in fields_in(each.text.get(language)):
                if isinstance(part, Field):
                    subject = each.subject.at(f"{each.subject.field}.{language}")
                    yield Mention(kind=part.plural, id=part.id, subject=subject, in_words=True)


def _words_of(plan: Plan, paper: str, printed: dict[tuple[str, str], None]) -> Iterator[Words]:
    """Yield the texts of the records that a paper prints, and of the campaign."""
    for kind, name in printed:
        record = plan.shelf(kind).get(name)
        if record is None or record.deleted:
            continue
        for path, text in _printed_texts(paper, kind, record):
            yield Words(subject=Subject(kind=kind, record=name, field=path), text=text)
        place = place_of(plan, record) if isinstance(record, Event) else None
        if place is not None:
            for path, text in texts(place):
                if path == "address.city":  # an address is written as it is where it lies
                    continue
                yield Words(subject=Subject(kind="locations", record=place.id, field=path), text=text)
    if paper == "releases":
        yield Words(subject=Subject(kind="", record="", field="boilerplate"), text=plan.campaign.boilerplate)


def _printed_texts(paper: str, kind: str, record: Record) -> Iterator[tuple[str, Text]]:
    """Yield what papers print of a record: of an event that goes to the press, its title alone."""
    for path, text in texts(record):
        if kind == "events" and (path.startswith("phases") or (paper == "releases" and path != "title")):
            continue
        yield path, text
