"""A composed paper as the checks see it: its sides, its passages, and what it may be."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from planner.documents.model import Document
from planner.documents.preflight.leaf import Leaf, leaves
from planner.documents.preflight.provenance import Key, Passage, passages
from planner.documents.template import Group, Order, Template
from planner.domain.edit import Fix
from planner.domain.finding import Finding, Severity, Spot
from planner.domain.limits import Limits
from planner.domain.message import Message

RUNNING = ("body", "text", "summary")
"""Fields whose words are read as sentences, not at a glance."""

NEEDED = (*RUNNING, "headline", "title", "start", "lines", "meeting_point", "transport", "bring", "access")
"""Fields that whoever comes must be able to read; imprint, edition and sources are small print."""


@dataclass(frozen=True, kw_only=True)
class Proof:
    """Hold a document as it was composed; ``scale`` is how large it is printed."""

    document: Document
    template: Template
    order: Order
    limits: Limits
    scale: float = 1.0

    @cached_property
    def leaves(self) -> tuple[Leaf, ...]:
        """Return every side of paper, each once."""
        return tuple(leaves(self.document))

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Return every passage in reading order."""
        return passages(self.leaves, self.order)

    @property
    def is_handed_out(self) -> bool:
        """Tell whether it is read by passers-by: a leaflet, a card or a poster."""
        return self.template.group in (Group.LEAFLET, Group.POSTER, Group.CARD)

    def running(self) -> Iterator[Passage]:
        """Yield the passages of running text, headings not among them."""
        for each in self.passages:
            if is_of(each.field, RUNNING) and not each.part.role.startswith("H"):
                yield each

    def found(
        self,
        severity: Severity,
        rule: str,
        message: Message,
        *,
        spots: Iterable[Spot] = (),
        about: Key | str = "",
        fix: Fix | None = None,
    ) -> Finding:
        """Return a finding about a field, of the paper's own record unless another is named."""
        kind, record, field = (self.template.kind, self.order.record.id, about) if isinstance(about, str) else about
        return Finding(
            severity=severity,
            rule=rule,
            kind=kind,
            record=record,
            field=field,
            message=message,
            spots=tuple(spots),
            fix=fix,
        )


def is_of(field: str, names: tuple[str, ...]) -> bool:
    """Tell whether a path leads to a field of one of these names: "body.en" to "body"."""
    return any(step.partition("[")[0] in names for step in field.split("."))
