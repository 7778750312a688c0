from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.documents.composed import Composed
from planner.documents.model import Frame
from planner.documents.sign_up.table import LEAST_ROW
from planner.documents.table import TICK
from planner.documents.template import Print
from planner.documents.templates_at_hand import template
from planner.documents.theme import LEAST_TYPE, MM
from planner.domain.finding import Severity
from planner.domain.paper_size import PaperSize
from planner.domain.plan import Plan
from planner.domain.text import Text
from tests.documents.geometry import ROUNDING, bodies, boxes, collisions, lines_of, outside, smallest
from tests.documents.sample import LEAFLET, PLAN, PRESS_DESK, text
from tests.documents.templates.ordering import FACES, MANY_SCRIPTS, composed, order, read_back, rules

TITLED = replace(LEAFLET, headline=text(en="Stand with the oil workers"), body=Text(), demands=())
OTHERS = MANY_SCRIPTS.leaflets["leaflet"]
PAPERS = template("sign-up").papers


def sheet(
    paper: PaperSize = PaperSize.A4_LANDSCAPE, language: str = "en", ink: Print = "black", plan: Plan = PLAN
) -> Composed:
    leaflet = TITLED if plan is PLAN else OTHERS
    return composed("sign-up", order(leaflet, paper, language, ink, plan=plan))


CASES = [
    (paper, language, ink, plan)
    for paper in PAPERS
    for ink in ("black", "photocopy")
    for plan, languages in ((PLAN, "en ru kk"), (MANY_SCRIPTS, "ar fa he hi th"))
    for language in languages.split()
]


@pytest.mark.parametrize(("paper", "language", "ink", "plan"), CASES)
def test_nothing_on_a_sheet_meets_anything_else_in_any_script(
    paper: PaperSize, language: str, ink: Print, plan: Plan
) -> None:
    (page,) = sheet(paper, language, ink, plan).document.pages
    assert (page.width, page.height) == tuple(side * MM for side in paper.millimetres)
    assert collisions(page) == []
    assert outside(page, FACES) == []
    assert smallest(page) >= LEAST_TYPE
    ticks = [item for item in page.items if isinstance(item, Frame)]
    assert all(tick.width == tick.height == TICK for tick in ticks)
    for tick in ticks:
        assert all(
            not (tick.x < body.left < tick.x + TICK and tick.y < body.top < tick.y + TICK) for body in bodies(page)
        )


@pytest.mark.parametrize("paper", PAPERS)
def test_rows_are_high_enough_to_write_in(paper: PaperSize) -> None:
    (page,) = sheet(paper).document.pages
    rules = sorted(box.y + box.height / 2 for box in boxes(page) if box.height < MM and box.width > 200 * MM)
    steps = [lower - upper for upper, lower in pairwise(rules[1:])]
    assert len(steps) >= 9
    assert min(steps) >= LEAST_ROW - ROUNDING


def test_columns_are_as_wide_as_hands_need_them() -> None:
    (page,) = sheet().document.pages
    edges = sorted({box.x + box.width / 2 for box in boxes(page) if box.width < MM})
    widths = [(right - left) / MM for left, right in pairwise((18 * MM, *edges, 284 * MM))]
    assert widths == pytest.approx([74.5, 78.5, 26, 19, 19, 19, 30], abs=0.5)


def test_nothing_is_ticked_in_advance() -> None:
    (page,) = sheet().document.pages
    assert {item.ink.red for item in page.items if isinstance(item, Frame)} == {0.0}
    assert [box for box in boxes(page) if box.width < 2 * TICK and box.height < 2 * TICK] == []


def test_the_sheet_says_who_keeps_the_details_how_long_and_whom_to_ask() -> None:
    (said,) = read_back(sheet())
    assert "Stand with the oil workers" in said
    assert "Campaign Kazakhstan keeps these details only to tell you about this campaign" in said
    assert "shares them with nobody, and deletes them within a year" in said
    assert "+44 20 7946 0123" in said
    assert "0958" not in said
    assert "7700" not in said


def test_a_sheet_that_cannot_say_whom_to_ask_is_an_error() -> None:
    nobody = PLAN.put(replace(PRESS_DESK, points=()), replace(PLAN.organisations["own"], deleted=True))
    found = sheet(plan=PLAN), composed("sign-up", order(TITLED, PAPERS[0], plan=nobody))
    assert not {"no-keeper", "no-way-to-be-deleted"} & set(rules(found[0]))
    errors = {finding.rule for finding in found[1].findings if finding.severity is Severity.ERROR}
    assert {"no-keeper", "no-way-to-be-deleted"} <= errors


def test_the_back_repeats_the_heads_of_the_columns() -> None:
    pages = read_back(composed("sign-up", order(TITLED, PAPERS[0], sides=2)))
    assert len(pages) == 2
    assert all("Email or mobile Postcode Leaflets" in page for page in pages)
    assert ["Page 1 of 2" in pages[0], "Page 2 of 2" in pages[1]] == [True, True]


def test_right_to_left_the_first_column_stands_at_the_right() -> None:
    (page,) = sheet(language="ar", plan=MANY_SCRIPTS).document.pages
    heads = [line.x for line in lines_of(page, "TH")]
    assert heads == sorted(heads, reverse=True)
    assert lines_of(page, "H1")[0].x > page.width / 3


def test_a_photocopier_finds_no_tint_on_a_sheet() -> None:
    (page,) = sheet(ink="photocopy").document.pages
    assert {box.ink.red for box in boxes(page)} == {0.0}


def test_chosen_demands_that_the_sheet_does_not_print_are_named() -> None:
    assert "not-printed" in rules(composed("sign-up", order(LEAFLET, PAPERS[0])))
    assert "not-printed" not in rules(sheet())


@settings(max_examples=40, deadline=None)
@given(headline=st.text(max_size=300))
def test_any_headline_is_set_or_named(headline: str) -> None:
    paper = composed("sign-up", order(replace(TITLED, headline=text(en=headline)), PAPERS[0]))
    (page,) = paper.document.pages
    assert collisions(page) == []
    assert outside(page, FACES) == []
