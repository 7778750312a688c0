"""What people do to a planner, as programs that can be cut short, and what must hold wherever they were.

An act is prepared whole, and done in a process of its own that says what it has acknowledged; whoever cut it short then
checks what is on the disk against that. ``Home`` is everything that the act may write to.
"""

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache, partial
from itertools import count
from pathlib import Path
from typing import TypeVar

from planner.domain.contact import Contact
from planner.domain.demand import Demand
from planner.domain.errors import PassphraseError, PlannerError
from planner.domain.message import Message
from planner.domain.text import Text
from planner.services.backups import back_up, backups, numbered, restore
from planner.services.erasure import erase_person
from planner.services.planners import create, open_planner
from planner.services.plans import plan_bytes, sample_plan, save_file
from planner.services.ways_in import WaysIn
from planner.services.workspace import Workspace
from planner.settings import Settings, read_settings, write_settings
from planner.store import keys
from planner.store.backups import path_of, verify
from planner.store.key_places import sealed_key
from planner.store.keys import Cost

CHEAP = Cost(memory_kib=64, passes=1, lanes=1)
START = datetime(2011, 12, 16, 10, 47, tzinfo=UTC)
OLD, NEWER, NEWEST = ("seven words for a planner of pickets" + each for each in ("", " again", " and again"))
RECORDS = 4

REFUSED = "refused: "

Say = Callable[[str], None]
"""Acknowledges something: from then on it must not be lost. What begins with REFUSED acknowledges nothing."""

T = TypeVar("T")


def again(deed: Callable[[], T], say: Say) -> T:
    """Do something and, where that is refused, tell the person and do it once more, as the person would."""
    try:
        return deed()
    except PlannerError as error:
        say(REFUSED + str(error))
        return deed()


def ticking() -> Callable[[], datetime]:
    seconds = count()
    return lambda: START + timedelta(minutes=next(seconds))


def planner_in(home: Path) -> Path:
    return home / "a.handbill"


def opened(home: Path, passphrase: str | None = None) -> Workspace:
    return open_planner(planner_in(home), passphrase, ticking())


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """One thing that people do: ``prepare`` and ``check`` are done in peace, ``run`` is cut short somewhere.

    ``check`` gets what was acknowledged, and raises AssertionError or PlannerError where that is not there, or is not
    whole.
    """

    name: str
    prepare: Callable[[Path], None]
    run: Callable[[Path, Say], None]
    check: Callable[[Path, Sequence[str]], None]


# --- edits --------------------------------------------------------------------------------------------------------


def made(home: Path, passphrase: str | None = None) -> None:
    create(planner_in(home), passphrase, ticking(), cost=CHEAP).close()


def write_unit(workspace: Workspace, number: int) -> None:
    """Save one edit of several records that belong together."""
    words = Text.of({"en": str(number), "kk": "Атуды тоқтатыңдар " * 20})
    workspace.save(
        Message("Edit {number}", number=number),
        *(Demand(id=f"d{each}", text=words, order=number) for each in range(RECORDS)),
        Demand(id=f"unit-{number}", text=words),
    )


def last_unit(workspace: Workspace) -> int:
    """Return the number of the last unit that is there, after making sure that none is in pieces."""
    demands = workspace.plan().demands
    if not demands:
        return -1
    [last] = {demand.order for id_, demand in demands.items() if id_.startswith("d")}
    assert {id_ for id_ in demands if id_.startswith("unit-")} == {f"unit-{number}" for number in range(last + 1)}
    assert len(demands) == RECORDS + last + 1
    return last


def assert_sound(workspace: Workspace) -> None:
    with workspace.database.transaction() as connection:
        assert connection.exec_driver_sql("PRAGMA integrity_check").scalars().all() == ["ok"]
        assert connection.exec_driver_sql("PRAGMA foreign_key_check").all() == []


