"""Fields in texts."""

from hypothesis import given
from hypothesis import strategies as st

from planner.domain.fields import BrokenField, Field, fields_in, split


def test_a_text_is_split_into_words_and_fields() -> None:
    parts = tuple(split("As of {fact:killed.as_of}, {fact:killed}."))

    assert [part if isinstance(part, str) else part.source for part in parts] == [
        "As of ",
        "{fact:killed.as_of}",
        ", ",
        "{fact:killed}",
        ".",
    ]
    first = parts[1]
    assert isinstance(first, Field)
    assert (first.plural, first.id, first.aspect) == ("facts", "killed", "as_of")


def test_an_id_may_hold_dots() -> None:
    (field,) = fields_in("{fact:a.b}")

    assert isinstance(field, Field)
    assert (field.id, field.aspect) == ("a.b", "")


def test_what_is_no_field_is_broken_and_keeps_its_place() -> None:
    for words in ("{facts:killed}", "{event:picket}", "{event:picket.whn}", "{}", "{fact:}", "{killed}"):
        (broken,) = fields_in("So " + words)

        assert isinstance(broken, BrokenField), words
        assert (broken.source, broken.start) == (words, 3)


@given(st.text(alphabet="{}:.ab fact"))
def test_nothing_of_a_text_is_lost(words: str) -> None:
    assert "".join(part if isinstance(part, str) else part.source for part in split(words)) == words
