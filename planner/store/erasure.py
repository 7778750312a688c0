"""Erasing a person for good: from the records, the journal, the papers that were made, and the free pages."""

import json
from collections.abc import Callable
from dataclasses import dataclass, field

from sqlalchemy import Connection, delete, select, update

from planner.domain.erasure import Gone, field_without, without
from planner.domain.message import Message
from planner.store import drafts
from planner.store.journal import State
from planner.store.records import Key, all_bodies, encoded, write
from planner.store.schema import change, made_paper, unit

PEOPLE = "contacts"
ERASED = Message("Erase a person")
"""What an edit is called afterwards that told of the person."""

Mentions = Callable[[str], bool]
"""Tells whether a text names the person, or holds a number or an address of theirs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Erased:
    """Hold what was done: records that left, those that name the person no longer, and those whose words still do."""

    removed: tuple[Key, ...]
    altered: tuple[Key, ...]
    still_named: tuple[Key, ...]


@dataclass(slots=True)
class _Journal:
    """Rewrite the journal; units that lose something can be neither undone nor redone."""

    connection: Connection
    person: str
    mentions: Mentions
    removed: frozenset[Key]
    touched: set[int] = field(default_factory=set)

    def clean(self) -> None:
        for row in self.connection.execute(select(change)).all():
            texts = [self._cleaned(row.field, text) for text in (row.before, row.after)]
            if (row.kind, row.id) in self.removed or any(map(self._names, texts)):
                self.touched.add(row.unit)
                self.connection.execute(delete(change).where(change.c.pk == row.pk))
            elif texts != [row.before, row.after]:
                self.touched.add(row.unit)
                before, after = texts
                self.connection.execute(update(change).where(change.c.pk == row.pk).values(before=before, after=after))
        self._relabel()

    def _relabel(self) -> None:
        label = encoded({"template": ERASED.template, "values": {}})
        for row in self.connection.execute(select(unit.c.pk, unit.c.label, unit.c.state)).all():
            if row.pk in self.touched:
                self.connection.execute(
                    update(unit).where(unit.c.pk == row.pk).values(label=label, state=State.DROPPED.value)
                )
            elif self.mentions(row.label):
                self.connection.execute(update(unit).where(unit.c.pk == row.pk).values(label=label))

    def _names(self, text: str | None) -> bool:
        return text is not None and self.mentions(text)

    def _cleaned(self, name: str, text: str | None) -> str | None:
        if text is None or self.person not in text:
            return text
        left = field_without(name, json.loads(text), self.person)
        return None if isinstance(left, Gone) else encoded(left)


def erase(connection: Connection, person: str, mentions: Mentions) -> Erased:
    """Take a person out of every table within the connection's transaction; what is left on free pages goes later."""
    before = all_bodies(connection)
    after = {key: {} if key == (PEOPLE, person) else without(body, person) or {} for key, body in before.items()}
    changed = {key: body for key, body in after.items() if body != before[key]}
    write(connection, before, changed)
    removed = frozenset(key for key, body in changed.items() if not body)
    _Journal(connection, person, mentions, removed | {(PEOPLE, person)}).clean()
    _clean_made_papers(connection, person, mentions)
    drafts.drop(connection)
    return Erased(
        removed=tuple(key for key in changed if key in removed),
        altered=tuple(key for key in changed if key not in removed),
        still_named=tuple(key for key, body in after.items() if body and mentions(encoded(body))),
    )


def _clean_made_papers(connection: Connection, person: str, mentions: Mentions) -> None:
    connection.execute(delete(made_paper).where(made_paper.c.record == person))
    for row in connection.execute(select(made_paper.c.pk, made_paper.c.lines)).all():
        lines = json.loads(row.lines)
        kept = [line for line in lines if not mentions(line)]
        if kept != lines:
            connection.execute(update(made_paper).where(made_paper.c.pk == row.pk).values(lines=encoded(kept)))
