"""How many words are too many."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.documents.shortening import count_words, words_too_many
from planner.documents.typesetting.faces import Faces
from planner.documents.typesetting.style import Style
from planner.documents.typesetting.typesetter import Typesetter
from planner.paths import resources

TYPESETTER = Typesetter(Faces(resources() / "fonts"))
STYLE = Style(size=10)
PITCH = TYPESETTER.pitch(STYLE)
CAPITALS = TYPESETTER.line("", STYLE).cap_height


def too_many(text: str, width: float, lines: int, *, running: bool = False) -> int:
    return words_too_many(TYPESETTER, text, STYLE, width, CAPITALS + (lines - 1) * PITCH, running=running)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        ("Peace", 1),
        ("Bread – and roses … too!", 4),
        ("33 Thurloe Square", 3),
        ("住房是权利", 5),
        ("ที่อยู่อาศัยสำหรับทุกคน", 3),
    ],
)
def test_words_are_counted_as_people_count_them(text: str, count: int) -> None:
    assert count_words(text) == count


def test_what_fits_has_no_word_too_many() -> None:
    assert too_many("They asked for their wages.", 1000, 1) == 0
    assert too_many("", 1000, 1) == 0


def test_without_room_for_a_line_all_words_are_too_many() -> None:
    assert words_too_many(TYPESETTER, "Bread and roses", STYLE, 1000, CAPITALS - 1) == 3


def test_a_word_that_would_be_divided_goes_whole() -> None:
    whole = TYPESETTER.width("the sup-", STYLE) + 1
    first, *_ = TYPESETTER.lines("the supporters are here", STYLE, whole, running=True)
    assert first.text == "the sup"
    assert too_many("the supporters are here", whole, 1, running=True) == 3


@given(
    st.lists(st.text(alphabet="abcdefghij", min_size=1, max_size=9), min_size=1, max_size=40),
    st.floats(60, 300),
    st.integers(1, 6),
    st.booleans(),
)
def test_without_so_many_words_the_text_fits(words: list[str], width: float, lines: int, running: bool) -> None:
    over = too_many(" ".join(words), width, lines, running=running)
    rest = " ".join(words[: len(words) - over])
    assert len(TYPESETTER.lines(rest, STYLE, width, running=running)) <= lines
    assert not over or len(TYPESETTER.lines(" ".join(words), STYLE, width, running=running)) > lines
