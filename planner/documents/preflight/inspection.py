"""The inspection of a composed paper: everything that can only be seen once it is set."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace

from planner.documents.model import Document
from planner.documents.preflight import codes, contrast, edges, ink, pages, reading
from planner.documents.preflight.leaf import leaves
from planner.documents.preflight.proof import Proof
from planner.documents.preflight.provenance import Key, passages
from planner.documents.template import Order, Template
from planner.domain.finding import Finding, Spot
from planner.domain.limits import Limits

CHECKS: tuple[Callable[[Proof], Iterator[Finding]], ...] = (
    reading.check,
    contrast.check,
    codes.check,
    ink.check,
    edges.check,
    pages.check,
)


def inspect(
    document: Document, template: Template, order: Order, limits: Limits, scale: float = 1.0
) -> tuple[Finding, ...]:
    """Return what is wrong with a document as it is set, each thing once and with its spots.

    ``document`` is as the template composed it; ``scale`` is how large it is printed in the end.
    """
    proof = Proof(document=document, template=template, order=order, limits=limits, scale=scale)
    return tuple(dict.fromkeys(finding for check in CHECKS for finding in check(proof)))


def located(findings: Iterable[Finding], document: Document, order: Order) -> tuple[Finding, ...]:
    """Return findings with the spots of the words that they are about, where those are printed."""
    places: dict[Key, list[Spot]] = {}
    for passage in passages(tuple(leaves(document)), order):
        for key in passage.fields[:1]:
            places.setdefault(key, []).extend(passage.spots)
    return tuple(each if each.spots else replace(each, spots=_spots(each, places)) for each in findings)


def _spots(finding: Finding, places: Mapping[Key, list[Spot]]) -> tuple[Spot, ...]:
    """Return the spots of a finding's own field, or of the fields inside it."""
    for (kind, record, field), spots in places.items():
        if (kind, record) == (finding.kind, finding.record) and finding.field and field == finding.field:
            return tuple(spots)
    return tuple(
        spot
        for (kind, record, field), spots in places.items()
        if (kind, record) == (finding.kind, finding.record) and _inside(field, finding.field)
        for spot in spots
    )


def _inside(field: str, outer: str) -> bool:
    return bool(outer) and field.startswith((f"{outer}.", f"{outer}["))
