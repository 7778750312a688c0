from dataclasses import replace
from itertools import product

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from planner.documents.composed import Composed
from planner.documents.model import BLACK, WHITE, Box, Frame, Ink
from planner.documents.template import Print
from planner.documents.templates.announcement import TEMPLATE
from planner.documents.theme import GRIDS, MM
from planner.domain.event import Event, EventForm, EventStatus, Phase
from planner.domain.leaflet import Leaflet
from planner.domain.paper_size import PaperSize
from planner.domain.text import Text
from tests.documents.geometry import boxes, collisions, lines_of, outside
from tests.documents.sample import DEMANDS, LEAFLET, PICKET, PLAN, text
from tests.documents.templates.leaflet_orders import FACTS_PLAN, HOMES, LANGUAGES, faults, plan_for
from tests.documents.templates.ordering import FACES, composed, order, read_back

ACCENT = Ink.parse(PLAN.campaign.colour)
INKS: tuple[Print, ...] = ("colour", "black", "photocopy")
GATHERING = replace(
    PICKET,
    phases=(
        Phase(title=text(en="Gather"), offset_min=-15, public=True),
        Phase(title=text(en="Speeches"), offset_min=15, public=True),
        Phase(title=text(en="Hand in the letter"), offset_min=60),
    ),
)


def announced(
    leaflet: Leaflet = LEAFLET,
    paper: PaperSize = PaperSize.A5,
    language: str = "en",
    sides: int = 2,
    ink: Print = "colour",
    event: Event = GATHERING,
) -> Composed:
    plan = plan_for(language)
    plan = plan.put(event) if plan is FACTS_PLAN else plan
    return composed("announcement", order(leaflet, paper, language, ink, plan=plan, sides=sides))


@pytest.mark.parametrize(("paper", "language"), list(product(TEMPLATE.papers, LANGUAGES)))
def test_every_announcement_is_well_set(paper: PaperSize, language: str) -> None:
    record = LEAFLET if plan_for(language) is FACTS_PLAN else HOMES
    place = TEMPLATE.papers.index(paper) + LANGUAGES.index(language)
    made = announced(record, paper, language, sides=1 + place % 2, ink=INKS[place % 3])
    assert faults(made, paper) == []


def test_rows_say_when_where_and_why_in_this_order() -> None:
    front = read_back(announced())[0]
    in_order = [
        "Announcement",
        "Picket the embassy",
        "Oil workers are being shot for striking. Stand with them.",
        "When",
        "Friday 16 December, 12 noon",
        "London time · 17:00 in Zhanaozen. Gather, 11:45. Speeches, 12:15.",
        "Where",
        "Embassy of Kazakhstan",
        "33 Thurloe Square, London SW7 2SD. On the pavement opposite the main door. South Kensington",
        "Why",
        "Stop the killing — withdraw the troops. Meet the strikers’ demands",
        "Bring",
        "Warm clothes, union banners, candles",
        "Access",
        "Step-free access. No seating.",
        "example.org/zhanaozen",
    ]
    places = [front.index(words) for words in in_order]
    assert places == sorted(places)
    assert "Hand in the letter" not in front


def test_the_title_fills_one_line_and_day_and_time_their_column_in_the_accent() -> None:
    page = announced().document.pages[0]
    grid = GRIDS[PaperSize.A5]
    (title,) = lines_of(page, "H1")
    assert title.line.width == pytest.approx(grid.live_width, rel=0.02)
    (day,) = [line for line in page.lines() if line.line.text.startswith("Friday")]
    assert day.ink == ACCENT
    assert day.x + day.line.width == pytest.approx(grid.width - grid.margin, rel=0.02)


def test_what_the_design_has_no_place_for_is_on_the_back() -> None:
    _, back = read_back(announced())
    assert "They asked for their wages. They got bullets." in back
    assert "News is blocked. Be their voice here." in back
    for demand in DEMANDS[1:]:
        assert demand.text.get("en").replace("'", "’") in back


def test_on_one_side_every_demand_stands_under_why_and_the_headline_is_found() -> None:
    made = announced(sides=1)
    (page,) = read_back(made)
    for demand in DEMANDS[1:]:
        assert demand.text.get("en").replace("'", "’") in page
    assert "headline" in {finding.field for finding in made.findings if finding.rule == "no-room"}


@pytest.mark.parametrize(
    ("changed", "word"),
    [
        (replace(GATHERING, status=EventStatus.MOVED), "Moved"),
        (replace(GATHERING, status=EventStatus.POSTPONED), "Postponed"),
        (replace(GATHERING, status=EventStatus.CANCELLED), "Cancelled"),
        (replace(GATHERING, form=EventForm.VIGIL), "Vigil"),
        (GATHERING, "Announcement"),
    ],
)
def test_the_tab_says_what_has_become_of_the_event(changed: Event, word: str) -> None:
    assert read_back(announced(event=changed))[0].startswith(word)


