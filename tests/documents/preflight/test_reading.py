"""Type that can be read."""

from dataclasses import replace

import pytest

from planner.documents import templates_at_hand
from planner.documents.model import (
    Placement,
)
from planner.domain.edit import Edit
from tests.documents.preflight.proofs import (
    BODY,
    LEAFLET,
    PLAN,
    E,
    H,
    W,
    looked_at,
    order,
    page,
    rules,
    set_in,
    with_body,
)


def test_type_of_less_than_eight_points_is_an_error() -> None:
    assert (E, "LF05") in rules(looked_at(page(*set_in("Some small words", 7.9))))
    assert (E, "LF05") not in rules(looked_at(page(*set_in("Some small words", 8))))


def test_type_is_measured_as_it_is_printed() -> None:
    assert (E, "LF05") in rules(looked_at(page(*set_in("Some small words", 10)), scale=0.7))
    small = page(Placement(x=0, y=0, page=page(*set_in("Some small words", 10)), scale=0.7))
    assert (E, "LF05") in rules(looked_at(small))


def test_running_text_below_clear_print_is_better_on_larger_paper() -> None:
    (found,) = (each for each in looked_at(page(*set_in(BODY, 11))) if each.rule == "LF05")
    assert found.severity is W
    assert len(found.spots) == len(set_in(BODY, 11))
    assert found.fix is not None
    assert found.fix.edits == (Edit("leaflets", "handbill-1", "paper", "A5", "A4"),)


def test_small_print_may_be_smaller_than_running_text() -> None:
    assert "LF05" not in {each.rule for each in looked_at(page(*set_in(LEAFLET.imprint.get("en"), 8.5)))}


def test_large_print_holds_every_line_to_sixteen_points() -> None:
    large = replace(templates_at_hand.template("rally"), large_print=True)
    assert (E, "LF06") in rules(looked_at(page(*set_in(BODY, 15.5)), template=large))
    assert "LF06" not in {each.rule for each in looked_at(page(*set_in(BODY, 16)), template=large)}


@pytest.mark.parametrize(("size", "fires"), [(9.5, True), (10, False), (12, False), (12.5, True)])
def test_a_press_text_is_set_so_that_desks_can_write_into_it(size: float, fires: bool) -> None:
    words = PLAN.releases["statement-1"].body.get("en").split("\n\n")[2]
    asked = order(kind="releases", name="statement-1")
    found = looked_at(page(*set_in(words, size, width=340)), template="release", asked=asked)
    assert ((H, "PR28") in rules(found)) is fires


def test_lines_longer_than_seventy_five_letters_lose_the_eye() -> None:
    words = "Workers on strike ask for nothing but the wages that they were promised in the month of May. " * 2
    asked = order(with_body(words.strip()))
    long = looked_at(page(*set_in(words.strip(), 12, width=600), width=700), asked=asked)
    assert (W, "LF07") in rules(long)
    assert (W, "LF07") not in rules(looked_at(page(*set_in(words.strip(), 12, width=300)), asked=asked))


def test_lines_that_stand_too_close_are_hard_to_follow() -> None:
    words = "Workers on strike ask for nothing but the wages that they were promised in May."
    asked = order(with_body(words))
    assert (W, "LF07") in rules(looked_at(page(*set_in(words, 12, pitch=1.0)), asked=asked))
    assert (W, "LF07") not in rules(looked_at(page(*set_in(words, 12, pitch=1.2)), asked=asked))


def test_a_paragraph_in_capitals_is_hard_to_read() -> None:
    words = "WORKERS ON STRIKE ASK FOR NOTHING BUT THE WAGES THEY WERE PROMISED"
    assert (W, "LF07") in rules(looked_at(page(*set_in(words, 12)), asked=order(with_body(words))))


def test_a_paragraph_of_more_than_four_lines_is_not_read_in_passing() -> None:
    words = "word " * 40
    asked = order(with_body(words.strip()))
    five = set_in(words.strip(), 12, width=180)
    assert len(five) > 4
    found = [each for each in looked_at(page(*five), asked=asked) if each.rule == "LF02"]
    assert [(each.severity, each.kind, each.field) for each in found] == [(W, "leaflets", "body.en")]
    assert "LF02" not in {each.rule for each in looked_at(page(*five[:4]), asked=asked)}


def test_five_short_lines_of_a_narrow_column_are_soon_read() -> None:
    words = "Workers on strike ask for nothing but the wages that they were promised in May."
    five = set_in(words, 12, width=100)
    assert len(five) > 4
    assert "LF02" not in {each.rule for each in looked_at(page(*five), asked=order(with_body(words)))}
