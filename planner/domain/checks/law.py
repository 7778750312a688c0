"""What the law of a place asks of leaflets (LF14, LF16)."""

import re
from collections.abc import Iterator

from planner.domain.checks.case import Case
from planner.domain.checks.papers import Paper
from planner.domain.event import EventForm
from planner.domain.finding import Finding
from planner.domain.leaflet import Leaflet
from planner.domain.message import Message

_PRINTER = re.compile(r"\bprinted\b|\bprinter\b|\bdruck|отпечатано|типографи|imprimé|impres[oa]|stampa", re.IGNORECASE)
_PROMOTER = re.compile(
    r"\bpromot|\bpublished\b|\bon behalf of\b|herausgeb|издател|édit[ée]|publicad|pubblicat", re.IGNORECASE
)
_ADDRESS = re.compile(r"\b[A-Z]{1,2}\d[\dA-Z]? ?\d[A-Z]{2}\b|\bP\.? ?O\.? Box\b|\d{4,6}", re.IGNORECASE)
_VOTES = re.compile(
    r"\b(?:vote|votes|voting|election|elections|elect|candidate|candidates|ballot|referendum)\b", re.IGNORECASE
)


def check(case: Case) -> Iterator[Finding]:
    """Yield what elections and by-laws on handing out ask of each leaflet."""
    for paper in case.papers:
        if isinstance(paper.record, Leaflet):
            laws = {paper.plan.campaign.jurisdiction}
            laws |= {place.jurisdiction for _, event in paper.events() if (place := paper.place(event))}
            british = any(law in ("GB", "UK") or law.startswith("GB-") for law in laws)
            yield from _election(paper, paper.record, british=british)
            if any(law in ("GB", "GB-ENG", "GB-WLS") for law in laws):
                yield from _handing_out(paper)


def _election(paper: Paper, leaflet: Leaflet, *, british: bool) -> Iterator[Finding]:
    imprint, subject = leaflet.imprint.first(paper.languages), paper.subject("imprint")
    if paper.plan.campaign.election:
        if not (_PRINTER.search(imprint) and _PROMOTER.search(imprint) and _ADDRESS.search(imprint)):
            yield subject.error(
                "LF14",
                Message(
                    "At an election name the printer, the promoter and for whom, each with an address, in the imprint."
                ),
            )
    elif british and any(
        _VOTES.search(leaflet.headline.get(each) + " " + leaflet.body.get(each)) for each in paper.languages
    ):
        yield subject.hint(
            "LF14",
            Message(
                "This speaks of votes: if it can sway an election, say so in the campaign, and imprints are checked."
            ),
        )


def _handing_out(paper: Paper) -> Iterator[Finding]:
    if any(event.form is EventForm.LEAFLETING for _, event in paper.events()):
        yield paper.subject("event").hint(
            "LF16",
            Message("Some councils license handing out leaflets; political ones are exempt: carry the law with you."),
        )
