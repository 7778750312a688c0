"""A leaflet whose planner holds a street map has it on its back, and says no word less."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from planner.documents.composed import Composed
from planner.documents.model import PlacedLine, Role
from planner.documents.template import Order, Print
from planner.documents.templates import rally
from planner.documents.theme import MM
from planner.documents.typesetting.faces import Faces
from planner.documents.typesetting.typesetter import Typesetter
from planner.domain.event import EventStatus
from planner.domain.location import Position
from planner.domain.paper_size import PaperSize
from planner.domain.plan import Plan
from planner.domain.street_map import ATTRIBUTION
from planner.exchange.street_extract import street_map
from planner.paths import resources
from tests.cities import LAT, LON, write_city
from tests.documents.geometry import bodies
from tests.documents.sample import DEMANDS, EMBASSY, LEAFLET, PICKET, PLAN

NOW = datetime(2011, 12, 16, 10, 47, tzinfo=UTC)


@pytest.fixture(scope="module")
def typesetter() -> Typesetter:
    return Typesetter(Faces(resources() / "fonts"))


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Plan:
    here = Position(lat=LAT, lon=LON)
    data = write_city(tmp_path_factory.mktemp("city") / "city.osm.pbf").read_bytes()
    held = street_map(data, here, 800, id_="map", location="embassy")
    return PLAN.put(held, replace(EMBASSY, position=here))


def set_rally(typesetter: Typesetter, plan: Plan, paper: PaperSize, ink: Print = "colour") -> Composed:
    order = Order(plan=plan, record=LEAFLET, paper=paper, languages=("en",), ink=ink, now=NOW, typesetter=typesetter)
    return rally.compose(order)


def words(composed: Composed) -> str:
    return " ".join(placed.line.text for page in composed.document.pages for placed in page.lines())


@pytest.mark.parametrize("ink", ["colour", "black", "photocopy"])
@pytest.mark.parametrize("paper", [PaperSize.A5, PaperSize.A4, PaperSize.LETTER])
def test_the_map_stands_on_the_back_and_every_demand_does_too(
    typesetter: Typesetter, plan: Plan, paper: PaperSize, ink: Print
) -> None:
    composed = set_rally(typesetter, plan, paper, ink)
    assert len(composed.document.pages) == 2
    said = words(composed)
    assert ATTRIBUTION in said
    for demand in DEMANDS[1:]:
        assert demand.text.get("en").replace("'", "’") in said
    assert "12 noon" in said


@pytest.mark.parametrize("paper", [PaperSize.A5, PaperSize.A4])
def test_the_map_takes_no_room_from_anything_else(typesetter: Typesetter, plan: Plan, paper: PaperSize) -> None:
    back = set_rally(typesetter, plan, paper).document.pages[1]
    figure = next(line.part for line in back.lines() if line.part and line.part.alt.startswith("Street map"))
    drawn = [each for each in back.items if isinstance(each, PlacedLine) and each.part is figure]
    top, foot = min(each.y for each in drawn) - 9, max(each.y for each in drawn)
    assert foot - top > 35 * MM
    others = [body for body, line in zip(bodies(back), back.lines(), strict=True) if line.part is not figure]
    between = [body.what for body in others if top < body.bottom and body.top < foot and body.what != ATTRIBUTION]
    assert between == []


def test_without_a_map_a_leaflet_is_as_it_was(typesetter: Typesetter, plan: Plan) -> None:
    removed = plan.put(replace(plan.maps["map"], deleted=True))
    for paper in (PaperSize.A5, PaperSize.A4):
        bare, without = (words(set_rally(typesetter, each, paper)) for each in (PLAN, removed))
        assert bare == without
        assert ATTRIBUTION not in bare


def test_a_leaflet_of_an_event_that_moved_has_no_map_of_where_it_was(typesetter: Typesetter, plan: Plan) -> None:
    moved = plan.put(replace(PICKET, status=EventStatus.MOVED))
    assert ATTRIBUTION not in words(set_rally(typesetter, moved, PaperSize.A5))


def test_the_map_is_a_figure_before_the_foot_of_the_back(typesetter: Typesetter, plan: Plan) -> None:
    back = set_rally(typesetter, plan, PaperSize.A5).document.pages[1]
    roles = [line.part.role for line in back.lines() if line.part]
    assert Role.FIGURE in roles
    assert roles.index(Role.FIGURE) > roles.index(Role.ITEM if Role.ITEM in roles else Role.BODY)
