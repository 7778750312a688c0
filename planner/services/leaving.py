"""The last look before a paper leaves the house: nobody's private number or address goes with it."""

from collections.abc import Collection
from datetime import datetime

from planner.domain.checks import privacy
from planner.domain.checks.case import Case
from planner.domain.checks.papers import papers_of
from planner.domain.errors import PlannerError
from planner.domain.finding import Severity
from planner.domain.message import Message
from planner.domain.plan import Plan
from planner.i18n.phones import dial


def stop_private(plan: Plan, papers: Collection[tuple[str, str]], now: datetime) -> None:
    """Raise PlannerError where the words of a paper hold a number or an address that must not stand on it.

    ``papers`` are named by plural key and id. The sentence names the field and whose it is; nothing may be written
    then.
    """
    leaving = tuple(each for each in papers_of(plan) if (each.kind, each.record.id) in papers)
    for found in privacy.check(Case(plan=plan, now=now, dial=dial, papers=leaving)):
        if found.rule == privacy.PRIVATE and found.severity is Severity.ERROR:
            values = dict(found.message.values)
            raise PlannerError(
                Message(
                    'Nothing was written: {place} holds a number or an address of the contact "{id}" that must not '
                    "stand on this paper. Take it out, or open that way to reach them.",
                    place=".".join(part for part in (f"{found.kind}/{found.record}", found.field) if part),
                    id=values.get("id", ""),
                )
            )
