import os

import pytest

from planner.domain.errors import PassphraseError
from planner.store.recovery_words import COUNT, ENTROPY_BYTES, LISTS, entropy_of, meant, words_of


@pytest.mark.parametrize("language", LISTS)
def test_the_words_of_every_list_give_their_bytes_back_however_they_are_typed(language: str) -> None:
    for _ in range(60):
        entropy = os.urandom(ENTROPY_BYTES)
        words = words_of(entropy, language)
        assert len(words.split()) == COUNT
        assert entropy_of(words) == entropy
        assert entropy_of("\n" + words.upper().replace(" ", "  ")) == entropy


def test_the_words_are_those_of_the_published_vectors() -> None:
    """Source: the test vectors of BIP 39."""
    assert words_of(bytes.fromhex("7f" * 16), "en") == (
        "legal winner thank year wave sausage worth useful legal winner thank yellow"
    )
    assert words_of(bytes.fromhex("80" * 16), "en") == (
        "letter advice cage absurd amount doctor acoustic avoid letter advice cage above"
    )


def test_a_language_without_a_list_gets_english_words() -> None:
    assert words_of(bytes(16), "kk") == words_of(bytes(16), "en")


WORDS = words_of(bytes.fromhex("80" * 16), "en").split()


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (" ".join(WORDS[:11]), "There are 11 words; the recovery sheet has 12"),
        (" ".join([*WORDS[:6], "akustic", *WORDS[7:]]), 'Word 7, "akustic", is no recovery word'),
        (" ".join([*WORDS[:10], WORDS[11], WORDS[10]]), "one is wrong or out of its place"),
        ("", "There are 0 words"),
    ],
)
def test_what_is_wrong_with_typed_words_is_named(typed: str, said: str) -> None:
    assert entropy_of(typed) is None
    with pytest.raises(PassphraseError, match=said):
        meant(typed)
