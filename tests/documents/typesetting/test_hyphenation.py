"""Where words may be divided."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.documents.typesetting.hyphenation import divisions


def divided(stretch: str, language: str) -> str:
    edges = (0, *divisions(stretch, language), len(stretch))
    return "-".join(stretch[start:end] for start, end in pairwise(edges))


@pytest.mark.parametrize(
    ("word", "language", "expected"),
    [
        ("supporters", "en", "sup-port-ers"),
        ("supporters", "en-GB", "sup-port-ers"),
        ("демонстрантов", "ru", "демон-стран-тов"),
        ("забастовка", "ru", "заба-стовка"),
        ("Nachrichten", "de", "Nach-rich-ten"),
        ("«солидарность»,", "ru", "«соли-дар-ность»,"),
    ],
)
def test_words_are_divided_by_the_rules_of_their_language(word: str, language: str, expected: str) -> None:
    assert divided(word, language) == expected


@pytest.mark.parametrize(
    ("word", "language"),
    [
        ("Supporters", "en"),
        ("SUPPORTERS", "en"),
        ("NACHRICHTEN", "de"),
        ("supporters.org", "en"),
        ("press@supporters", "en"),
        ("supporters2011", "en"),
        ("pro-government", "en"),
        ("supporters", "ru"),
        ("демонстрантов", "en"),
        ("жақтаушылар", "kk"),
        ("متظاهرين", "ar"),
        ("प्रदर्शनकारी", "hi"),
        ("after", "en"),
    ],
)
def test_names_addresses_foreign_and_short_words_are_not(word: str, language: str) -> None:
    assert divisions(word, language) == ()


@given(st.text(max_size=30), st.sampled_from(["en", "ru", "de", "xx", "zh", "ar", "sr-Latn"]))
def test_no_text_leaves_less_than_three_letters_on_either_side(stretch: str, language: str) -> None:
    for place in divisions(stretch, language):
        assert stretch[place - 3 : place].isalpha()
        assert sum(map(str.isalpha, stretch[place : place + 4])) >= 3
