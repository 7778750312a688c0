"""Rows and the values they stand for."""

import json
from collections.abc import Iterable, Mapping
from typing import Any, TypeAlias

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

_MANY = 500  # from here on, reading a whole kind is quicker than naming each id


def key_of(value: Value) -> Key:
    """Return where a value stands; the campaign has a place of its own."""
    return CAMPAIGN_KEY if isinstance(value, Campaign) else (plural_of(value), value.id)


def body_of(value: Value) -> Body:
    """Return the plain form that is kept of a value."""
    return plain_fields(value)


def value_of(kind: str, body: Body, path: str) -> Value | tuple[Problem, ...]:
    """Return the value that a plain form stands for, or what is wrong with it; ``path`` begins each problem's path."""
    reading = Reading(language="")
    read = read_fields(Campaign if kind == CAMPAIGN else KINDS[kind], dict(body), path, reading)
    value: Value | tuple[Problem, ...] = tuple(reading.problems) if reading.problems else read
    return value


def encoded(value: object) -> str:
    """Return the one JSON text of a plain value."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)


def all_bodies(connection: Connection) -> dict[Key, Body]:
    """Read every record in its order."""
    rows = connection.execute(select(record.c.kind, record.c.id, record.c.body).order_by(record.c.pk))
    return {(kind, id_): json.loads(body) for kind, id_, body in rows}


def bodies(connection: Connection, keys: Iterable[Key]) -> dict[Key, Body]:
    """Read the records at ``keys``; the body of one that is not there is empty."""
    wanted: dict[str, list[str]] = {}
    found: dict[Key, Body] = {}
    for kind, id_ in keys:
        wanted.setdefault(kind, []).append(id_)
        found[kind, id_] = {}
    for kind, ids in wanted.items():
        query = select(record.c.id, record.c.body).where(record.c.kind == kind)
        rows = connection.execute(query.where(record.c.id.in_(ids)) if len(ids) < _MANY else query)
        found |= {(kind, id_): json.loads(body) for id_, body in rows if (kind, id_) in found}
    return found


def write(connection: Connection, before: Mapping[Key, Body], after: Mapping[Key, Body]) -> None:
    """Turn the records that were ``before`` into those ``after``; both name the same keys, new ones in their order."""
    added: list[dict[str, Any]] = []
    altered: list[dict[str, Any]] = []
    removed: list[dict[str, Any]] = []
    for (kind, id_), body in after.items():
        row = {"a_kind": kind, "an_id": id_}
        if not before[kind, id_] and body:
            added.append({"kind": kind, "id": id_, "body": encoded(body)})
        elif body:
            altered.append(row | {"body": encoded(body)})
        elif before[kind, id_]:
            removed.append(row)
    if added:
        connection.execute(insert(record), added)
    if altered:
        connection.execute(_ALTER, altered)
    if removed:
        connection.execute(_REMOVE, removed)


_HERE = (record.c.kind == bindparam("a_kind"), record.c.id == bindparam("an_id"))
_ALTER = update(record).where(*_HERE).values(body=bindparam("body"))
_REMOVE = delete(record).where(*_HERE)
