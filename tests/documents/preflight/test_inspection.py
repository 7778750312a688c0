"""Limits, spots, and the papers of the program itself."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from planner.documents import templates_at_hand
from planner.documents.model import (
    Box,
    Document,
    Placement,
)
from planner.documents.preflight.inspection import located
from planner.documents.preflight.provenance import Mark, marks
from planner.documents.template import Order
from planner.domain.finding import Finding, Spot
from planner.domain.message import Message
from planner.domain.text import Text
from tests.documents.preflight.proofs import BODY, LEAFLET, PLAN, E, W, looked_at, order, page, rules, set_in


def test_limits_are_the_campaigns() -> None:
    limits = replace(PLAN.campaign.limits, clear_print=14.0)
    asked = order(replace(PLAN, campaign=replace(PLAN.campaign, limits=limits)))
    assert (W, "LF05") in rules(looked_at(page(*set_in(BODY, 13)), asked=asked))
    assert (W, "LF05") not in rules(looked_at(page(*set_in(BODY, 13))))


@pytest.mark.parametrize(
    ("turn", "wanted"),
    [
        (0, (110, 220, 30, 40)),
        (90, (100 + 400 - 60, 210, 40, 30)),
        (180, (100 + 300 - 40, 200 + 400 - 60, 30, 40)),
        (270, (120, 200 + 300 - 40, 40, 30)),
    ],
)
def test_spots_on_a_page_that_is_placed_are_where_it_is_printed(
    turn: int, wanted: tuple[float, float, float, float]
) -> None:
    inner = page(Box(x=10, y=20, width=30, height=40), width=300, height=400)
    sheet = page(Placement(x=100, y=200, page=inner, turn=turn), width=900, height=900)
    asked = order(ink="photocopy")
    (found,) = (each for each in looked_at(sheet, asked=asked) if each.rule == "LF18")
    assert found.spots == (Spot(0, *wanted),)


def test_a_leaf_that_is_printed_four_times_is_told_of_once() -> None:
    inner = page(*set_in("Some small words", 6), width=300, height=400)
    sheet = page(*(Placement(x=300 * at, y=0, page=inner) for at in range(4)), width=1200, height=400)
    (found,) = (each for each in looked_at(sheet) if each.rule == "LF05" and each.severity is E)
    assert len(found.spots) == 1


def composed(template: str, asked: Order) -> Document:
    return templates_at_hand.template(template).compose(asked).document


def test_the_words_of_a_leaflet_are_traced_to_their_fields() -> None:
    fields = {(each.kind, each.record, each.field) for each in marks(composed("rally", order()), order())}
    assert fields >= {
        ("leaflets", "handbill-1", "headline.en"),
        ("leaflets", "handbill-1", "body.en"),
        ("leaflets", "handbill-1", "imprint.en"),
        ("leaflets", "handbill-1", "qr.value"),
        ("events", "picket", "title.en"),
        ("events", "picket", "start"),
        ("events", "picket", "bring.en"),
        ("locations", "embassy", "name.en"),
        ("locations", "embassy", "meeting_point.en"),
        ("demands", "stop", "text.en"),
        ("demands", "jobs", "text.en"),
        ("contacts", "press-desk", "points[0].value"),
        ("facts", "killed", "as_of"),
    }


def test_the_words_of_a_release_are_traced_to_their_fields() -> None:
    asked = order(kind="releases", name="statement-1")
    fields = {(each.kind, each.record, each.field) for each in marks(composed("release", asked), asked)}
    assert fields >= {
        ("organisations", "own", "name"),
        ("releases", "statement-1", "headline.en"),
        ("releases", "statement-1", "subhead.en"),
        ("releases", "statement-1", "body.en"),
        ("releases", "statement-1", "issued"),
        ("releases", "statement-1", "notes.en"),
        ("statements", "quote", "text.en"),
        ("facts", "injured", "text.en"),
        ("", "", "boilerplate.en"),
    }


def test_a_finding_of_the_plan_is_shown_where_its_words_stand() -> None:
    places = marks(composed("rally", order()), order())
    finding = Finding(
        severity=E, rule="PR16", kind="events", record="picket", field="bring.en", message=Message("Today.")
    )
    (found,) = located([finding], places)
    assert found.spots == tuple(each.spot for each in places if each.field == "bring.en")
    assert found.spots
    (whole,) = located([replace(finding, field="bring")], places)
    assert whole.spots == found.spots
    (nowhere,) = located([replace(finding, record="other")], places)
    assert not nowhere.spots


def test_a_mark_lies_on_its_page() -> None:
    document = composed("rally", order())
    for each in marks(document, order()):
        assert isinstance(each, Mark)
        side = document.pages[each.spot.page]
        assert 0 <= each.spot.x <= each.spot.x + each.spot.width <= side.width
        assert 0 <= each.spot.y <= each.spot.y + each.spot.height <= side.height


@pytest.mark.parametrize("ink", ["colour", "black", "photocopy"])
def test_the_papers_of_the_sample_are_fit_to_print(ink: str) -> None:
    asked = order(ink=ink)
    assert not looked_at(*composed("rally", asked).pages, asked=asked)


def test_the_press_paper_of_the_sample_is_fit_to_print() -> None:
    asked = order(kind="releases", name="statement-1")
    assert not looked_at(*composed("release", asked).pages, template="release", asked=asked)


def test_an_empty_paper_is_looked_at_without_a_finding() -> None:
    assert not looked_at(page())
    assert not looked_at()


@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.text(max_size=300), st.text(max_size=60), st.sampled_from(["en", "ru", "ar", "th"]))
def test_whatever_was_typed_is_looked_at_and_twice_alike(body: str, headline: str, language: str) -> None:
    body, headline = (words.encode("utf-8", "replace").decode() for words in (body, headline))
    leaflet = replace(LEAFLET, headline=Text.of({language: headline}), body=Text.of({language: body}))
    asked = replace(order(PLAN.put(leaflet)), languages=(language,))
    document = composed("rally", asked)
    assert looked_at(*document.pages, asked=asked) == looked_at(*document.pages, asked=asked)
    assert marks(document, asked) == marks(document, asked)
