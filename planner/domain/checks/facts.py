"""Facts that must not print as they stand: replaced, retracted, contradicted, without source or time (PR15)."""

import re
from collections.abc import Iterator
from itertools import combinations
from math import inf

from planner.domain.checks.case import Case
from planner.domain.checks.papers import Mention, Paper
from planner.domain.checks.subject import Subject
from planner.domain.edit import Fix
from planner.domain.fact import Fact, FactStatus, Qualifier
from planner.domain.fields import Field, fields_in
from planner.domain.finding import Finding
from planner.domain.message import Message
from planner.domain.plan import Plan, live

SUPERSEDED = "superseded-fact"
RETRACTED = "retracted-fact"
DISPUTED = "disputed-fact"
CONTRADICTORY = "contradictory-facts"
FUTURE = "fact-from-the-future"
SOURCED = "PR15"

_ABOUT = 0.1  # "about 1,500" and "exactly 1,600" can both be true


def check(case: Case) -> Iterator[Finding]:
    """Yield what is wrong with facts, and with those that papers print."""
    printed: set[str] = set()
    for paper in case.papers:
        for mention, fact in paper.facts():
            printed.add(fact.id)
            yield from _printed(mention, fact, paper)
    for fact in live(case.plan.facts):
        if fact.as_of.instant() > case.now:
            yield _subject(fact, "as_of").warning(
                FUTURE, Message("This fact is dated later than the clock: correct the time it was known at.")
            )
    yield from _contradictions(case.plan, printed)


def _subject(fact: Fact, field: str) -> Subject:
    return Subject(kind="facts", record=fact.id, field=field)


def _printed(mention: Mention, fact: Fact, paper: Paper) -> Iterator[Finding]:
    newer = paper.plan.superseded_by(fact.id)
    if fact.status is FactStatus.RETRACTED:
        yield mention.subject.error(
            RETRACTED, Message('The fact "{id}" was retracted: take it off this paper.', id=fact.id)
        )
    elif newer is not None:
        yield mention.subject.error(
            SUPERSEDED,
            Message('The fact "{id}" was replaced by "{newer}": print that one.', id=fact.id, newer=newer.id),
            _renewed(mention, fact, paper),
        )
    elif fact.status is FactStatus.DISPUTED:
        yield mention.subject.warning(
            DISPUTED, Message('The fact "{id}" is disputed: say so, or leave it out.', id=fact.id)
        )
    if not any(source in paper.plan.sources and not paper.plan.sources[source].deleted for source in fact.sources):
        yield _subject(fact, "sources").error(
            SOURCED, Message("This fact is printed and has no source: say who it comes from.")
        )
    if mention.in_words and not _is_dated(fact, paper):
        yield mention.subject.warning(
            SOURCED,
            Message(
                "Say as of when with {{fact:{id}.as_of}}, or list this fact among the paper's facts.",
                id=fact.id,
            ),
        )


def _renewed(mention: Mention, fact: Fact, paper: Paper) -> Fix:
    """Return the change from a fact to the newest that replaces it, in a list or in words."""
    newest, met = fact, {fact.id}
    while (newer := paper.plan.superseded_by(newest.id)) is not None and newer.id not in met:
        newest = newer
        met.add(newer.id)
    label = Message("Print “{fact}” instead", fact=newest.id)
    if not mention.in_words:
        return mention.subject.changed(label, fact.id, newest.id)
    words = mention.said(paper)
    now = re.sub(rf"(\{{\s*fact\s*:\s*){re.escape(fact.id)}(?=[\s.}}])", lambda found: found[1] + newest.id, words)
    return mention.subject.changed(label, words, now)


def _is_dated(fact: Fact, paper: Paper) -> bool:
    if any(each.kind == "facts" and each.id == fact.id and not each.in_words for each in paper.mentions):
        return True
    named = (
        paper.plan.facts.get(part.id)
        for words in paper.words
        for language in paper.languages
        for part in fields_in(words.text.get(language))
        if isinstance(part, Field) and part.kind == "fact" and part.aspect == "as_of"
    )
    return any(each is not None and each.as_of == fact.as_of for each in named)


def _contradictions(plan: Plan, printed: set[str]) -> Iterator[Finding]:
    shelves: dict[tuple[object, ...], list[Fact]] = {}
    for fact in live(plan.facts):
        standing = fact.status is not FactStatus.RETRACTED and plan.superseded_by(fact.id) is None
        if fact.metric and fact.value is not None and standing:
            shelves.setdefault((fact.metric, fact.as_of.instant()), []).append(fact)
    for facts in shelves.values():
        for earlier, later in combinations(facts, 2):
            if _same_place(earlier, later) and _contradict(earlier, later):
                subject = _subject(later, "value")
                message = Message(
                    'This contradicts the fact "{other}", which counts the same at the same moment: '
                    "correct one, or say that this one replaces it.",
                    other=earlier.id,
                )
                both = {earlier.id, later.id} & printed
                yield subject.error(CONTRADICTORY, message) if both else subject.warning(CONTRADICTORY, message)


def _same_place(one: Fact, other: Fact) -> bool:
    return one.location == other.location or None in (one.location, other.location)


def _contradict(one: Fact, other: Fact) -> bool:
    if one.qualifier is other.qualifier:
        return one.value != other.value
    (low, high), (other_low, other_high) = _span(one), _span(other)
    return low > other_high or other_low > high


def _span(fact: Fact) -> tuple[float, float]:
    value = fact.value or 0.0
    match fact.qualifier:
        case Qualifier.AT_LEAST | Qualifier.MORE_THAN:
            return value, inf
        case Qualifier.UP_TO:
            return -inf, value
        case Qualifier.ABOUT:
            return value - _ABOUT * abs(value), value + _ABOUT * abs(value)
    return value, value
