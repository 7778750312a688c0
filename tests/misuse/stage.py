"""A process that has loaded everything and does acts in children of its own, so that thousands of them can be ended."""

import contextlib
import importlib
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Self

import pytest

from planner.domain.errors import PlannerError
from planner.store import cipher
from tests.misuse import acts
from tests.misuse.acts import REFUSED

needs_linux = pytest.mark.skipif(sys.platform != "linux", reason="processes are held and ended in ways of Linux")
ROOT = Path(__file__).parents[2]
ACTS = {each.name: each for each in vars(acts).values() if isinstance(each, acts.Act)}
BROKEN = "broken: "
PATIENCE = 60


@dataclass(slots=True)
class Performance:
    """Hold the process in which an act is done, and where it writes what it acknowledges."""

    process: int
    handle: int
    script: Path
    ended_by_signal: bool = False
    """Tells, once it is over, that it did not come to its end."""

    def signal(self, number: int) -> None:
        """Send a signal, which reaches nobody else where the process has ended meanwhile."""
        with contextlib.suppress(ProcessLookupError):
            signal.pidfd_send_signal(self.handle, number)

    def lines(self) -> list[str]:
        """Return what was said so far; a last line that was cut off was not said."""
        return [line.strip() for line in self.script.read_text().splitlines(keepends=True) if line.endswith("\n")]

    def said(self) -> list[str]:
        """Return what was acknowledged so far."""
        return [line for line in self.lines() if not line.startswith((REFUSED, BROKEN))]

    def refusals(self) -> list[str]:
        """Return the sentences that a person was told; fail where an error came through that nobody foresaw."""
        assert not [line for line in self.lines() if line.startswith(BROKEN)]
        return [line.removeprefix(REFUSED) for line in self.lines() if line.startswith(REFUSED)]


class Stage:
    """Begin acts and wait for their ends."""

    def __init__(self) -> None:
        self._server = subprocess.Popen(
            [sys.executable, "-c", "from tests.misuse.stage import serve; serve()"],
            cwd=ROOT,
            env=os.environ | {"PYTHONPATH": str(ROOT)},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self._number = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._server.communicate()

    @contextlib.contextmanager
    def performing(
        self, act: acts.Act, home: Path, *, held: bool = False, pragmas: Sequence[str] = ()
    ) -> Iterator[Performance]:
        """Do an act while the block goes on, and wait for its end; ``held`` waits for a SIGCONT before it begins.

        ``pragmas`` take the place of those of the same name that the vault is opened with.
        """
        assert self._server.stdin
        assert self._server.stdout
        self._number += 1
        script = home.with_name(f"{home.name}-said-{self._number}")
        script.touch()
        order = {"act": act.name, "home": str(home), "script": str(script), "held": held, "pragmas": list(pragmas)}
        self._server.stdin.write(json.dumps(order) + "\n")
        self._server.stdin.flush()
        process = int(self._server.stdout.readline())
        performance = Performance(process, os.pidfd_open(process), script)
        self._server.stdin.write("go\n")
        self._server.stdin.flush()
        if held:
            await_stop(process)
        try:
            yield performance
        finally:
            os.close(performance.handle)
            performance.ended_by_signal = os.WIFSIGNALED(int(self._server.stdout.readline()))


def await_stop(process: int) -> None:
    """Wait until a process stands still."""
    ends = time.monotonic() + PATIENCE
    while Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] not in ("T", "t"):
        assert time.monotonic() < ends
        time.sleep(0.001)


def serve() -> None:
    """Do acts in children, one after the other, until there are no more orders."""
    for name in ("planner.store.migrate", "sqlalchemy.dialects.sqlite"):  # which are loaded late
        importlib.import_module(name)
    while line := sys.stdin.readline():
        child = os.fork()
        if not child:
            perform(**json.loads(line))
        print(child, flush=True)
        sys.stdin.readline()  # it is not taken away before whoever ordered it has hold of it
        print(os.waitpid(child, 0)[1], flush=True)


def perform(act: str, home: str, script: str, held: bool, pragmas: Sequence[str]) -> None:
    """Do one act and end the process, however it went."""
    os.dup2(os.open(script, os.O_WRONLY | os.O_APPEND), 1)
    replaced = {each.partition("=")[0] for each in pragmas}
    kept = [each for each in cipher.PRAGMAS if each.partition("=")[0] not in replaced]
    setattr(cipher, "PRAGMAS", (*kept, *pragmas))  # noqa: B010 - another tuple, of another length
    if held:
        os.kill(os.getpid(), signal.SIGSTOP)
    try:
        ACTS[act].run(Path(home), say)
    except PlannerError as error:
        say(REFUSED + str(error))
    except BaseException as error:
        say(BROKEN + repr(error))
        raise
    finally:
        os._exit(0)


def say(line: str) -> None:
    """Acknowledge something in one write, which the end of the process cannot take back.

    Nothing else calls writev, so that failing every other way to write does not silence this one.
    """
    os.writev(1, [line.encode() + b"\n"])
