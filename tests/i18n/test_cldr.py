import pytest

from planner.i18n.cldr import locale, own_name


@pytest.mark.parametrize(
    ("tag", "name"), [("en", "en_GB"), ("en-US", "en_US"), ("ru-XX", "ru"), ("tlh", "en_GB"), ("not a tag", "en_GB")]
)
def test_a_language_that_cldr_does_not_know_formats_as_british_english(tag: str, name: str) -> None:
    assert str(locale(tag)) == name


def test_a_language_knows_its_own_name() -> None:
    assert own_name("ru") == "русский"
    assert own_name("ar") == "العربية"
