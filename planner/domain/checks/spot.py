"""The place of a finding: the record and the field that cure it."""

from dataclasses import dataclass, replace

from planner.domain.finding import Finding, Severity
from planner.domain.message import Message


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """Name a field of a record; the campaign itself has neither kind nor id."""

    kind: str
    record: str
    field: str

    def at(self, field: str) -> "Spot":
        """Return the spot of another field of this record."""
        return replace(self, field=field)

    def error(self, rule: str, message: Message) -> Finding:
        """Return a finding that keeps a paper from being right."""
        return self._finding(Severity.ERROR, rule, message)

    def warning(self, rule: str, message: Message) -> Finding:
        """Return a finding that most papers would be better without."""
        return self._finding(Severity.WARNING, rule, message)

    def hint(self, rule: str, message: Message) -> Finding:
        """Return a finding that someone may want to look at."""
        return self._finding(Severity.HINT, rule, message)

    def _finding(self, severity: Severity, rule: str, message: Message) -> Finding:
        return Finding(
            severity=severity, rule=rule, kind=self.kind, record=self.record, field=self.field, message=message
        )
