"""Problems the program noticed by itself."""

from dataclasses import dataclass
from enum import StrEnum

from planner.domain.message import Message


class Severity(StrEnum):
    """Say how much a finding weighs."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Name a problem, the rule behind it, and the record and field that cure it.

    ``kind`` is a plural key, ``record`` an id (both empty for the campaign), ``field`` a path inside the record such
    as ``body.en`` or ``points[0].value``.
    """

    severity: Severity
    rule: str
    kind: str
    record: str
    field: str
    message: Message
