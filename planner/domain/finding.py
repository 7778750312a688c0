"""Problems the program noticed by itself."""

from dataclasses import dataclass
from enum import StrEnum

from planner.domain.edit import Fix
from planner.domain.message import Message


class Severity(StrEnum):
    """Say how much a finding weighs."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"


@dataclass(frozen=True, slots=True)
class Spot:
    """Hold a place on a composed paper: ``page`` counts from 0, lengths in points from its top left corner.

    The front of a leaf is an even page, its back the odd one after it.
    """

    page: int
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Name a problem, the rule behind it, and the record and field that cure it.

    ``kind`` is a plural key, ``record`` an id (both empty for the campaign), ``field`` a path inside the record such
    as ``body.en`` or ``points[0].value``. ``spots`` are where it shows on the paper, empty where it shows nowhere or
    no paper was looked at. ``fix`` cures it in one edit, None where only a person can.
    """

    severity: Severity
    rule: str
    kind: str
    record: str
    field: str
    message: Message
    spots: tuple[Spot, ...] = ()
    fix: Fix | None = None
