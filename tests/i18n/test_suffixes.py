import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.i18n.suffixes import Endings, endings, last_word


@pytest.mark.parametrize(
    ("value", "dative", "ablative"),
    [
        (1, "ге", "ден"),
        (6, "ға", "дан"),
        (10, "ға", "нан"),
        (40, "қа", "тан"),
        (70, "ке", "тен"),
        (76, "ға", "дан"),
        (100, "ге", "ден"),
        (110, "ға", "нан"),
        (300, "ге", "ден"),
        (1500, "ге", "ден"),
        (3000, "ға", "нан"),
        (20_080, "ге", "нен"),
        (2_000_000, "ға", "нан"),
    ],
)
def test_a_kazakh_suffix_follows_the_last_word_that_is_spoken(value: int, dative: str, ablative: str) -> None:
    assert endings(value, "kk") == Endings(dative=dative, ablative=ablative)


@pytest.mark.parametrize(("value", "ablative"), [(50, "den"), (9, "dan"), (40, "tan"), (70, "ten"), (3000, "den")])
def test_a_turkish_suffix_follows_the_last_word_that_is_spoken(value: int, ablative: str) -> None:
    assert endings(value, "tr").ablative == ablative


@pytest.mark.parametrize(("value", "word"), [(1.5, 5), (2.25, 5), (1.20, 2), (3.0, 3), (0.06, 6)])
def test_after_a_decimal_point_the_fraction_is_spoken_last(value: float, word: int) -> None:
    assert endings(value, "kk") == endings(word, "kk")


@given(st.integers(0, 10**12))
def test_every_figure_has_its_suffixes(value: int) -> None:
    ending = endings(value, "kk")
    assert ending.dative in {"ге", "ке", "ға", "қа"}
    assert ending.ablative in {"ден", "тен", "нен", "дан", "тан", "нан"}


@given(st.integers(1, 99), st.integers(1, 10**6))
def test_what_stands_before_the_last_two_figures_changes_nothing(tail: int, head: int) -> None:
    assert last_word(head * 100 + tail) == last_word(tail)


def test_other_languages_have_no_suffix() -> None:
    assert endings(70, "ru") == Endings()
