"""The inspection of a composed paper: everything that can only be seen once it is set."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace

from planner.documents.model import Document
from planner.documents.preflight import codes, contrast, edges, ink, pages, reading
from planner.documents.preflight.proof import Proof
from planner.documents.preflight.provenance import Key, Mark
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


def located(findings: Iterable[Finding], places: Iterable[Mark]) -> tuple[Finding, ...]:
    """Return findings with the spots of the words that they are about, where ``places`` says that those are printed."""
    spots: dict[Key, list[Spot]] = {}
    for each in places:
        spots.setdefault((each.kind, each.record, each.field), []).append(each.spot)
    return tuple(each if each.spots else replace(each, spots=_spots(each, spots)) for each in findings)


def _spots(finding: Finding, places: Mapping[Key, list[Spot]]) -> tuple[Spot, ...]:
    """Return the spots of a finding's own field, else of the fields inside it."""
    own = places.get((finding.kind, finding.record, finding.field))
    if own or not finding.field:
        return tuple(own or ())
    return tuple(
        spot
        for (kind, record, field), spots in places.items()
        if (kind, record) == (finding.kind, finding.record)
        and field.startswith((f"{finding.field}.", f"{finding.field}["))
        for spot in spots
    )
