"""Passphrases: made out of words, and judged before they are taken."""

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files
from math import log2
from typing import Any

from mnemonic import Mnemonic
from zxcvbn import zxcvbn

from planner.domain.errors import PassphraseError
from planner.domain.message import Message

Noise = Callable[[int], bytes]

ENOUGH_BITS = 60
"""Below this, a machine that makes a million guesses a second has a fair chance within a lifetime."""

WANTED_BITS = 85
_MADE_WORDS = 7
_LONGEST_JUDGED = 72
_ALPHABET, _KINDS = 62, 3

_DICE = {"en": "en_eff", "de": "de", "fr": "fr", "es": "es", "it": "it", "pt": "pt-br", "ca": "ca"}
_SHORT = {"ru": "russian", "cs": "czech", "tr": "turkish"}


class Strength(StrEnum):
    """Say what a passphrase is worth against somebody who has the folder and all the time in the world."""

    WEAK = "weak"
    FAIR = "fair"
    STRONG = "strong"


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """Hold what was estimated of a passphrase: bits of guessing, and what that means."""

    bits: float
    strength: Strength

    @property
    def taken(self) -> bool:
        """Tell whether a planner takes this passphrase."""
        return self.strength is not Strength.WEAK


def languages() -> tuple[str, ...]:
    """Return the languages in which there is a list of words to make passphrases from."""
    return (*_DICE, *_SHORT)


def made(language: str, noise: Noise) -> str:
    """Return a passphrase of random words that differ, worth at least 85 bits, in English where there is no list.

    Seven words of a list of 7776 (90 bits), eight of a list of 2048 (88 bits).
    """
    words = _list(language)
    count = max(_MADE_WORDS, -int(-WANTED_BITS // log2(len(words))))
    chosen: list[str] = []
    while len(chosen) < count:
        word = words[_below(len(words), noise)]
        if word not in chosen:
            chosen.append(word)
    return " ".join(chosen)


def judged(passphrase: str) -> Judgement:
    """Estimate how many guesses a passphrase is worth; of a long one only its beginning is looked at."""
    folded = unicodedata.normalize("NFKC", passphrase)[:_LONGEST_JUDGED]
    found: Mapping[str, Any] = zxcvbn(folded) if folded else {"guesses_log10": 0, "sequence": ()}
    bits = max(float(found["guesses_log10"]) * log2(10), _drawn_bits(found["sequence"]))
    if bits < ENOUGH_BITS:
        return Judgement(bits=bits, strength=Strength.WEAK)
    return Judgement(bits=bits, strength=Strength.STRONG if bits >= WANTED_BITS else Strength.FAIR)


def accepted(passphrase: str) -> str:
    """Return a passphrase that is worth taking; raise PassphraseError that says why it is not, and the way out."""
    if not judged(passphrase).taken:
        raise PassphraseError(
            Message(
                "This passphrase could be guessed: use at least five words that do not belong together, "
                "or let Handbill make one."
            )
        )
    return passphrase


def _drawn_bits(sequence: Sequence[Mapping[str, str]]) -> float:
    """Return what characters drawn by a machine are worth; 0 where any words, dates or rows of keys were recognised.

    The estimate takes ten tries for a letter that it does not recognise, as in a word of a language that it lacks.
    Three kinds of characters in turn are no word of any language.
    """
    if len(sequence) != 1 or sequence[0]["pattern"] != "bruteforce":
        return 0.0
    token = sequence[0]["token"]
    kinds = {unicodedata.category(letter) for letter in token}
    return log2(_ALPHABET) * len(set(token)) if len(kinds) >= _KINDS else 0.0


def _below(bound: int, noise: Noise) -> int:
    """Return a number below ``bound``, each as likely as the others."""
    while True:
        number = int.from_bytes(noise(2), "big")
        if number < 65536 // bound * bound:
            return number % bound


@cache
def _list(language: str) -> tuple[str, ...]:
    short = language.split("-", 1)[0]
    if short in _SHORT:
        return tuple(Mnemonic(_SHORT[short]).wordlist)
    text = (files("diceware") / "wordlists" / f"wordlist_{_DICE.get(short, _DICE['en'])}.txt").read_text("utf-8")
    return tuple(re.sub(r"^\d+\s+", "", line.strip()) for line in text.splitlines() if line.strip())
