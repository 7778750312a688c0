"""Street maps on paper: what shows, where names stand, and what they read like."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations
from math import cos, radians

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import ImageChops

from planner.documents.block import Block
from planner.documents.colours import ONE_INK, PHOTOCOPY, colours
from planner.documents.leaflets.setter import Setter
from planner.documents.model import Box, Document, Frame, Page, PlacedLine, Placement, Role
from planner.documents.model import Path as Outline
from planner.documents.pdf.render import render
from planner.documents.street_map.block import map_block
from planner.documents.street_map.plates import Plate
from planner.documents.template import Print
from planner.documents.theme import LEAST_TYPE, MM, SCALES, Column
from planner.documents.typesetting.faces import Faces
from planner.documents.typesetting.typesetter import Typesetter
from planner.domain.event import Leg
from planner.domain.location import Position
from planner.domain.paper_size import PaperSize
from planner.domain.plan import Plan
from planner.domain.polyline import encoded
from planner.domain.street_map import ATTRIBUTION, Feature, MapFeature, StreetMap
from planner.exchange.street_extract import street_map
from planner.paths import resources
from tests.cities import LAT, LON, METRES, NAMES, write_city
from tests.documents.sample import EMBASSY, PICKET, PLAN

EDGE = 6 * MM
SIZES = ((130.0, 80.0), (110.0, 60.0), (70.0, 55.0))
INKS: tuple[Print, ...] = ("colour", "black", "photocopy")


@pytest.fixture(scope="module")
def typesetter() -> Typesetter:
    return Typesetter(Faces(resources() / "fonts"))


@pytest.fixture(scope="module")
def maps(tmp_path_factory: pytest.TempPathFactory) -> dict[str, StreetMap]:
    folder = tmp_path_factory.mktemp("cities")
    return {
        script: street_map(
            write_city(folder / f"{script}.osm.pbf", script).read_bytes(),
            Position(lat=LAT, lon=LON),
            800,
            id_="map",
            location="embassy",
        )
        for script in NAMES
    }


def at(east: float, north: float) -> Position:
    return Position(lat=LAT + north / METRES, lon=LON + east / METRES / cos(radians(LAT)))


def plan_with(held: StreetMap, *, marching: bool = False) -> Plan:
    walk = [at(-95, 60), at(-73, -63), at(150, -18), at(190, -230)]
    legs = (Leg(path=encoded((round(each.lat * 1e6), round(each.lon * 1e6)) for each in walk)),) if marching else ()
    place = replace(EMBASSY, position=at(-95, 60), meeting_position=at(20, -30) if marching else None)
    return PLAN.put(held, place, replace(PICKET, route=legs))


def mapped(
    typesetter: Typesetter,
    plan: Plan,
    language: str = "en",
    size: tuple[float, float] = SIZES[0],
    ink: Print = "colour",
) -> Block | None:
    setter = Setter(typesetter=typesetter, scale=SCALES[PaperSize.A5], language=language)
    column = Column(left=EDGE, width=size[0] * MM, rtl=language == "ar")
    chosen = {"colour": colours("#b3261e"), "black": ONE_INK, "photocopy": PHOTOCOPY}[ink]
    event = plan.events["picket"]
    return map_block(plan, event, column, size[1] * MM, setter=setter, colours=chosen)


def block_of(*arguments: object, **named: object) -> Block:
    block = mapped(*arguments, **named)  # type: ignore[arg-type]
    assert block is not None
    return block


def names_of(block: Block) -> list[PlacedLine]:
    return [item for item in block.items if isinstance(item, PlacedLine)]


def plate_of(placed: PlacedLine) -> Plate:
    """Return the body of a name: as wide as it is set, from the baseline up to its capitals."""
    line, angle, high = placed.line, radians(placed.turn), placed.line.cap_height
    x = placed.x + line.width / 2 * cos(angle) + high / 2 * cos(radians(placed.turn - 90))
    y = placed.y + line.width / 2 * cos(radians(placed.turn - 90)) - high / 2 * cos(angle)
    return Plate(x=x, y=y, width=line.width, height=high, turn=placed.turn)


def page_of(block: Block, width: float) -> Page:
    return Page(width=width * MM + 2 * EDGE, height=block.height + 2 * EDGE, items=block.at(EDGE))


def every(maps: dict[str, StreetMap], typesetter: Typesetter) -> Iterator[tuple[Block, tuple[float, float]]]:
    for held, language in zip(maps.values(), ("en", "ru", "ar"), strict=True):
        for size in SIZES:
            for ink in INKS:
                yield block_of(typesetter, plan_with(held, marching=ink != "black"), language, size, ink), size


def test_names_never_lie_on_each_other(maps: dict[str, StreetMap], typesetter: Typesetter) -> None:
    for block, _ in every(maps, typesetter):
        for one, other in combinations(names_of(block), 2):
            assert not plate_of(one).meets(plate_of(other)), (one.line.text, other.line.text)


def test_no_name_leaves_the_frame_and_none_is_smaller_than_eight_points(
    maps: dict[str, StreetMap], typesetter: Typesetter
) -> None:
    for block, (width, _) in every(maps, typesetter):
        for placed in names_of(block):
            assert all(
                EDGE - 0.01 <= x <= EDGE + width * MM + 0.01 and -0.01 <= y <= block.height
                for x, y in plate_of(placed).corners
            )
            assert placed.line.size >= LEAST_TYPE


def test_nothing_is_drawn_outside_the_frame(maps: dict[str, StreetMap], typesetter: Typesetter) -> None:
    block = block_of(typesetter, plan_with(maps["latin"], marching=True))
    drawn = [item for item in block.items if not isinstance(item, PlacedLine)]
    page = Page(
        width=130 * MM + 2 * EDGE, height=block.height + 2 * EDGE, items=Block(height=0, items=tuple(drawn)).at(EDGE)
    )
    data = render(Document(title="", language="en", pages=(page,)), typesetter.faces)
    image = pypdfium2.PdfDocument(data)[0].render(scale=2).to_pil().convert("L")
    left, top, right, bottom = ImageChops.invert(image).getbbox() or (0, 0, 0, 0)
    assert left / 2 == pytest.approx(EDGE, abs=1)
    assert right / 2 == pytest.approx(EDGE + 130 * MM, abs=1)
    assert top / 2 == pytest.approx(EDGE, abs=1)
    assert bottom / 2 <= EDGE + block.height


def test_the_street_of_the_place_is_named_and_so_are_its_neighbours(
    maps: dict[str, StreetMap], typesetter: Typesetter
) -> None:
    said = {placed.line.text for placed in names_of(block_of(typesetter, plan_with(maps["latin"])))}
    assert {"Foundry Street", "Thornfield Road", "Embassy of Kazakhstan", ATTRIBUTION} <= said


@pytest.mark.parametrize(("script", "language"), [("cyrillic", "ru"), ("arabic", "ar")])
def test_names_read_back_from_the_file_as_they_are_written(
    maps: dict[str, StreetMap], typesetter: Typesetter, script: str, language: str
) -> None:
    block = block_of(typesetter, plan_with(maps[script]), language)
    data = render(Document(title="", language=language, pages=(page_of(block, 130),)), typesetter.faces)
    text = pypdfium2.PdfDocument(data)[0].get_textpage().get_text_bounded()
    streets = [placed.line.text for placed in names_of(block) if placed.line.text in sum(NAMES[script], ())]
    assert len(streets) >= 4
    for name in streets:
        assert all(word in text for word in name.split()), name


def test_a_photocopier_sees_black_and_white_alone(maps: dict[str, StreetMap], typesetter: Typesetter) -> None:
    block = block_of(typesetter, plan_with(maps["latin"], marching=True), "en", SIZES[0], "photocopy")
    for item in block.items:
        inks = [item.ink] if isinstance(item, PlacedLine | Box | Frame) else []
        if isinstance(item, Outline):
            inks = [item.ink, *([item.fill] if item.fill else [])]
        assert all(ink.red in (0.0, 1.0) and ink.red == ink.green == ink.blue for ink in inks)


def test_the_map_is_one_figure_that_says_in_words_how_to_get_there(
    maps: dict[str, StreetMap], typesetter: Typesetter
) -> None:
    block = block_of(typesetter, plan_with(maps["latin"]))
    parts = {item.part for item in block.items if not isinstance(item, Placement)}
    (figure,) = [part for part in parts if part is not None and part.role is Role.FIGURE]
    assert figure.alt == (
        "Street map: Embassy of Kazakhstan. 33 Thurloe Square, London SW7 2SD. "
        "On the pavement opposite the main door. South Kensington, five minutes on foot."
    )
    document = Document(title="", language="en", pages=(page_of(block, 130),))
    assert document.text() == f"{figure.alt}\n{ATTRIBUTION}"


def test_a_march_has_arrows_a_beginning_and_an_end(maps: dict[str, StreetMap], typesetter: Typesetter) -> None:
    still, marching = (block_of(typesetter, plan_with(maps["latin"], marching=each)) for each in (False, True))
    assert len(marching.items) > len(still.items) + 8
    assert "Meet here" in {placed.line.text for placed in names_of(marching)}


def test_equal_maps_are_equal_to_the_byte(maps: dict[str, StreetMap], typesetter: Typesetter) -> None:
    files = {
        render(
            Document(
                title="",
                language="en",
                pages=(page_of(block_of(setter, plan_with(maps["latin"], marching=True)), 130),),
            ),
            setter.faces,
        )
        for setter in (typesetter, Typesetter(Faces(resources() / "fonts")))
    }
    assert len(files) == 1


def test_without_a_map_or_without_room_there_is_none(maps: dict[str, StreetMap], typesetter: Typesetter) -> None:
    plan = plan_with(maps["latin"])
    assert mapped(typesetter, PLAN) is None
    assert mapped(typesetter, plan.put(replace(maps["latin"], deleted=True))) is None
    assert mapped(typesetter, plan, "en", (130.0, 40.0)) is None
    assert mapped(typesetter, plan, "en", (50.0, 90.0)) is None


hostile = st.text(st.characters(exclude_categories=["Cs"]), max_size=30) | st.sampled_from(
    ["<b>bold</b>", "{fact:killed}", "%s", "W" * 80, "\u202egro.", "", "गली नंबर ५", "ถนนข้าวสาร", "רחוב הרצל"]
)
numbers = st.integers(-40_000, 60_000)
lines = st.lists(st.tuples(numbers, numbers), min_size=1, max_size=8).map(encoded) | st.from_regex(
    r"[A-Za-z0-9_-]{1,40}", fullmatch=True
)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(Feature), hostile, st.lists(lines, max_size=3)), max_size=12), st.data())
def test_any_map_that_a_plan_can_hold_is_drawn(
    typesetter: Typesetter, features: list[tuple[Feature, str, list[str]]], data: st.DataObject
) -> None:
    held = StreetMap(
        id="map",
        location="embassy",
        south=LAT - 0.007,
        west=LON - 0.012,
        north=LAT + data.draw(st.sampled_from((0.007, -0.02, 0.0))),
        east=LON + data.draw(st.sampled_from((0.012, -0.3, 20.0))),
        features=tuple(MapFeature(kind=kind, name=name, lines=tuple(held)) for kind, name, held in features),
    )
    block = block_of(typesetter, plan_with(held, marching=data.draw(st.booleans())), "en", SIZES[1], "photocopy")
    assert ATTRIBUTION in {placed.line.text for placed in names_of(block)}
    render(Document(title="", language="en", pages=(page_of(block, 110),)), typesetter.faces)


def test_the_scale_is_told_in_metres_and_in_minutes(maps: dict[str, StreetMap], typesetter: Typesetter) -> None:
    said = [placed.line.text for placed in names_of(block_of(typesetter, plan_with(maps["latin"])))]
    assert [text for text in said if "on foot" in text] == ["200 m · 3 min on foot"]
    small = block_of(typesetter, plan_with(maps["latin"]), size=(70.0, 55.0))
    assert "100 m" in [placed.line.text for placed in names_of(small)]
