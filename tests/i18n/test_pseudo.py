import re

from hypothesis import given
from hypothesis import strategies as st

from planner.i18n.pseudo import pseudo


def test_a_pseudo_sentence_is_accented_longer_and_in_brackets() -> None:
    assert pseudo("Save the planner").startswith("[Šávé ţĥé pļáññéř")
    assert pseudo("Save the planner").endswith("]")


def test_what_belongs_to_the_program_stays_as_it_is() -> None:
    text = pseudo("Moved {count} of %(total)d to <b>trash</b> &amp; saved %s")
    for kept in ("{count}", "%(total)d", "<b>", "</b>", "&amp;", "%s"):
        assert kept in text


@given(st.text("abcdefghij {}", min_size=1))
def test_it_is_never_shorter_than_a_long_translation(text: str) -> None:
    plain = re.sub(r"\{[^{}]*\}", "", text)
    assert len(pseudo(text)) >= len(text) + 0.4 * len(plain)
