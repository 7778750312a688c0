"""A person asks: what do you hold of me, and erase it."""

import hmac
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from planner.domain.backup import Backup
from planner.domain.checks.traces import Guard, phone_key, prepared
from planner.domain.codec import plain_fields
from planner.domain.contact import Contact, Point
from planner.domain.erasure import without
from planner.domain.errors import PlannerError
from planner.domain.message import Message
from planner.domain.plan import Plan, plural_of
from planner.domain.record import Record
from planner.i18n.phones import dial
from planner.services.workspace import Workspace
from planner.store import backups
from planner.store.erasure import PEOPLE, Erased, erase
from planner.store.keys import Noise
from planner.store.records import value_of
from planner.store.tombstones import bury, tombstones

_LEAST_NAME = 3
_LEAST_ADDRESS = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Erasure:
    """Hold what was erased, and the backups that still hold the person."""

    erased: Erased
    backups: tuple[Backup, ...]


def erase_person(workspace: Workspace, person: str, noise: Noise) -> Erasure:
    """Erase a person for good: nothing of them is left in the planner, and no import brings them back.

    Edits that told of them cannot be undone any more. What others wrote of them in free words stays and is named.
    """
    contact = known(workspace.plan(), person)
    with workspace.database.transaction() as connection:
        erased = erase(connection, person, mentions(contact))
        bury(connection, lambda salt: _marks(contact, salt), noise)
    workspace.database.compact()
    workspace.reread()
    return Erasure(erased=erased, backups=backups.listed(workspace.folder))


def without_erased(workspace: Workspace, plan: Plan) -> tuple[Plan, int]:
    """Return a plan without the people who were erased here, and how many those are; nothing in it names them.

    A person is known again by their id, by any of their numbers in any spelling, and by any of their addresses.
    """
    with workspace.database.transaction() as connection:
        salt, buried = tombstones(connection)
    erased = [each.id for each in plan.contacts.values() if buried & set(_marks(each, salt))] if buried else []
    for person in erased:
        plan = _plan_without(plan, person)
    return plan, len(erased)


def _plan_without(plan: Plan, person: str) -> Plan:
    kept = []
    for record in plan.records():
        kind = plural_of(record)
        body = plain_fields(record)
        left = None if (kind, record.id) == (PEOPLE, person) else without(body, person)
        if left is not None:
            value = record if left == body else value_of(kind, left, kind, checked=True)
            kept.append(value)
    return Plan.of(plan.campaign, (each for each in kept if isinstance(each, Record)))


def _marks(contact: Contact, salt: bytes) -> Iterator[str]:
    for words in (f"id {contact.id}", *(_known_by(point) for point in contact.points)):
        if words:
            yield hmac.digest(salt, words.encode("utf-8", "replace"), "sha256").hex()


def _known_by(point: Point) -> str:
    if key := phone_key(point, dial):
        return f"number {key}"
    value = prepared(point.value).replace(" ", "")
    return f"address {value}" if len(value) >= _LEAST_ADDRESS else ""


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
