import hashlib
import json
import os
import unicodedata
from collections.abc import Callable, Iterator

import pytest
from argon2.low_level import Type, hash_secret_raw
from hypothesis import example, given, settings
from hypothesis import strategies as st

from planner.domain.errors import DamagedPlannerError, PassphraseError, PlannerError
from planner.store import recovery_words
from planner.store.key_file import Kind, is_protected, kinds, needs_key_file
from planner.store.keys import FLOOR, Cost, calibrated, opened, sealed, with_slot, with_words, without

CHEAP = Cost(memory_kib=64, passes=1, lanes=1)
KEY = bytes(range(32))
PASSPHRASE = "Жаңаөзен, seventy of them – ça ira"
BLOCK = 4096


def slot_changed(data: bytes, **values: object) -> bytes:
    """Forge a key file whose only slot says other values."""
    [slot] = json.loads(data[:BLOCK].split(b"\n")[0])["slots"]
    return changed(data, slots=[slot | values])


def changed(data: bytes, **values: object) -> bytes:
    """Forge a key file whose copies are intact but say other values."""
    copy = json.loads(data[:BLOCK].split(b"\n")[0]) | values
    words = json.dumps(copy).encode()
    return (words + b"\n" + hashlib.sha256(words).hexdigest().encode() + b"\n").ljust(BLOCK) * 2


@given(key=st.binary(min_size=32, max_size=32), passphrase=st.text(min_size=1))
@settings(deadline=None)
@example(key=KEY, passphrase="\ud83d half a character")
def test_the_key_comes_back_under_its_passphrase(key: bytes, passphrase: str) -> None:
    data = sealed(key, passphrase, CHEAP, os.urandom)
    assert is_protected(data)
    assert opened(data, passphrase) == key


@given(st.text(min_size=1))
@settings(deadline=None, max_examples=500)
def test_a_passphrase_opens_however_the_keyboard_composes_its_letters(passphrase: str) -> None:
    data = sealed(KEY, passphrase, CHEAP, os.urandom)
    for form in ("NFC", "NFD", "NFKC", "NFKD"):
        assert opened(data, unicodedata.normalize(form, passphrase)) == KEY


def test_full_width_letters_are_the_same_letters() -> None:
    assert opened(sealed(KEY, "seven words 7", CHEAP, os.urandom), "ｓｅｖｅｎ\u3000ｗｏｒｄｓ\u3000７") == KEY


@given(st.text())
@settings(deadline=None, max_examples=1000)
@example(PASSPHRASE.upper())
@example(PASSPHRASE + " ")
@example("")
def test_no_other_passphrase_opens(other: str) -> None:
    if unicodedata.normalize("NFKC", other) == unicodedata.normalize("NFKC", PASSPHRASE):
        return
    with pytest.raises(PassphraseError, match=r"not right\. Check the keyboard layout"):
        opened(SEALED, other)


SEALED = sealed(KEY, PASSPHRASE, CHEAP, os.urandom)


def test_without_a_passphrase_one_is_asked_for() -> None:
    with pytest.raises(PassphraseError, match="Enter its passphrase"):
        opened(SEALED, None)


def test_an_empty_passphrase_is_refused_when_a_planner_is_made() -> None:
    with pytest.raises(PassphraseError, match="empty"):
        sealed(KEY, "", CHEAP, os.urandom)


def test_a_planner_without_a_passphrase_says_so_and_opens_without_one() -> None:
    data = sealed(KEY, None, CHEAP, os.urandom)
    assert not is_protected(data)
    assert opened(data, None) == KEY
    assert KEY.hex().encode() in data


def test_a_sealed_key_file_holds_neither_key_nor_passphrase() -> None:
    for secret in (KEY, KEY.hex().encode(), PASSPHRASE.encode(), PASSPHRASE.encode("utf-16-le")):
        assert secret not in SEALED


def test_two_key_files_of_one_key_have_nothing_but_their_form_in_common() -> None:
    one, other = (json.loads(sealed(KEY, PASSPHRASE, CHEAP, os.urandom).split(b"\n")[0]) for _ in range(2))
    assert one["argon2id"]["salt"] != other["argon2id"]["salt"]
    [slot], [second] = one["slots"], other["slots"]
    for value in ("head", "nonce", "sealed-key"):
        assert slot[value] != second[value]


def damages(data: bytes) -> Iterator[bytes]:
    """Spoil one copy, a byte at a time, and cut the file."""
    for start in (0, BLOCK):
        for place in range(start, start + BLOCK, 7):
            yield data[:place] + bytes([data[place] ^ 0x40]) + data[place + 1 :]
    yield data[:BLOCK]
    yield data[: BLOCK + 100]
    yield b"\0" * BLOCK + data[BLOCK:]


def test_one_damaged_copy_costs_nothing() -> None:
    unprotected = sealed(KEY, None, CHEAP, os.urandom)
    for spoilt in damages(unprotected):
        assert opened(spoilt, None) == KEY


