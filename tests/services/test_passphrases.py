import os
from collections.abc import Iterator

import pytest

from planner.domain.errors import PassphraseError
from planner.services.passphrases import ENOUGH_BITS, Strength, accepted, judged, languages, made


@pytest.mark.parametrize("language", languages())
def test_a_made_passphrase_is_words_that_differ_and_is_strong(language: str) -> None:
    for _ in range(20):
        passphrase = made(language, os.urandom)
        words = passphrase.split(" ")
        assert len(set(words)) == len(words) >= 7
        assert all(word and not word[0].isdigit() for word in words)
        assert judged(passphrase).strength is Strength.STRONG


def test_the_sample_list_has_its_first_and_last_word() -> None:
    """Source: the large list of the EFF begins with abacus and ends with zoom."""
    drawn = {made("en", counting()).split()[0] for _ in range(1)}
    assert drawn == {"abacus"}


def counting() -> "Noise":
    numbers: Iterator[int] = iter(range(1000))
    return Noise(numbers)


class Noise:
    def __init__(self, numbers: Iterator[int]) -> None:
        self._numbers = numbers

    def __call__(self, count: int) -> bytes:
        return next(self._numbers).to_bytes(count, "big")


def test_every_word_is_as_likely_as_the_others() -> None:
    """A number above the last whole multiple of the list's length would favour its first words."""
    numbers = iter([65535, 65534, *range(10)])
    assert made("en", Noise(numbers)).split()[0] == "abacus"


def test_a_language_without_a_list_gets_english_words() -> None:
    assert made("kk", counting()) == made("en", counting())


@pytest.mark.parametrize(
    "weak",
    ["", "password", "пароль", "correct horse", "qwertyuiop1234567", "Zhanaozen2011!", "aaaaaaaaaaaaaaaaaaaaaaaa"],
)
def test_what_could_be_guessed_is_refused_with_the_way_out(weak: str) -> None:
    assert judged(weak).bits < ENOUGH_BITS
    with pytest.raises(PassphraseError, match=r"could be guessed.*let Handbill make one"):
        accepted(weak)


@pytest.mark.parametrize(
    "good", ["seven words for a planner of pickets", "просто четыре слова тут", "xK9!wL0vR7kT5eM2"]
)
def test_what_could_not_be_guessed_is_taken_as_it_is(good: str) -> None:
    assert accepted(good) == good


def test_a_very_long_passphrase_is_judged_by_its_beginning_in_no_time() -> None:
    assert judged("a" * 100_000).bits < ENOUGH_BITS
