from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from threading import Event as Signal
from threading import Thread
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from planner.domain.campaign import Campaign
from planner.domain.demand import Demand
from planner.domain.errors import PlannerError
from planner.domain.event import Event
from planner.domain.history import Role
from planner.domain.made_paper import MadePaper
from planner.domain.message import Message
from planner.domain.moment import Moment
from planner.domain.organisation import Organisation
from planner.domain.plan import KINDS, Plan
from planner.domain.text import Text
from planner.services.planners import create, open_planner
from planner.services.plans import plan_bytes, sample_plan
from planner.services.workspace import Workspace
from tests.strategies import plans

EDIT = Message("Edit")
NOON = Moment(local=datetime(2011, 12, 16, 12, 0), zone="Europe/London")


def demand(id_: str, words: str) -> Demand:
    return Demand(id=id_, text=Text.of({"en": words}))


def reopened(workspace: Workspace, clock: Callable[[], datetime]) -> Workspace:
    workspace.close()
    return open_planner(workspace.folder, None, clock)


def test_a_new_planner_is_called_as_its_folder_and_holds_nothing_but_a_campaign(workspace: Workspace) -> None:
    assert workspace.name == "picket"
    assert not workspace.protected
    assert workspace.plan() == Plan.of(Campaign(name="picket", zone="Europe/London"), [])
    assert workspace.undo_label() is None
    assert workspace.redo_label() is None


def test_what_is_saved_is_there_at_once_and_after_a_restart(
    workspace: Workspace, clock: Callable[[], datetime]
) -> None:
    changes = workspace.save(EDIT, demand("stop", "Stop the killing"))
    assert changes.label == EDIT
    assert changes.ids("demands") == {"stop"}
    assert workspace.plan().demands["stop"] == demand("stop", "Stop the killing")
    with reopened(workspace, clock) as again:
        assert again.plan() == workspace.plan()


def test_saving_what_is_there_already_is_no_edit(workspace: Workspace) -> None:
    workspace.save(EDIT, demand("stop", "Stop the killing"))
    before = workspace.plan()
    assert not workspace.save(Message("Again"), demand("stop", "Stop the killing"))
    assert workspace.plan() is before
    assert workspace.undo_label() == EDIT


def test_moving_the_picket_is_one_altered_field_and_can_be_undone_after_a_restart(
    workspace: Workspace, clock: Callable[[], datetime]
) -> None:
    picket = Event(id="picket", title=Text.of({"en": "Picket"}), start=NOON)
    workspace.save(Message("Add the picket"), picket)
    later = replace(NOON, local=datetime(2011, 12, 16, 13, 0))
    label = Message("Move {title}", title="Picket")
    [change] = workspace.save(label, replace(picket, start=later)).changes
    assert (change.field, change.before, change.after) == (
        "start",
        {"local": "2011-12-16T12:00", "zone": "Europe/London"},
        {"local": "2011-12-16T13:00", "zone": "Europe/London"},
    )
    with reopened(workspace, clock) as again:
        assert again.plan().events["picket"].start == later
        assert again.undo_label() == label
        assert again.undo().label == label
        assert again.plan().events["picket"].start == NOON
        assert again.undo_label() == Message("Add the picket")
        assert again.redo_label() == label


def test_undo_of_a_new_record_removes_it_and_redo_brings_it_back(
    workspace: Workspace, clock: Callable[[], datetime]
) -> None:
    workspace.save(EDIT, demand("stop", "Stop the killing"))
    workspace.undo()
    assert not workspace.plan().demands
    with reopened(workspace, clock) as again:
        assert not again.plan().demands
        again.redo()
        assert again.plan().demands["stop"] == demand("stop", "Stop the killing")


def test_an_edit_after_undo_ends_what_could_be_redone(workspace: Workspace) -> None:
    workspace.save(EDIT, demand("stop", "Stop the killing"))
    workspace.undo()
    workspace.save(Message("Another"), demand("end", "End the state of emergency"))
    assert workspace.redo_label() is None
    assert not workspace.redo()
    assert set(workspace.plan().demands) == {"end"}


