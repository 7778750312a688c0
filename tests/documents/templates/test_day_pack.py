from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations, pairwise
from time import perf_counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.documents.composed import Composed
from planner.documents.model import Box, Frame, Page, Part, PlacedLine, Role
from planner.documents.plain_text import plain_text
from planner.documents.template import Print
from planner.documents.templates_at_hand import template
from planner.documents.theme import LEAST_TYPE, MM
from planner.domain.contact import Contact, ContactList, Point, PointKind, Purpose
from planner.domain.event import Event, EventStatus, Expected, Leg, Phase
from planner.domain.event import Role as Job
from planner.domain.location import Position
from planner.domain.moment import Precision
from planner.domain.organisation import Organisation, OrganisationKind
from planner.domain.paper_size import PaperSize
from planner.domain.plan import Plan
from planner.domain.release import PressRelease
from planner.domain.street_map import ATTRIBUTION
from planner.domain.visibility import Visibility
from planner.exchange.street_extract import street_map
from tests.cities import LAT, LON, write_city
from tests.documents.geometry import ROUNDING, boxes, collisions, inked, lines_of, outside, smallest
from tests.documents.sample import EMBASSY, PICKET, PLAN, PRESS_DESK, london, text
from tests.documents.templates.ordering import FACES, LEGAL, MANY_SCRIPTS, composed, order, read_back, rules

INCH_OF_HOLES = 18 * MM
CHIEF = Contact(
    id="chief",
    name="Red armband",
    points=(Point(kind=PointKind.MOBILE, value="07700 900111", region="GB", purposes=(Purpose.EVENT_DAY,)),),
)
EDITOR = Contact(
    id="editor",
    name="Foreign desk",
    organisation="daily",
    role=text(en="News editor"),
    points=(
        Point(kind=PointKind.PHONE, value="020 7946 0777", region="GB", purposes=(Purpose.PRESS,)),
        Point(kind=PointKind.EMAIL, value="desk@example.org", purposes=(Purpose.PRESS,)),
    ),
)
MARCH = (
    Leg(from_="Town Hall", to="Market Place", via="High Street", distance_m=450),
    Leg(from_="Market Place", to="Canal Bridge", via="Mill Lane", distance_m=320, kerbs_or_steps=True, note="Narrow"),
)
EVENT = replace(
    PICKET,
    expected=Expected(min=40, max=150),
    phases=(
        Phase(title=text(en="Stewards meet", ru="Сбор распорядителей"), offset_min=-60),
        Phase(title=text(en="Hand in the letter", ru="Передача письма"), offset_min=60, lead="press-desk", public=True),
    ),
    roles=(
        Job(role="chief-steward", assigned=("chief",)),
        Job(role="steward", needed=3, assigned=("kerb",)),
        Job(role="bike-marshal"),
    ),
    route=MARCH,
)
HERE = PLAN.put(
    LEGAL,
    CHIEF,
    EDITOR,
    Contact(id="kerb", name="Yellow armband"),
    Organisation(id="daily", name="The Daily", kind=OrganisationKind.MEDIA),
    ContactList(id="press", name="Press", purpose=Purpose.PRESS, members=("editor",)),
    PressRelease(id="release", number="7", headline=text(en="Troops fire"), events=("picket",), issued=EVENT.start),
)
RALLY = replace(next(iter(MANY_SCRIPTS.events.values())), phases=EVENT.phases, roles=EVENT.roles, route=MARCH)
PAPERS = template("day-pack").papers


def pack(
    event: Event = EVENT,
    paper: PaperSize = PaperSize.A4,
    language: str = "en",
    ink: Print = "black",
    plan: Plan = HERE,
) -> Composed:
    return composed("day-pack", order(event, paper, language, ink, plan=plan))


def packs(paper: Composed) -> list[list[str]]:
    """Return the words of the pages of each pack: the chief's, then those of the stewards."""
    found: list[list[str]] = []
    for page in read_back(paper):
        if "Page 1 of " in page:
            found.append([])
        found[-1].append(page)
    return found


CASES = [
    (paper, ink, plan, event, language)
    for paper in PAPERS
    for ink in ("black", "photocopy")
    for plan, event, languages in ((HERE, EVENT, "en ru kk"), (MANY_SCRIPTS, RALLY, "ar fa he hi th"))
    for language in languages.split()
]