def test_a_cancelled_event_begins_at_no_time_and_asks_for_nothing() -> None:
    front = read_back(announced(event=replace(GATHERING, status=EventStatus.CANCELLED)))[0]
    assert "Gather" not in front
    assert "Warm clothes" not in front


def test_a_moved_event_names_the_new_place_and_the_one_not_to_go_to() -> None:
    moved = replace(GATHERING, status=EventStatus.MOVED, fallback_location="square")
    front = read_back(announced(event=moved))[0]
    assert "Central square, Zhanaozen Not at Embassy of Kazakhstan." in front


def test_the_tab_is_white_on_black_but_a_frame_for_the_photocopier() -> None:
    solid, framed = (announced(ink=ink).document.pages[0] for ink in ("black", "photocopy"))
    word = next(iter(solid.lines()))
    ground = boxes(solid)[0]
    assert (word.ink, ground.ink) == (WHITE, BLACK)
    assert ground.x <= word.x <= ground.x + ground.width
    (frame,) = [item for item in framed.items if isinstance(item, Frame)]
    assert frame.stroke == pytest.approx(0.8 * MM)
    assert next(iter(framed.lines())).ink == BLACK
    assert all(box.height <= 1.61 * MM for box in boxes(framed))


@pytest.mark.parametrize("paper", [PaperSize.A6, PaperSize.DL])
def test_labels_stand_above_their_words_on_papers_for_the_hand(paper: PaperSize) -> None:
    page = announced(paper=paper).document.pages[0]
    where = next(line for line in page.lines() if line.line.text == "Where")
    place = next(line for line in page.lines() if line.line.text == "Embassy of Kazakhstan")
    assert where.y < place.y
    assert where.x == pytest.approx(place.x)


def test_rows_stand_in_two_columns_on_a_paper_that_lies_across() -> None:
    page = announced(paper=PaperSize.A4_LANDSCAPE).document.pages[0]
    labels = [line for line in page.lines() if line.line.text in ("When", "Where", "Why", "Bring", "Access")]
    first, second = ([line for line in labels if (line.x < page.width / 2) is side] for side in (True, False))
    assert [line.line.text for line in (*first, *second)] == ["When", "Where", "Why", "Bring", "Access"]
    assert first[0].y == pytest.approx(second[0].y)


def test_the_columns_end_on_one_line() -> None:
    page = announced(paper=PaperSize.A4_LANDSCAPE).document.pages[0]
    rules = [box for box in page.items if isinstance(box, Box) and box.height < 1.1]
    lowest = [max(box.y for box in rules if (box.x < page.width / 2) is side) for side in (True, False)]
    assert lowest[0] == pytest.approx(lowest[1], abs=0.5)


def test_rows_take_the_free_height_evenly() -> None:
    crowded, roomy = (
        announced(event=event).document.pages[0] for event in (GATHERING, replace(GATHERING, bring=Text()))
    )
    steps = [[box.y for box in page.items if isinstance(box, Box) and box.height < 1.1] for page in (crowded, roomy)]
    assert len(steps[0]) == len(steps[1]) + 1
    assert steps[1][0] > steps[0][0]


def test_without_an_event_the_headline_is_the_title_and_the_body_the_notice() -> None:
    made = announced(replace(LEAFLET, event=None))
    front = read_back(made)[0]
    assert front.index("They asked for their wages. They got bullets.") < front.index("Up to 70 peaceful")
    assert "When" not in front
    assert faults(made, PaperSize.A5) == []


def test_a_title_too_long_for_a_line_takes_more_of_them() -> None:
    long = replace(
        GATHERING, title=text(en="A vigil for all who were killed when they asked for the wages they had earned")
    )
    page = announced(event=long).document.pages[0]
    assert len(lines_of(page, "H1")) > 1
    assert collisions(page) == []


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.text(min_size=1, max_size=150), st.text(max_size=400), st.sampled_from(TEMPLATE.papers), st.sampled_from([1, 2])
)
def test_whatever_is_announced_nothing_spills(title: str, words: str, paper: PaperSize, sides: int) -> None:
    event = replace(GATHERING, title=text(en=title), summary=text(en=words), bring=text(en=words))
    for page in announced(paper=paper, sides=sides, event=event).document.pages:
        assert collisions(page) == []
        assert outside(page, FACES) == []
