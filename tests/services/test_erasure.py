"""A person asks to be erased: nothing of them is left anywhere in the planner."""

import dataclasses
import os
import typing
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from planner.domain.contact import Consent, Contact, ContactList, Point, PointKind
from planner.domain.demand import Demand
from planner.domain.erasure import PEOPLE, PERSON, SIGNED, SPEAKER
from planner.domain.errors import PlannerError
from planner.domain.event import Event, EventForm, Phase, Role
from planner.domain.made_paper import MadePaper
from planner.domain.message import Message
from planner.domain.moment import Moment
from planner.domain.plan import KINDS
from planner.domain.record import Ref
from planner.domain.statement import Statement
from planner.domain.text import Text
from planner.services.backups import back_up, backups
from planner.services.erasure import drop_backups, erase_person, without_erased
from planner.services.planners import create, open_planner
from planner.services.subject_report import subject_report
from planner.services.workspace import Workspace
from planner.store.cipher import connector
from planner.store.keys import Cost
from planner.store.tables import all_rows

CHEAP = Cost(memory_kib=64, passes=1, lanes=1)
START = datetime(2026, 3, 1, 10, tzinfo=UTC)
CANARIES = (
    "Айгүлканарейка",
    "020 7946 0123",
    "aigulcanary@example.org",
    "sleepsatthechurch",
    "Распорядительница",
    "met-at-the-square",
    "p7",
)


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with create(tmp_path / "a.handbill", None, lambda: START, cost=CHEAP) as made:
        yield made


def person() -> Contact:
    return Contact(
        id="p7",
        name="Айгүлканарейка",
        role=Text.of({"ru": "Распорядительница"}),
        note="sleepsatthechurch",
        points=(
            Point(kind=PointKind.MOBILE, value="020 7946 0123", region="GB"),
            Point(kind=PointKind.EMAIL, value="aigulcanary@example.org"),
        ),
        consent=Consent(how="met-at-the-square", when=date(2026, 1, 1)),
    )


def lived(workspace: Workspace) -> None:
    """Let a person go through everything that a planner does."""
    other = Contact(id="p8", name="Steward two")
    workspace.save(Message("Add {name}", name="Айгүлканарейка"), person(), other)
    workspace.save(Message("Edit"), replace(person(), note="sleepsatthechurch again"))
    workspace.save(
        Message("Plan"),
        ContactList(id="list", name="Stewards", members=("p7", "p8")),
        Statement(id="said", speaker="p7", text=Text.of({"en": "We will not move"})),
        Event(
            id="picket",
            form=EventForm.STATIC,
            title=Text.of({"en": "Picket"}),
            start=Moment(local=datetime(2026, 3, 8, 12), zone="Europe/London"),
            phases=(Phase(title=Text.of({"en": "Gather"}), offset_min=-15, lead="p7"),),
            roles=(Role(role="steward", needed=2, assigned=("p7", "p8")),),
        ),
        Demand(id="free", text=Text.of({"en": "Call aigulcanary@example.org"}), order=1),
    )
    workspace.save(Message("Reword"), Demand(id="free", text=Text.of({"en": "Release all"}), order=1))
    workspace.undo()
    workspace.redo()
    workspace.trash("contacts", "p7")
    workspace.undo()
    workspace.remember_made(
        MadePaper(
            paper="leaflet", record="x", languages=("en",), variant="A5", at=START, lines=("Айгүлканарейка", "12:00")
        )
    )


def canaries_in(folder: Path, key: bytes) -> set[str]:
    """Return which canaries stand anywhere in the decrypted vault, free pages included."""
    plain = folder.parent / "plain.db"
    plain.unlink(missing_ok=True)
    connection = connector(folder / "vault.db", key)()
    connection.execute("ATTACH DATABASE ? AS plain KEY ''", (str(plain),))
    tables = [name for (name,) in connection.execute("SELECT name FROM main.sqlite_master WHERE type='table'")]
    said = " ".join(
        str(row) for name in tables for row in connection.execute(f'SELECT * FROM main."{name}"').fetchall()
    )
    [free] = connection.execute("PRAGMA freelist_count").fetchone()
    connection.close()
    assert free == 0
    return {word for word in CANARIES if f'"{word}"' in said or (word != "p7" and word in said)}


def test_nothing_of_an_erased_person_is_left_in_the_vault(workspace: Workspace) -> None:
    lived(workspace)
    key = workspace.database._key
    assert canaries_in(workspace.folder, key) == set(CANARIES)
    done = erase_person(workspace, "p7", os.urandom)
    assert canaries_in(workspace.folder, key) == set()
    assert {("contacts", "p7"), ("statements", "said")} == set(done.erased.removed)
    assert {("lists", "list"), ("events", "picket")} == set(done.erased.altered)
    plan = workspace.plan()
    assert plan.lists["list"].members == ("p8",)
    assert plan.events["picket"].phases[0].lead is None
    assert plan.events["picket"].roles[0].assigned == ("p8",)
    workspace.close()
    with open_planner(workspace.folder, None, lambda: START) as again:
        assert again.plan() == plan


