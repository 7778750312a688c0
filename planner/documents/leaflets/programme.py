"""What some leaflets tell of an event beyond when and where: what it is about, and when its parts begin."""

from dataclasses import dataclass

from planner.documents.leaflets.meeting import to_be
from planner.documents.wording import Origin, Wording
from planner.domain.event import Event, EventStatus, Phase
from planner.domain.leaflet import Leaflet
from planner.i18n.catalogue import catalogue
from planner.i18n.letters import capitalised
from planner.i18n.lists import sentences
from planner.i18n.moments import moment
from planner.i18n.times import format_time


@dataclass(frozen=True, slots=True, kw_only=True)
class Programme:
    """Hold the summary of an event, and when its public parts begin."""

    summary: str = ""
    parts: str = ""


UNTOLD = Programme()


def programme(leaflet: Leaflet, wording: Wording) -> Programme:
    """Word the programme of a leaflet's event; a cancelled one has no parts."""
    event = wording.plan.events.get(leaflet.event or "")
    if event is None or event.deleted:
        return Programme()
    return Programme(
        summary=wording.text(event.summary, Origin(kind="events", record=event.id, field="summary")),
        parts=_parts(to_be(event, wording), wording) if event.status is not EventStatus.CANCELLED else "",
    )


def _parts(event: Event, wording: Wording) -> str:
    """Return when the public parts of an event begin: "Gather, 11:45. Speeches, 12:15."."""
    public = [(number, phase) for number, phase in enumerate(event.phases) if phase.public]
    said = [capitalised(_part(event, number, phase, wording), wording.language) for number, phase in public]
    return sentences([words for words in said if words], wording.language)


def _part(event: Event, number: int, phase: Phase, wording: Wording) -> str:
    start = phase.start
    if start is None and event.start is not None and event.start.has_time and phase.offset_min is not None:
        start = event.start.later(phase.offset_min)
    title = wording.words(phase.title, Origin(kind="events", record=event.id, field=f"phases[{number}].title"))
    if start is None or not start.has_time or not title:
        return title
    wall = wording.wall(start, wording.location(phase.location or event.location))
    hour = format_time(wall.local.time(), wording.language)
    if event.start is None or start.zone != event.start.zone or start.date != event.start.date:
        hour = moment(wall, wording.language)
    # Translators: A part of an event and when it begins, as in "Speeches, 12:15 London".
    return catalogue(wording.language, "papers").pgettext("phase", "{title}, {time}").format(title=title, time=hour)
