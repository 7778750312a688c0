"""Streets around a place, cut out of OpenStreetMap once and kept: no file and no network is needed to print them."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from planner.domain.polyline import POLYLINE
from planner.domain.record import Range, Record, Ref

ATTRIBUTION = "© OpenStreetMap contributors"
"""What must stand beside every map drawn from these data (ODbL 1.0, 4.3)."""


class Feature(StrEnum):
    """Name what lies on the ground: areas, then lines from the least to the most important, then points."""

    PARK = "park"
    WATER = "water"
    SQUARE = "square"
    BUILDING = "building"
    STREAM = "stream"
    RAILWAY = "railway"
    PATH = "path"
    STEPS = "steps"
    LANE = "lane"
    STREET = "street"
    ROAD = "road"
    MAIN = "main"
    STATION = "station"


AREAS = frozenset({Feature.PARK, Feature.WATER, Feature.SQUARE, Feature.BUILDING})
STREETS = (Feature.LANE, Feature.STREET, Feature.ROAD, Feature.MAIN)


@dataclass(frozen=True, slots=True, kw_only=True)
class MapFeature:
    """Hold everything of one kind and name.

    ``lines`` count from the south-west corner of the map. Those of an area are rings: anticlockwise around ground that
    belongs to it, clockwise around a hole. A station is a line of one point.
    """

    kind: Feature
    name: str = ""
    lines: tuple[Annotated[str, POLYLINE], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StreetMap(Record):
    """Hold the streets around a place; the corners in degrees, WGS 84."""

    location: Annotated[str, Ref("locations")]
    south: Annotated[float, Range(-85, 85)]
    west: Annotated[float, Range(-180, 180)]
    north: Annotated[float, Range(-85, 85)]
    east: Annotated[float, Range(-180, 180)]
    features: tuple[MapFeature, ...] = ()
