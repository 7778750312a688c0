"""Names as long as a page are cut, and what says nothing is not there."""

from planner.documents.left_out import ELLIPSIS
from planner.documents.press.abridging import NAME, Abridger


def test_short_words_stay_and_nothing_is_noted() -> None:
    abridger = Abridger()
    assert abridger.short("Justice for Zhanaozen", NAME) == "Justice for Zhanaozen"
    assert abridger.cut == []


def test_long_words_end_after_a_word_and_what_went_is_kept() -> None:
    abridger = Abridger()
    words = "wages " * 40
    said = abridger.short(words, NAME)
    assert len(said) <= NAME + 1
    assert said.endswith(f"wages{ELLIPSIS}")
    assert (said.removesuffix(ELLIPSIS) + " " + abridger.cut[0]).split() == words.split()


def test_a_letter_keeps_its_marks() -> None:
    said = Abridger().short("e\u0301" * 200, NAME - 1)
    assert said.removesuffix(ELLIPSIS).endswith("e\u0301")


def test_words_without_a_character_to_see_are_none() -> None:
    assert Abridger().short("\u200b\u2067 \x07", NAME) == ""
