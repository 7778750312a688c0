"""Facts that were typed out where their field should stand: nobody will correct those with the fact (PR15)."""

import re
from collections.abc import Iterator
from functools import lru_cache

from planner.domain.checks.case import Case
from planner.domain.checks.papers import Paper, Words
from planner.domain.fact import Fact
from planner.domain.finding import Finding
from planner.domain.message import Message

RULE = "PR15"

_VALUE = "{value}"
_QUALIFIERS = r"(?:(?:up to|at least|about|around|more than|over|до|не менее|около|более)\s+)?"
_GROUP = "[,. ’'\u00a0\u202f]?"


def check(case: Case) -> Iterator[Finding]:
    """Yield every typed copy of a fact that the paper prints, with its field to put in its place."""
    for paper in case.papers:
        facts = tuple({fact.id: fact for _, fact in paper.facts()}.values())
        for words in paper.words:
            if (words.subject.kind, words.subject.record) == (paper.kind, paper.record.id):
                for language in paper.languages:
                    yield from _typed(words, language, facts, paper)


def _typed(words: Words, language: str, facts: tuple[Fact, ...], paper: Paper) -> Iterator[Finding]:
    said = words.text.get(language)
    for fact in facts if said else ():
        pattern = _pattern(fact.text.get(language), fact.value)
        found = pattern.search(said) if pattern else None
        if found and paper.plan.superseded_by(fact.id) is None:
            field = f"{{fact:{fact.id}}}"
            subject = words.subject.at(f"{words.subject.field}.{language}")
            yield subject.warning(
                RULE,
                Message(
                    "“{words}” is typed, and stays when the fact changes: write {field}.", words=found[0], field=field
                ),
                subject.changed(
                    Message("Write {field}", field=field), said, pattern.sub(field, said) if pattern else said
                ),
            )


@lru_cache(maxsize=1024)
def _pattern(words: str, value: float | None) -> re.Pattern[str] | None:
    """Return what finds a fact's words with its number, however its thousands are parted."""
    before, there, after = words.partition(_VALUE)
    if not there or value is None or value != int(value) or not (before + after).strip():
        return None
    number = re.escape(f"{int(value):,}").replace(",", _GROUP)
    spelt = (r"\s+".join(map(re.escape, part.split())) for part in (before, after))
    opening, closing = spelt
    lead, tail = rf"{opening}\s+" if opening else "", rf"\s+{closing}" if closing else ""
    return re.compile(rf"(?<![\w{{:]){lead}{_QUALIFIERS}{number}{tail}(?!\w)", re.IGNORECASE)
