"""Street maps: cut out of an extract once, then part of the planner."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from planner.domain.errors import PlannerError
from planner.domain.location import Location
from planner.domain.message import Message
from planner.domain.plan import Plan
from planner.domain.street_map import STREETS, Feature, StreetMap
from planner.exchange.street_extract import MOST_IN_FILE, street_map

LEAST_RADIUS, RADIUS, MOST_RADIUS = 300, 800, 3000
"""Metres around a place that may be kept, and what is kept unless someone asks for more."""

_LONGEST_ID = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """Say what a map holds: how many named streets and stations, and how many metres from side to side."""

    streets: int
    stations: int
    metres: int


def cut_map(plan: Plan, place: str, extract: Path, radius: int = RADIUS) -> StreetMap:
    """Return the streets around a place as a record to save; it takes the place of the map that was there.

    Raises PlannerError where the place has no position, or the extract cannot be used.
    """
    location = plan.locations[place]
    if location.position is None:
        raise PlannerError(
            Message("Give the place a position first, such as 51.4958, -0.1722; the map is cut out around it.")
        )
    metres = float(min(MOST_RADIUS, max(LEAST_RADIUS, radius)))
    return street_map(_bytes(extract), location.position, metres, id_=_id(plan, location), location=location.id)


def removed(street_map: StreetMap) -> StreetMap:
    """Return a map as it lies in the trash."""
    return replace(street_map, deleted=True)


def kept(street_map: StreetMap) -> Kept:
    """Return what a map holds, for people to know it by."""
    named = {kind: {each.name for each in street_map.features if each.kind is kind and each.name} for kind in Feature}
    streets: set[str] = set().union(*(named[kind] for kind in STREETS))
    return Kept(
        streets=len(streets),
        stations=len(named[Feature.STATION]),
        metres=round((street_map.north - street_map.south) * 111_320 / 10) * 10,
    )


def _id(plan: Plan, location: Location) -> str:
    """Return an id that is the same on every laptop, so that two copies of a planner never hold two maps of a place."""
    maps: Mapping[str, StreetMap] = plan.maps
    known = next((each.id for each in maps.values() if each.location == location.id), None)
    return known or f"map-{location.id}"[:_LONGEST_ID]


def _bytes(extract: Path) -> bytes:
    try:
        with extract.open("rb") as file:
            return file.read(MOST_IN_FILE + 1)
    except OSError as error:
        raise PlannerError(
            Message("{path} cannot be read: {reason}.", path=str(extract), reason=error.strerror or "unknown reason")
        ) from error