def test_undo_brings_nobody_back_and_still_works_for_what_came_after(workspace: Workspace) -> None:
    lived(workspace)
    erase_person(workspace, "p7", os.urandom)
    workspace.save(Message("Later"), Demand(id="new", text=Text.of({"en": "Stop"}), order=2))
    workspace.undo()
    assert "new" not in workspace.plan().demands
    for _ in range(10):
        workspace.undo()
    assert "p7" not in workspace.plan().contacts
    assert canaries_in(workspace.folder, workspace.database._key) == set()


def test_words_that_others_wrote_are_named_and_left_to_them(workspace: Workspace) -> None:
    lived(workspace)
    workspace.save(Message("Word"), Demand(id="free", text=Text.of({"en": "Ask Айгүлканарейка"}), order=1))
    done = erase_person(workspace, "p7", os.urandom)
    assert done.erased.still_named == (("demands", "free"),)
    assert "free" in workspace.plan().demands


def test_backups_that_still_hold_the_person_are_named_and_can_be_let_go(workspace: Workspace) -> None:
    lived(workspace)
    made = back_up(workspace, START)
    assert erase_person(workspace, "p7", os.urandom).backups == (made,)
    drop_backups(workspace)
    assert backups(workspace.folder) == ()


def test_a_person_who_is_not_there_is_not_erased(workspace: Workspace) -> None:
    with pytest.raises(PlannerError, match='no person "p9"'):
        erase_person(workspace, "p9", os.urandom)


def test_a_report_holds_every_field_about_a_person_and_nothing_of_others(workspace: Workspace) -> None:
    lived(workspace)
    report = subject_report(workspace, "p7")
    words = str(report)
    for canary in ("Айгүлканарейка", "020 7946 0123", "aigulcanary@example.org", "sleepsatthechurch again"):
        assert canary in words
    assert "Steward two" not in words
    assert "p8" not in words
    places = report["named-in"]
    assert isinstance(places, list)
    named = {(each["kind"], *each["as"]) for each in places if isinstance(each, dict)}  # type: ignore[misc]
    assert named == {("lists", "members"), ("statements", "speaker"), ("events", "assigned", "lead")}


def parts(hint: object) -> Iterator[object]:
    """Yield a type and all that it is made of."""
    yield hint
    for each in typing.get_args(hint):
        yield from parts(each)


def references(kind: object, seen: set[object]) -> Iterator[str]:
    """Yield the name of every field of a record, and of what it is made of, that holds the id of a person."""
    if not dataclasses.is_dataclass(kind) or kind in seen:
        return
    seen.add(kind)
    for name, hint in typing.get_type_hints(kind, include_extras=True).items():
        if "Ref(plural='contacts')" in str(hint):
            yield name
        for part in parts(hint):
            yield from references(part, seen)


def test_every_field_that_names_a_person_is_known_to_the_eraser() -> None:
    assert repr(Ref("contacts")) == "Ref(plural='contacts')"
    seen: set[object] = set()
    assert {name for kind in KINDS.values() for name in references(kind, seen)} == PEOPLE | PERSON | SIGNED | {SPEAKER}


@pytest.mark.parametrize(
    "again",
    [
        Contact(id="p7", name="Somebody"),
        Contact(id="x", name="A", points=(Point(kind=PointKind.PHONE, value="+44 20 7946 0123", region="GB"),)),
        Contact(id="x", name="A", points=(Point(kind=PointKind.EMAIL, value=" AigulCanary@Example.org"),)),
    ],
    ids=["id", "number", "mail"],
)
def test_no_import_brings_an_erased_person_back(workspace: Workspace, again: Contact) -> None:
    lived(workspace)
    erase_person(workspace, "p7", os.urandom)
    others = ContactList(id="list", name="Stewards", members=(again.id, "p8"))
    said = Statement(id="said", speaker=again.id, text=Text.of({"en": "We will not move"}))
    plan, count = without_erased(workspace, workspace.plan().put(again, others, said))
    assert count == 1
    assert again.id not in plan.contacts
    assert "said" not in plan.statements
    assert plan.lists["list"].members == ("p8",)
    workspace.load(plan)
    kept = str(rows_of(workspace))
    assert not any(word in kept for word in CANARIES if word != "p7")


def rows_of(workspace: Workspace) -> object:
    with workspace.database.transaction() as connection:
        return all_rows(connection)


def test_others_are_let_in(workspace: Workspace) -> None:
    lived(workspace)
    erase_person(workspace, "p7", os.urandom)
    other = Contact(id="x", name="A", points=(Point(kind=PointKind.PHONE, value="020 7946 0999", region="GB"),))
    plan = workspace.plan().put(other)
    assert without_erased(workspace, plan) == (plan, 0)
