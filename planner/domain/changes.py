"""Edits: what a unit of work altered, field by field."""

from dataclasses import dataclass
from typing import TypeAlias

from planner.domain.message import Message

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """Hold one altered field as plain JSON values; ``before`` is None where the field was not set."""

    kind: str
    id: str
    field: str
    before: Json
    after: Json


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """Hold what one unit of work altered and how it is named in the undo list.

    ``replaced`` holds the words of others that it replaced because they came while it was being typed.
    """

    label: Message
    changes: tuple[Change, ...]
    replaced: tuple[str, ...] = ()

    def kinds(self) -> frozenset[str]:
        """Return the plural keys of the kinds that were touched."""
        return frozenset(change.kind for change in self.changes)

    def ids(self, kind: str) -> frozenset[str]:
        """Return the ids of the touched records of one kind."""
        return frozenset(change.id for change in self.changes if change.kind == kind)

    def __bool__(self) -> bool:
        return bool(self.changes)
