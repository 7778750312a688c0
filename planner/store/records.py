"""Rows and the values they stand for."""

import json
from collections.abc import Collection, Mapping
from typing import TypeAlias

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from planner.domain.campaign import Campaign
from planner.domain.changes import Json
from planner.domain.codec import plain_fields, read_fields
from planner.domain.errors import Problem
from planner.domain.plan import CAMPAIGN, KINDS, plural_of
from planner.domain.reading import Reading
from planner.domain.record import Record
from planner.store.schema import record

Key: TypeAlias = tuple[str, str]
"""The kind of a record, as its plural, and its id."""

Body: TypeAlias = Mapping[str, Json]
"""A record's fields in plain form; no field at all means that there is no such record."""

Value: TypeAlias = Record | Campaign

CAMPAIGN_KEY: Key = (CAMPAIGN, CAMPAIGN)

_ENCODER = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)

_MANY = 100  # from here on, reading everything is quicker than asking for one after the other


def key_of(value: Value) -> Key:
    """Return where a value stands; the campaign has a place of its own."""
    return CAMPAIGN_KEY if isinstance(value, Campaign) else (plural_of(value), value.id)


def body_of(value: Value) -> Body:
    """Return the plain form that is kept of a value."""
    return plain_fields(value)


def value_of(kind: str, body: Body, path: str, *, checked: bool) -> Value | tuple[Problem, ...]:
    """Return the value that a plain form stands for, or what is wrong with it; ``path`` begins each problem's path.

    ``checked`` bodies come from the vault.
    """
    reading = Reading(language="", checked=checked)
    read = read_fields(Campaign if kind == CAMPAIGN else KINDS[kind], dict(body), path, reading)
    value: Value | tuple[Problem, ...] = tuple(reading.problems) if reading.problems else read
    return value


def encoded(value: object) -> str:
    """Return the one JSON text of a plain value."""
    return _ENCODER.encode(value)


def all_bodies(connection: Connection) -> dict[Key, Body]:
    """Read every record in its order."""
    return {(kind, id_): json.loads(body) for kind, id_, body in connection.execute(_ALL)}


def bodies(connection: Connection, keys: Collection[Key]) -> dict[Key, Body]:
    """Read the records at ``keys``; the body of one that is not there is empty."""
    if len(keys) > _MANY:
        held = all_bodies(connection)
        return {key: held.get(key, {}) for key in keys}
    found: dict[Key, Body] = {}
    for kind, id_ in keys:
        body = connection.execute(_ONE, {"a_kind": kind, "an_id": id_}).scalar_one_or_none()
        found[kind, id_] = json.loads(body) if body is not None else {}
    return found


def write(connection: Connection, before: Mapping[Key, Body], after: Mapping[Key, Body]) -> None:
    """Turn the records that were ``before`` into those ``after``; both name the same keys, new ones in their order."""
    added: list[dict[str, str]] = []
    altered: list[dict[str, str]] = []
    removed: list[dict[str, str]] = []
    for (kind, id_), body in after.items():
        row = {"a_kind": kind, "an_id": id_, "a_body": encoded(body)}
        if body:
            (altered if before[kind, id_] else added).append(row)
        else:
            removed.append(row)
    for statement, rows in ((_ADD, added), (_ALTER, altered), (_REMOVE, removed)):
        if rows:
            connection.execute(statement, rows)


# Statements that stand ready spare every edit the making of them, which takes longer than running them.
_HERE = (record.c.kind == bindparam("a_kind"), record.c.id == bindparam("an_id"))
_ALL = select(record.c.kind, record.c.id, record.c.body).order_by(record.c.pk)
_ONE = select(record.c.body).where(*_HERE)
_ADD = insert(record).values(kind=bindparam("a_kind"), id=bindparam("an_id"), body=bindparam("a_body"))
_ALTER = update(record).where(*_HERE).values(body=bindparam("a_body"))
_REMOVE = delete(record).where(*_HERE)
