"""Nothing that is typed into a planner stands on the disk in the clear."""

import base64
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

from planner.services.planners import create
from planner.store.keys import Cost

PASSPHRASE = "seven words for a planner of pickets"

SCENARIO = """
import json, sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from planner.domain.contact import Contact, Point, PointKind
from planner.domain.errors import PlannerError
from planner.domain.made_paper import MadePaper
from planner.domain.message import Message
from planner.domain.text import Text
from planner.services.planners import open_planner
from planner.services.plans import plan_bytes, save_file

folder, export = map(Path, sys.argv[1:3])
workspace = open_planner(folder, sys.argv[3], lambda: datetime.now(UTC))
people = [
    Contact(
        id=f"p{number}",
        name=f"{name}{number:04}",
        role=Text.of({"ru": f"Распорядительница{number:04}"}),
        note=f"{note}{number:04}",
        points=(Point(kind=PointKind.MOBILE, value=f"+44 7700 90{number:04}"),),
    )
    for number in range(300)
    for name, note in [("Aigulcanary", "Живётуплощади")] * (number % 3 == 0)
    or [("Айгүлканарейка", "sleepsatthechurch")] * (number % 3 == 1)
    or [("عائشةكناري", "يسكنقربالميدان")]
]
for start in range(0, 300, 20):
    workspace.save(Message("Add {name}", name=people[start].name), *people[start : start + 20])
for person in people[:40]:
    workspace.save(Message("Edit"), replace(person, note=person.note + "again"))
workspace.trash("contacts", "p7")
for _ in range(10):
    workspace.undo()
workspace.redo()
workspace.history("contacts", "p3")
workspace.remember_made(
    MadePaper(paper="leaflet", record="rally", languages=("ru",), variant="A5", at=datetime.now(UTC),
              lines=tuple(person.name for person in people))
)
try:
    workspace.save(Message("Add"), replace(people[0], id="bad", languages=("Aigulcanary",)))
except PlannerError:
    pass
else:
    sys.exit("a broken record was saved")
with workspace._database.transaction() as connection:
    connection.exec_driver_sql("SELECT body, count(*) FROM record GROUP BY body ORDER BY body DESC").all()
save_file(export, plan_bytes(workspace.plan()))
print("written", flush=True)
sys.stdin.readline()
"""

STEMS = (
    "Aigulcanary",
    "Айгүлканарейка",
    "عائشةكناري",
    "Живётуплощади",
    "sleepsatthechurch",
    "يسكنقربالميدان",
    "Распорядительница",
    "+44 7700 90",
    "template",
    PASSPHRASE,
)


def forms(words: str) -> Iterator[bytes]:
    """Yield the ways in which words could stand in a file."""
    for encoding in ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le"):
        yield words.encode(encoding)
        yield words.casefold().encode(encoding)
        yield words.encode(encoding).hex().encode()
    yield words.encode("unicode_escape")
    for shift in range(3):
        yield base64.b64encode(b"x" * shift + words.encode())[4:-4]


def words_in(data: bytes) -> set[str]:
    return {stem for stem in STEMS if any(form in data for form in forms(stem))}


def found(folder: Path) -> dict[str, set[str]]:
    """Return which words stand in which files below a folder."""
    held = {file.name: words_in(file.read_bytes()) for file in folder.rglob("*") if file.is_file()}
    return {name: words for name, words in held.items() if words}


def nameless_files(process: int) -> list[bytes]:
    """Return what stands in files without a name that a process holds open."""
    links = Path(f"/proc/{process}/fd").iterdir() if sys.platform == "linux" else ()
    return [link.read_bytes() for link in links if link.readlink().name.endswith("(deleted)")]


def test_nothing_typed_into_a_planner_stands_in_the_clear_in_any_file(
    tmp_path: Path, clock: Callable[[], datetime]
) -> None:
    folder, export = tmp_path / "a.handbill", tmp_path / "export" / "plan.json"
    export.parent.mkdir()
    create(folder, PASSPHRASE, clock, cost=Cost(memory_kib=64, passes=1, lanes=1)).close()
    arguments = [sys.executable, "-c", SCENARIO, str(folder), str(export), PASSPHRASE]
    with subprocess.Popen(arguments, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "written\n"
        assert (folder / "vault.db-wal").stat().st_size > 0
        while_open = found(tmp_path)
        nameless = set[str]().union(*map(words_in, nameless_files(process.pid)))
        process.send_signal(signal.SIGKILL)
    after_kill = found(tmp_path)
    assert nameless == set()
    assert set(while_open) == set(after_kill) == {"plan.json"}
    assert while_open["plan.json"] >= set(STEMS) - {"template", PASSPHRASE}


def test_the_search_finds_words_in_a_plain_database_and_its_log(tmp_path: Path) -> None:
    plain = sqlite3.connect(tmp_path / "plain.db")
    plain.execute("PRAGMA journal_mode=WAL")
    plain.execute("CREATE TABLE record (body TEXT)")
    plain.executemany("INSERT INTO record VALUES (?)", [(stem * 3,) for stem in STEMS])
    plain.commit()
    assert found(tmp_path)["plain.db-wal"] == set(STEMS)
    plain.close()
    assert found(tmp_path) == {"plain.db": set(STEMS)}