def said_last(said: Sequence[str], what: str) -> int:
    """Return the last number that was acknowledged of something, -1 where none was."""
    return max((int(line.split()[-1]) for line in said if line.startswith(what)), default=-1)


def edit(home: Path, say: Say) -> None:
    for session in range(3):
        with again(lambda: opened(home), say) as workspace:
            for number in range(session * 4, session * 4 + 4):
                again(partial(write_unit, workspace, number), say)
                say(f"unit {number}")


def check_edits(home: Path, said: Sequence[str], passphrase: str | None = None) -> None:
    with opened(home, passphrase) as workspace:
        assert_sound(workspace)
        last = last_unit(workspace)
    assert said_last(said, "unit") <= last <= said_last(said, "unit") + 1


def load(home: Path, say: Say) -> None:
    with again(lambda: opened(home), say) as workspace:
        again(lambda: workspace.load(sample_plan()), say)
        say("loaded")


def check_load(home: Path, said: Sequence[str]) -> None:
    with opened(home) as workspace:
        assert_sound(workspace)
        found = plan_bytes(workspace.plan())
        assert found == sample_bytes() or (not said and not list(workspace.plan().records()))


@cache
def sample_bytes() -> bytes:
    return plan_bytes(sample_plan())


# --- backups ------------------------------------------------------------------------------------------------------


def keep_backups(home: Path, say: Say) -> None:
    with again(lambda: opened(home), say) as workspace:
        for number in range(3):
            again(partial(write_unit, workspace, number), say)
            say(f"unit {number}")
            again(partial(back_up, workspace, START + timedelta(hours=number)), say)
            say(f"backup {number + 1}")


def check_backups(home: Path, said: Sequence[str]) -> None:
    check_edits(home, said)
    folder = planner_in(home)
    key = keys.opened(sealed_key(folder), None)
    listed = backups(folder)
    assert len(listed) >= said_last(said, "backup")
    for each in listed:
        verify(path_of(folder, each), key)


def with_a_backup(home: Path, passphrase: str | None = None) -> None:
    made(home, passphrase)
    with opened(home, passphrase) as workspace:
        write_unit(workspace, 0)
        back_up(workspace, START)
        write_unit(workspace, 1)


def put_back(home: Path, say: Say) -> None:
    again(lambda: restore(planner_in(home), numbered(planner_in(home), 1), None, ticking()), say)
    say("restored")


def check_put_back(home: Path, said: Sequence[str]) -> None:
    folder = planner_in(home)
    with opened(home) as workspace:
        assert_sound(workspace)
        last = last_unit(workspace)
        assert last == 0 or (last == 1 and not said)
        if last == 0:  # going back can itself be taken back
            assert len(backups(folder)) >= 2
        key = keys.opened(sealed_key(folder), None)
        for each in backups(folder):
            verify(path_of(folder, each), key)


# --- ways in ------------------------------------------------------------------------------------------------------


def change_passphrase(home: Path, say: Say) -> None:
    with again(lambda: opened(home, OLD), say) as workspace:
        for each in (NEWER, NEWEST):
            again(partial(WaysIn(workspace, os.urandom).set_passphrase, each), say)
            say(each)


def check_passphrase(home: Path, said: Sequence[str]) -> None:
    """Hold the last passphrase that was acknowledged, or the one that was under way, against the planner."""
    order = (OLD, NEWER, NEWEST)
    at = order.index(said[-1]) if said else 0
    opening = [each for each in order[at : at + 2] if opens(home, each)]
    assert len(opening) == 1
    check_edits(home, ["unit 1"], opening[0])
    for former in order[:at]:
        assert not opens(home, former)
    files = (planner_in(home) / "keys", planner_in(home) / "backups" / "keys")
    assert files[0].read_bytes() == files[1].read_bytes()  # opening mends


def opens(home: Path, passphrase: str | None) -> bool:
    try:
        opened(home, passphrase).close()
    except PassphraseError:
        return False
    return True


