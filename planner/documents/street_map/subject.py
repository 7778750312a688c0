"""What a street map is about, in one language: the place, where to meet, the way a march goes."""

from dataclasses import dataclass

from planner.documents.street_map.view import metre
from planner.documents.street_map.walk import Walk
from planner.documents.wording import Origin, Wording
from planner.domain.event import Event
from planner.domain.location import Location, Position
from planner.domain.plan import live
from planner.domain.street_map import StreetMap
from planner.i18n.catalogue import catalogue
from planner.i18n.lists import sentences


@dataclass(frozen=True, slots=True, kw_only=True)
class Landmark:
    """Hold a position worth a plate and what stands on it."""

    at: Position
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """Hold a map kept in the planner and what it is to show; ``routes`` are encoded lines from 0° north, 0° east.

    ``alt`` says in words what one would see.
    """

    street_map: StreetMap
    place: Landmark
    others: tuple[Landmark, ...] = ()
    routes: tuple[str, ...] = ()
    alt: str = ""


def subject(wording: Wording, of: Event | Location) -> Subject | None:
    """Return what the map of an event or a place shows, None where the planner holds no map of it."""
    location = of if isinstance(of, Location) else wording.location(of.location)
    street_map = wording.plan.map_of(location.id) if location else None
    if location is None or street_map is None:
        return None
    others: list[Landmark] = []
    said = catalogue(wording.language, "papers")
    if location.meeting_position:
        others.append(Landmark(at=location.meeting_position, label=said.gettext("Meet here")))
    routes: tuple[str, ...] = ()
    if isinstance(of, Event):
        others += _places(of, location, wording)
        routes = _routes(of, street_map, wording)
    middle = Position(lat=(street_map.south + street_map.north) / 2, lon=(street_map.west + street_map.east) / 2)
    name = wording.location_name(location)
    return Subject(
        street_map=street_map,
        place=Landmark(at=location.position or middle, label=name),
        others=tuple(dict.fromkeys(others)),
        routes=routes,
        alt=_alt(location, name, wording),
    )


def _routes(event: Event, street_map: StreetMap, wording: Wording) -> tuple[str, ...]:
    """Return where a march runs: as its legs have it, else along the streets that they name."""
    drawn = tuple(leg.path for leg in event.route if leg.path)
    if drawn:
        return drawn
    named = {
        words.casefold(): place.position
        for place in live(wording.plan.locations)
        for _, words in place.name
        if place.position
    }
    way = Walk(street_map=street_map, metre=metre(street_map)).way(event.route, named)
    return (way,) if way else ()


def _places(event: Event, here: Location, wording: Wording) -> list[Landmark]:
    """Return the other places of an event that everyone may know."""
    places = [wording.location(phase.location) for phase in event.phases if phase.public]
    return [
        Landmark(at=place.position, label=wording.location_name(place))
        for place in places
        if place and place.position and place.id != here.id
    ]


def _alt(location: Location, name: str, wording: Wording) -> str:
    """Return the map in words: what it shows, where it is, and how one gets there."""
    said = catalogue(wording.language, "papers")
    origin = {
        field: Origin(kind="locations", record=location.id, field=field) for field in ("meeting_point", "transport")
    }
    return sentences(
        [
            said.gettext("Street map: {place}").format(place=name),
            wording.address(location),
            wording.words(location.meeting_point, origin["meeting_point"]),
            wording.words(location.transport, origin["transport"]),
        ],
        wording.language,
    )
