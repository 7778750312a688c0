from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.documents.composed import Composed
from planner.documents.model import Box, Frame
from planner.documents.template import Print
from planner.documents.templates_at_hand import template
from planner.documents.theme import LEAST_TYPE, MM
from planner.domain.contact import Purpose
from planner.domain.event import Event, EventStatus, Phase, Role
from planner.domain.moment import Precision
from planner.domain.paper_size import PaperSize
from planner.domain.plan import Plan
from planner.domain.visibility import Visibility
from tests.documents.geometry import boxes, collisions, outside, smallest
from tests.documents.sample import PICKET, PLAN, PRESS_DESK, london, text
from tests.documents.templates.ordering import FACES, LEGAL, MANY_SCRIPTS, composed, order, read_back, rules

DAY = (
    Phase(title=text(en="Gather", ru="Сбор"), offset_min=-15),
    Phase(title=text(en="Speeches", ru="Выступления"), offset_min=15),
    Phase(title=text(en="Hand in the letter", ru="Передача письма"), offset_min=60, lead="press-desk"),
)
EVENT = replace(
    PICKET, phases=DAY, roles=(Role(role="chief-steward"), Role(role="steward", needed=4), Role(role="first-aid"))
)
DESK = replace(
    PRESS_DESK,
    points=tuple(
        replace(point, purposes=(Purpose.EVENT_DAY,)) if point.value == "07700 900123" else point
        for point in PRESS_DESK.points
    ),
)
HERE = replace(PLAN, campaign=replace(PLAN.campaign, jurisdiction="GB-ENG")).put(LEGAL, DESK)
RALLY = next(iter(MANY_SCRIPTS.events.values()))
PAPERS = template("steward-card").papers


def cards(event: Event = EVENT, language: str = "en", ink: Print = "black", plan: Plan = HERE) -> Composed:
    return composed("steward-card", order(event, PaperSize.A6, language, ink, plan=plan))


CASES = [
    (paper, ink, plan, event, language)
    for paper in PAPERS
    for ink in ("black", "photocopy")
    for plan, event, languages in ((HERE, EVENT, "en ru kk"), (MANY_SCRIPTS, RALLY, "ar fa he hi th"))
    for language in languages.split()
]


@pytest.mark.parametrize(("paper", "ink", "plan", "event", "language"), CASES)
def test_nothing_on_a_card_meets_anything_else_in_any_script(
    paper: PaperSize, ink: Print, plan: Plan, event: Event, language: str
) -> None:
    set_cards = composed("steward-card", order(event, paper, language, ink, plan=plan))
    for page in set_cards.document.pages:
        assert collisions(page) == []
        assert outside(page, FACES) == []
        assert smallest(page) >= LEAST_TYPE
    assert "no-room" not in rules(set_cards)


def test_there_is_a_card_for_each_steward() -> None:
    pages = read_back(cards())
    assert [f"Card {n} of 4" in page for n, page in enumerate(pages, 1)] == [True] * 4


def test_every_card_is_an_element_of_its_own_to_a_screen_reader() -> None:
    parts = [{line.part for line in page.lines()} for page in cards().document.pages]
    assert all(one.isdisjoint(other) for one, other in combinations(parts, 2))


def test_without_a_word_about_stewards_there_is_one_card_and_a_hint() -> None:
    alone = cards(replace(EVENT, roles=()))
    assert len(alone.document.pages) == 1
    assert "no-stewards" in rules(alone)


def test_the_day_stands_in_the_order_of_the_clock() -> None:
    said = read_back(cards())[0]
    places = [said.index(words) for words in ("11:45 Gather", "12:00 Begins", "12:15 Speeches", "13:00 Hand in")]
    assert places == sorted(places)
    assert "All times London" in said
    assert "Press desk leads" in said


def test_a_phase_on_another_clock_is_told_by_that_of_the_event() -> None:
    abroad = Phase(title=text(en="Call"), start=replace(london("2011-12-16T18:30"), zone="Asia/Aqtau"))
    assert "13:30 Call" in read_back(cards(replace(EVENT, phases=(abroad,))))[0]


def test_an_event_without_a_time_prints_no_clock() -> None:
    for start in (None, london("2011-12-16T00:00", Precision.DAY)):
        paper = cards(replace(EVENT, start=start))
        said = paper.document.text()
        assert "Speeches" in said
        assert "11:45" not in said
        assert ("no-start" in rules(paper)) is (start is None)


def test_a_card_has_the_numbers_of_the_day_and_no_secret_one() -> None:
    said = cards().document.text()
    assert "07700 900123" in said
    assert "020 7946 0958" in said
    assert "999 / 112" in said
    assert "0999" not in said
    assert "Internal: do not hand out or photograph." in said


def test_a_secret_number_for_the_day_stays_off_the_card() -> None:
    closed = replace(DESK, points=tuple(replace(point, visibility=Visibility.SECRET) for point in DESK.points))
    assert "900123" not in cards(plan=HERE.put(closed)).document.text()


def test_where_no_number_is_known_there_is_a_line_to_write_on() -> None:
    def lines(plan: Plan) -> int:
        page = cards(plan=plan).document.pages[0]
        return sum(1 for box in boxes(page) if box.height < MM and 30 * MM < box.width < 80 * MM)

    assert lines(HERE.put(replace(LEGAL, deleted=True))) == lines(HERE) + 1


def test_a_cancelled_event_says_so() -> None:
    assert "Cancelled: Picket the embassy" in read_back(cards(replace(EVENT, status=EventStatus.CANCELLED)))[0]


def test_on_a_photocopy_the_tab_is_a_frame() -> None:
    page = cards(ink="photocopy").document.pages[0]
    assert [item.stroke for item in page.items if isinstance(item, Frame)] == [pytest.approx(0.8 * MM)]
    assert all(item.height < 2 * MM for item in page.items if isinstance(item, Box))


def test_duties_that_find_no_room_stand_on_the_back_and_then_points_of_the_day_are_named() -> None:
    def long(count: int) -> Composed:
        phases = tuple(Phase(title=text(en=f"Point {n} of a long day"), offset_min=n) for n in range(1, count))
        return cards(replace(EVENT, phases=phases))

    longer = long(14)
    assert len(longer.document.pages) == 8
    assert "no-room" not in rules(longer)
    assert "Do not touch anyone" in longer.document.text()
    assert "no-room" in rules(long(60))
    assert all(collisions(page) == [] for page in long(60).document.pages)


@settings(max_examples=30, deadline=None)
@given(title=st.text(max_size=200), phase=st.text(max_size=400))
def test_any_words_are_set_or_named(title: str, phase: str) -> None:
    event = replace(EVENT, title=text(en=title), phases=(Phase(title=text(en=phase), offset_min=3),))
    for page in cards(event).document.pages:
        assert collisions(page) == []
        assert outside(page, FACES) == []
