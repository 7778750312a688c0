import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.domain.errors import BrokenPlanError
from planner.exchange.json_text import MAX_DEPTH, WIDTH, read_json, write_json

letters = st.text(st.characters(exclude_categories=["Cs"]))
values: st.SearchStrategy[Any] = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**20), 10**20)
    | st.floats(allow_nan=False, allow_infinity=False)
    | letters,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(letters, inner, max_size=4),
    max_leaves=12,
)


@given(values)
def test_what_is_written_is_read_back_and_is_json_to_others_too(value: Any) -> None:
    written = write_json(value)
    assert read_json(written) == (value, ())
    assert json.loads(written) == value


@given(st.binary() | letters.map(str.encode))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        read_json(data)
    except BrokenPlanError as refused:
        str(refused.problems[0])  # there is one, and it can be said


def test_short_values_share_a_line_and_long_ones_do_not() -> None:
    lines = write_json({"short": {"a": 1}, "long": ["word" * 20, "word" * 20]}).decode().splitlines()
    assert '  "short": {"a": 1},' in lines
    assert all(len(line) <= WIDTH for line in lines)


def test_nesting_is_allowed_down_to_the_limit() -> None:
    read_json(b"[" * MAX_DEPTH + b"]" * MAX_DEPTH)
    with pytest.raises(BrokenPlanError):
        read_json(b"[" * (MAX_DEPTH + 1) + b"]" * (MAX_DEPTH + 1))


def test_brackets_inside_strings_do_not_nest() -> None:
    words = '[{\\"' * 100
    assert read_json(f'["{words}"]'.encode()) == ([words.replace("\\", "")], ())


def test_a_key_that_stands_twice_deep_inside_is_named_with_its_path() -> None:
    _, problems = read_json(b'{"a": [0, {"b": 1, "b": 2, "c d": {"e": 1, "e": 1}}]}')
    assert [problem.path for problem in problems] == ["a[1].b", 'a[1]["c d"].e']
