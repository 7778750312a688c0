"""Streets cut out of foreign extracts, behind the gateway."""

import random
import re
import time
from pathlib import Path

import osmium
import pytest
from osmium.osm.mutable import Node, Way

from planner.domain.campaign import Campaign
from planner.domain.errors import PlannerError
from planner.domain.location import Location, Position
from planner.domain.plan import Plan
from planner.domain.polyline import decoded
from planner.domain.street_map import Feature, StreetMap
from planner.domain.text import Text
from planner.exchange import street_extract
from planner.exchange.plan import read_plan, write_plan
from planner.exchange.street_extract import street_map
from tests.cities import LAT, LON, METRES, write_city

HERE = Position(lat=LAT, lon=LON)


@pytest.fixture(scope="module")
def city(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return write_city(tmp_path_factory.mktemp("city") / "city.osm.pbf").read_bytes()


@pytest.fixture(scope="module")
def kept(city: bytes) -> StreetMap:
    return street_map(city, HERE, 700, id_="map", location="square")


def named(kept: StreetMap, kind: Feature) -> list[str]:
    return [feature.name for feature in kept.features if feature.kind is kind]


def extract(path: Path, *ways: dict[str, str]) -> bytes:
    """Return an extract of short streets beside each other."""
    path.unlink(missing_ok=True)
    with osmium.SimpleWriter(str(path)) as writer:
        for at in range(len(ways)):
            for end in (0, 1):
                place = LON + at / 10_000, LAT + end / 1_000
                writer.add_node(Node(id=2 * at + end + 1, location=place))
        for at, tags in enumerate(ways):
            writer.add_way(Way(id=at + 1, nodes=[2 * at + 1, 2 * at + 2], tags=tags))
    return path.read_bytes()


def test_streets_waters_parks_and_stations_are_kept_by_kind_and_name(kept: StreetMap) -> None:
    assert named(kept, Feature.MAIN) == ["Market Circus", "Republic Avenue"]
    assert "Foundry Street" in named(kept, Feature.STREET)
    assert named(kept, Feature.PARK) == ["Victory Park"]
    assert named(kept, Feature.WATER) == ["Lake", "River Fleet"]
    assert named(kept, Feature.STATION) == ["Central Station"]


def test_houses_are_no_landmarks_but_a_town_hall_is(kept: StreetMap) -> None:
    assert named(kept, Feature.BUILDING) == ["Town Hall"]


def test_pieces_of_a_street_are_one_line(kept: StreetMap) -> None:
    (street,) = [feature for feature in kept.features if feature.name == "Baker Row"]
    assert len(street.lines) == 1


def test_an_island_is_a_hole_that_turns_the_other_way(kept: StreetMap) -> None:
    (lake,) = [feature for feature in kept.features if feature.name == "Lake"]
    turns = []
    for ring in map(decoded, lake.lines):
        around = zip(ring, (*ring[1:], ring[0]), strict=True)
        turns.append(sum(e1 * n2 - e2 * n1 for (n1, e1), (n2, e2) in around) > 0)
    assert turns == [True, False]


def test_nothing_lies_outside_the_box_and_the_box_is_around_the_place(kept: StreetMap) -> None:
    assert kept.north - kept.south == pytest.approx(1400 / METRES, abs=2e-6)
    high, wide = (round((b - a) * 1e6) + 2 for a, b in ((kept.south, kept.north), (kept.west, kept.east)))
    points = [point for feature in kept.features for line in feature.lines for point in decoded(line)]
    assert points
    assert all(-2 <= north <= high and -2 <= east <= wide for north, east in points)


def test_the_same_extract_gives_the_same_map_and_plans_hold_it(city: bytes, kept: StreetMap) -> None:
    assert street_map(city, HERE, 700, id_="map", location="square") == kept
    square = Location(id="square", name=Text.of({"en": "Square"}))
    plan = Plan.of(Campaign(name="Bread", languages=("en",)), (square, kept))
    written = write_plan(plan)
    assert read_plan(written, ()) == plan
    assert len(written) < 12_000


def test_an_extract_as_xml_says_the_same(tmp_path: Path, kept: StreetMap) -> None:
    data = write_city(tmp_path / "city.osm").read_bytes()
    assert street_map(data, HERE, 700, id_="map", location="square") == kept


def test_names_lose_what_would_turn_or_break_a_line(tmp_path: Path) -> None:
    tags = {"highway": "residential", "name": "Evil\u202e  gro.\u2066 \n\tStreet\x07" + "!" * 500}
    found = street_map(extract(tmp_path / "a.osm.pbf", tags), HERE, 400, id_="m", location="square")
    (name,) = named(found, Feature.STREET)
    assert name.startswith("Evil gro. Street !!!")
    assert len(name) == 80


def test_driveways_pavements_and_closed_ways_are_left_out(tmp_path: Path) -> None:
    hidden = (
        {"highway": "service", "service": "driveway"},
        {"highway": "footway", "footway": "sidewalk"},
        {"highway": "residential", "access": "private"},
        {"railway": "rail", "tunnel": "yes"},
        {"highway": "proposed", "name": "Ring Road"},
    )
    found = street_map(
        extract(tmp_path / "a.osm.pbf", {"highway": "primary_link"}, *hidden), HERE, 400, id_="m", location="x"
    )
    assert [feature.kind for feature in found.features] == [Feature.MAIN]


def test_a_place_outside_the_extract_is_said_in_one_sentence(city: bytes) -> None:
    with pytest.raises(PlannerError, match=r"^The extract has no streets around this place: take one that holds it\.$"):
        street_map(city, Position(lat=48.85, lon=2.35), 700, id_="m", location="square")


@pytest.mark.parametrize("data", [b"", b"\x89PNG\r\n\x1a\n" + bytes(90), b"<html>not found</html>", bytes(5000)])
def test_what_is_no_extract_is_refused(data: bytes) -> None:
    with pytest.raises(PlannerError, match="no OpenStreetMap extract"):
        street_map(data, HERE, 700, id_="m", location="square")


def test_an_extract_larger_than_a_city_is_refused_before_it_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(street_extract, "MOST_IN_FILE", 100)
    with pytest.raises(PlannerError, match="too much on this map"):
        street_map(bytes(101), HERE, 700, id_="m", location="square")


def test_without_the_library_one_is_told_how_to_get_it(city: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(street_extract, "find_spec", lambda _name: None)
    with pytest.raises(PlannerError, match=re.escape("pip install handbill[map]")):
        street_map(city, HERE, 700, id_="m", location="square")


def test_mutated_extracts_are_read_or_refused_with_one_sentence_in_a_moment(city: bytes) -> None:
    dice = random.Random(20)
    for _ in range(12):
        data = bytearray(city)
        for _ in range(dice.choice((1, 4, 40))):
            data[dice.randrange(20, len(data))] = dice.randrange(256)
        if dice.random() < 0.3:
            del data[dice.randrange(len(data)) :]
        began = time.monotonic()
        said = ""
        try:
            street_map(bytes(data), HERE, 700, id_="m", location="square")
        except PlannerError as error:
            said = str(error)
        assert said.count(".") <= 1
        assert time.monotonic() - began < 10
