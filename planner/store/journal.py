"""The journal: what every unit of work altered, field by field, in the order of their stamps."""

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, Row, Select, bindparam, func, insert, select, update

from planner.domain.history import Revision, Role
from planner.domain.message import Message
from planner.store.edits import Edit, changes
from planner.store.records import Key, encoded
from planner.store.schema import change, device, unit
from planner.store.stamps import HybridClock, Stamp


class State(StrEnum):
    """Say of an edit that it stands, that it was undone, or that it was undone and can no longer be redone."""

    DONE = "done"
    UNDONE = "undone"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True, kw_only=True)
class Author:
    """Hold who makes edits: the name of this copy of the planner, and its clock."""

    device: str
    clock: HybridClock


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """Hold a unit of work that stands in the journal."""

    number: int
    label: Message


@dataclass(frozen=True, slots=True, kw_only=True)
class Next:
    """Hold what the edits that would be undone and redone next are called; None where there is none."""

    undo: Message | None
    redo: Message | None


# --- writing ------------------------------------------------------------------------------------------------------


def append(
    connection: Connection, author: Author, role: Role, label: Message, edits: Iterable[Edit], reverses: Unit | None
) -> None:
    """Add a unit of work to the journal; after a new edit, nothing that was undone can be redone."""
    if role is Role.EDIT:
        connection.execute(_DROP)
    result = connection.execute(
        _ADD_UNIT,
        {
            "stamp": str(author.clock.next()),
            "device": author.device,
            "role": role.value,
            "label": encoded({"template": label.template, "values": dict(label.values)}),
            "reverses": reverses.number if reverses else None,
            "state": State.DONE.value,
        },
    )
    [number] = result.inserted_primary_key or (None,)
    connection.execute(_ADD_CHANGE, [{"unit": number, **_row(edit)} for edit in edits])


def mark(connection: Connection, marked: Unit, state: State) -> None:
    """Note whether a unit's edits stand at present."""
    connection.execute(_MARK, {"number": marked.number, "now": state.value})


def name_device(connection: Connection, name: str) -> None:
    """Note under which name this copy of the planner makes its edits."""
    connection.execute(insert(device).values(id=name))


def _row(edit: Edit) -> dict[str, str | None]:
    kind, id_ = edit.key
    return {"kind": kind, "id": id_, "field": edit.field, "before": edit.before, "after": edit.after}


# --- reading ------------------------------------------------------------------------------------------------------


def author(connection: Connection, clock: Callable[[], datetime]) -> Author:
    """Return who makes edits here, with stamps above all those in the journal."""
    last = connection.execute(_LAST).scalar_one()
    return Author(
        device=connection.execute(_DEVICE).scalar_one(),
        clock=HybridClock(clock, Stamp.read(last) if last else Stamp()),
    )


def to_undo(connection: Connection) -> Unit | None:
    """Return the edit that would be undone next: the last that stands."""
    return _first(connection, _LAST_IN, State.DONE)


def to_redo(connection: Connection) -> Unit | None:
    """Return the edit that would be redone next: the first that was undone."""
    return _first(connection, _FIRST_IN, State.UNDONE)


def next_steps(connection: Connection) -> Next:
    """Return what the edits that would be undone and redone next are called."""
    undo, redo = to_undo(connection), to_redo(connection)
    return Next(undo=undo.label if undo else None, redo=redo.label if redo else None)


def last_unit(connection: Connection) -> int:
    """Return the number of the last unit of work."""
    return connection.execute(_LAST_UNIT).scalar_one() or 0


def labels_since(connection: Connection, number: int) -> tuple[Message, ...]:
    """Return what the units of work after one of that number are called, the first first."""
    return tuple(_message(label) for label in connection.execute(_SINCE, {"number": number}).scalars())


def edits_of(connection: Connection, done: Unit) -> list[Edit]:
    """Return what a unit altered, in its order."""
    return [_edit(row) for row in connection.execute(_EDITS, {"number": done.number})]


def history(connection: Connection, key: Key) -> Iterator[Revision]:
    """Yield what became of one record, the first unit first."""
    kind, id_ = key
    rows = connection.execute(_HISTORY, {"a_kind": kind, "an_id": id_})
    for (stamp, own, role, label), group in groupby(rows, lambda row: (row.stamp, row.device, row.role, row.label)):
        said = _message(label)
        yield Revision(
            at=Stamp.read(stamp).at,
            device=own,
            role=Role(role),
            label=said,
            changes=changes(said, [_edit(row) for row in group]).changes,
        )


def _first(connection: Connection, query: Select[int, str], state: State) -> Unit | None:
    row = connection.execute(query, {"wanted": state.value}).one_or_none()
    return None if row is None else Unit(number=row.pk, label=_message(row.label))


def _edit(row: Row[*tuple[Any, ...]]) -> Edit:
    return Edit(key=(row.kind, row.id), field=row.field, before=row.before, after=row.after)


def _message(label: str) -> Message:
    said = json.loads(label)
    template, values = said["template"], said["values"]
    return Message(template, **values)


# Statements that stand ready spare every edit the making of them, which takes longer than running them.
_IN_STATE = (
    select(unit.c.pk, unit.c.label).where(unit.c.role == Role.EDIT.value, unit.c.state == bindparam("wanted")).limit(1)
)
_LAST_IN = _IN_STATE.order_by(unit.c.pk.desc())
_FIRST_IN = _IN_STATE.order_by(unit.c.pk)
_DROP = (
    update(unit)
    .where(unit.c.role == Role.EDIT.value, unit.c.state == State.UNDONE.value)
    .values(state=State.DROPPED.value)
)
_MARK = update(unit).where(unit.c.pk == bindparam("number")).values(state=bindparam("now"))
_ADD_UNIT = insert(unit)
_ADD_CHANGE = insert(change)
_DEVICE = select(device.c.id).order_by(device.c.pk).limit(1)
_LAST = select(func.max(unit.c.stamp))
_LAST_UNIT = select(func.max(unit.c.pk))
_SINCE = select(unit.c.label).where(unit.c.pk > bindparam("number")).order_by(unit.c.pk)
_EDITS = select(change).where(change.c.unit == bindparam("number")).order_by(change.c.pk)
_HISTORY = (
    select(unit.c.stamp, unit.c.device, unit.c.role, unit.c.label, change)
    .join(change, change.c.unit == unit.c.pk)
    .where(change.c.kind == bindparam("a_kind"), change.c.id == bindparam("an_id"))
    .order_by(unit.c.stamp, unit.c.device, change.c.pk)
)
