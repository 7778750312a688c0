"""What a composer hands over."""

from dataclasses import dataclass

from planner.documents.model import Document
from planner.domain.finding import Finding


@dataclass(frozen=True, slots=True, kw_only=True)
class Composed:
    """Hold a finished document and what was noticed while it was laid out."""

    document: Document
    findings: tuple[Finding, ...] = ()