def change_key(home: Path, say: Say) -> None:
    with again(lambda: opened(home), say) as workspace:
        again(lambda: WaysIn(workspace, os.urandom).set_passphrase(NEWER, cost=CHEAP), say)
        say("changed")


def check_key(home: Path, said: Sequence[str]) -> None:
    passphrase = None if opens(home, None) else NEWER
    assert not (said and passphrase is None)
    check_edits(home, ["unit 1"], passphrase)
    if said:
        assert backups(planner_in(home)) == ()
    assert not (planner_in(home) / "vault.db.new").exists()


# --- erasing, making ----------------------------------------------------------------------------------------------


def with_a_person(home: Path) -> None:
    made(home)
    with opened(home) as workspace:
        workspace.save(Message("Add"), Contact(id="p7", name="Steward of the east gate"))
        write_unit(workspace, 0)


def erase(home: Path, say: Say) -> None:
    with again(lambda: opened(home), say) as workspace:
        again(lambda: erase_person(workspace, "p7", os.urandom), say)
        say("erased")


def check_erased(home: Path, said: Sequence[str]) -> None:
    with opened(home) as workspace:
        assert_sound(workspace)
        assert last_unit(workspace) == 0
        there = "p7" in workspace.plan().contacts
        with workspace.database.transaction() as connection:
            told = connection.exec_driver_sql("SELECT count(*) FROM change WHERE id = 'p7'").scalar_one()
    assert bool(told) == there
    assert not (said and there)


def make(home: Path, say: Say) -> None:
    again(lambda: create(planner_in(home), None, ticking()), say).close()
    say("made")


def check_made(home: Path, said: Sequence[str]) -> None:
    if said or planner_in(home).exists():
        with opened(home) as workspace:
            assert_sound(workspace)


# --- files outside of the planner ---------------------------------------------------------------------------------

PAPER = (b"%PDF-1.7 before" * 3000, b"%PDF-1.7 after" * 5000)


def with_a_paper(home: Path) -> None:
    made(home)
    (home / "papers").mkdir()
    save_file(home / "papers" / "leaflet.pdf", PAPER[0])
    write_settings(home / "settings" / "settings.json", Settings(printer="old"))


def export(home: Path, say: Say) -> None:
    for name in ("leaflet", "another"):
        again(partial(save_file, home / "papers" / f"{name}.pdf", PAPER[1]), say)
        say(name)
    write_settings(home / "settings" / "settings.json", Settings(printer="new", geometry=bytes(500)))
    if read_settings(home / "settings" / "settings.json").printer == "new":  # what cannot be kept is not missed
        say("settings")


def check_export(home: Path, said: Sequence[str]) -> None:
    old, new = PAPER
    leaflet = (home / "papers" / "leaflet.pdf").read_bytes()
    assert leaflet == new or (leaflet == old and "leaflet" not in said)
    another = home / "papers" / "another.pdf"
    assert another.read_bytes() == new if another.exists() else "another" not in said
    printer = read_settings(home / "settings" / "settings.json").printer
    assert printer == "new" or (printer == "old" and "settings" not in said)


EDITS = Act(name="edits", prepare=made, run=edit, check=check_edits)
LOADING = Act(name="loading a plan", prepare=made, run=load, check=check_load)
BACKING_UP = Act(name="backups", prepare=made, run=keep_backups, check=check_backups)
GOING_BACK = Act(name="going back", prepare=with_a_backup, run=put_back, check=check_put_back)
PASSPHRASE = Act(
    name="another passphrase",
    prepare=lambda home: with_a_backup(home, OLD),
    run=change_passphrase,
    check=check_passphrase,
)
KEY = Act(name="another key", prepare=with_a_backup, run=change_key, check=check_key)
ERASING = Act(name="erasing a person", prepare=with_a_person, run=erase, check=check_erased)
MAKING = Act(name="making a planner", prepare=lambda _: None, run=make, check=check_made)
EXPORT = Act(name="exporting papers", prepare=with_a_paper, run=export, check=check_export)
