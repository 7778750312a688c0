import pytest

from planner.i18n.lists import listed, parted, sentence, sentences


@pytest.mark.parametrize(
    ("language", "printed"),
    [("en", "A, B and C"), ("en-US", "A, B, and C"), ("ru", "A, B и C"), ("kk", "A, B, C"), ("ar", "A وB وC")],
)
def test_a_list_is_joined_as_its_language_joins_it(language: str, printed: str) -> None:
    assert listed(["A", "B", "C"], language) == printed


def test_a_short_list_needs_no_comma() -> None:
    assert listed([], "en") == ""
    assert listed(["A"], "en") == "A"
    assert listed(["A", "B"], "en") == "A and B"


@pytest.mark.parametrize(
    ("text", "language", "printed"),
    [
        ("No seating", "en", "No seating."),
        ("No seating.", "en", "No seating."),
        ("Why?", "en", "Why?"),
        ("They said “no.”", "en", "They said “no.”"),
        ("बैठने की जगह नहीं", "hi", "बैठने की जगह नहीं।"),
        ("ไม่มีที่นั่ง", "th", "ไม่มีที่นั่ง"),
        ("没有座位", "zh", "没有座位。"),
        ("为什么？", "zh", "为什么？"),
        ("  ", "en", ""),
    ],
)
def test_a_sentence_gets_the_stop_of_its_language_once(text: str, language: str, printed: str) -> None:
    assert sentence(text, language) == printed


@pytest.mark.parametrize(
    ("language", "comma"), [("en", ", "), ("ar", "، "), ("fa", "، "), ("he", ", "), ("th", " "), ("zh", "，")]
)
def test_items_are_parted_by_the_comma_of_the_language(language: str, comma: str) -> None:
    assert parted(["A", "B", "C"], language) == f"A{comma}B{comma}C"
    assert parted([], language) == ""


def test_sentences_run_on_and_empty_ones_vanish() -> None:
    assert sentences(["Step-free access", "", "No seating"], "en") == "Step-free access. No seating."
