"""Keeping the streets around a place from the window."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from planner.domain.location import Location, Position
from planner.domain.message import Message
from planner.domain.text import Text
from planner.gui.desk import Desk
from planner.gui.places.page import PlacesPage
from tests.cities import LAT, LON, write_city

SQUARE = Location(id="square", name=Text.of({"en": "Square"}), position=Position(lat=LAT, lon=LON))


@pytest.fixture
def page(empty_desk: Desk, show: Callable[[QWidget], None], kept: Callable[[Desk], None]) -> PlacesPage:
    empty_desk.save(Message("a"), SQUARE)
    kept(empty_desk)
    page = PlacesPage(empty_desk)
    page.resize(1174, 735)
    show(page)
    page.open_record("locations", "square")
    return page


@pytest.fixture
def city(tmp_path: Path) -> Path:
    return write_city(tmp_path / "city.osm.pbf")


def test_a_map_is_kept_shown_in_words_and_removed(
    page: PlacesPage, empty_desk: Desk, kept: Callable[[Desk], None], city: Path
) -> None:
    field = page.editor.street_map
    assert field.remove.isHidden()
    field.take(city)
    assert field.state.text() == "Reading the extract…"
    assert not field.choose.isEnabled()
    kept(empty_desk)
    assert field.state.text() == "Kept, 1,600 m across · 16 named streets · 1 station"
    assert empty_desk.plan.map_of("square") is not None
    field.remove.click()
    kept(empty_desk)
    assert empty_desk.plan.map_of("square") is None
    assert field.remove.isHidden()


def test_a_file_that_is_no_extract_is_refused_beside_the_button(
    page: PlacesPage, empty_desk: Desk, kept: Callable[[Desk], None], tmp_path: Path
) -> None:
    (tmp_path / "photo.osm.pbf").write_bytes(b"\x89PNG\r\n")
    page.editor.street_map.take(tmp_path / "photo.osm.pbf")
    kept(empty_desk)
    assert "This is no OpenStreetMap extract" in page.editor.street_map.notice.text()
    assert page.editor.street_map.choose.isEnabled()


def test_a_place_without_a_position_is_asked_for_one_first(
    page: PlacesPage, empty_desk: Desk, kept: Callable[[Desk], None], city: Path
) -> None:
    empty_desk.save(Message("b"), replace(SQUARE, position=None))
    kept(empty_desk)
    page.editor.street_map.take(city)
    kept(empty_desk)
    assert "Give the place a position first" in page.editor.street_map.notice.text()