@pytest.mark.parametrize("passphrase", [PASSPHRASE, "wrong", None])
@pytest.mark.parametrize(
    "data", [b"", b"\0" * 2 * BLOCK, b"{}\n", SEALED[:50], SEALED.replace(b"argon2id", b"argon2ie")]
)
def test_two_damaged_copies_are_damage_whatever_the_passphrase(data: bytes, passphrase: str | None) -> None:
    with pytest.raises(DamagedPlannerError, match=r"damaged\..*copy"):
        opened(data, passphrase)


@pytest.mark.parametrize(
    "forged",
    [
        {"argon2id": {"memory-kib": 1 << 30, "passes": 3, "lanes": 4, "salt": "00" * 16}},
        {"argon2id": {"memory-kib": 64, "passes": 1 << 31, "lanes": 1, "salt": "00" * 16}},
        {"argon2id": {"memory-kib": 64, "passes": 1, "lanes": 64, "salt": "00" * 16}},
        {"argon2id": {"memory-kib": 64, "passes": 1, "lanes": 1, "salt": "00"}},
        {"argon2id": {"passes": 1}},
        {"argon2id": []},
        {"slots": [12]},
        {"slots": [{}]},
        {"slots": 12},
    ],
)
def test_a_forged_key_file_is_refused_before_it_costs_anything(forged: dict[str, object]) -> None:
    with pytest.raises(DamagedPlannerError):
        opened(changed(SEALED, **forged), PASSPHRASE)


@pytest.mark.parametrize("forged", [{"nonce": "00"}, {"nonce": 12}, {"sealed-key": "zz"}, {"kind": "back door"}])
def test_a_forged_slot_is_refused_before_it_costs_anything(forged: dict[str, object]) -> None:
    with pytest.raises(DamagedPlannerError):
        opened(slot_changed(SEALED, **forged), PASSPHRASE)


@pytest.mark.parametrize("forged", [{"kind": "second"}, {"head": "00" * 8}])
def test_what_a_slot_says_of_itself_is_sealed_too(forged: dict[str, object]) -> None:
    with pytest.raises(PassphraseError):
        opened(slot_changed(SEALED, **forged), PASSPHRASE)


def test_the_cost_is_sealed_too() -> None:
    cheaper = json.loads(SEALED.split(b"\n")[0])["argon2id"] | {"passes": 2}
    with pytest.raises(PassphraseError):
        opened(changed(SEALED, argon2id=cheaper), PASSPHRASE)


def test_a_key_file_from_the_future_is_refused_as_such() -> None:
    with pytest.raises(PlannerError, match="newer Handbill"):
        opened(changed(SEALED, **{"handbill-keys": 3}), PASSPHRASE)


def test_argon2id_gives_the_answers_of_its_authors() -> None:
    """Source: the test vectors of phc-winner-argon2, version 0x13."""
    known = {
        (2, 1 << 16, 1): "09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7",
        (2, 1 << 8, 1): "9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe",
        (2, 1 << 8, 2): "6d093c501fd5999645e0ea3bf620d7b8be7fd2db59c20d9fff9539da2bf57037",
        (1, 1 << 16, 1): "f6a5adc1ba723dddef9b5ac1d464e180fcd9dffc9d1cbf76cca2fed795d9ca98",
        (4, 1 << 16, 1): "9025d48e68ef7395cca9079da4c4ec3affb3c8911fe4f86d1a2520856f63172c",
    }
    for (passes, memory, lanes), answer in known.items():
        assert hash_secret_raw(b"password", b"somesalt", passes, memory, lanes, 32, Type.ID).hex() == answer


def test_the_default_cost_is_256_mib_and_three_passes() -> None:
    assert Cost() == Cost(memory_kib=256 * 1024, passes=3, lanes=4)


@pytest.mark.parametrize(
    ("seconds", "cost"),
    [
        (0.2, Cost(passes=15)),
        (1.4, Cost(passes=3)),
        (2.0, Cost(memory_kib=128 * 1024)),
        (60.0, FLOOR),
    ],
)
def test_a_guess_is_made_to_take_about_a_second(seconds: float, cost: Cost) -> None:
    readings = iter([100.0, 100.0 + seconds])
    assert calibrated(lambda: next(readings)) == cost


FIRST_FORMAT = {
    "argon2id": {"lanes": 1, "memory-kib": 64, "passes": 1, "salt": "00" * 16},
    "handbill-keys": 1,
    "nonce": "01" * 12,
    "sealed-key": ("d3f4887031cae77e8481a6def954e9afff5e4402edbb1a4e434af0fad8235013276e26499225bc9a922dd4c3f116819c"),
}
"""What the program wrote when a planner had one way in."""


def first_format() -> bytes:
    words = json.dumps(FIRST_FORMAT, sort_keys=True, separators=(",", ":")).encode()
    return (words + b"\n" + hashlib.sha256(words).hexdigest().encode() + b"\n").ljust(BLOCK) * 2


