"""Where on a finished paper its findings stand: the words that they speak of, looked up on the pages."""

from collections.abc import Iterator, Mapping, Sequence

from planner.domain.fields import split
from planner.domain.finding import Finding
from planner.domain.plan import CAMPAIGN, KINDS, Plan
from planner.domain.text import Text
from planner.gui.rasteriser import places
from planner.gui.widgets.sheet_view import Mark

WORDS = 6
"""How many words of a field are looked up: enough to be sure of, few enough to stand in one piece."""


def marks(plan: Plan, pdf: bytes, findings: Sequence[Finding]) -> Mapping[int, Mark]:
    """Return the marks of those findings whose words stand on the pages, by number from 1."""
    wanted = [tuple(_words(plan, finding)) for finding in findings]
    found = enumerate(places(pdf, wanted), start=1)
    return {
        number: Mark(page=at.page, number=number, x=at.x, y=at.y, width=at.width, height=at.height)
        for number, at in found
        if at is not None
    }


def _words(plan: Plan, finding: Finding) -> Iterator[str]:
    """Yield what the sentence itself names, then how the words of its field begin."""
    for _, value in finding.message.values:
        if isinstance(value, str) and value.strip():
            yield from _spellings(value)
    for words in _text(plan, finding):
        yield from _spellings(words)


def _text(plan: Plan, finding: Finding) -> Iterator[str]:
    name, _, language = finding.field.partition(".")
    record: object = plan.campaign if finding.kind in ("", CAMPAIGN) else None
    if finding.kind in KINDS:
        record = plan.shelf(finding.kind).get(finding.record)
    text = getattr(record, name, None)
    if isinstance(text, Text):
        yield from _plain(text.get(language) if language else text.first(text.languages()))


def _plain(words: str) -> Iterator[str]:
    """Yield the first words of each part between two fields, which are printed as they are written."""
    for part in split(words):
        if isinstance(part, str):
            lines = (line.split() for line in part.split("\n\n"))
            yield from (" ".join(line[:WORDS]) for line in lines if len(line) > 1)


def _spellings(words: str) -> tuple[str, ...]:
    """Return words as they are written, and with the apostrophes of print."""
    curled = words.replace("'", "\N{RIGHT SINGLE QUOTATION MARK}")
    return (words,) if curled == words else (words, curled)
