"""Words that a line of large letters should not end with."""

import pytest

from planner.documents.typesetting.leading_words import leads_on


@pytest.mark.parametrize(
    ("word", "language", "leads"),
    [
        ("THE ", "en", True),
        ("for ", "en", False),
        ("troops", "en", False),
        ("НЕ ", "ru", True),
        ("войска", "ru", False),
        ("the", "kk", False),
        ("der", "de-AT", True),
    ],
)
def test_articles_and_the_like_lead_to_the_next_word(word: str, language: str, leads: bool) -> None:
    assert leads_on(word, language) is leads
