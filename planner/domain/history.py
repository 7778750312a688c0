"""What became of a record, edit by edit."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from planner.domain.changes import Change
from planner.domain.message import Message


class Role(StrEnum):
    """Say what a unit of work did: found the planner, edit it, or undo or redo an edit."""

    FOUND = "found"
    EDIT = "edit"
    UNDO = "undo"
    REDO = "redo"


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """Hold what one unit of work did to one record; ``at`` is in UTC, ``label`` names the edit done or undone."""

    at: datetime
    device: str
    role: Role
    label: Message
    changes: tuple[Change, ...]
