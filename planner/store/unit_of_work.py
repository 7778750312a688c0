"""Units of work: records and their journal in one transaction, so that one never says what the other does not."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Connection

from planner.domain.changes import Changes
from planner.domain.history import Role
from planner.domain.message import Message
from planner.store import journal
from planner.store.database import Database
from planner.store.records import Body, Key, bodies, write
from planner.store.stamps import HybridClock


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """Hold what a unit of work altered, and the records it touched as they are now."""

    changes: Changes
    bodies: Mapping[Key, Body]


NOTHING = Done(changes=Changes(label=Message(""), changes=()), bodies={})


def put(database: Database, clock: HybridClock, label: Message, wanted: Mapping[Key, Body], role: Role) -> Done:
    """Write records and journal how they differ from those that were there; write nothing where nothing differs."""
    with database.transaction() as connection:
        before = bodies(connection, wanted)
        edits = journal.edits_between(before, wanted)
        if not edits:
            return NOTHING
        touched = {edit.key: wanted[edit.key] for edit in edits}
        write(connection, before, touched)
        journal.append(connection, clock.next(), role, label, edits)
    return Done(changes=journal.changes(label, edits), bodies=touched)


def undo(database: Database, clock: HybridClock) -> Done:
    """Take back the last edit that stands; do nothing where there is none."""
    with database.transaction() as connection:
        return _reverse(connection, clock, journal.to_undo(connection), Role.UNDO)


def redo(database: Database, clock: HybridClock) -> Done:
    """Do again what was undone last, unless something was edited since."""
    with database.transaction() as connection:
        return _reverse(connection, clock, journal.to_redo(connection), Role.REDO)


def _reverse(connection: Connection, clock: HybridClock, unit: journal.Unit | None, role: Role) -> Done:
    if unit is None:
        return NOTHING
    edits = journal.edits_of(connection, unit)
    if role is Role.UNDO:
        edits = [edit.reversed() for edit in reversed(edits)]
    before = bodies(connection, dict.fromkeys(edit.key for edit in edits))
    after = journal.applied(before, edits)
    write(connection, before, after)
    journal.append(connection, clock.next(), role, unit.label, edits, reverses=unit.number)
    journal.mark(connection, unit, journal.State.UNDONE if role is Role.UNDO else journal.State.DONE)
    return Done(changes=journal.changes(unit.label, edits), bodies=after)
