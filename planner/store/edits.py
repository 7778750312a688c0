"""Edits: altered fields as JSON texts, and what they do to records."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from planner.domain.changes import Change, Changes, Json
from planner.domain.message import Message
from planner.store.records import Body, Key, encoded


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


def edits_between(before: Mapping[Key, Body], after: Mapping[Key, Body]) -> list[Edit]:
    """Return how the fields of the records at the keys of ``after`` differ."""
    return [
        Edit(key=key, field=field, before=_text(before[key], field), after=_text(body, field))
        for key, body in after.items()
        for field in {**before[key], **body}
        if _text(before[key], field) != _text(body, field)
    ]


def _text(body: Body, field: str) -> str | None:
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
