"""The inspection of a whole plan: every check, one after the other, always in the same order."""

from collections.abc import Callable, Collection, Iterator
from datetime import datetime

from planner.domain.checks import (
    easy_read,
    facts,
    fields,
    law,
    lead,
    leaflet,
    names,
    opinion,
    phones,
    press,
    privacy,
    relative,
    retention,
    sending,
    time,
    typed_facts,
    words,
)
from planner.domain.checks.case import Case
from planner.domain.checks.dialling import Dial
from planner.domain.checks.papers import papers_of
from planner.domain.finding import Finding
from planner.domain.plan import Plan

CHECKS: tuple[Callable[[Case], Iterator[Finding]], ...] = (
    privacy.check,
    retention.check,
    fields.check,
    facts.check,
    typed_facts.check,
    time.check,
    relative.check,
    phones.check,
    press.check,
    lead.check,
    opinion.check,
    names.check,
    sending.check,
    leaflet.check,
    law.check,
    easy_read.check,
    words.check,
)


def findings(plan: Plan, now: datetime, dial: Dial) -> tuple[Finding, ...]:
    """Return everything that is wrong with a plan and what its papers will print, each thing once.

    ``now`` is aware; ``dial`` returns how to dial a number (as typed, region).
    """
    case = Case(plan=plan, now=now, dial=dial, papers=papers_of(plan))
    return tuple(dict.fromkeys(finding for check in CHECKS for finding in check(case)))


def paper_findings(plan: Plan, papers: Collection[tuple[str, str]], now: datetime, dial: Dial) -> tuple[Finding, ...]:
    """Return what is wrong with papers, named by plural key and id, and with the records that they print."""
    printed = {("", ""), *papers}
    for paper in papers_of(plan):
        if (paper.kind, paper.record.id) in papers:
            printed |= {(words.subject.kind, words.subject.record) for words in paper.words}
            printed |= {(mention.kind, mention.id) for mention in paper.mentions}
    return tuple(each for each in findings(plan, now, dial) if (each.kind, each.record) in printed)
