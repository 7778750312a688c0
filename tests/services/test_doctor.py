"""Seeded damage: all of it is found, all of it is mended or set aside, and nothing is lost."""

import os
import random
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from planner.domain.damage import Cure, Damage
from planner.domain.demand import Demand
from planner.domain.errors import DamagedPlannerError
from planner.domain.made_paper import MadePaper
from planner.domain.message import Message
from planner.domain.text import Text
from planner.services.backups import backups
from planner.services.doctor import examine
from planner.services.planners import create, open_planner
from planner.services.plans import plan_bytes, sample_plan
from planner.store import settings
from planner.store.cipher import connector
from planner.store.doctor import ASIDE
from planner.store.keys import Cost

CHEAP = Cost(memory_kib=64, passes=1, lanes=1)
START = datetime(2026, 3, 1, 10, tzinfo=UTC)

Damager = Callable[[Any, random.Random], None]


def clock() -> datetime:
    return START


@pytest.fixture
def planner(tmp_path: Path) -> Path:
    return lived_in(tmp_path / "a.handbill")


def lived_in(folder: Path) -> Path:
    with create(folder, None, clock, cost=CHEAP) as made:
        made.load(sample_plan())
        made.save(Message("Say {words}", words="Stop"), Demand(id="new", text=Text.of({"kk": "Тоқтат"}), order=9))
        made.undo()
        made.redo()
        made.remember_made(
            MadePaper(paper="leaflet", record="x", languages=("en",), variant="A5", at=START, lines=("12:00",))
        )
    return folder


def raw(folder: Path) -> Any:
    """Open the vault as no part of the program does: without its rules."""
    key = bytes.fromhex((folder / "keys").read_text("ascii").split('"unprotected-key":"')[1][:64])
    connection = connector(folder / "vault.db", key)()
    connection.execute("PRAGMA ignore_check_constraints=ON")
    connection.execute("PRAGMA foreign_keys=OFF")
    return connection


def seed(folder: Path, *damagers: Damager, chance: random.Random) -> None:
    connection = raw(folder)
    for damager in damagers:
        damager(connection, chance)
    connection.commit()
    connection.close()


def a_row(connection: Any, table: str, chance: random.Random, where: str = "1") -> int:
    return int(chance.choice(connection.execute(f"SELECT pk FROM {table} WHERE {where}").fetchall())[0])


def record_body(words: str) -> Damager:
    def damage(connection: Any, chance: random.Random) -> None:
        connection.execute("UPDATE record SET body=? WHERE pk=?", (words, a_row(connection, "record", chance)))

    return damage


def bad_text(table: str, column: str) -> Damager:
    def damage(connection: Any, chance: random.Random) -> None:
        connection.execute(
            f"UPDATE {table} SET {column}=CAST(X'C328FF' AS TEXT) WHERE pk=?",
            (a_row(connection, table, chance),),
        )

    return damage


def statement(words: str) -> Damager:
    return lambda connection, _: connection.execute(words)


DAMAGES: dict[str, Damager] = {
    "a record that is no JSON": record_body("{"),
    "a record that is a list": record_body("[]"),
    "a record of another id": record_body('{"id": "somebody-else"}'),
    "a record of bad letters": bad_text("record", "body"),
    "a missing record": statement("DELETE FROM record WHERE id='jobs'"),
    "a missing campaign": statement("DELETE FROM record WHERE kind='campaign'"),
    "an unknown kind": statement("INSERT INTO record (kind, id, body) VALUES ('ghosts', 'boo', '{}')"),
    "a list that leads to nothing": statement(
        """UPDATE record SET body=json_set(body, '$.demands', json('["stop", "nowhere"]')) WHERE kind='leaflets'"""
    ),
    "an event at no place": statement(
        """UPDATE record SET body=json_set(body, '$.location', 'nowhere') WHERE kind='events'"""
    ),
    "a statement of nobody": statement(
        """UPDATE record SET body=json_set(body, '$.speaker', 'nobody') WHERE kind='statements'"""
    ),
    "a label that is no JSON": statement("UPDATE unit SET label='Say' WHERE pk=2"),
    "a label that lacks its value": statement(
        """UPDATE unit SET label='{"template":"Say {words}","values":{}}' WHERE pk=2"""
    ),
    "a label of bad letters": bad_text("unit", "label"),
    "a stamp of no time": statement("UPDATE unit SET stamp='yesterday' WHERE pk=3"),
    "an unknown role": statement("UPDATE unit SET role='revolt' WHERE pk=3"),
    "an unknown state": statement("UPDATE unit SET state='maybe' WHERE pk=2"),
    "a unit that takes back nothing": statement("UPDATE unit SET reverses=999 WHERE pk=4"),
    "a change of no unit": statement(
        "INSERT INTO change (unit, kind, id, field) VALUES (999, 'demands', 'jobs', 'note')"
    ),
    "a change to no JSON": statement("UPDATE change SET after='{' WHERE pk=(SELECT max(pk) FROM change)"),
    "a paper of no lines": statement("UPDATE made_paper SET lines='12:00'"),
    "a paper of no time": statement("UPDATE made_paper SET at='at noon'"),
    "a copy without a name": statement("DELETE FROM device"),
}