@pytest.mark.parametrize(("paper", "ink", "plan", "event", "language"), CASES)
def test_nothing_in_a_pack_meets_anything_else_in_any_script(
    paper: PaperSize, ink: Print, plan: Plan, event: Event, language: str
) -> None:
    made = pack(event, paper, language, ink, plan)
    for page in made.document.pages:
        assert sorted((page.width, page.height)) == sorted(side * MM for side in paper.millimetres)
        assert collisions(page) == []
        assert outside(page, FACES) == []
        assert smallest(page) >= LEAST_TYPE
        assert list(crossed(page)) == []
    assert not {"no-room", "divided-word", "missing-glyphs"} & set(rules(made))


def crossed(page: Page) -> Iterator[str]:
    """Yield words that run over an upright rule or into the edge that is bound."""
    uprights = [box for box in boxes(page) if box.width < MM < box.height]
    for ink in inked(page, FACES):
        if any(ink.left < box.x and box.x + box.width < ink.right and meets(ink.top, box) for box in uprights):
            yield ink.what


def meets(y: float, box: Box) -> bool:
    return box.y < y < box.y + box.height


def test_a_pack_begins_on_an_odd_page_and_counts_its_own() -> None:
    pages = read_back(pack())
    first = [place for place, words in enumerate(pages) if "Page 1 of " in words]
    assert len(first) == 4
    assert all(place % 2 == 0 for place in first)
    for start, end in pairwise([*first, len(pages)]):
        for place in range(start, end):
            assert f"Page {place - start + 1} of {end - start}" in pages[place]
            assert "Internal" in pages[place]


def test_every_page_says_whose_it_is() -> None:
    chief, *stewards = packs(pack())
    assert all("For the chief steward" in page for page in chief)
    names = ("Steward 1 of 3: Yellow armband", "Steward 2 of 3", "Steward 3 of 3")
    for name, pages in zip(names, stewards, strict=True):
        assert all(name in page for page in pages)


def test_stewards_get_the_few_numbers_they_need_and_no_list() -> None:
    chief, *stewards = [" ".join(pages) for pages in packs(pack())]
    for words in ("Roles", "Press contacts", "Sign-in", "020 7946 0777", "News editor", "The Daily", "Troops fire"):
        assert words in chief
        assert not any(words in pages for pages in stewards)
    for pages in stewards:
        for words in ("Run sheet", "Route", "Incident log", "Notes", "07700 900111", "020 7946 0958", "999 / 112"):
            assert words in pages


def test_a_pack_holds_nothing_secret() -> None:
    said = plain_text(pack().document)
    assert "0999" not in said
    closed = replace(CHIEF, points=tuple(replace(each, visibility=Visibility.SECRET) for each in CHIEF.points))
    assert "900111" not in plain_text(pack(plan=HERE.put(closed)).document)


def test_numbers_are_told_as_they_are_dialled_where_the_event_is() -> None:
    abroad = replace(EVENT, location="square", start=replace(london("2011-12-16T12:00"), zone="Asia/Aqtau"))
    said = read_back(pack(abroad))[0]
    assert "+44 7700 900111" in said
    assert "112" in said
    assert "All times Zhanaozen" in said


def test_the_day_is_told_by_the_clock_and_from_the_start() -> None:
    said = read_back(pack())[0]
    places = [said.index(words) for words in ("11:00", "12:00", "13:00", "open")]
    assert "−60" in said
    assert "+60" in said
    assert said.count("Zhanaozen") == 1
    assert places[0] < said.index("Stewards meet")


def test_what_happens_on_another_day_says_so() -> None:
    late = Phase(title=text(en="Count"), offset_min=13 * 60)
    assert "Saturday" in read_back(pack(replace(EVENT, phases=(late,))))[0]


def test_an_end_that_is_known_is_told() -> None:
    said = read_back(pack(replace(EVENT, end=london("2011-12-16T14:30"))))[0]
    assert "14:30" in said
    assert "+150" in said
    assert "open" not in said


def test_an_event_without_a_time_says_none_and_a_finding_tells() -> None:
    for start in (None, london("2011-12-16T00:00", Precision.DAY)):
        made = pack(replace(EVENT, start=start))
        assert "11:00" not in made.document.text()
        assert ("no-start" in rules(made)) is (start is None)


