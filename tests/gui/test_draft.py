from collections.abc import Callable
from dataclasses import replace

from pytestqt.qtbot import QtBot

from planner.domain.demand import Demand
from planner.domain.message import Message
from planner.domain.text import Text
from planner.gui.desk import Desk
from planner.gui.draft import Draft

LABEL = Message("edit a demand")


def test_two_edits_in_a_row_both_last(desk: Desk, kept: Callable[[Desk], None]) -> None:
    draft: Draft[Demand] = Draft(desk, "demands")
    assert draft.open("stop")
    draft.keep(LABEL, note="first")
    draft.keep(LABEL, tags=("second",))
    kept(desk)
    assert (desk.plan.demands["stop"].note, desk.plan.demands["stop"].tags) == ("first", ("second",))


def test_what_is_typed_is_in_the_plan_for_previews_and_not_on_the_disk(desk: Desk) -> None:
    draft: Draft[Demand] = Draft(desk, "demands")
    draft.open("stop")
    draft.type(note="typed")
    assert draft.plan().demands["stop"].note == "typed"
    assert desk.plan.demands["stop"].note == ""


def test_an_edit_from_elsewhere_is_shown(desk: Desk, kept: Callable[[Desk], None], qtbot: QtBot) -> None:
    draft: Draft[Demand] = Draft(desk, "demands")
    draft.open("stop")
    with qtbot.waitSignal(draft.shown):
        desk.save(LABEL, replace(desk.plan.demands["stop"], note="other"))
    assert draft.record.note == "other"


def test_a_record_in_the_trash_is_let_go(desk: Desk, qtbot: QtBot) -> None:
    draft: Draft[Demand] = Draft(desk, "demands")
    draft.open("stop")
    with qtbot.waitSignal(draft.gone):
        desk.trash("demands", "stop")
    assert draft.id == ""
    assert not draft.open("stop")


def test_undoing_the_first_edit_of_a_new_record_lets_it_go(
    desk: Desk, kept: Callable[[Desk], None], qtbot: QtBot
) -> None:
    draft: Draft[Demand] = Draft(desk, "demands")
    draft.begin(Demand(id="new", text=Text()))
    draft.keep(LABEL, text=Text.of({"en": "Oil workers united"}))
    kept(desk)
    assert not draft.is_new
    with qtbot.waitSignal(draft.gone):
        desk.undo()


def test_a_new_record_waits_until_it_is_whole(desk: Desk, kept: Callable[[Desk], None]) -> None:
    draft: Draft[Demand] = Draft(desk, "demands", whole=lambda demand: bool(demand.text))
    draft.begin(Demand(id="new", text=Text()))
    draft.keep(LABEL, note="not yet")
    kept(desk)
    assert "new" not in desk.plan.demands
    draft.keep(LABEL, text=Text.of({"en": "Oil workers united"}))
    kept(desk)
    assert desk.plan.demands["new"].note == "not yet"


def test_a_refused_edit_of_a_new_record_can_be_mended(desk: Desk, kept: Callable[[Desk], None], qtbot: QtBot) -> None:
    draft: Draft[Demand] = Draft(desk, "demands")
    draft.begin(Demand(id="new", text=Text()))
    with qtbot.waitSignal(desk.failed):
        draft.keep(LABEL, text=Text.of({"not a language": "Oil workers united"}))
    kept(desk)
    assert draft.id == "new"
    draft.keep(LABEL, text=Text.of({"en": "Oil workers united"}))
    kept(desk)
    assert "new" in desk.plan.demands


def test_a_refused_edit_of_a_kept_record_shows_what_is_kept(desk: Desk, qtbot: QtBot) -> None:
    draft: Draft[Demand] = Draft(desk, "demands")
    draft.open("stop")
    before = draft.record
    with qtbot.waitSignals([desk.failed, draft.shown]):
        draft.keep(LABEL, text=Text.of({"not a language": "x"}))
    qtbot.waitUntil(lambda: draft.record == before)


def test_what_was_begun_is_kept_when_it_is_left(desk: Desk, kept: Callable[[Desk], None]) -> None:
    draft: Draft[Demand] = Draft(desk, "demands", whole=lambda demand: bool(demand.text))
    draft.begin(Demand(id="new", text=Text()))
    draft.keep(LABEL, note="the words come later")
    draft.open("stop")
    kept(desk)
    assert desk.plan.demands["new"].note == "the words come later"
    assert desk.workspace.undo_label() == Message("keep what was begun")


def test_what_was_begun_can_be_dropped(desk: Desk, kept: Callable[[Desk], None]) -> None:
    draft: Draft[Demand] = Draft(desk, "demands", whole=lambda demand: bool(demand.text))
    draft.begin(Demand(id="new", text=Text()))
    draft.keep(LABEL, note="no, after all")
    draft.drop()
    kept(desk)
    assert "new" not in desk.plan.demands


def test_a_part_that_is_not_worth_keeping_is_let_go(desk: Desk, kept: Callable[[Desk], None]) -> None:
    draft: Draft[Demand] = Draft(desk, "demands", whole=lambda demand: bool(demand.text), part=lambda _: False)
    draft.begin(Demand(id="new", text=Text()))
    draft.keep(LABEL, note="half of it")
    draft.leave()
    kept(desk)
    assert "new" not in desk.plan.demands


def test_what_was_altered_elsewhere_while_something_was_typed_is_told_where_it_is_the_same(
    desk: Desk, kept: Callable[[Desk], None], qtbot: QtBot
) -> None:
    draft: Draft[Demand] = Draft(desk, "demands")
    draft.open("stop")
    draft.type(note="mi")
    desk.save(LABEL, replace(desk.plan.demands["stop"], note="theirs", tags=("theirs",)))
    kept(desk)
    with qtbot.waitSignal(desk.changed) as changed:
        draft.keep(LABEL, note="mine")
    kept(desk)
    assert changed.args[0].replaced == ("theirs",)
    assert (desk.plan.demands["stop"].note, desk.plan.demands["stop"].tags) == ("mine", ("theirs",))
