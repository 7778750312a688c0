"""Pictures as records."""

import base64

import pytest

from planner.domain.campaign import Campaign
from planner.domain.changes import Json
from planner.domain.codec import plain_fields, read_fields
from planner.domain.leaflet import Leaflet
from planner.domain.picture import MOST_BYTES, Focus, Picture
from planner.domain.plan import Plan
from planner.domain.reading import Reading
from planner.domain.text import Text

CROWD: dict[str, Json] = {"id": "crowd", "data": "/9j/2Q==", "width": 3, "height": 2}


def problems(**fields: Json) -> list[str]:
    reading = Reading(language="en")
    read_fields(Picture, CROWD | fields, "", reading)
    return [problem.path for problem in reading.problems]


def test_a_picture_is_its_bytes_its_words_and_where_to_look() -> None:
    picture = read_fields(Picture, CROWD | {"alt": "A crowd", "focus": {"x": 0.25}}, "", Reading(language="en"))
    assert picture.jpeg == b"\xff\xd8\xff\xd9"
    assert (picture.alt.get("en"), picture.focus) == ("A crowd", Focus(x=0.25, y=0.5))


def test_what_is_as_usual_takes_no_room_in_a_plan() -> None:
    picture = Picture(id="crowd", data="/9j/2Q==", width=3, height=2)
    assert plain_fields(picture) == CROWD


@pytest.mark.parametrize(
    ("fields", "path"),
    [
        ({"data": "<svg>"}, "data"),
        ({"data": ""}, "data"),
        ({"width": 3601}, "width"),
        ({"height": 0}, "height"),
        ({"focus": {"x": 1.5}}, "focus.x"),
        ({"name": "IMG_0001.JPG"}, "name"),
    ],
)
def test_what_no_picture_can_be_is_named(fields: dict[str, Json], path: str) -> None:
    assert problems(**fields) == [path]


def test_a_picture_has_an_end() -> None:
    largest = base64.b64encode(bytes(MOST_BYTES)).decode()
    assert problems(data=largest) == []
    assert problems(data=largest + "AAAA") == ["data"]


def test_a_leaflet_names_its_picture() -> None:
    picture = Picture(id="crowd", data="/9j/2Q==", width=3, height=2)
    leaflet = Leaflet(id="handbill", headline=Text.of({"en": "Bread"}), image="crowd")
    plan = Plan.of(Campaign(name="Bread"), (picture, leaflet))
    assert plan.pictures[plan.leaflets["handbill"].image or ""] is picture
