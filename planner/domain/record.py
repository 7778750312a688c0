"""What every record has in common."""

from dataclasses import dataclass
from typing import Annotated


@dataclass(frozen=True, slots=True)
class Ref:
    """Mark a field as the id of a record of the kind ``plural``."""

    plural: str


@dataclass(frozen=True, slots=True)
class Pattern:
    """Mark a string field that must match a regular expression, and say in words what it holds."""

    regex: str
    expects: str


@dataclass(frozen=True, slots=True)
class Range:
    """Mark a number field that must lie between two bounds, both included."""

    low: float
    high: float


ID = Pattern(r"[^\s{}\x00-\x1f\x7f-\x9f]{1,100}", 'an id without spaces or braces such as "picket"')


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """Hold what every record has: its id, a private note, tags, and whether it lies in the trash.

    The id is opaque; new ones are made by ``planner.domain.ids.new_id``.
    """

    id: Annotated[str, ID]
    note: str = ""
    tags: tuple[str, ...] = ()
    deleted: bool = False
