"""The journal: what every unit of work altered, field by field, in the order of their stamps."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, and_, func, insert, select, update

from planner.domain.changes import Change, Changes, Json
from planner.domain.history import Revision, Role
from planner.domain.message import Message
from planner.store.records import Body, Key, encoded
from planner.store.schema import change, device, unit
from planner.store.stamps import Stamp


class State(StrEnum):
    """Say of an edit that it stands, that it was undone, or that it was undone and can no longer be redone."""

    DONE = "done"
    UNDONE = "undone"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """Hold one altered field as JSON texts; None is a field that was not there, which is not the same as null."""

    key: Key
    field: str
    before: str | None
    after: str | None

    def reversed(self) -> "Edit":
        """Return the edit that takes this one back."""
        return Edit(key=self.key, field=self.field, before=self.after, after=self.before)


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """Hold a unit of work as it stands in the journal."""

    number: int
    label: Message


def edits_between(before: Mapping[Key, Body], after: Mapping[Key, Body]) -> list[Edit]:
    """Return how the fields of the records at the keys of ``after`` differ."""
    return [
        Edit(key=key, field=field, before=_kept(before[key], field), after=_kept(body, field))
        for key, body in after.items()
        for field in {**before[key], **body}
        if _kept(before[key], field) != _kept(body, field)
    ]


def _kept(body: Body, field: str) -> str | None:
    return encoded(body[field]) if field in body else None


def applied(bodies: Mapping[Key, Body], edits: Iterable[Edit]) -> dict[Key, Body]:
    """Return the bodies as they are after ``edits``, in the order in which the edits reach them."""
    out: dict[Key, dict[str, Json]] = {}
    for edit in edits:
        body = out.setdefault(edit.key, dict(bodies[edit.key]))
        if edit.after is None:
            body.pop(edit.field, None)
        else:
            body[edit.field] = json.loads(edit.after)
    return dict(out)


def changes(label: Message, edits: Iterable[Edit]) -> Changes:
    """Return what the rest of the program is told of a unit of work."""
    return Changes(
        label=label,
        changes=tuple(
            Change(
                kind=edit.key[0],
                id=edit.key[1],
                field=edit.field,
                before=None if edit.before is None else json.loads(edit.before),
                after=None if edit.after is None else json.loads(edit.after),
            )
            for edit in edits
        ),
    )


# --- writing ------------------------------------------------------------------------------------------------------


def append(
    connection: Connection, stamp: Stamp, role: Role, label: Message, edits: Iterable[Edit], reverses: int | None = None
) -> None:
    """Add a unit of work to the journal; after a new edit, nothing that was undone can be redone."""
    if role is Role.EDIT:
        connection.execute(update(unit).where(*_in(State.UNDONE)).values(state=State.DROPPED.value))
    result = connection.execute(
        insert(unit).values(
            stamp=str(stamp),
            device=own_device(connection),
            role=role.value,
            label=encoded({"template": label.template, "values": dict(label.values)}),
            reverses=reverses,
            state=State.DONE.value,
        )
    )
    [number] = result.inserted_primary_key or (None,)
    connection.execute(insert(change), [{"unit": number, **_row(edit)} for edit in edits])


def mark(connection: Connection, marked: Unit, state: State) -> None:
    """Note whether a unit's edits stand at present."""
    connection.execute(update(unit).where(unit.c.pk == marked.number).values(state=state.value))


def _row(edit: Edit) -> dict[str, str | None]:
    kind, id_ = edit.key
    return {"kind": kind, "id": id_, "field": edit.field, "before": edit.before, "after": edit.after}


def _in(state: State) -> tuple[ColumnElement[bool], ...]:
    return unit.c.role == Role.EDIT.value, unit.c.state == state.value


def name_device(connection: Connection, id_: str) -> None:
    """Note under which name this copy of the planner makes its edits."""
    connection.execute(insert(device).values(id=id_))


# --- reading ------------------------------------------------------------------------------------------------------


def own_device(connection: Connection) -> str:
    """Return the name under which this copy makes its edits."""
    return str(connection.execute(select(device.c.id).order_by(device.c.pk).limit(1)).scalar_one())


def last_stamp(connection: Connection) -> Stamp:
    """Return the highest stamp there is."""
    text = connection.execute(select(func.max(unit.c.stamp))).scalar_one()
    return Stamp.read(text) if text else Stamp()


def to_undo(connection: Connection) -> Unit | None:
    """Return the edit that would be undone next: the last that stands."""
    return _first(connection, State.DONE, unit.c.pk.desc())


def to_redo(connection: Connection) -> Unit | None:
    """Return the edit that would be redone next: the first that was undone."""
    return _first(connection, State.UNDONE, unit.c.pk)


def _first(connection: Connection, state: State, order: ColumnElement[int]) -> Unit | None:
    query = select(unit.c.pk, unit.c.label).where(*_in(state)).order_by(order).limit(1)
    row = connection.execute(query).one_or_none()
    return None if row is None else Unit(number=row.pk, label=_message(row.label))


def edits_of(connection: Connection, done: Unit) -> list[Edit]:
    """Return what a unit altered, in its order."""
    rows = connection.execute(select(change).where(change.c.unit == done.number).order_by(change.c.pk))
    return [_edit(row) for row in rows]


def history(connection: Connection, key: Key) -> Iterator[Revision]:
    """Yield what became of one record, the first unit first."""
    rows = connection.execute(
        select(unit.c.stamp, unit.c.device, unit.c.role, unit.c.label, change)
        .join(change, and_(change.c.unit == unit.c.pk, change.c.kind == key[0], change.c.id == key[1]))
        .order_by(unit.c.stamp, unit.c.device, change.c.pk)
    )
    for (stamp, own, role, label), group in groupby(rows, lambda row: (row.stamp, row.device, row.role, row.label)):
        said = _message(label)
        yield Revision(
            at=Stamp.read(stamp).at,
            device=own,
            role=Role(role),
            label=said,
            changes=changes(said, [_edit(row) for row in group]).changes,
        )


def _edit(row: Row[*tuple[Any, ...]]) -> Edit:
    return Edit(key=(row.kind, row.id), field=row.field, before=row.before, after=row.after)


def _message(label: str) -> Message:
    said = json.loads(label)
    return Message(said["template"], **said["values"])
