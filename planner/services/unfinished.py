"""Keeping what is being typed while the planner is locked, in the planner itself: nothing else may hold it."""

import json
from dataclasses import asdict, replace
from typing import Any

from planner.domain.record import Record
from planner.domain.unfinished import Typed, Unfinished
from planner.services.workspace import Workspace
from planner.store import drafts, records


def keep_unfinished(workspace: Workspace, unfinished: Unfinished) -> None:
    """Keep what is being done; raise PlannerError where the planner cannot be written to."""
    record = unfinished.record
    body = {**asdict(replace(unfinished, record=None)), "record": dict(records.body_of(record)) if record else None}
    with workspace.database.transaction() as connection:
        drafts.keep(connection, records.encoded(body))


def unfinished_in(workspace: Workspace) -> Unfinished | None:
    """Return what was being done when the planner was locked, None where nothing was or it cannot be read any more."""
    with workspace.database.transaction() as connection:
        held = drafts.held(connection)
    return None if held is None else _read(json.loads(held))


def drop_unfinished(workspace: Workspace) -> None:
    """Forget what was being done: it is back in its fields."""
    with workspace.database.transaction() as connection:
        drafts.drop(connection)


def _read(body: dict[str, Any]) -> Unfinished | None:
    try:
        fields = tuple(Typed(**each) for each in body.pop("fields"))
        languages, plain = tuple(body.pop("languages")), body.pop("record")
        record = plain and records.value_of(body["shelf"], plain, body["shelf"], checked=True)
        known = record if isinstance(record, Record) else None
        return Unfinished(**body, fields=fields, languages=languages, record=known)
    except (KeyError, TypeError):  # a draft from another version of the program
        return None
