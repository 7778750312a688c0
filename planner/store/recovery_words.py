"""Twelve words that open a planner when its passphrase is forgotten: 128 random bits and a checksum, as in BIP 39."""

import unicodedata
from functools import cache

from mnemonic import Mnemonic

from planner.domain.errors import PassphraseError
from planner.domain.message import Message

COUNT = 12
ENTROPY_BYTES = 16

LISTS = {
    "en": "english",
    "ru": "russian",
    "es": "spanish",
    "fr": "french",
    "it": "italian",
    "pt": "portuguese",
    "cs": "czech",
    "tr": "turkish",
    "ko": "korean",
    "zh": "chinese_simplified",
}
"""The languages in which there is a list of 2048 words to make them from."""


def words_of(entropy: bytes, language: str) -> str:
    """Return the words for ``entropy`` of 16 bytes, in English where the language has no list."""
    return str(Mnemonic(LISTS.get(language.split("-", maxsplit=1)[0], LISTS["en"])).to_mnemonic(entropy))


def entropy_of(typed: str) -> bytes | None:
    """Return the bytes that twelve words stand for; None for what is no such words, in no language."""
    words = _cleaned(typed)
    if len(words) != COUNT:
        return None
    for name in LISTS.values():
        known = _decomposed(name)
        if all(word in known.wordlist for word in words):
            try:
                return bytes(known.to_entropy(words))
            except ValueError:  # its checksum: some languages share words, so the next list may fit
                continue
    return None


def meant(typed: str) -> bytes:
    """Return the bytes that twelve words stand for; raise PassphraseError that names the word that is wrong."""
    entropy = entropy_of(typed)
    if entropy is not None:
        return entropy
    words = _cleaned(typed)
    if len(words) != COUNT:
        raise PassphraseError(
            Message(
                "There are {count} words; the recovery sheet has {wanted}. Type them all, in their order.",
                count=len(words),
                wanted=COUNT,
            )
        )
    known = max((_decomposed(name).wordlist for name in LISTS.values()), key=lambda all_: sum(w in all_ for w in words))
    for number, word in enumerate(words, 1):
        if word not in known:
            raise PassphraseError(
                Message(
                    'Word {number}, "{word}", is no recovery word. Check its spelling on the sheet.',
                    number=number,
                    word=word,
                )
            )
    raise PassphraseError(
        Message("These words do not belong together: one is wrong or out of its place. Compare them with the sheet.")
    )


def _cleaned(typed: str) -> list[str]:
    return [_compared(word) for word in unicodedata.normalize("NFKC", typed).split()]


def _compared(word: str) -> str:
    """Return a word as it is compared: keyboards compose letters differently, and capital I has two small ones."""
    return unicodedata.normalize("NFKD", word.casefold()).replace("i\u0307", "i").replace("ı", "i")


@cache
def _decomposed(name: str) -> Mnemonic:
    """Return a list in the form in which words are compared; two of the lists are not kept in it."""
    return Mnemonic(name, wordlist=[_compared(word) for word in Mnemonic(name).wordlist])
