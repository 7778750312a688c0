"""What to dial where a life is in danger."""

import re

import pytest

from planner.documents.emergency import emergencies, emergency_in

UNION = "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK"


def test_every_number_can_be_dialled_and_says_who_knows_it() -> None:
    for country, emergency in emergencies().items():
        assert re.fullmatch("[A-Z]{2}", country)
        assert re.fullmatch(r"\d{3,5}( / \d{3,5})?", emergency.dial)
        assert emergency.source.startswith("http")


@pytest.mark.parametrize("country", UNION.split())
def test_in_the_european_union_it_is_112(country: str) -> None:
    assert emergency_in(country).startswith("112")


@pytest.mark.parametrize(
    ("country", "ambulance"),
    [("NO", "113"), ("CH", "144"), ("RS", "194"), ("TH", "1669"), ("IL", "101"), ("JP", "119"), ("BR", "192")],
)
def test_where_police_have_another_number_the_ambulance_comes_first(country: str, ambulance: str) -> None:
    assert emergency_in(country).split(" / ")[0] == ambulance


def test_where_nobody_looked_there_is_none() -> None:
    assert emergency_in("AQ") == emergency_in("") == ""
