"""A person asks: what do you hold of me, and erase it."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from planner.domain.backup import Backup
from planner.domain.checks.traces import Guard, prepared
from planner.domain.contact import Contact
from planner.domain.errors import PlannerError
from planner.domain.message import Message
from planner.domain.plan import Plan
from planner.i18n.phones import dial
from planner.services.workspace import Workspace
from planner.store import backups
from planner.store.erasure import Erased, erase

_LEAST_NAME = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Erasure:
    """Hold what was erased, and the backups that still hold the person."""

    erased: Erased
    backups: tuple[Backup, ...]


def erase_person(workspace: Workspace, person: str) -> Erasure:
    """Erase a person for good: nothing of them is left in the planner, and no import brings them back.

    Edits that told of them cannot be undone any more. What others wrote of them in free words stays and is named.
    """
    contact = known(workspace.plan(), person)
    with workspace.database.transaction() as connection:
        erased = erase(connection, person, mentions(contact))
    workspace.database.compact()
    workspace.reread()
    return Erasure(erased=erased, backups=backups.listed(workspace.folder))


def drop_backups(workspace: Workspace) -> None:
    """Let go of every backup: those made before still hold the person."""
    backups.drop_all(workspace.folder)


def known(plan: Plan, person: str) -> Contact:
    """Return a person; raise PlannerError that says where to look where there is none."""
    try:
        return plan.contacts[person]
    except KeyError as error:
        raise PlannerError(
            Message('There is no person "{id}" in this planner. List the people with show PLANNER people.', id=person)
        ) from error


def mentions(contact: Contact) -> Callable[[str], bool]:
    """Return what tells whether a text names a person, or holds a number or an address of theirs in any spelling."""
    guard = Guard.over(((contact.id, point) for point in contact.points), dial)
    name = prepared(contact.name)
    named = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)") if len(name) >= _LEAST_NAME else None

    def found(text: str) -> bool:
        return bool(guard.found_in(text) or (named and named.search(prepared(text))))

    return found
