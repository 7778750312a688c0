import pytest

from planner.i18n.languages import direction, fallbacks, locale, own_name


@pytest.mark.parametrize(
    ("tag", "chain"),
    [("ru-RU", ("ru_RU", "ru")), ("kk", ("kk",)), ("zh-Hans-CN", ("zh_Hans_CN", "zh_Hans", "zh"))],
)
def test_a_tag_falls_back_to_its_parents(tag: str, chain: tuple[str, ...]) -> None:
    assert fallbacks(tag) == chain


@pytest.mark.parametrize(
    ("tag", "name"), [("en", "en_GB"), ("en-US", "en_US"), ("ru-XX", "ru"), ("tlh", "en_GB"), ("not a tag", "en_GB")]
)
def test_a_language_that_cldr_does_not_know_formats_as_british_english(tag: str, name: str) -> None:
    assert str(locale(tag)) == name


@pytest.mark.parametrize(("tag", "way"), [("ar", "rtl"), ("fa", "rtl"), ("he", "rtl"), ("kk", "ltr"), ("th", "ltr")])
def test_the_direction_is_that_of_the_script(tag: str, way: str) -> None:
    assert direction(tag) == way


def test_a_language_knows_its_own_name() -> None:
    assert own_name("ru") == "русский"
    assert own_name("ar") == "العربية"
