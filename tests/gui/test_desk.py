"""M20 in the window: what the disk would not take is said, waits, and is kept once it can be."""

from collections.abc import Callable
from dataclasses import replace

from pytestqt.qtbot import QtBot

from planner.domain.demand import Demand
from planner.domain.message import Message
from planner.domain.text import Text
from planner.gui.desk import Desk
from planner.gui.draft import Draft
from planner.services.planners import open_planner
from tests.gui.full_disk import full_disk, needs_limits

LABEL = Message("edit a demand")

pytestmark = needs_limits


def waits(desk: Desk) -> bool:
    return desk.hindrance is not None


def noted(desk: Desk, note: str) -> None:
    desk.save(LABEL, replace(desk.plan.demands["stop"], note=note))


def test_an_edit_that_the_disk_refuses_waits_and_is_kept_when_it_is_tried_again(
    desk: Desk, kept: Callable[[Desk], None], qtbot: QtBot
) -> None:
    with full_disk(), qtbot.waitSignal(desk.failed):
        noted(desk, "typed on a full disk")
    assert "this was not saved" in str(desk.hindrance)
    assert desk.plan.demands["stop"].note == ""
    desk.try_again()
    kept(desk)
    assert not waits(desk)
    assert desk.plan.demands["stop"].note == "typed on a full disk"


def test_edits_wait_in_their_order_and_the_next_one_takes_them_along(
    desk: Desk, kept: Callable[[Desk], None], qtbot: QtBot
) -> None:
    draft: Draft[Demand] = Draft(desk, "demands")
    draft.open("stop")
    with full_disk():
        draft.keep(LABEL, note="first")
        draft.keep(LABEL, tags=("second",))
        kept(desk)
    assert (draft.record.note, draft.record.tags) == ("first", ("second",))
    draft.keep(LABEL, text=Text.of({"en": "third"}))
    kept(desk)
    qtbot.waitUntil(lambda: desk.plan.demands["stop"].text.get("en") == "third")
    held = desk.plan.demands["stop"]
    assert (held.note, held.tags) == ("first", ("second",))
    assert [desk.workspace.undo().label == LABEL for _ in range(3)] == [True] * 3
    assert desk.plan.demands["stop"].note == ""


def test_an_edit_that_is_wrong_does_not_keep_others_waiting(
    desk: Desk, kept: Callable[[Desk], None], qtbot: QtBot
) -> None:
    with qtbot.waitSignal(desk.failed):
        desk.save(LABEL, Demand(id="bad", text=Text.of({"not a language": "x"})))
    assert not waits(desk)
    noted(desk, "fine")
    kept(desk)
    assert desk.plan.demands["stop"].note == "fine"


def test_what_waits_is_kept_when_the_planner_is_closed_and_the_disk_has_room_again(desk: Desk, qtbot: QtBot) -> None:
    with full_disk(), qtbot.waitSignal(desk.failed):
        noted(desk, "typed on a full disk")
    desk.close()
    with open_planner(desk.workspace.folder, None, desk.now) as again:
        assert again.plan().demands["stop"].note == "typed on a full disk"
