"""Ink, edges and pages."""

from dataclasses import replace

import pytest

from planner.documents.model import (
    Area,
    Box,
    Ink,
)
from planner.domain.finding import Severity
from tests.documents.preflight.proofs import HEIGHT, LEAFLET, PLAN, WIDTH, E, W, looked_at, order, page, rules, set_in


def test_a_page_takes_no_more_ink_than_dries() -> None:
    third = Box(x=0, y=0, width=WIDTH, height=0.33 * HEIGHT)
    quarter = replace(third, height=0.25 * HEIGHT)
    assert (W, "LF18") in rules(looked_at(page(third)))
    assert (W, "LF18") not in rules(looked_at(page(quarter)))
    assert (W, "LF18") in rules(looked_at(page(replace(quarter, ink=Ink.grey(0.1))), asked=order(ink="photocopy")))
    assert (W, "LF18") not in rules(looked_at(page(replace(third, ink=Ink.grey(0.4)))))


def test_a_photocopier_smears_what_is_solid() -> None:
    tab, bar = Box(x=40, y=40, width=100, height=30), Box(x=40, y=40, width=300, height=5)
    assert (W, "LF18") in rules(looked_at(page(tab), asked=order(ink="photocopy")))
    assert (W, "LF18") not in rules(looked_at(page(bar), asked=order(ink="photocopy")))
    assert (W, "LF18") not in rules(looked_at(page(tab)))


@pytest.mark.parametrize(("x", "expected"), [(15, None), (13, W), (-2, E)])
def test_words_keep_away_from_the_cut(x: float, expected: Severity | None) -> None:
    lines = [replace(each, x=x) for each in set_in("Words", 12)]
    found = {severity for severity, rule in rules(looked_at(page(*lines))) if rule == "safe-edge"}
    assert found == ({expected} if expected else set())


def test_the_edge_of_a_sheet_is_that_of_its_trim() -> None:
    lines = set_in("Words", 12)
    trimmed = replace(page(*lines), trim=Area(x=38, y=50, width=200, height=200))
    assert (W, "safe-edge") in rules(looked_at(trimmed))


def test_at_an_election_the_imprint_stands_first_or_last() -> None:
    asked = order(replace(PLAN, campaign=replace(PLAN.campaign, election=True)))
    imprint = page(*set_in(LEAFLET.imprint.get("en"), 9))
    assert (E, "LF14") in rules(looked_at(page(), asked=asked))
    assert (E, "LF14") in rules(looked_at(page(), imprint, page(), asked=asked))
    assert (E, "LF14") not in rules(looked_at(page(), imprint, asked=asked))
    assert (E, "LF14") not in rules(looked_at(page()))