def test_with_nothing_to_undo_or_redo_nothing_changes(workspace: Workspace) -> None:
    before = workspace.plan()
    assert not workspace.undo()
    assert not workspace.redo()
    assert workspace.plan() == before


def test_the_trash_keeps_a_record_and_gives_it_back(workspace: Workspace) -> None:
    stop = demand("stop", "Stop the killing")
    workspace.save(EDIT, stop)
    workspace.trash("demands", "stop")
    assert workspace.plan().demands["stop"] == replace(stop, deleted=True)
    workspace.restore("demands", "stop")
    assert workspace.plan().demands["stop"] == stop
    workspace.undo()
    assert workspace.plan().demands["stop"].deleted
    with pytest.raises(PlannerError, match="no record end among the demands"):
        workspace.trash("demands", "end")


def test_the_campaign_is_edited_and_undone_like_a_record_but_never_removed(workspace: Workspace) -> None:
    campaign = workspace.plan().campaign
    workspace.save(Message("Rename the campaign"), replace(campaign, name="Solidarity"))
    assert workspace.plan().campaign.name == "Solidarity"
    workspace.undo()
    assert workspace.plan().campaign == campaign
    assert not workspace.undo()


def test_a_plan_that_is_loaded_comes_out_byte_for_byte(workspace: Workspace, clock: Callable[[], datetime]) -> None:
    plan = sample_plan()
    workspace.load(plan)
    with reopened(workspace, clock) as again:
        assert again.plan() == plan
        assert plan_bytes(again.plan()) == plan_bytes(plan)
        assert [list(again.plan().shelf(kind)) for kind in KINDS] == [list(plan.shelf(kind)) for kind in KINDS]


def test_loading_updates_what_is_known_adds_what_is_new_and_removes_nothing(workspace: Workspace) -> None:
    workspace.save(EDIT, demand("stop", "Stop"), demand("end", "End the state of emergency"))
    empty = workspace.plan()
    workspace.load(Plan.of(empty.campaign, [demand("free", "Free the arrested"), demand("stop", "Stop the killing")]))
    assert list(workspace.plan().demands) == ["stop", "end", "free"]
    assert workspace.plan().demands["stop"].text.get("en") == "Stop the killing"
    assert workspace.undo_label() == Message("Load plan")
    workspace.undo()
    assert workspace.plan() == empty


def test_a_record_that_could_not_be_read_again_is_refused(workspace: Workspace, clock: Callable[[], datetime]) -> None:
    before = workspace.plan()
    nowhere = Moment(local=datetime(2011, 12, 16, 12, 0), zone="Europe/Londn")
    with pytest.raises(PlannerError, match=r"not saved.*events picket\.start\.zone.*Europe/London"):
        workspace.save(EDIT, demand("stop", "Stop"), Event(id="picket", title=Text.of({"en": "P"}), start=nowhere))
    assert workspace.plan() == before
    with reopened(workspace, clock) as again:
        assert again.plan() == before


def test_the_history_of_a_record_tells_every_edit_with_its_time(
    workspace: Workspace, clock: Callable[[], datetime]
) -> None:
    workspace.save(Message("Add"), demand("stop", "Stop"))
    workspace.save(Message("Elsewhere"), demand("end", "End"))
    workspace.save(Message("Say more"), demand("stop", "Stop the killing"))
    workspace.undo()
    revisions = workspace.history("demands", "stop")
    assert [(each.role, str(each.label)) for each in revisions] == [
        (Role.EDIT, "Add"),
        (Role.EDIT, "Say more"),
        (Role.UNDO, "Say more"),
    ]
    assert [change.field for change in revisions[0].changes] == ["id", "text"]
    assert [(each.before, each.after) for each in revisions[2].changes] == [
        ({"en": "Stop the killing"}, {"en": "Stop"})
    ]
    times = [each.at for each in revisions]
    assert times == sorted(set(times))
    assert all(each.date() == datetime(2011, 12, 16, tzinfo=UTC).date() for each in times)


