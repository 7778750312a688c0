"""What a paper says on which of its pages (PR26, LF14)."""

from collections.abc import Iterator

from planner.documents.preflight.proof import Proof, is_of
from planner.domain.finding import Finding, Severity
from planner.domain.message import Message
from planner.domain.release import PressRelease, ReleaseKind


def check(proof: Proof) -> Iterator[Finding]:
    """Yield papers that are too long for what they are, or hide who answers for them."""
    pages, release = len(proof.document.pages), proof.order.record
    if isinstance(release, PressRelease):
        if release.kind is ReleaseKind.ADVISORY and pages > 1:
            message = Message("A media advisory takes one page; this one has {pages}: shorten it.", pages=pages)
            yield proof.found(Severity.WARNING, "PR26", message, about="body")
        elif pages > proof.limits.release_pages:
            message = Message(
                "This paper takes {pages} pages; desks read {most}: shorten it.",
                pages=pages,
                most=proof.limits.release_pages,
            )
            yield proof.found(Severity.WARNING, "PR10", message, about="body")
    elif proof.is_handed_out and proof.order.plan.campaign.election:
        named = {each.leaf.number for each in proof.passages if any(is_of(key[2], ("imprint",)) for key in each.fields)}
        if named.isdisjoint({0, pages - 1}):
            message = Message(
                "At an election the imprint stands on the first or the last page, and this paper has none."
            )
            yield proof.found(Severity.ERROR, "LF14", message, about="imprint")
