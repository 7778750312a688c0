"""What a process still holds of a planner: nothing once it was locked, all of it where it was only closed."""

import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from planner.domain.contact import Contact
from planner.domain.message import Message
from planner.services.planners import create
from planner.store.keys import Cost

PASSPHRASE = "Passphrasecanary 4242 walrus lantern"
PEOPLE = 200
CHEAP = Cost(memory_kib=64, passes=1, lanes=1)

PROGRAM = """
import gc, sys
from datetime import UTC, datetime
from pathlib import Path
from PySide6.QtCore import QTimer
from planner.app.process import end_at_once, start_anew
from planner.app.session import Session
from planner.gui.application import start
from planner.gui.people.panel import ContactPanel
from planner.gui.unlock import UnlockPage
folder, how = Path(sys.argv[1]), sys.argv[2]
application, styler = start([], "en")
session = Session(application, styler, lambda: datetime.now(UTC), folder.parent / "settings.json",
                  lambda planner: start_anew(planner, None), end_at_once)
session.window.show()
session.begin(folder)

def step():
    page = session.window.centralWidget()
    if session.shell is None and isinstance(page, UnlockPage) and page.field.isEnabled():
        page.field.setText(sys.stdin.readline().strip())
        page._give()
    elif session.shell is not None:
        timer.stop()
        session.shell.go("people")
        session.shell.open_record("contacts", "p7")
        field = session.shell.findChild(ContactPanel)._role
        field.setFocus()
        field.insert("Canary9999")
        QTimer.singleShot(800, leave)

def leave():
    print("open", flush=True)
    sys.stdin.readline()
    if how == "lock":
        session.lock()
    elif how == "panic":
        session.panic()
    else:
        session.close()
        session.shell = None
        session.window.show_content(UnlockPage("a"))
        application.processEvents()
        gc.collect()
        print("closed", flush=True)

timer = QTimer(interval=50)
timer.timeout.connect(step)
timer.start()
application.exec()
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "a.handbill"
    people = [
        Contact(id=f"p{each}", name=f"Canary{each:04} Канарейка{each:04}", note=f"Canary{each:04}")
        for each in range(PEOPLE)
    ]
    with create(place, PASSPHRASE, lambda: datetime.now(UTC), cost=CHEAP) as workspace:
        workspace.save(Message("Add"), *people)
    return place


@pytest.fixture
def opened(folder: Path, request: pytest.FixtureRequest) -> Iterator["subprocess.Popen[str]"]:
    """A window of its own process on the planner, with a word half typed, before it is left as the test says."""
    if not Path("/proc/self/mem").exists():
        pytest.skip("needs the memory of another process as a file")
    words = [sys.executable, "-c", PROGRAM, str(folder), request.param]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    with subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(PASSPHRASE + "\n")
        process.stdin.flush()
        assert process.stdout.readline() == "open\n"
        yield process
        process.kill()


def leave(process: "subprocess.Popen[str]") -> None:
    assert process.stdin is not None
    process.stdin.write("\n")
    process.stdin.flush()


def held(process: int) -> set[str]:
    """Return the canaries in a process's memory, in the forms in which Python, Qt and SQLite hold text."""
    form = re.compile(r"(?:Canary|Канарейка|Passphrasecanary )\d{4}")
    patterns = [
        (re.compile(re.escape(word.encode(encoding)) + b"(?:[0-9]" + b"\\0" * (width - 1) + b"){4}"), encoding)
        for encoding, width in (("utf-8", 1), ("utf-16-le", 2), ("utf-32-le", 4))
        for word in ("Canary", "Канарейка", "Passphrasecanary ")
    ]
    found: set[str] = set()
    try:
        with Path(f"/proc/{process}/mem").open("rb", 0) as memory:
            for line in Path(f"/proc/{process}/maps").read_text().splitlines():
                span, rights = line.split()[:2]
                if "r" not in rights or "[v" in line:
                    continue
                start, end = (int(each, 16) for each in span.split("-"))
                try:
                    memory.seek(start)
                    part = memory.read(end - start)
                except (OSError, ValueError, OverflowError):
                    continue
                for pattern, encoding in patterns:
                    found |= {each.decode(encoding) for each in pattern.findall(part)}
    except PermissionError:
        pytest.skip("the memory of a process that allows no dump is open to the administrator alone")
    return {each for each in found if form.fullmatch(each)}


def replaced(process: int) -> bool:
    return b"\0planner\0" in Path(f"/proc/{process}/cmdline").read_bytes()


@pytest.mark.parametrize("opened", ["lock"], indirect=True)
def test_within_a_second_of_locking_nothing_of_the_planner_is_in_memory(opened: "subprocess.Popen[str]") -> None:
    assert len(held(opened.pid)) > PEOPLE  # it can be found at all
    begun = time.monotonic()
    leave(opened)
    while not replaced(opened.pid):
        assert time.monotonic() < begun + 20
        time.sleep(0.01)
    taken = time.monotonic() - begun
    assert held(opened.pid) == set()
    time.sleep(3)  # the page that asks for the passphrase stands by now
    assert held(opened.pid) == set()
    assert taken < 1.5


@pytest.mark.parametrize("opened", ["close"], indirect=True)
def test_a_planner_that_is_only_closed_leaves_nearly_everything_behind(opened: "subprocess.Popen[str]") -> None:
    leave(opened)
    assert opened.stdout is not None
    assert opened.stdout.readline() == "closed\n"
    assert len(held(opened.pid)) > PEOPLE / 2


@pytest.mark.parametrize("opened", ["panic"], indirect=True)
def test_after_the_panic_chord_there_is_no_process(opened: "subprocess.Popen[str]") -> None:
    begun = time.monotonic()
    leave(opened)
    assert opened.wait(20) == 0
    assert time.monotonic() - begun < 1.5