def test_the_papers_that_were_made_are_remembered_and_undo_leaves_them(
    workspace: Workspace, clock: Callable[[], datetime]
) -> None:
    paper = MadePaper(
        paper="leaflet",
        record="rally",
        languages=("ru", "kk"),
        variant="A5, 4 up",
        at=datetime(2011, 12, 16, 11, 0, tzinfo=UTC),
        lines=("Пикет у посольства", "12:00"),
    )
    workspace.save(EDIT, demand("stop", "Stop"))
    workspace.remember_made(paper)
    workspace.remember_made(replace(paper, paper="press sheet", languages=("en",)))
    workspace.undo()
    with reopened(workspace, clock) as again:
        assert again.made() == (paper, replace(paper, paper="press sheet", languages=("en",)))


def test_a_hundred_and_fifty_edits_are_undone_and_redone_across_restarts(
    workspace: Workspace, clock: Callable[[], datetime]
) -> None:
    states = [workspace.plan()]
    for number in range(150):
        workspace.save(Message("Edit {number}", number=number), demand(f"d{number % 7}", f"Demand {number}"))
        states.append(workspace.plan())
    with reopened(workspace, clock) as again:
        for number in reversed(range(150)):
            assert again.undo().label == Message("Edit {number}", number=number)
            assert again.plan() == states[number]
    with open_planner(workspace.folder, None, clock) as again:
        for number in range(150):
            again.redo()
            assert again.plan() == states[number + 1]


