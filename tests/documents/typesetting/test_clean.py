"""Any string is safe to set after cleaning."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.documents.typesetting.clean import clean


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n", "\x0b", "\x0c", "\x85", "\u2028", "\u2029"])
def test_every_kind_of_line_end_is_a_line_feed(end: str) -> None:
    assert clean(f"a{end}b") == "a\nb"


def test_a_name_cannot_be_turned_around_by_an_override() -> None:
    assert clean("\u202egro.elpmaxe\u202c") == "gro.elpmaxe"


def test_joiners_and_isolates_stay() -> None:
    assert clean("می\u200cخواهیم \u2068x\u2069") == "می\u200cخواهیم \u2068x\u2069"


def test_no_space_follows_a_stop_that_has_its_own() -> None:
    assert clean("住房是权利。  不是施舍。 ") == "住房是权利。不是施舍。"


@given(st.text(st.characters(codec=None), max_size=40))
def test_no_control_and_no_surrogate_is_left(text: str) -> None:
    assert all(character == "\n" or unicodedata.category(character) not in ("Cc", "Cs") for character in clean(text))
    clean(text).encode()
