"""Units of work: records and their journal in one transaction, so that one never says what the other does not."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Connection

from planner.domain.changes import Changes
from planner.domain.history import Role
from planner.domain.message import Message
from planner.store import journal
from planner.store.database import Database
from planner.store.edits import applied, changes, edits_between
from planner.store.records import Body, Key, bodies, write


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """Hold what a unit of work altered, and the records it touched as they are now."""

    changes: Changes
    bodies: Mapping[Key, Body]


def _nothing(label: Message) -> Done:
    return Done(changes=Changes(label=label, changes=()), bodies={})


def put(database: Database, author: journal.Author, role: Role, label: Message, wanted: Mapping[Key, Body]) -> Done:
    """Write records and journal how they differ from those that were there; write nothing where nothing differs."""
    with database.transaction() as connection:
        before = bodies(connection, wanted.keys())
        edits = edits_between(before, wanted)
        if not edits:
            return _nothing(label)
        touched = {edit.key: wanted[edit.key] for edit in edits}
        write(connection, before, touched)
        journal.append(connection, author, role, label, edits, None)
    return Done(changes=changes(label, edits), bodies=touched)


def undo(database: Database, author: journal.Author) -> Done:
    """Take back the last edit that stands; do nothing where there is none."""
    with database.transaction() as connection:
        return _reverse(connection, author, journal.to_undo(connection), Role.UNDO)


def redo(database: Database, author: journal.Author) -> Done:
    """Do again what was undone last, unless something was edited since."""
    with database.transaction() as connection:
        return _reverse(connection, author, journal.to_redo(connection), Role.REDO)


def _reverse(connection: Connection, author: journal.Author, unit: journal.Unit | None, role: Role) -> Done:
    if unit is None:
        return _nothing(Message("Nothing to undo") if role is Role.UNDO else Message("Nothing to redo"))
    edits = journal.edits_of(connection, unit)
    if role is Role.UNDO:
        edits = [edit.reversed() for edit in reversed(edits)]
    before = bodies(connection, dict.fromkeys(edit.key for edit in edits).keys())
    after = applied(before, edits)
    write(connection, before, after)
    journal.append(connection, author, role, unit.label, edits, unit)
    journal.mark(connection, unit, journal.State.UNDONE if role is Role.UNDO else journal.State.DONE)
    return Done(changes=changes(unit.label, edits), bodies=after)