def test_a_cancelled_event_says_so_on_every_page() -> None:
    assert all("Cancelled: Picket" in page for page in read_back(pack(replace(EVENT, status=EventStatus.CANCELLED))))


def test_everyone_who_is_needed_has_a_row() -> None:
    roles = packs(pack())[0][1]
    assert "Steward 2 2 of 3" in roles
    assert "Yellow armband" in roles
    assert "Red armband 07700 900111" in roles
    assert "Bike marshal" in roles
    assert "Police liaison" in roles


def test_what_is_missing_is_named() -> None:
    found = pack().findings
    assert [each.field for each in found if each.rule == "open-role"] == ["roles[1].assigned", "roles[2].assigned"]
    assert [each.field for each in found if each.rule == "no-lead"] == ["phases[0].lead"]
    assert "no-legal-number" not in rules(pack())
    assert "no-legal-number" in rules(pack(plan=HERE.put(replace(LEGAL, deleted=True))))
    nowhere = replace(EMBASSY, address=replace(EMBASSY.address, country="AQ"))
    assert "no-emergency-number" in rules(pack(plan=HERE.put(nowhere)))
    assert "no-stewards" in rules(pack(replace(EVENT, roles=())))


def test_a_long_day_goes_on_under_the_same_heads_and_its_rows_stay_whole() -> None:
    phases = tuple(Phase(title=text(en=f"Point {n} of a long day"), offset_min=n) for n in range(1, 61))
    made = pack(replace(EVENT, phases=phases))
    pages = packs(made)[0]
    going_on = [page for page in pages if "Run sheet" in page]
    assert len(going_on) >= 3
    assert all("Who leads" in page for page in going_on[:2])
    for page in made.document.pages[:3]:
        times = [placed for placed in lines_of(page, "TH") if ":" in placed.line.text]
        told = [placed for placed in page.lines() if placed.line.text.startswith("Point ")]
        assert len(told) <= len(times)
        assert collisions(page) == []
    tables = {part.parent.parent for part in parts(made, Role.HEADER) if part.parent}
    heads = [part for part in parts(made, Role.HEADER) if said_of(made, part) == "Who leads"]
    assert len(heads) == 4, "one in each pack: on later pages heads are ornaments"
    assert len(tables) >= len(heads)


def parts(made: Composed, role: Role) -> list[Part]:
    found = (line.part for page in made.document.pages for line in page.lines())
    return list(dict.fromkeys(part for part in found if part and part.role is role))


def said_of(made: Composed, part: Part) -> str:
    return " ".join(line.line.text for page in made.document.pages for line in page.lines() if line.part is part)


def test_rows_of_tables_are_as_wide_as_their_heads_for_those_who_hear_them() -> None:
    made = pack()
    rows: dict[Part, list[Part]] = {}
    for page in made.document.pages:
        for item in page.items:
            part = item.part if isinstance(item, PlacedLine | Frame) else None
            part = part.parent if part and part.role is Role.P and part.parent else part
            if part and part.parent and part.role in (Role.HEADER, Role.CELL):
                rows.setdefault(part.parent, []).append(part)
    tables: dict[Part | None, set[int]] = {}
    for row, cells in rows.items():
        tables.setdefault(row.parent, set()).add(len(dict.fromkeys(cells)))
    assert tables
    assert all(len(widths) == 1 for widths in tables.values())


def test_a_note_in_a_cell_is_a_paragraph_of_its_own() -> None:
    assert "11:00 | −60 | Stewards meet On the pavement opposite the main door · Not public |" in plain_text(
        pack().document
    )


def test_every_pack_is_made_of_elements_of_its_own() -> None:
    pages = pack().document.pages
    heard = [{line.part for line in page.lines() if line.part} for page in pages]
    starts = [place for place, page in enumerate(pages) if any("Page 1 of" in line.line.text for line in page.lines())]
    packed = [set().union(*heard[start:end]) for start, end in pairwise([*starts, len(pages)])]
    assert all(one.isdisjoint(other) for one, other in combinations(packed, 2))


