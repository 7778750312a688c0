"""Fields in texts that name nothing, stand where none is filled, or lost a brace."""

from collections.abc import Iterator
from difflib import get_close_matches

from planner.domain.checks.case import Case
from planner.domain.checks.contents import references, texts
from planner.domain.checks.papers import place_of
from planner.domain.checks.subject import Subject
from planner.domain.event import Event
from planner.domain.fact import Fact
from planner.domain.fields import ASPECTS, BrokenField, Field, split
from planner.domain.finding import Finding
from planner.domain.message import Message
from planner.domain.plan import Plan, plural_of
from planner.domain.record import Record

RULE = "unknown-field"
NOT_THERE = "unknown-record"

_VALUE = "{value}"
_UNFILLED = {
    ("events", "title"),
    ("demands", "text"),
    ("contacts", "role"),
}
_EXAMPLES = ", ".join(
    f"{{{kind}:…{'.' + aspect if aspect else ''}}}" for kind, aspects in ASPECTS.items() for aspect in aspects
)


def check(case: Case) -> Iterator[Finding]:
    """Yield what is wrong with the fields of every text, and with references to records that are not there."""
    for record in case.plan.records():
        if record.deleted:
            continue
        kind = plural_of(record)
        for path, text in texts(record):
            for language, words in text:
                subject = Subject(kind=kind, record=record.id, field=f"{path}.{language}")
                yield from _in_words(words, subject, record, case.plan, filled=(kind, path) not in _UNFILLED)
        yield from _references(record, Subject(kind=kind, record=record.id, field=""), case.plan)


def _in_words(words: str, subject: Subject, record: Record, plan: Plan, *, filled: bool) -> Iterator[Finding]:
    if isinstance(record, Fact):
        if _VALUE in words and record.value is None:
            yield subject.error("fact-without-value", Message("This fact has no number to print."))
        words, filled = words.replace(_VALUE, ""), False
    for part in split(words):
        if isinstance(part, str):
            if "{" in part or "}" in part:
                yield subject.error(
                    RULE, Message("A brace stands alone: write the field whole, such as {{event:….when}}.")
                )
        elif isinstance(part, BrokenField):
            yield subject.error(
                RULE,
                Message(
                    "{source} is not a field, and prints as it is typed: use one of {known}.",
                    source=part.source,
                    known=_EXAMPLES,
                ),
            )
        elif not filled:
            yield subject.error(RULE, Message("{source} is not filled in here: write the words.", source=part.source))
        else:
            yield from _field(part, words, subject, plan)


def _field(part: Field, words: str, subject: Subject, plan: Plan) -> Iterator[Finding]:
    shelf = plan.shelf(part.plural)
    record = shelf.get(part.id)
    if record is None:
        like = next(iter(get_close_matches(part.id[:100], list(shelf), n=1)), "")
        fix = None
        if like:
            message = Message('{source} names nothing: did you mean "{like}"?', source=part.source, like=like)
            meant = part.source.replace(part.id, like, 1)
            fix = subject.changed(Message("Write {field}", field=meant), words, words.replace(part.source, meant))
        else:
            message = Message("{source} names nothing: choose a record of this plan.", source=part.source)
        yield subject.error(RULE, message, fix)
    elif record.deleted:
        yield subject.error(
            RULE,
            Message("{source} names a record in the trash: restore it, or take the field out.", source=part.source),
        )
    elif isinstance(record, Event):
        yield from _event_field(part, record, subject, plan)


def _event_field(part: Field, event: Event, subject: Subject, plan: Plan) -> Iterator[Finding]:
    if part.aspect == "when" and event.start is None:
        yield subject.error(RULE, Message("{source} has no time to print: give the event a start.", source=part.source))
    if part.aspect == "where" and place_of(plan, event) is None:
        yield subject.error(RULE, Message("{source} has no place to print: give the event one.", source=part.source))


def _references(record: Record, subject: Subject, plan: Plan) -> Iterator[Finding]:
    on_paper = subject.kind in ("leaflets", "releases")
    for each in references(record):
        named = plan.shelf(each.plural).get(each.id)
        if named is not None and not named.deleted:
            continue
        if named is None:
            message = Message("This names a record that is not there: choose another.")
        else:
            message = Message("This names a record in the trash: restore it, or choose another.")
        there = subject.at(each.path)
        yield there.error(NOT_THERE, message) if on_paper else there.warning(NOT_THERE, message)
