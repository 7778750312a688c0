"""A march as a line diagram."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.documents.block import Block
from planner.documents.colours import PHOTOCOPY, colours
from planner.documents.leaflets.setter import Setter
from planner.documents.model import Page, Path, PlacedLine
from planner.documents.street_map.distances import distance
from planner.documents.street_map.route import route_block
from planner.documents.theme import MM, SCALES, Column
from planner.documents.typesetting.faces import Faces
from planner.documents.typesetting.typesetter import Typesetter
from planner.domain.event import Leg
from planner.domain.paper_size import PaperSize
from planner.paths import resources
from tests.documents.geometry import collisions
from tests.documents.sample import PICKET

LEGS = (
    Leg(from_="Station", to="Museum", via="Thurloe Street", distance_m=180, note="Assemble behind the banner"),
    Leg(from_="Museum", to="Gardens", via="Exhibition Road", distance_m=1260, kerbs_or_steps=True),
    Leg(to="Embassy", via="Thurloe Square", distance_m=620, note="Keep left"),
)


@pytest.fixture(scope="module")
def typesetter() -> Typesetter:
    return Typesetter(Faces(resources() / "fonts"))


def strip(
    typesetter: Typesetter, legs: tuple[Leg, ...], height: float = 150 * MM, language: str = "en", *, solid: bool = True
) -> Block | None:
    setter = Setter(typesetter=typesetter, scale=SCALES[PaperSize.A5], language=language)
    column = Column(left=20, width=90 * MM, rtl=language == "ar")
    inks = colours("#b3261e") if solid else PHOTOCOPY
    return route_block(replace(PICKET, route=legs), column, height, setter=setter, colours=inks)


def said(block: Block | None) -> list[str]:
    assert block is not None
    return [item.line.text for item in block.items if isinstance(item, PlacedLine)]


def test_stops_streets_distances_and_obstacles_are_told_in_order(typesetter: Typesetter) -> None:
    assert said(strip(typesetter, LEGS)) == [
        "Station",
        "Along Thurloe Street · 180 m",
        "Assemble behind the banner.",
        "Museum",
        "Along Exhibition Road · 1.3 km",
        "Steps or kerbs",
        "Gardens",
        "Along Thurloe Square · 620 m",
        "Keep left.",
        "Embassy",
        "In all 2.1 km",
    ]


def test_there_is_one_line_through_all_stops_and_a_mark_at_each(typesetter: Typesetter) -> None:
    block = strip(typesetter, LEGS)
    assert block is not None
    paths = [item for item in block.items if isinstance(item, Path)]
    (line,) = [path for path in paths if len(path.lines[0]) == 2]
    marks = {path.y for path in paths if len(path.lines[0]) == 1}
    assert len(marks) == 4
    assert (line.lines[0][0][1], line.lines[0][1][1]) == (min(marks), max(marks))


def test_the_line_stands_where_reading_begins(typesetter: Typesetter) -> None:
    for language, left in (("en", True), ("ar", False)):
        block = strip(typesetter, LEGS, language=language)
        assert block is not None
        xs = {item.x for item in block.items if isinstance(item, Path)}
        words = [item.x for item in block.items if isinstance(item, PlacedLine)]
        assert len(xs) == 1
        assert (xs.pop() < min(words)) == left


def test_an_unknown_distance_makes_the_whole_at_least_so_long(typesetter: Typesetter) -> None:
    assert said(strip(typesetter, (*LEGS, Leg(from_="Embassy", to="Park"))))[-1] == "In all at least 2.1 km"
    assert said(strip(typesetter, (Leg(from_="A", to="B"),))) == ["A", "B"]


def test_a_leg_that_begins_elsewhere_has_both_stops(typesetter: Typesetter) -> None:
    assert said(strip(typesetter, (Leg(from_="A", to="B"), Leg(from_="C", to="D")))) == ["A", "B", "C", "D"]


def test_notes_give_way_first_and_are_named_then_there_is_no_strip(typesetter: Typesetter) -> None:
    whole = strip(typesetter, LEGS)
    assert whole is not None
    tight = strip(typesetter, LEGS, whole.height * 0.7)
    assert tight is not None
    assert tight.cut == ("Assemble behind the banner", "Keep left")
    assert tight.height <= whole.height * 0.7
    assert strip(typesetter, LEGS, 20) is None
    assert strip(typesetter, ()) is None


def test_distances_are_said_as_people_say_them() -> None:
    assert [distance(metres, "en") for metres in (80, 999, 1000, 2060)] == ["80 m", "999 m", "1 km", "2.1 km"]


words = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
legs = st.builds(
    Leg,
    from_=words,
    to=words,
    via=words,
    note=words,
    distance_m=st.none() | st.integers(0, 10**8),
    kerbs_or_steps=st.booleans(),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(legs, min_size=1, max_size=6).map(tuple), st.sampled_from(["en", "ru", "ar", "hi"]))
def test_whatever_is_typed_never_lies_on_anything_else(
    typesetter: Typesetter, route: tuple[Leg, ...], language: str
) -> None:
    block = strip(typesetter, route, 5000, language, solid=False)
    assert block is not None
    assert collisions(Page(width=400, height=6000, items=block.at(100))) == []
