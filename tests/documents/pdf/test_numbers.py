"""Numbers in content streams."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.documents.pdf.numbers import joined, short


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0, "0"),
        (12.0, "12"),
        (0.5, "0.5"),
        (-0.0001, "0"),
        (3.14159, "3.142"),
        (-2.5, "-2.5"),
        (1e-9, "0"),
        (100, "100"),
    ],
)
def test_numbers_are_as_short_as_they_can_be(value: float, text: str) -> None:
    assert short(value) == text


def test_numbers_are_joined_with_spaces() -> None:
    assert joined(1, 2.5, -3) == "1 2.5 -3"


@given(st.floats(-20000, 20000))
def test_what_is_written_is_a_pdf_number_within_half_a_thousandth(value: float) -> None:
    assert re.fullmatch(r"-?\d+(\.\d{1,3})?", short(value))
    assert float(short(value)) == pytest.approx(value, abs=0.00051)
