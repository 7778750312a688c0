"""Which papers print a record, and which copies outside still say what was replaced."""

from collections.abc import Iterable, Iterator
from typing import TypeAlias

from planner.domain.fact import Fact
from planner.domain.fields import Field, fields_in
from planner.domain.leaflet import Leaflet
from planner.domain.made_paper import MadePaper
from planner.domain.plan import Plan, live
from planner.domain.release import PressRelease
from planner.domain.text import Text
from planner.services.saying import Saying

PaperRecord: TypeAlias = Leaflet | PressRelease


def papers(plan: Plan) -> Iterator[PaperRecord]:
    """Yield every paper of a plan, press sheets first."""
    yield from live(plan.releases)
    yield from live(plan.leaflets)


def papers_with_fact(plan: Plan, fact: str) -> tuple[PaperRecord, ...]:
    """Return the papers that print a fact, in their list of facts or inside their words."""
    return tuple(paper for paper in papers(plan) if fact in paper.facts or _named(paper, "fact", fact))


def papers_with_event(plan: Plan, event: str) -> tuple[PaperRecord, ...]:
    """Return the papers that print an event: leaflets that call to it, press sheets that announce it."""
    return tuple(paper for paper in papers(plan) if event in _events(paper) or _named(paper, "event", event))


def copies_saying(plan: Plan, fact: Fact, made: Iterable[MadePaper]) -> tuple[MadePaper, ...]:
    """Return those of the copies that print a fact's words with its number."""
    return tuple(copy for copy in made if any(_says(plan, fact, language, copy) for language in copy.languages))


def _says(plan: Plan, fact: Fact, language: str, copy: MadePaper) -> bool:
    words = Saying(plan, language).fact(fact).casefold()
    return bool(words) and any(words in line.casefold() for line in copy.lines)


def _events(paper: PaperRecord) -> tuple[str, ...]:
    if isinstance(paper, Leaflet):
        return (paper.event,) if paper.event else ()
    return paper.events


def _named(paper: PaperRecord, kind: str, id_: str) -> bool:
    return any(
        isinstance(part, Field) and (part.kind, part.id) == (kind, id_)
        for text in _texts(paper)
        for _, words in text
        for part in fields_in(words)
    )


def _texts(paper: PaperRecord) -> tuple[Text, ...]:
    if isinstance(paper, Leaflet):
        return (paper.headline, paper.body)
    return (paper.headline, paper.subhead, paper.body, paper.notes)
