from hypothesis import given
from hypothesis import strategies as st

from planner.domain.changes import Change
from planner.domain.message import Message
from planner.store.edits import Edit, applied, changes, edits_between
from planner.store.records import Body, Key

KEY = ("facts", "killed")
plain = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=4),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=6,
)
fields = st.dictionaries(st.sampled_from(["id", "value", "text", "note", "tags"]), plain)
keys = st.sampled_from([KEY, ("facts", "wounded"), ("events", "picket")])
records = st.dictionaries(keys, st.tuples(fields, fields), min_size=1)


@given(records)
def test_edits_lead_from_one_state_to_the_other_and_reversed_back_again(pairs: dict[Key, tuple[Body, Body]]) -> None:
    before = {key: pair[0] for key, pair in pairs.items()}
    after = {key: pair[1] for key, pair in pairs.items()}
    edits = edits_between(before, after)
    touched = {edit.key for edit in edits}
    assert applied(before, edits) == {key: after[key] for key in after if key in touched}
    back = [edit.reversed() for edit in reversed(edits)]
    assert applied(after, back) == {key: before[key] for key in before if key in touched}
    assert all(before[key] == after[key] for key in before if key not in touched)


@given(fields)
def test_equal_records_differ_in_no_edit(body: Body) -> None:
    assert edits_between({KEY: body}, {KEY: dict(reversed(list(body.items())))}) == []


def test_a_field_that_is_null_is_not_a_field_that_is_missing() -> None:
    [edit] = edits_between({KEY: {}}, {KEY: {"value": None}})
    assert edit == Edit(key=KEY, field="value", before=None, after="null")
    assert applied({KEY: {}}, [edit]) == {KEY: {"value": None}}
    assert applied({KEY: {"value": None}}, [edit.reversed()]) == {KEY: {}}


def test_the_rest_of_the_program_sees_plain_values() -> None:
    edits = edits_between({KEY: {"value": 50}}, {KEY: {"value": 70, "text": {"en": "{value} killed"}}})
    assert changes(Message("Correct"), edits).changes == (
        Change(kind="facts", id="killed", field="value", before=50, after=70),
        Change(kind="facts", id="killed", field="text", before=None, after={"en": "{value} killed"}),
    )
