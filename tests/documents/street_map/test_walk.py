"""The way of a march, found from the names of streets."""

from itertools import pairwise
from math import cos, hypot, radians
from pathlib import Path

import pytest

from planner.documents.street_map.view import METRES_PER_DEGREE, metre
from planner.documents.street_map.walk import Walk
from planner.domain.event import Leg
from planner.domain.location import Position
from planner.domain.polyline import decoded
from planner.domain.street_map import StreetMap
from planner.exchange.street_extract import street_map
from tests.cities import LAT, LON, write_city

HERE = Position(lat=LAT, lon=LON)


@pytest.fixture(scope="module")
def held(tmp_path_factory: pytest.TempPathFactory) -> StreetMap:
    city: Path = write_city(tmp_path_factory.mktemp("city") / "city.osm.pbf")
    return street_map(city.read_bytes(), HERE, 800, id_="map", location="embassy")


def way(held: StreetMap, *legs: Leg, **places: Position) -> list[tuple[float, float]]:
    """Return a way in metres east and north of the middle of the city."""
    found = Walk(street_map=held, metre=metre(held)).way(legs, places)
    east = METRES_PER_DEGREE * cos(radians(LAT))
    return [((x / 1e6 - LON) * east, (y / 1e6 - LAT) * METRES_PER_DEGREE) for y, x in decoded(found)]


def far(one: tuple[float, float], other: tuple[float, float]) -> float:
    return hypot(one[0] - other[0], one[1] - other[1])


def test_a_march_turns_where_its_streets_meet(held: StreetMap) -> None:
    found = way(
        held,
        Leg(from_="Mill Lane", via="Foundry Street"),
        Leg(via="Baker Row"),
        Leg(via="king william road ", to="Weaver Street"),
    )
    steps = [far(a, b) for a, b in pairwise(found)]
    assert sum(steps) == pytest.approx(430 + 220 + 450, abs=60)
    assert max(steps) < 500


def test_it_begins_and_ends_at_places_of_the_planner(held: StreetMap) -> None:
    found = way(held, Leg(from_="Square", via="Foundry Street", to="Baker Row"), square=HERE)
    assert far(found[0], (0, 0)) < 120
    assert len(found) >= 2


def test_the_other_way_round_it_is_the_same_way_backwards(held: StreetMap) -> None:
    there = way(held, Leg(from_="Mill Lane", via="Foundry Street", to="Baker Row"))
    back = way(held, Leg(from_="Baker Row", via="Foundry Street", to="Mill Lane"))
    assert [pytest.approx(point, abs=0.3) for point in reversed(back)] == there


@pytest.mark.parametrize(
    "legs",
    [
        (),
        (Leg(from_="Mill Lane", via="No Such Street", to="Baker Row"),),
        (Leg(from_="Nowhere", via="Foundry Street", to="Baker Row"),),
        (Leg(from_="Mill Lane", via="Foundry Street"), Leg(via="Tanner Street", to="Baker Row")),
        (Leg(from_="", via="", to=""),),
    ],
)
def test_what_is_not_on_the_map_is_not_guessed(held: StreetMap, legs: tuple[Leg, ...]) -> None:
    assert way(held, *legs) == []
