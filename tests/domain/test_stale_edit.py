from planner.domain.changes import Json
from planner.domain.stale_edit import merged

BEGUN: dict[str, Json] = {"id": "stop", "note": "", "text": {"en": "Stop", "kk": "Тоқта"}, "order": 1}


def body(**altered: Json) -> dict[str, Json]:
    return {**BEGUN, **altered}


def test_fields_that_only_one_side_altered_stand_as_it_has_them() -> None:
    assert merged(BEGUN, body(note="mine"), body(order=7)) == (body(note="mine", order=7), ())


def test_two_languages_of_one_text_are_two_things() -> None:
    mine, held = body(text={"en": "Halt", "kk": "Тоқта"}), body(text={"en": "Stop", "kk": "Доғар"})
    assert merged(BEGUN, mine, held) == (body(text={"en": "Halt", "kk": "Доғар"}), ())


def test_where_both_altered_the_same_mine_stands_and_the_other_is_told() -> None:
    mine, held = body(text={"en": "Halt", "kk": "Тоқта"}), body(text={"en": "No more", "kk": "Тоқта"})
    assert merged(BEGUN, mine, held) == (mine, ("No more",))
    assert merged(BEGUN, body(order=2), body(order=3)) == (body(order=2), ("",))


def test_both_sides_doing_the_same_is_no_conflict() -> None:
    assert merged(BEGUN, body(note="the same"), body(note="the same")) == (body(note="the same"), ())


def test_what_one_side_took_away_is_gone_and_what_it_added_is_there() -> None:
    without = {name: value for name, value in BEGUN.items() if name != "order"}
    assert merged(BEGUN, without, body(tags=["new"])) == ({**without, "tags": ["new"]}, ())
    assert merged(BEGUN, BEGUN, without) == (without, ())
