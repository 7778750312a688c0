"""Words that found no room."""

import pytest

from planner.documents.left_out import count_words, no_room


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


def test_what_is_left_out_is_counted_and_quoted() -> None:
    said = str(no_room("They asked for their wages."))
    assert said == "There is no room for these words (5): “They asked for their wages.”. They are left out."


def test_a_long_text_is_quoted_by_its_beginning() -> None:
    said = str(no_room("bread " * 5000))
    assert "(5000)" in said
    assert "“bread bread" in said
    assert "…”. They are left out." in said
    assert len(said) < 160
