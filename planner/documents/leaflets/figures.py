"""Facts as figures: a numeral, the words around it, and since when it is known."""

from collections.abc import Sequence
from dataclasses import dataclass

from planner.documents.wording import Counted, Wording
from planner.domain.fact import Fact, FactStatus
from planner.domain.moment import Moment
from planner.i18n.catalogue import catalogue
from planner.i18n.letters import capitalised
from planner.i18n.lists import sentence
from planner.i18n.moments import time_then_date


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """Hold one fact as a paper says it: as a sentence, and taken apart around its number."""

    identifier: str
    said: str
    counted: Counted
    status: FactStatus
    known: Moment
    moment: str


def figure(fact: Fact, wording: Wording) -> Figure:
    """Word a fact that may be printed."""
    language = wording.language
    return Figure(
        identifier=fact.id,
        said=sentence(capitalised(wording.fact(fact), language), language),
        counted=wording.counted(fact),
        status=fact.status,
        known=fact.as_of,
        moment=time_then_date(wording.fact_wall(fact), language),
    )


def as_of(figures: Sequence[Figure], language: str) -> str:
    """Return since when figures are known: of one day and clock the latest moment, otherwise all of them."""
    if not figures:
        return ""
    said = catalogue(language, "papers")
    moments = "; ".join(each.moment for each in _latest(figures))
    lines = [sentence(said.gettext("Figures as of {moment}").format(moment=moments), language)]
    if any(each.status is FactStatus.DISPUTED for each in figures):
        lines.insert(0, sentence(said.gettext("Disputed"), language))
    return " ".join(lines)


def dated_alike(figures: Sequence[Figure]) -> bool:
    """Tell whether one moment dates them all: they are of one day and clock."""
    return len(_latest(figures)) < 2


def _latest(figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """Return the latest figure of each day and clock, the earliest first."""
    latest: dict[tuple[object, ...], Figure] = {}
    for each in sorted(figures, key=lambda each: each.known.instant()):
        latest[each.known.date, each.known.zone, each.known.has_time] = each
    return tuple(latest.values())
