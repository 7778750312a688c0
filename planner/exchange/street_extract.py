"""Streets out of foreign OpenStreetMap extracts (``.osm.pbf`` or ``.osm``), let in through the gateway."""

from importlib.util import find_spec

from planner.domain.codec import read_fields
from planner.domain.errors import PlannerError
from planner.domain.location import Position
from planner.domain.message import Message
from planner.domain.reading import Reading
from planner.domain.street_map import AREAS, StreetMap
from planner.exchange.gateway import MEGABYTE, Caps, through
from planner.exchange.json_text import read_json
from planner.exchange.refusal import Reason, RefusedError
from planner.exchange.street_order import ORDER

READER = "planner.exchange.street_reader"
MOST_IN_FILE = 160 * MEGABYTE
"""Bytes of the largest extract that is looked at: that of a large city."""

_CAPS = Caps(memory=3072 * MEGABYTE, work=120, wait=180.0, threads=True, answer=2 * MEGABYTE)
_SENTENCES = {
    Reason.KIND: Message("This is no OpenStreetMap extract: choose a file that ends in .osm.pbf or .osm."),
    Reason.DAMAGED: Message("The extract is damaged or cut short: download it again."),
    Reason.HUGE: Message("There is too much on this map: take the extract of your city, or a smaller radius."),
    Reason.SLOW: Message("Reading the extract took too long and was stopped: take one of your city alone."),
    Reason.FAILED: Message("The extract could not be read safely: take a smaller one, of your city alone."),
}


def street_map(data: bytes, centre: Position, radius: float, *, id_: str, location: str) -> StreetMap:
    """Return the streets within ``radius`` metres north, south, east and west of a place, as a record of the planner.

    Raise PlannerError with one sentence for a file that is no extract, that does not hold the place, or that is too
    large, and where the library that reads extracts is not there.
    """
    if find_spec("osmium") is None:
        raise PlannerError(Message("Street maps need one more library. Install it with: pip install handbill[map]"))
    if len(data) > MOST_IN_FILE:
        raise PlannerError(_SENTENCES[Reason.HUGE])
    try:
        answer = through(READER, ORDER.pack(centre.lat, centre.lon, radius) + data, _CAPS)
    except RefusedError as error:
        raise PlannerError(_SENTENCES[error.reason]) from error
    found = _record(answer, id_, location)
    if found is None:
        raise PlannerError(_SENTENCES[Reason.FAILED])
    if all(feature.kind in AREAS for feature in found.features):
        raise PlannerError(Message("The extract has no streets around this place: take one that holds it."))
    return found


def _record(answer: bytes, id_: str, location: str) -> StreetMap | None:
    """Return what the reader answered as a record, checked like any other."""
    document, problems = read_json(answer)
    if problems or not isinstance(document, dict):
        return None
    reading = Reading(language="en")
    found: StreetMap | None = read_fields(StreetMap, document | {"id": id_, "location": location}, "maps", reading)
    return None if reading.problems else found
