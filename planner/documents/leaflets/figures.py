"""Facts as figures: a numeral, the words around it, and since when it is known."""

from collections.abc import Sequence
from dataclasses import dataclass

from planner.documents.source_names import source_name
from planner.documents.wording import Counted, Wording
from planner.domain.fact import Fact, FactStatus
from planner.domain.moment import Moment
from planner.i18n.catalogue import catalogue
from planner.i18n.letters import capitalised
from planner.i18n.lists import sentence
from planner.i18n.moments import time_then_date


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """Hold one fact as a paper says it: as a sentence, and taken apart around its number.

    ``sources`` are names, or only what sort they are; ``moment`` is the words for ``known``.
    """

    identifier: str
    said: str
    counted: Counted
    status: FactStatus
    known: Moment
    moment: str
    sources: tuple[str, ...] = ()


def figure(fact: Fact, wording: Wording) -> Figure:
    """Word a fact that may be printed."""
    language = wording.language
    sources = map(wording.plan.sources.get, fact.sources)
    return Figure(
        identifier=fact.id,
        said=sentence(capitalised(wording.fact(fact), language), language),
        counted=wording.counted(fact),
        status=fact.status,
        known=fact.as_of,
        moment=time_then_date(wording.fact_wall(fact), language),
        sources=tuple(source_name(source, wording) for source in sources if source and not source.deleted),
    )


def dated(figures: Sequence[Figure], language: str) -> str:
    """Return since when figures are known: of one day and clock the latest moment, otherwise all of them."""
    moments = "; ".join(each.moment for each in _latest(figures))
    said = catalogue(language, "papers").gettext("Figures as of {moment}")
    return sentence(said.format(moment=moments), language) if moments else ""


def as_of(figures: Sequence[Figure], language: str) -> str:
    """Return since when figures are known, and that one of them is disputed."""
    if not figures:
        return ""
    said = catalogue(language, "papers")
    lines = [dated(figures, language)]
    if any(each.status is FactStatus.DISPUTED for each in figures):
        lines.insert(0, sentence(said.gettext("Disputed"), language))
    return " ".join(lines)


def dated_alike(figures: Sequence[Figure]) -> bool:
    """Tell whether one moment dates them all: they are of one day and clock."""
    return len(_latest(figures)) < 2


def _latest(figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """Return the latest figure of each day and clock, the earliest first.

    One that only its day dates adds nothing to another of that day.
    """
    latest: dict[tuple[object, ...], Figure] = {}
    timed = {each.known.date for each in figures if each.known.has_time}
    for each in sorted(figures, key=lambda each: each.known.instant()):
        if each.known.has_time or each.known.date not in timed:
            latest[each.known.date, each.known.zone, each.known.has_time] = each
    return tuple(latest.values())
