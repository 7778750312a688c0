"""What a leaflet says in one language, before anything is set."""

from dataclasses import dataclass
from datetime import datetime

from planner.documents.leaflets.figures import Figure, as_of, figure
from planner.documents.leaflets.headline import Headline, headline
from planner.documents.leaflets.meeting import Meeting, meeting
from planner.documents.leaflets.programme import UNTOLD, Programme
from planner.documents.leaflets.reach import Reach, reach
from planner.documents.street_map.subject import Subject, subject
from planner.documents.typesetting.phrases import count_words
from planner.documents.wording import Origin, Wording
from planner.domain.demand import Demand, DemandKind
from planner.domain.event import EventStatus
from planner.domain.fact import Fact, FactStatus
from planner.domain.finding import Severity
from planner.domain.leaflet import Leaflet
from planner.domain.message import Message

CALLED_OFF = frozenset({EventStatus.MOVED, EventStatus.POSTPONED, EventStatus.CANCELLED})

CALL_WORDS = 8
"""A last paragraph of no more words is a call."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """Hold the words of a leaflet in one language; what is empty is not there.

    ``more`` are the paragraphs between lead and call. ``figures`` are the facts chosen, the strongest first, ``facts``
    those of them that no text prints. ``endorsed`` are demands of others, which carry no number. ``has_headline`` is
    false where the headline is made up for want of one. ``programme`` is told by the designs that ask for it.
    """

    language: str
    rtl: bool
    headline: Headline
    has_headline: bool = True
    lead: str = ""
    as_of: str = ""
    more: tuple[str, ...] = ()
    call: str = ""
    slogan: str = ""
    demands: tuple[str, ...] = ()
    endorsed: tuple[str, ...] = ()
    figures: tuple[Figure, ...] = ()
    facts: tuple[Figure, ...] = ()
    meeting: Meeting | None = None
    programme: Programme = UNTOLD
    street_map: Subject | None = None
    reach: Reach


def matter(leaflet: Leaflet, wording: Wording, now: datetime) -> Matter:
    """Word a leaflet; what is missing is noted by ``wording``."""
    body = _paragraphs(leaflet, wording)
    call = body.pop() if len(body) > 1 and count_words(body[-1]) <= CALL_WORDS else ""
    told = tuple(
        dict.fromkeys(
            fact
            for name, text in (("headline", leaflet.headline), ("body", leaflet.body))
            for fact in wording.facts_in(text, _origin(leaflet, name))
        )
    )
    figures = tuple(figure(fact, wording) for fact in _chosen_facts(leaflet, wording))
    known = {fact.id for fact in told}
    demands = [demand for demand in map(wording.plan.demands.get, leaflet.demands) if demand and not demand.deleted]
    slogan = next((demand for demand in demands if demand.kind is DemandKind.SLOGAN), None)
    return Matter(
        language=wording.language,
        rtl=wording.rtl,
        headline=headline(_headline(leaflet, wording)),
        has_headline=bool(leaflet.headline),
        lead=body[0] if body else "",
        as_of=as_of([figure(fact, wording) for fact in told], wording.language),
        more=tuple(body[1:]),
        call=call,
        slogan=wording.demand(slogan) if slogan else "",
        demands=_worded(demands, wording, slogan, endorsed=False),
        endorsed=_worded(demands, wording, slogan, endorsed=True),
        figures=figures,
        facts=tuple(each for each in figures if each.identifier not in known),
        meeting=meeting(leaflet, wording),
        street_map=_street_map(leaflet, wording),
        reach=reach(leaflet, wording, now),
    )


def _street_map(leaflet: Leaflet, wording: Wording) -> Subject | None:
    """Return the map of where people come to; one of a place that an event was moved away from would mislead."""
    event = wording.plan.events.get(leaflet.event or "")
    if event is None or event.deleted or event.status in CALLED_OFF:
        return None
    return subject(wording, event)


def _origin(leaflet: Leaflet, field: str) -> Origin:
    return Origin(kind="leaflets", record=leaflet.id, field=field)


def _headline(leaflet: Leaflet, wording: Wording) -> str:
    """Return the headline, or without one the title of the event, or the campaign's name."""
    origin = _origin(leaflet, "headline")
    words = wording.text(leaflet.headline, origin)
    if words:
        return words
    wording.note(Severity.ERROR, "no-headline", origin, Message("The leaflet has no headline."))
    event = wording.plan.events.get(leaflet.event or "")
    return (wording.title(event) if event else "") or wording.plan.campaign.name


def _paragraphs(leaflet: Leaflet, wording: Wording) -> list[str]:
    """Return the paragraphs of the body; of the event's summary where there is no body."""
    words = wording.text(leaflet.body, _origin(leaflet, "body"))
    event = wording.plan.events.get(leaflet.event or "")
    if not words and event:
        words = wording.text(event.summary, Origin(kind="events", record=event.id, field="summary"))
    return [" ".join(part.split()) for part in words.split("\n\n") if part.strip()]


def _worded(demands: list[Demand], wording: Wording, slogan: Demand | None, *, endorsed: bool) -> tuple[str, ...]:
    return tuple(
        wording.demand(demand)
        for demand in demands
        if demand is not slogan and (demand.kind is DemandKind.ENDORSEMENT) == endorsed
    )


def _chosen_facts(leaflet: Leaflet, wording: Wording) -> tuple[Fact, ...]:
    """Return the facts that the organiser chose and that may be printed."""
    chosen = [fact for fact in map(wording.plan.facts.get, leaflet.facts) if fact and not fact.deleted]
    for fact in chosen:
        if fact.status is FactStatus.RETRACTED:
            message = Message("A retracted fact was chosen; it is not printed.")
            wording.note(Severity.ERROR, "retracted-fact", _origin(leaflet, "facts"), message)
    return tuple(dict.fromkeys(fact for fact in chosen if fact.status is not FactStatus.RETRACTED))
