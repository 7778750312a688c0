"""Keeping a street map of a place."""

from dataclasses import replace
from pathlib import Path

import pytest

from planner.domain.errors import PlannerError
from planner.domain.location import Location, Position
from planner.domain.message import Message
from planner.domain.text import Text
from planner.services.maps import Kept, cut_map, kept, removed
from planner.services.workspace import Workspace
from tests.cities import LAT, LON, write_city

SQUARE = Location(id="square", name=Text.of({"en": "Square"}), position=Position(lat=LAT, lon=LON))


@pytest.fixture
def city(tmp_path: Path) -> Path:
    return write_city(tmp_path / "city.osm.pbf")


def test_a_map_is_kept_with_the_planner_and_undone_like_any_edit(workspace: Workspace, city: Path) -> None:
    workspace.save(Message("a"), SQUARE)
    workspace.save(Message("b"), cut_map(workspace.plan(), "square", city))
    city.unlink()
    held = workspace.plan().map_of("square")
    assert held is not None
    assert kept(held) == Kept(streets=16, stations=1, metres=1600)
    workspace.undo()
    assert workspace.plan().map_of("square") is None


def test_a_new_map_takes_the_place_of_the_old_one_and_brings_back_a_removed_one(
    workspace: Workspace, city: Path
) -> None:
    workspace.save(Message("a"), SQUARE)
    first = cut_map(workspace.plan(), "square", city)
    workspace.save(Message("b"), first)
    workspace.save(Message("c"), removed(first))
    assert workspace.plan().map_of("square") is None
    workspace.save(Message("d"), cut_map(workspace.plan(), "square", city, radius=400))
    assert list(workspace.plan().maps) == ["map-square"]
    held = workspace.plan().map_of("square")
    assert held is not None
    assert kept(held).metres == 800


def test_a_place_without_a_position_is_asked_for_one(workspace: Workspace, city: Path) -> None:
    workspace.save(Message("a"), replace(SQUARE, position=None))
    with pytest.raises(PlannerError, match="Give the place a position first"):
        cut_map(workspace.plan(), "square", city)


def test_an_extract_that_is_not_there_is_named(workspace: Workspace, tmp_path: Path) -> None:
    workspace.save(Message("a"), SQUARE)
    with pytest.raises(PlannerError, match=r"gone\.osm\.pbf cannot be read"):
        cut_map(workspace.plan(), "square", tmp_path / "gone.osm.pbf")