def test_threads_may_edit_at_once(workspace: Workspace, clock: Callable[[], datetime]) -> None:
    def edit(name: str) -> None:
        for number in range(20):
            workspace.save(EDIT, demand(f"{name}{number}", name))
            workspace.undo_label()

    threads = [Thread(target=edit, args=(name,)) for name in "abcd"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(workspace.plan().demands) == 80
    with reopened(workspace, clock) as again:
        assert again.plan() == workspace.plan()


def test_the_window_never_waits_for_an_edit_that_is_under_way(workspace: Workspace) -> None:
    workspace.save(EDIT, demand("stop", "Stop"))
    under_way, told = Signal(), []

    def ask() -> None:
        told.extend([workspace.plan(), workspace.undo_label(), workspace.redo_label()])
        under_way.set()

    with workspace._turn, workspace._database.transaction():
        Thread(target=ask).start()
        assert under_way.wait(timeout=5)
    assert told == [workspace.plan(), EDIT, None]


def test_a_closed_planner_says_so_and_stays_closed(workspace: Workspace) -> None:
    workspace.close()
    workspace.close()
    for use in (workspace.undo, workspace.made, lambda: workspace.save(EDIT, demand("stop", "Stop"))):
        with pytest.raises(PlannerError, match="closed"):
            use()


def test_after_a_refused_save_the_plan_and_the_planner_are_as_they_were(
    workspace: Workspace, clock: Callable[[], datetime]
) -> None:
    workspace.save(EDIT, demand("stop", "Stop the killing"))
    before = workspace.plan()
    with workspace._database.transaction() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        connection.exec_driver_sql(f"PRAGMA max_page_count={pages}")
    with pytest.raises(PlannerError, match="disk is full"):
        workspace.load(sample_plan())
    assert workspace.plan() is before
    assert workspace.undo_label() == EDIT
    with reopened(workspace, clock) as again:
        assert again.plan() == before
        again.load(sample_plan())
        assert again.plan() != before


# --- properties ---------------------------------------------------------------------------------------------------

words = st.text(st.characters(codec="utf-8"), max_size=8)
texts = st.builds(Text.of, st.dictionaries(st.sampled_from(["en", "ru", "kk", "ar"]), words, max_size=3))
ids = st.sampled_from(["a", "b", "c"])
values = st.one_of(
    st.builds(Demand, id=ids, text=texts, order=st.integers(-5, 5), tags=st.lists(words, max_size=2).map(tuple)),
    st.builds(Organisation, id=ids, name=words, deleted=st.booleans()),
    st.builds(Event, id=ids, title=texts, start=st.none() | st.just(NOON), note=words),
    st.builds(Campaign, name=words, aims=texts, languages=st.permutations(["en", "ru"]).map(tuple)),
)
steps = st.one_of(
    st.tuples(st.just("save"), st.lists(values, min_size=1, max_size=4)),
    st.tuples(st.just("trash"), st.tuples(st.sampled_from(["demands", "events"]), ids)),
    st.tuples(st.just("undo"), st.just(())),
    st.tuples(st.just("redo"), st.just(())),
    st.tuples(st.just("reopen"), st.just(())),
)


class Model:
    """What undo and redo mean: a list of plans, and the place in it."""

    def __init__(self, plan: Plan) -> None:
        self.plans, self.at = [plan], 0

    def edited(self, plan: Plan) -> None:
        if plan != self.plans[self.at]:
            self.plans[self.at + 1 :] = [plan]
            self.at += 1

    def moved(self, by: int) -> Plan:
        self.at = min(max(self.at + by, 0), len(self.plans) - 1)
        return self.plans[self.at]


def shelves(plan: Plan) -> list[Any]:
    """Return what a plan holds with its order, which equality of mappings leaves out."""
    return [plan.campaign, *(list(plan.shelf(kind).items()) for kind in KINDS)]


def play(workspace: Workspace, clock: Callable[[], datetime], script: list[tuple[str, Any]]) -> Workspace:
    model = Model(workspace.plan())
    for step, given_ in script:
        if step == "save":
            workspace.save(EDIT, *given_)
            model.edited(workspace.plan())
        elif step == "trash":
            if given_[1] in workspace.plan().shelf(given_[0]):
                workspace.trash(*given_)
                model.edited(workspace.plan())
        elif step == "reopen":
            workspace = reopened(workspace, clock)
            assert shelves(workspace.plan()) == shelves(model.moved(0))
        else:
            getattr(workspace, step)()
            assert shelves(workspace.plan()) == shelves(model.moved(-1 if step == "undo" else 1))
        assert (workspace.undo_label() is None) == (model.at == 0)
        assert (workspace.redo_label() is None) == (model.at == len(model.plans) - 1)
    while workspace.undo():
        assert shelves(workspace.plan()) == shelves(model.moved(-1))
    assert model.at == 0
    while workspace.redo():
        assert shelves(workspace.plan()) == shelves(model.moved(1))
    assert model.at == len(model.plans) - 1
    workspace = reopened(workspace, clock)
    assert shelves(workspace.plan()) == shelves(model.moved(0))
    return workspace


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(script=st.lists(steps, max_size=25))
def test_undo_takes_back_and_redo_does_again_whatever_was_done(
    tmp_path_factory: pytest.TempPathFactory, clock: Callable[[], datetime], script: list[tuple[str, Any]]
) -> None:
    folder = tmp_path_factory.mktemp("property") / "picket.handbill"
    play(create(folder, None, clock), clock, script).close()


@pytest.mark.sweep
@settings(max_examples=10_000, deadline=None, suppress_health_check=list(HealthCheck))
@given(script=st.lists(steps, max_size=40))
def test_undo_takes_back_and_redo_does_again_ten_thousand_scripts(
    tmp_path_factory: pytest.TempPathFactory, clock: Callable[[], datetime], script: list[tuple[str, Any]]
) -> None:
    folder = tmp_path_factory.mktemp("property") / "picket.handbill"
    play(create(folder, None, clock), clock, script).close()


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(first=plans(), second=plans())
def test_any_plan_is_kept_whole_and_taken_back_whole(
    tmp_path_factory: pytest.TempPathFactory, clock: Callable[[], datetime], first: Plan, second: Plan
) -> None:
    folder = tmp_path_factory.mktemp("property") / "picket.handbill"
    with create(folder, None, clock) as workspace:
        empty = workspace.plan()
        workspace.load(first)
        assert shelves(workspace.plan()) == shelves(first)
        workspace.load(second)
        both = workspace.plan()
        assert both == Plan.of(second.campaign, [*first.records(), *second.records()])
    with open_planner(folder, None, clock) as workspace:
        assert shelves(workspace.plan()) == shelves(both)
        if both != first:
            workspace.undo()
        assert shelves(workspace.plan()) == shelves(first)
        workspace.undo()
        assert workspace.plan() == empty