def test_a_key_file_from_before_there_were_slots_still_opens() -> None:
    assert opened(first_format(), PASSPHRASE) == KEY
    with pytest.raises(PassphraseError):
        opened(first_format(), "another")


def test_words_can_be_added_to_a_key_file_from_before_there_were_slots() -> None:
    data, words = with_words(first_format(), KEY, "en", os.urandom)
    assert opened(data, words) == KEY
    assert opened(data, PASSPHRASE) == KEY


@pytest.mark.parametrize("language", ["en", "ru", "tr", "zh", "kk", "pt-BR"])
def test_recovery_words_open_in_the_place_of_the_passphrase(language: str) -> None:
    data, words = with_words(SEALED, KEY, language, os.urandom)
    assert len(words.split()) == 12
    assert opened(data, words) == KEY
    assert opened(data, f"  {words.upper()}\n".replace(" ", "\t")) == KEY
    assert opened(data, unicodedata.normalize("NFD", words)) == KEY
    assert opened(data, PASSPHRASE) == KEY
    assert kinds(data) == {Kind.PASSPHRASE, Kind.WORDS}


def test_new_recovery_words_take_the_place_of_the_old_ones() -> None:
    first, old = with_words(SEALED, KEY, "en", os.urandom)
    second, new = with_words(first, KEY, "en", os.urandom)
    assert opened(second, new) == KEY
    with pytest.raises(PassphraseError):
        opened(second, old)


def test_recovery_words_of_another_planner_do_not_open_this_one() -> None:
    _, words = with_words(SEALED, KEY, "en", os.urandom)
    data, _ = with_words(SEALED, KEY, "en", os.urandom)
    with pytest.raises(PassphraseError, match="not right"):
        opened(data, words)


def test_a_passphrase_of_twelve_listed_words_still_opens_as_a_passphrase() -> None:
    twelve = recovery_words.words_of(bytes(16), "en")
    data, _ = with_words(sealed(KEY, twelve, CHEAP, os.urandom), KEY, "en", os.urandom)
    assert opened(data, twelve) == KEY


def test_a_new_passphrase_shuts_out_the_old_one_and_keeps_the_other_ways_in() -> None:
    data, words = with_words(SEALED, KEY, "en", os.urandom)
    data = with_slot(data, KEY, Kind.SECOND, "what the second person chose", os.urandom)
    data = with_slot(data, KEY, Kind.PASSPHRASE, "a new one", os.urandom)
    for way in ("a new one", "what the second person chose", words):
        assert opened(data, way) == KEY
    with pytest.raises(PassphraseError):
        opened(data, PASSPHRASE)


def test_a_way_in_can_be_taken_away_but_not_the_last() -> None:
    data = with_slot(SEALED, KEY, Kind.SECOND, "what the second person chose", os.urandom)
    alone = without(data, Kind.PASSPHRASE)
    with pytest.raises(PassphraseError):
        opened(alone, PASSPHRASE)
    assert opened(alone, "what the second person chose") == KEY
    with pytest.raises(PlannerError, match="one way in"):
        without(alone, Kind.SECOND)


def test_a_key_file_is_needed_beside_the_passphrase_and_both_failures_read_the_same() -> None:
    data = sealed(KEY, PASSPHRASE, CHEAP, os.urandom, key_file=b"on the stick")
    assert needs_key_file(data)
    assert opened(data, PASSPHRASE, b"on the stick") == KEY
    said = set()
    for passphrase, file in ((PASSPHRASE, None), (PASSPHRASE, b"another stick"), ("another", b"on the stick")):
        with pytest.raises(PassphraseError) as raised:
            opened(data, passphrase, file)
        said.add(str(raised.value))
    assert len(said) == 1


def test_a_key_file_that_is_not_asked_for_is_no_hindrance() -> None:
    assert not needs_key_file(SEALED)
    assert opened(SEALED, PASSPHRASE, b"on the stick") == KEY


def test_recovery_words_need_no_key_file() -> None:
    """The stick may be what was lost."""
    data, words = with_words(sealed(KEY, PASSPHRASE, CHEAP, os.urandom, key_file=b"x" * 64), KEY, "en", os.urandom)
    assert opened(data, words) == KEY


@pytest.mark.parametrize("change", [lambda d: with_words(d, KEY, "en", os.urandom), lambda d: without(d, Kind.WORDS)])
def test_a_planner_without_a_passphrase_takes_no_other_way_in(change: Callable[[bytes], object]) -> None:
    with pytest.raises(PlannerError, match="no passphrase"):
        change(sealed(KEY, None, CHEAP, os.urandom))


def test_a_key_file_of_all_ways_in_fits_its_block() -> None:
    data, _ = with_words(sealed(KEY, PASSPHRASE, Cost(), os.urandom, key_file=b"stick"), KEY, "en", os.urandom)
    data = with_slot(data, KEY, Kind.SECOND, "what the second person chose", os.urandom)
    assert len(data) == 2 * BLOCK
