"""Words by language."""

from planner.domain.text import Text


def test_the_first_language_that_has_words_speaks() -> None:
    text = Text.of({"en": " ", "ru": "Митинг"})

    assert text.first(("en", "kk", "ru")) == "Митинг"
    assert text.first(("kk",)) == "Митинг"
    assert Text().first(("en",)) == ""


def test_the_order_in_which_languages_were_typed_does_not_matter() -> None:
    assert Text.of({"ru": "Да", "en": "Yes"}) == Text.of({"en": "Yes", "ru": "Да"})


def test_a_changed_original_shows_its_translations_as_stale() -> None:
    text = Text.of({"en": "Bring water", "ru": "Возьмите воду"}).saying("en", "Bring water and bread", "en")

    assert text.get("ru") == "Возьмите воду"
    assert text.stale() == ("ru",)


def test_a_new_translation_is_up_to_date_again() -> None:
    text = Text.of({"en": "Bring water", "ru": "Возьмите воду"}).saying("en", "Bring bread", "en")

    assert text.saying("ru", "Возьмите хлеб", "en").stale() == ()


def test_taking_a_change_of_the_original_back_makes_translations_current_again() -> None:
    before = Text.of({"en": "Bring water", "ru": "Возьмите воду"})

    assert before.saying("en", "Bring bread", "en").saying("en", "Bring water", "en") == before


def test_a_translation_remembers_the_wording_it_was_made_from_through_several_changes() -> None:
    text = Text.of({"en": "One", "ru": "Один"}).saying("en", "Two", "en").saying("en", "Three", "en")

    assert dict(text.made_from) == {"ru": "One"}


def test_emptying_a_language_takes_it_out() -> None:
    text = Text.of({"en": "Yes", "ru": "Да"}).saying("ru", "", "en")

    assert text.languages() == ("en",)
    assert not Text.of({"en": "  "})
