"""When and where: the words of the slab."""

from dataclasses import dataclass

from planner.documents.wording import Origin, Wording
from planner.domain.event import Event, EventForm, EventStatus
from planner.domain.leaflet import Leaflet, QrKind
from planner.domain.location import Location
from planner.domain.moment import Precision
from planner.domain.text import Text
from planner.i18n.catalogue import catalogue, marked
from planner.i18n.dates import DateStyle, format_date
from planner.i18n.letters import capitalised
from planner.i18n.lists import sentences
from planner.i18n.moments import WallTime, zone_line
from planner.i18n.times import format_time


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """Hold what the slab says, row by row; what is empty is not there.

    ``days`` are wordings of day and time, the fullest first, the last in two lines. ``time_note`` stands below them,
    ``place_note`` below the place.
    """

    form: EventForm = EventForm.STATIC
    state: str = ""
    title: str = ""
    days: tuple[tuple[str, ...], ...] = ()
    zone: str = ""
    time_note: str = ""
    place: str = ""
    address: str = ""
    place_note: str = ""
    how: str = ""


_STATES = {
    EventStatus.MOVED: marked("Moved"),
    EventStatus.POSTPONED: marked("Postponed"),
    EventStatus.CANCELLED: marked("Cancelled"),
}


def meeting(leaflet: Leaflet, wording: Wording) -> Meeting | None:
    """Return what a leaflet says about its event, None without one."""
    event = wording.plan.events.get(leaflet.event or "")
    if event is None or event.deleted:
        return None
    said = catalogue(wording.language, "papers")
    to_come = to_be(event, wording)
    location, former = _places(event, to_come, wording)
    wall = wording.event_wall(to_come)
    return Meeting(
        state=said.gettext(_STATES[event.status]) if event.status in _STATES else "",
        form=event.form,
        title=wording.title(event),
        days=_days(wall, wording.language) if wall else (),
        zone=capitalised(zone_line(wall, wording.language), wording.language) if wall and _has_time(wall) else "",
        time_note=_time_note(leaflet, wall, wording),
        place=wording.location_name(location) if location else "",
        address=wording.address(location) if location else "",
        place_note=capitalised(said.gettext("not at {place}").format(place=former), wording.language) if former else "",
        how=_how(event, location, wording),
    )


def to_be(event: Event, wording: Wording) -> Event:
    """Return the event that a moved or postponed one was replaced by, or the event itself."""
    replacement = wording.plan.events.get(event.replaced_by or "")
    changed = event.status in (EventStatus.MOVED, EventStatus.POSTPONED)
    return replacement if changed and replacement and not replacement.deleted else event


def _places(event: Event, to_come: Event, wording: Wording) -> tuple[Location | None, str]:
    """Return the place to go to and, for a moved event, the name of the one not to go to."""
    here = wording.location(event.location)
    if event.status is not EventStatus.MOVED:
        return wording.location(to_come.location) or here, ""
    new = wording.location(to_come.location) if to_come is not event else wording.location(event.fallback_location)
    if new is None or here is None or new.id == here.id:
        return new or here, ""
    return new, wording.location_name(here)


def _has_time(wall: WallTime) -> bool:
    return wall.precision in ("minute", "hour")


def _days(wall: WallTime, language: str) -> tuple[tuple[str, ...], ...]:
    """Return "Friday 16 December, 12 noon", shorter, and in two lines."""
    said = catalogue(language, "papers")
    full = capitalised(format_date(wall.local.date(), language, DateStyle.DAY), language)
    short = capitalised(format_date(wall.local.date(), language, DateStyle.SHORT), language)
    if not _has_time(wall):
        return (full,), (short,)
    template = said.pgettext("moment", "{date}, {clocks}")
    times = [format_time(wall.local.time(), language, words=words) for words in (True, False)]
    if wall.precision == Precision.HOUR:
        times = [said.pgettext("clock", "around {time}").format(time=time) for time in times]
    lines = [(template.format(date=date, clocks=time),) for date in (full, short) for time in times]
    return (*dict.fromkeys(lines), (full, times[0]), (short, times[1]))


def _time_note(leaflet: Leaflet, wall: WallTime | None, wording: Wording) -> str:
    if wall is not None and wall.precision != Precision.TBC:
        return ""
    said = catalogue(wording.language, "papers")
    if leaflet.qr is None or leaflet.qr.kind is not QrKind.URL or not leaflet.qr.value:
        return said.gettext("Time to be announced")
    address = wording.foreign(short_address(leaflet.qr.value))
    return said.gettext("Time to be announced: {address}").format(address=address)


def short_address(url: str) -> str:
    """Return a web address as people say it: "example.org/zhanaozen"."""
    return url.partition("://")[2].rstrip("/").removeprefix("www.") if "://" in url else url.rstrip("/")


def _how(event: Event, location: Location | None, wording: Wording) -> str:
    """Return the reason of a change, the meeting point and the nearest transport as sentences."""
    parts: list[tuple[Text, Origin]] = []
    if event.status in _STATES:
        parts.append((event.status_reason, Origin(kind="events", record=event.id, field="status_reason")))
    if location and event.status is not EventStatus.CANCELLED:
        place = [("meeting_point", location.meeting_point), ("transport", location.transport)]
        parts += [(text, Origin(kind="locations", record=location.id, field=field)) for field, text in place]
    return sentences([wording.words(text, origin) for text, origin in parts], wording.language)
