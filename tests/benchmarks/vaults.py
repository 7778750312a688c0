"""What keeping a planner costs beside the bare database."""

import os
import sqlite3
import statistics
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import count, product
from pathlib import Path
from typing import Protocol

from planner.domain.demand import Demand
from planner.domain.message import Message
from planner.domain.text import Text
from planner.services.planners import create, open_planner
from planner.services.plans import sample_plan
from planner.store import keys
from planner.store.cipher import PRAGMAS, connector
from planner.store.database import Database
from tests.benchmarks.measure import Row, in_turns

WORDS = "Stop the killing in Zhanaozen and win the oil workers their demands. "


class Closable(Protocol):
    """What is opened and closed again."""

    def close(self) -> None: ...


def ticking() -> Callable[[], datetime]:
    seconds = count()
    return lambda: datetime(2011, 12, 16, 10, 47, tzinfo=UTC) + timedelta(seconds=next(seconds))


def rows(folder: Path) -> Iterator[Row]:
    """Yield the figures of opening a planner and of one edit."""
    yield from _opening(folder)
    yield from _editing(folder)
    yield from _thousands(folder)


def _opening(folder: Path) -> Iterator[Row]:
    planner, plain = folder / "opening.handbill", folder / "opening.db"
    with create(planner, None, ticking()) as workspace:
        workspace.load(sample_plan())
    bare = sqlite3.connect(plain)
    bare.execute("PRAGMA journal_mode=WAL")
    bare.execute("CREATE TABLE record (body TEXT)")
    bare.close()

    def floor() -> sqlite3.Connection:
        connection = sqlite3.connect(plain)
        for pragma in PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")
        connection.execute("SELECT count(*) FROM record").fetchone()
        return connection

    took = opened_in_turns(
        {
            "floor": floor,
            "vault": lambda: Database.open(planner, None),
            "workspace": lambda: open_planner(planner, None, ticking()),
        },
        rounds=60,
    )
    beside = f"{took['vault']:.2f} ms beside {took['floor']:.2f} ms of plain SQLite set up alike"
    yield Row(
        name="open a vault, its key known / plain SQLite",
        figure=took["vault"] / took["floor"],
        unit="×",
        goal=2,
        beside=beside,
    )
    yield Row(name="open the sample planner and read its plan", figure=took["workspace"], unit="ms")


def opened_in_turns(works: Mapping[str, Callable[[], Closable]], rounds: int) -> dict[str, float]:
    """Return the median milliseconds of opening each, by turns; closing is not counted."""
    times: dict[str, list[float]] = {name: [] for name in works}
    for turn in range(rounds + 2):
        for name, work in works.items():
            begin = time.perf_counter()
            opened = work()
            if turn >= 2:
                times[name].append((time.perf_counter() - begin) * 1000)
            opened.close()
    return {name: statistics.median(each) for name, each in times.items()}


def _editing(folder: Path) -> Iterator[Row]:
    planner = folder / "editing.handbill"
    numbers = count()
    with create(planner, None, ticking()) as workspace:
        workspace.load(sample_plan())
        bare = connector(folder / "bare.db", os.urandom(keys.KEY_BYTES))()
        bare.execute("CREATE TABLE record (pk INTEGER PRIMARY KEY, body TEXT)")
        bare.execute("INSERT INTO record VALUES (1, '')")

        def edit() -> None:
            workspace.save(Message("Edit"), Demand(id="bench", text=Text.of({"en": f"{WORDS}{next(numbers)}"})))

        def floor() -> None:
            bare.execute("BEGIN")
            bare.execute("UPDATE record SET body = ?", (f"{WORDS}{next(numbers)}",))
            bare.execute("COMMIT")

        took = in_turns({"floor": floor, "edit": edit, "undo": workspace.undo}, rounds=200, warm_up=20)
        bare.close()
    beside = f"{took['edit']:.2f} ms beside {took['floor']:.2f} ms"
    yield Row(
        name="one edit, journalled / a bare commit",
        figure=took["edit"] / took["floor"],
        unit="×",
        goal=3,
        beside=beside,
    )
    yield Row(name="one undo", figure=took["undo"], unit="ms")


def _thousands(folder: Path) -> Iterator[Row]:
    planner = folder / "thousands.handbill"
    plan = sample_plan()
    some = [next(iter(plan.shelf(kind).values())) for kind in ("events", "contacts", "demands", "facts")]
    many = [replace(record, id=f"{record.id}-{number}") for number, record in product(range(1250), some)]
    with create(planner, None, ticking()) as workspace:
        took = in_turns({"save": lambda: workspace.save(Message("Many"), *many)}, rounds=1, warm_up=0)
    yield Row(name="save 5 000 new records as one edit", figure=took["save"], unit="ms")
    took = opened_in_turns({"open": lambda: open_planner(planner, None, ticking())}, rounds=5)
    yield Row(name="open a planner of 5 000 records and read its plan", figure=took["open"], unit="ms")
