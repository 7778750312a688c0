"""What commands say, and where."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from planner.domain.errors import BrokenPlanError, PlannerError
from planner.domain.message import Message
from planner.i18n.catalogue import Catalogue

if TYPE_CHECKING:
    from planner.domain.changes import Json
    from planner.domain.finding import Finding

STANDARD = "-"


class Output:
    """Say things in the user's language: results on standard output, all else on standard error."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue

    @property
    def language(self) -> str:
        """Return the user's language."""
        return self._catalogue.language

    def sentence(self, message: Message) -> str:
        """Return a message in the user's language."""
        return message.filled(self._catalogue.gettext(message.template))

    def line(self, words: str) -> None:
        """Print a result."""
        sys.stdout.write(words + "\n")

    def aside(self, words: str) -> None:
        """Print what is not a result."""
        sys.stderr.write(words + "\n")

    def error(self, error: PlannerError) -> None:
        """Say what could not be done and, of a broken plan, every reason."""
        self.aside(f"handbill: {self.sentence(error.message)}")
        if isinstance(error, BrokenPlanError):
            for problem in error.problems:
                where = f"{problem.path}: " if problem.path else ""
                self.aside(f"  {where}{self.sentence(problem.message)}")

    def finding(self, finding: "Finding") -> str:
        """Return a finding as one line: severity, rule, place, sentence."""
        place = ".".join(
            part for part in ("/".join(filter(None, (finding.kind, finding.record))), finding.field) if part
        )
        return f"{finding.severity.value:<8}{finding.rule:<20} {place}: {self.sentence(finding.message)}"

    def plain(self, finding: "Finding") -> dict[str, "Json"]:
        """Return a finding as JSON holds it."""
        return {
            "severity": finding.severity.value,
            "rule": finding.rule,
            "kind": finding.kind,
            "record": finding.record,
            "field": finding.field,
            "message": self.sentence(finding.message),
            "fix": self.sentence(finding.fix.label) if finding.fix else None,
            "spots": [
                {"page": spot.page + 1, "x": spot.x, "y": spot.y, "width": spot.width, "height": spot.height}
                for spot in finding.spots
            ],
        }

    def findings(self, findings: tuple["Finding", ...]) -> int:
        """Name findings on standard error; return the exit status that they ask for."""
        from planner.domain.finding import Severity  # records: the window's start must not pay for them

        for finding in findings:
            self.aside(self.finding(finding))
        return int(any(finding.severity is Severity.ERROR for finding in findings))

    def file(self, target: str, data: bytes) -> None:
        """Write bytes to a file, whole or not at all, or to standard output."""
        if target == STANDARD:
            sys.stdout.buffer.write(data)
            sys.stdout.buffer.flush()
        else:
            from planner.services.plans import save_file

            save_file(Path(target), data)
