"""Directions by UAX #9: cases of daily use by hand, laws for any text, and the whole conformance file on demand."""

import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.documents.typesetting.bidi import REMOVED, isolate, levels, reorder

CONFORMANCE = Path("/usr/share/unicode/BidiCharacterTest.txt")


def visual(text: str, base: int | None = None) -> str:
    """Return the characters of a line from left to right, without mirroring."""
    return "".join(text[index] for index in reorder(levels(text, base)[0]))


@pytest.mark.parametrize(
    ("text", "base", "shown"),
    [
        ("peace now", None, "peace now"),
        ("שלום", None, "םולש"),
        ("שלום world", None, "world םולש"),
        ("word שלום word", None, "word םולש word"),
        ("שעה 18:30 בערב", None, "ברעב 18:30 העש"),
        ("ساعت ۱۸:۳۰ عصر", None, "رصع ۱۸:۳۰ تعاس"),
        ("في 12.5% من", None, "نم %12.5 يف"),
        ("(שלום)", None, ")םולש("),
        ("a (שלום) b", None, "a (םולש) b"),
        ("א (abc) ב", None, "ב )abc( א"),
        ("abc", 1, "abc"),
        ("abc!", 1, "!abc"),
        ("שלום!", 0, "םולש!"),
        ("טל +44 20 7946", None, "7946 20 44+ לט"),
        ("א-ב", None, "ב-א"),
        ("1-2", 1, "1-2"),
        ("", None, ""),
    ],
)
def test_a_line_is_shown_in_the_order_people_read_it(text: str, base: int | None, shown: str) -> None:
    assert visual(text, base) == shown


def test_an_isolated_address_keeps_its_order_in_arabic() -> None:
    text = f"عند {isolate('33 Thurloe Square, SW7 2SD')} الآن"
    shown = visual(text).translate({0x2068: None, 0x2069: None})
    assert shown == "نآلا 33 Thurloe Square, SW7 2SD دنع"


def test_without_isolation_the_number_of_the_address_is_torn_off() -> None:
    assert "33 Thurloe" not in visual("عند 33 Thurloe Square")


def test_an_override_is_honoured_only_until_it_is_popped() -> None:
    assert visual("a\u202ebcd\u202ce").translate({0x202E: None, 0x202C: None}) == "adcbe"


@pytest.mark.parametrize(("text", "level"), [("abc", 0), ("שלום abc", 1), ("123", 0), ("\u2067שלום\u2069 abc", 0)])
def test_the_paragraph_runs_as_its_first_strong_letter_outside_isolates(text: str, level: int) -> None:
    assert levels(text)[1] == level


def test_sixty_three_open_brackets_are_followed_and_no_more() -> None:
    assert len(levels("א" + "(" * 70 + "a" + ")" * 70)[0]) == 142


@given(
    st.text(st.characters(categories=["L", "N", "P", "S", "Z", "M", "Cf"]), max_size=60), st.sampled_from([0, 1, None])
)
def test_every_character_is_shown_once(text: str, base: int | None) -> None:
    found, paragraph = levels(text, base)
    assert len(found) == len(text)
    assert sorted(reorder(found)) == list(range(len(text)))
    assert all(paragraph <= level <= 126 for level in found)


@given(st.text("abcABC .,()123", max_size=40))
def test_latin_text_is_shown_as_written(text: str) -> None:
    assert visual(text, 0) == text


@given(st.text("אבגדה ", min_size=1, max_size=40))
def test_hebrew_letters_are_shown_backwards(text: str) -> None:
    assert visual(text, 1) == text[::-1]


def conformance_cases() -> Iterator[tuple[str, int | None, int, list[str], list[int]]]:
    for line in CONFORMANCE.read_text().splitlines():
        fields = line.partition("#")[0].split(";")
        if len(fields) == 5:
            text = "".join(chr(int(code, 16)) for code in fields[0].split())
            base = {"0": 0, "1": 1, "2": None}[fields[1]]
            yield text, base, int(fields[2]), fields[3].split(), [int(index) for index in fields[4].split()]


def at_line_end(text: str, found: list[int], paragraph: int) -> list[int]:
    """Apply rule L1, which the typesetter does by leaving out the space at the end of a line."""
    out = list(found)
    trailing = True
    for index in range(len(text) - 1, -1, -1):
        kind = unicodedata.bidirectional(text[index])
        if kind in ("B", "S"):
            trailing = True
        trailing = trailing and kind in {"B", "S", "WS", "FSI", "LRI", "RLI", "PDI", *REMOVED}
        if trailing:
            out[index] = paragraph
    return out


@pytest.mark.sweep
def test_all_cases_of_the_conformance_file_hold() -> None:
    if not CONFORMANCE.exists():
        pytest.skip("needs the package unicode-data")
    count = 0
    for text, base, paragraph, expected, order in conformance_cases():
        found, level = levels(text, base)
        found = at_line_end(text, found, level)
        kept = [index for index, value in enumerate(expected) if value != "x"]
        assert (level, [found[index] for index in kept]) == (paragraph, [int(expected[index]) for index in kept]), text
        assert [kept[place] for place in reorder([found[index] for index in kept])] == order, text
        count += 1
    assert count > 90_000
