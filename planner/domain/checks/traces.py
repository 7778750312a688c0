"""Traces that a way to reach someone leaves in a text, however it is spelt there."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Self
from unicodedata import normalize

from planner.domain.checks.dialling import VALID, Dial
from planner.domain.contact import Point, PointKind

_RUN = re.compile(r"\d(?:[\W_]{0,5}\d)+")
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe0e\ufe0f\ufeff]")
_AT = re.compile(r"\s*[\[({<]\s*(?:at|@)\s*[\])}>]\s*|\s+at\s+|\s*@\s*")
_DOT = re.compile(r"\s*[\[({<]\s*(?:dot|\.)\s*[\])}>]\s*|\s+dot\s+")
_COUNTRY_DIGITS = 3  # no country code is longer
_LEAST_CORE = 7
_LEAST_TAIL = 6
_LEAST_NAME = 6
_LEAST_ADDRESS = 8

Owners = Mapping[str, frozenset[str]]


def prepared(words: str) -> str:
    """Return a text in which letters and digits are the plain ones, blanks are single, and nothing is hidden."""
    plain = " ".join(normalize("NFKC", _UNSEEN.sub("", words)).casefold().split())
    return "".join(str(int(letter)) if letter.isdecimal() else letter for letter in plain)


def phone_key(point: Point, dial: Dial) -> str:
    """Return the digits by which a number is known in every spelling, or an empty string where it is none."""
    dialled = dial(point.value, point.region)
    if dialled.validity == VALID:
        return dialled.e164.lstrip("+")
    digits = _digits(prepared(point.value))
    return digits.lstrip("0") if point.kind.is_phone and len(digits) >= _LEAST_TAIL else ""


def _digits(words: str) -> str:
    return "".join(each for each in words if each.isdecimal())


def _squashed(words: str) -> str:
    return "".join(each for each in words if each.isalnum())


@dataclass(frozen=True, slots=True, kw_only=True)
class Guard:
    """Hold the traces of many points, each with the contacts whose points they are.

    ``cores`` are numbers without the longest country code, found inside any run of digits; ``tails`` are the ends of
    numbers, which a run of digits must equal; ``names`` are addresses of mail and the like; ``addresses`` are postal.
    """

    cores: Owners
    core_lengths: frozenset[int]
    tails: Owners
    names: Owners
    addresses: Owners

    @classmethod
    def over(cls, points: Iterable[tuple[str, Point]], dial: Dial) -> Self:
        """Make a guard over (contact, point) pairs; points too short to be told from other words are left out."""
        cores: dict[str, set[str]] = {}
        tails: dict[str, set[str]] = {}
        names: dict[str, set[str]] = {}
        addresses: dict[str, set[str]] = {}
        for contact, point in points:
            if key := phone_key(point, dial):
                cores.setdefault(_core(key), set()).add(contact)
                for tail in _tails(key):
                    tails.setdefault(tail, set()).add(contact)
            elif point.kind in (PointKind.POST, PointKind.PO_BOX):
                for address in _address_keys(point):
                    addresses.setdefault(address, set()).add(contact)
            elif len(name := "".join(prepared(point.value).split())) >= _LEAST_NAME:
                names.setdefault(name, set()).add(contact)
        return cls(
            cores=_frozen(cores),
            core_lengths=frozenset(len(core) for core in cores),
            tails=_frozen(tails),
            names=_frozen(names),
            addresses=_frozen(addresses),
        )

    def found_in(self, words: str) -> tuple[str, ...]:
        """Return the contacts of whom a text holds a trace, in the order of their ids."""
        plain = prepared(words)
        found = {contact for contacts in self._numbers(plain) for contact in contacts}
        found |= {contact for contacts in self._names(plain) for contact in contacts}
        squashed = _squashed(plain)
        found |= {contact for key, contacts in self.addresses.items() if key in squashed for contact in contacts}
        return tuple(sorted(found))

    def _numbers(self, plain: str) -> Iterator[frozenset[str]]:
        nobody: frozenset[str] = frozenset()
        for match in _RUN.finditer(plain):
            run = _digits(match[0])
            if len(run) < _LEAST_CORE:
                continue
            yield self.tails.get(run.lstrip("0"), nobody)
            for length in self.core_lengths:
                for start in range(len(run) - length + 1):
                    yield self.cores.get(run[start : start + length], nobody)

    def _names(self, plain: str) -> Iterator[frozenset[str]]:
        spelt = _DOT.sub(".", _AT.sub("@", plain))
        for text in {plain, spelt}:
            squashed = text.replace(" ", "")
            for name, contacts in self.names.items():
                if name in squashed and _spaced(name).search(text):
                    yield contacts


def _core(key: str) -> str:
    return key[_COUNTRY_DIGITS:] if len(key) - _COUNTRY_DIGITS >= _LEAST_CORE else key[-_LEAST_CORE:]


def _tails(key: str) -> Iterator[str]:
    for start in range(len(key) - _LEAST_TAIL + 1):
        yield key[start:].lstrip("0")


def _address_keys(point: Point) -> Iterator[str]:
    """Yield an address and its first line; a line without a number is a town, which anyone may name."""
    value = prepared(point.value)
    for part in {value, re.split(r"[,;]", value)[0], prepared(point.value.partition("\n")[0])}:
        key = _squashed(part)
        if len(key) >= _LEAST_ADDRESS and any(letter.isdecimal() for letter in key):
            yield key


def _spaced(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w.+-]){' ?'.join(map(re.escape, name))}(?![\w-])")


def _frozen(owners: dict[str, set[str]]) -> Owners:
    return {key: frozenset(contacts) for key, contacts in owners.items()}
