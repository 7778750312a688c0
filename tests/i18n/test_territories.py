import pytest

from planner.i18n.territories import territory_name


@pytest.mark.parametrize(
    ("language", "printed"),
    [("en", "United Kingdom"), ("ru", "Великобритания"), ("kk", "Ұлыбритания"), ("ar", "المملكة المتحدة")],
)
def test_a_country_is_named_in_the_language_of_the_paper(language: str, printed: str) -> None:
    assert territory_name("GB", language) == printed


def test_an_unknown_code_stays_as_it_is() -> None:
    assert territory_name("XQ", "en") == "XQ"