def test_the_incident_log_has_eight_rows_to_write_in() -> None:
    page = next(page for page in pack().document.pages if page.width > page.height)
    edges = sorted(box.y for box in boxes(page) if box.height < MM and box.width > 200 * MM)
    steps = [(lower - upper) / MM for upper, lower in pairwise(edges)][-7:]
    assert len(steps) == 7
    assert steps == pytest.approx([17.2] * 7, abs=0.1)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_edge_that_is_bound_has_room_for_holes_on_both_sides_of_a_sheet(language: str) -> None:
    plan, event = (HERE, EVENT) if language == "en" else (MANY_SCRIPTS, RALLY)
    for place, page in enumerate(pack(event, language=language, plan=plan).document.pages, 1):
        left = min(ink.left for ink in inked(page, FACES))
        right = page.width - max(ink.right for ink in inked(page, FACES))
        at_left = (language == "en") is (place % 2 == 1)
        assert (left if at_left else right) >= INCH_OF_HOLES - 1


def test_the_route_tells_its_legs_and_its_length() -> None:
    said = packs(pack())[0][2]
    for words in ("Town Hall", "High Street", "450 m", "Steps or kerbs", "Narrow", "770 m"):
        assert words in said
    assert "Route" not in plain_text(pack(replace(EVENT, route=())).document)


def test_the_map_of_the_place_stands_above_the_legs(tmp_path_factory: pytest.TempPathFactory) -> None:
    data = write_city(tmp_path_factory.mktemp("city") / "city.osm.pbf").read_bytes()
    here = Position(lat=LAT, lon=LON)
    plan = HERE.put(street_map(data, here, 800, id_="map", location="embassy"), replace(EMBASSY, position=here))
    made = pack(plan=plan)
    said = packs(made)[0][2]
    assert ATTRIBUTION in said
    assert "In all 770 m" in said
    assert made.document.pages[2].items
    assert all(outside(page, FACES) == [] for page in made.document.pages)


def test_on_a_photocopy_there_is_no_grey_and_no_hair_thin_rule() -> None:
    for page in pack(ink="photocopy").document.pages:
        rules_ = [item for item in page.items if isinstance(item, Box | Frame)]
        assert all(item.ink.red == 0 for item in rules_)
        assert all(min(item.width, item.height) >= 0.35 * MM - ROUNDING for item in rules_)


def test_packs_for_fifty_stewards_are_set_in_two_seconds() -> None:
    many = replace(EVENT, roles=(Job(role="steward", needed=50),))
    pack(many)
    begun = perf_counter()
    pages = pack(many).document.pages
    assert perf_counter() - begun < 2.0
    assert len(pages) >= 200


WORDS = st.text(max_size=300)


@settings(max_examples=25, deadline=None)
@given(title=WORDS, phase=WORDS, name=st.text(max_size=80), via=WORDS, role=st.text(max_size=60))
def test_any_words_are_set_or_named(title: str, phase: str, name: str, via: str, role: str) -> None:
    event = replace(
        EVENT,
        title=text(en=title),
        phases=(Phase(title=text(en=phase), offset_min=3, lead="kerb"),),
        roles=(Job(role="steward", assigned=("kerb",)), Job(role=role)),
        route=(Leg(from_=via, to=name, via=via, note=phase),),
    )
    for page in pack(event, plan=HERE.put(Contact(id="kerb", name=name or "-"))).document.pages:
        assert collisions(page) == []
        assert outside(page, FACES) == []


def test_words_too_many_for_a_cell_are_named() -> None:
    made = pack(replace(EVENT, phases=(Phase(title=text(en="word " * 900), offset_min=3),)))
    assert "no-room" in rules(made)
    assert all(collisions(page) == [] for page in made.document.pages)


def test_an_even_number_of_notes_pages_never_leaves_a_blank_back() -> None:
    for page in pack(replace(EVENT, route=())).document.pages:
        assert any(isinstance(item, PlacedLine) for item in page.items)


def test_times_that_take_more_room_get_it() -> None:
    page = pack(RALLY, language="th", plan=MANY_SCRIPTS).document.pages[0]
    told = [placed.line.text for placed in lines_of(page, "TH") if ":" in placed.line.text]
    assert told
    assert all("น" in words for words in told)


def test_the_press_desk_is_among_those_the_press_calls() -> None:
    own = replace(PRESS_DESK, organisation="own")
    chief = " ".join(packs(pack(plan=HERE.put(own)))[0])
    assert "Press desk Campaign Kazakhstan 020 7946 0123" in chief
    gone = replace(EDITOR, do_not_contact=True)
    assert "Foreign desk" not in " ".join(packs(pack(plan=HERE.put(gone)))[0])
