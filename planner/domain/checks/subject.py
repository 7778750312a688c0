"""What a finding is about: the record and the field that cure it."""

from dataclasses import dataclass, replace

from planner.domain.edit import Edit, Fix, Scalar
from planner.domain.finding import Finding, Severity
from planner.domain.message import Message


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """Name a field of a record; the campaign itself has neither kind nor id."""

    kind: str
    record: str
    field: str

    def at(self, field: str) -> "Subject":
        """Return another field of this record as a subject."""
        return replace(self, field=field)

    def error(self, rule: str, message: Message, fix: Fix | None = None) -> Finding:
        """Return a finding that keeps a paper from being right."""
        return self._finding(Severity.ERROR, rule, message, fix)

    def warning(self, rule: str, message: Message, fix: Fix | None = None) -> Finding:
        """Return a finding that most papers would be better without."""
        return self._finding(Severity.WARNING, rule, message, fix)

    def hint(self, rule: str, message: Message, fix: Fix | None = None) -> Finding:
        """Return a finding that someone may want to look at."""
        return self._finding(Severity.HINT, rule, message, fix)

    def changed(self, label: Message, before: Scalar, after: Scalar) -> Fix:
        """Return the fix that gives this field another value."""
        return Fix(label=label, edits=(Edit(self.kind, self.record, self.field, before, after),))

    def _finding(self, severity: Severity, rule: str, message: Message, fix: Fix | None) -> Finding:
        return Finding(
            severity=severity,
            rule=rule,
            kind=self.kind,
            record=self.record,
            field=self.field,
            message=message,
            fix=fix,
        )
