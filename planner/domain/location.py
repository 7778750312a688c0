"""Places people come to."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from planner.domain.campaign import Zone
from planner.domain.record import Pattern, Range, Record
from planner.domain.text import Text


class Known(StrEnum):
    """Answer a question about a place, or say that nobody has looked."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """Hold an address as it is written where it lies; ``country`` is an ISO 3166 code such as GB."""

    lines: tuple[str, ...] = ()
    city: Text = Text()
    region: str = ""
    postcode: str = ""
    country: Annotated[str, Pattern(r"[A-Z]{2}|", 'a two-letter country code such as "GB"')] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """Hold a place on the globe in degrees, WGS 84."""

    lat: Annotated[float, Range(-90, 90)]
    lon: Annotated[float, Range(-180, 180)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Access:
    """Hold what someone who needs it must know about reaching and staying at a place."""

    step_free: Known = Known.UNKNOWN
    toilets: Known = Known.UNKNOWN
    seating: Known = Known.UNKNOWN
    quiet: Known = Known.UNKNOWN
    parking: Known = Known.UNKNOWN
    sign_language: Known = Known.UNKNOWN
    text: Text = Text()


@dataclass(frozen=True, slots=True, kw_only=True)
class Location(Record):
    """Hold a place, its zone and how to find it."""

    name: Text
    address: Address = Address()
    po_box: str = ""
    position: Position | None = None
    zone: Zone = ""
    jurisdiction: str = ""
    meeting_point: Text = Text()
    meeting_position: Position | None = None
    transport: Text = Text()
    access: Access = Access()
    capacity: Annotated[int, Range(0, 100_000_000)] | None = None
    hazards: str = ""
