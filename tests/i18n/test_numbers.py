from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.i18n.numbers import number, qualified

QUALIFIERS = ["exactly", "at-least", "up-to", "about", "more-than", "fewer-than"]


@pytest.mark.parametrize(
    ("language", "printed"),
    [
        ("en", "1,500"),
        ("ru", "1\N{NO-BREAK SPACE}500"),
        ("kk", "1\N{NO-BREAK SPACE}500"),
        ("fr", "1\N{NO-BREAK SPACE}500"),
        ("ar", "1,500"),
        ("ar-EG", "١٬٥٠٠"),
        ("fa", "۱٬۵۰۰"),
        ("de", "1.500"),
    ],
)
def test_a_figure_is_grouped_and_in_the_digits_of_its_language(language: str, printed: str) -> None:
    assert number(1500, language) == printed


@pytest.mark.parametrize(
    ("value", "qualifier", "language", "printed"),
    [
        (70, "up-to", "en", "up to 70"),
        (500, "at-least", "en", "at least 500"),
        (1500, "about", "en", "about 1,500"),
        (3000, "more-than", "en", "more than 3,000"),
        (50, "fewer-than", "en", "fewer than 50"),
        (50, "exactly", "en", "50"),
        (70, "up-to", "ru", "до 70"),
        (500, "at-least", "ru", "не менее 500"),
        (1500, "about", "ru", "около 1\N{NO-BREAK SPACE}500"),
        (3000, "more-than", "ru", "более 3\N{NO-BREAK SPACE}000"),
        (70, "up-to", "kk", "70-ке дейін"),
        (500, "at-least", "kk", "кемінде 500"),
        (1500, "about", "kk", "шамамен 1\N{NO-BREAK SPACE}500"),
        (3000, "more-than", "kk", "3\N{NO-BREAK SPACE}000-нан астам"),
        (70, "more-than", "kk", "70-тен астам"),
        (300, "more-than", "kk", "300-ден астам"),
        (70, "up-to", "ar", "ما يصل إلى 70"),
        (500, "at-least", "ar", "ما لا يقل عن 500"),
        (140, "at-least", "fa", "دست‌کم ۱۴۰"),
        (80, "about", "he", "בערך 80"),
        (30, "more-than", "hi", "30 से अधिक"),
        (70, "up-to", "uk", "до 70"),
    ],
)
def test_a_qualified_figure_reads_as_the_press_writes_it(
    value: int, qualifier: str, language: str, printed: str
) -> None:
    assert qualified(value, qualifier, language) == printed


def test_a_decimal_figure_keeps_its_fraction() -> None:
    assert qualified(Decimal("1.5"), "more-than", "kk") == "1,5-тен астам"
    assert qualified(1.5, "about", "en") == "about 1.5"


@given(
    value=st.integers(0, 10**9),
    qualifier=st.sampled_from(QUALIFIERS),
    language=st.sampled_from(["en", "ru", "kk", "uk", "ar", "fa", "he", "hi", "th"]),
)
def test_every_qualified_figure_holds_the_figure(value: int, qualifier: str, language: str) -> None:
    assert number(value, language) in qualified(value, qualifier, language)


@given(value=st.integers(0, 10**9), language=st.sampled_from(["en", "ru", "kk", "ar", "fa", "hi"]))
def test_two_qualifiers_never_print_alike(value: int, language: str) -> None:
    assert len({qualified(value, qualifier, language) for qualifier in QUALIFIERS}) == len(QUALIFIERS)


def test_an_unknown_qualifier_is_refused() -> None:
    with pytest.raises(KeyError):
        qualified(70, "roughly", "en")
