"""People whose time here is over: what is no longer needed must not be found on anyone's laptop."""

from collections.abc import Iterator

from planner.domain.checks.case import Case
from planner.domain.checks.subject import Subject
from planner.domain.finding import Finding
from planner.domain.message import Message
from planner.domain.plan import live

OVERDUE = "kept-too-long"


def check(case: Case) -> Iterator[Finding]:
    """Yield every person and list that was to be deleted by now."""
    today = case.now.date()
    for contact in live(case.plan.contacts):
        if contact.delete_after is not None and contact.delete_after < today:
            subject = Subject(kind="contacts", record=contact.id, field="delete_after")
            yield subject.warning(
                OVERDUE,
                Message(
                    '"{name}" was to be kept until {day}: erase this person.',
                    name=contact.name,
                    day=contact.delete_after.isoformat(),
                ),
            )
    for each in live(case.plan.lists):
        if each.delete_after is not None and each.delete_after < today:
            subject = Subject(kind="lists", record=each.id, field="delete_after")
            yield subject.warning(
                OVERDUE,
                Message(
                    'The list "{name}" was to be kept until {day}: delete it.',
                    name=each.name,
                    day=each.delete_after.isoformat(),
                ),
            )
