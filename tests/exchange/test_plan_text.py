import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.domain.errors import BrokenPlanError
from planner.exchange import plan_text
from planner.exchange.gateway import MEGABYTE, Caps
from planner.exchange.json_text import read_json
from planner.exchange.plan_text import read_foreign_json

FOREIGN = [
    b'{"handbill": 1, "campaign": {"name": "\xd0\x96\xd0\xb0\xd2\xa3\xd0\xb0\xd3\xa9\xd0\xb7\xd0\xb5\xd0\xbd"}}',
    b'\xef\xbb\xbf{"a": 1, "a": 2, "b": [{"c": 1, "c": "\\ud83d"}]}',
    b'{"n": NaN, "big": 1e999, "long": ' + b"9" * 400 + b', "deep": [[[[[]]]]], "half": "\\udc00"}',
    b"",
    b"{",
    b"\xff\xfe",
    b"[" * 100_000,
    b'"' * 1001,
    b"null",
    b"[1, 2",
]


@pytest.mark.parametrize("data", FOREIGN)
def test_a_foreign_text_reads_behind_the_gateway_as_it_would_before_it(data: bytes) -> None:
    try:
        expected: object = read_json(data)
    except BrokenPlanError as error:
        with pytest.raises(BrokenPlanError) as raised:
            read_foreign_json(data)
        assert raised.value.problems == error.problems  # noqa: PT017 - two errors are compared
        return
    assert repr(read_foreign_json(data)) == repr(expected)


values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=20,
)


@settings(max_examples=5, deadline=None)
@given(values)
def test_a_value_comes_through_as_it_is(value: object) -> None:
    found, problems = read_foreign_json(json.dumps(value).encode())
    assert found == value
    assert problems == ()


def test_a_text_that_takes_more_memory_than_there_is_for_it_is_refused_with_a_way_out(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(plan_text, "CAPS", Caps(memory=120 * MEGABYTE, answer=MEGABYTE))
    with pytest.raises(BrokenPlanError) as raised:
        read_foreign_json(b"[" + b"[]," * 5_000_000 + b"1]")
    [problem] = raised.value.problems
    assert "Leave pictures out" in str(problem)
