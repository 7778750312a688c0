"""On which page a paper says who answers for it (LF14)."""

from collections.abc import Iterator

from planner.documents.preflight.proof import Proof, is_of
from planner.domain.finding import Finding, Severity
from planner.domain.message import Message


def check(proof: Proof) -> Iterator[Finding]:
    """Yield papers of an election that hide their imprint between their pages, or have none."""
    if not (proof.is_handed_out and proof.order.plan.campaign.election):
        return
    named = {each.leaf.number for each in proof.passages if any(is_of(key[2], ("imprint",)) for key in each.fields)}
    if named.isdisjoint({0, len(proof.document.pages) - 1}):
        message = Message("At an election the imprint stands on the first or the last page, and this paper has none.")
        yield proof.found(Severity.ERROR, "LF14", message, about="imprint")