def cured(folder: Path) -> tuple[Damage, ...]:
    found = examine(folder, None, clock, os.urandom, mend=True)
    assert examine(folder, None, clock, os.urandom, mend=False) == (), "mending leaves nothing to mend"
    return found


def test_a_sound_planner_has_nothing_wrong(planner: Path) -> None:
    assert examine(planner, None, clock, os.urandom, mend=True) == ()
    assert backups(planner) == ()


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=list(DAMAGES))
def test_a_damage_is_found_without_a_change_and_cured_when_asked(planner: Path, damage: Damager) -> None:
    seed(planner, damage, chance=random.Random(16))
    before = (planner / "vault.db").read_bytes()
    found = examine(planner, None, clock, os.urandom, mend=False)
    assert found
    assert (planner / "vault.db").read_bytes() == before
    assert cured(planner) == found
    [_] = backups(planner)
    with open_planner(planner, None, clock) as again:
        again.save(Message("Go on"), Demand(id="more", text=Text.of({"en": "More"}), order=10))
        again.undo()


def test_what_the_history_tells_is_brought_back_as_it_was(planner: Path) -> None:
    with open_planner(planner, None, clock) as before:
        whole = plan_bytes(before.plan())
    for name in ("a record that is no JSON", "a record of bad letters", "a missing record", "a missing campaign"):
        seed(planner, DAMAGES[name], chance=random.Random(3))
        assert {each.cure for each in cured(planner)} == {Cure.MENDED}
    with open_planner(planner, None, clock) as after:
        assert sorted(plan_bytes(after.plan())) == sorted(whole)  # a record that was brought back stands last


def test_what_cannot_be_mended_is_set_aside_and_not_lost(planner: Path) -> None:
    seed(planner, DAMAGES["an unknown kind"], DAMAGES["a statement of nobody"], chance=random.Random(3))
    assert Cure.SET_ASIDE in {each.cure for each in cured(planner)}
    with open_planner(planner, None, clock) as again, again.database.transaction() as connection:
        aside = str(settings.get(connection, ASIDE))
    assert "ghosts" in aside
    assert "nobody" in aside


def test_a_damaged_page_is_told_from_damaged_words(planner: Path) -> None:
    vault = planner / "vault.db"
    data = bytearray(vault.read_bytes())
    data[len(data) - 2000] ^= 1
    vault.write_bytes(data)
    with pytest.raises(DamagedPlannerError):
        examine(planner, None, clock, os.urandom, mend=True)


def damage_and_cure(folder: Path, chance: random.Random, most: int) -> int:
    """Seed some damages at once; return how many, after all were cured and the planner works again."""
    chosen = chance.sample(list(DAMAGES.values()), chance.randint(1, most))
    seed(lived_in(folder), *chosen, chance=chance)
    assert cured(folder)
    with open_planner(folder, None, clock) as again:
        plan = again.plan()
        again.load(plan)
        for _ in range(3):
            again.undo()
    return len(chosen)


def test_many_damages_at_once_are_cured(tmp_path: Path) -> None:
    chance = random.Random(16)
    assert sum(damage_and_cure(tmp_path / f"{each}.handbill", chance, 8) for each in range(4)) > 4


@pytest.mark.sweep
def test_three_hundred_damages_are_cured(tmp_path: Path) -> None:
    chance, cured_ = random.Random(), 0
    for number in range(200):
        cured_ += damage_and_cure(tmp_path / f"{number}.handbill", chance, 8)
        if cured_ >= 300:
            break
    assert cured_ >= 300
