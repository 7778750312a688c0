"""The one way in for foreign bytes: a process of its own, short-lived and capped, looks at them first.

A picture, a plan or an address book made elsewhere may be made to break whatever reads it. It breaks a process then
that holds nothing, sees no environment and no window, and is given up when it takes too long or says too much.
"""

import os
import subprocess
import sys
import threading
from contextlib import suppress
from dataclasses import dataclass
from typing import IO

from planner.exchange.confinement import LENGTH, TAKEN, TURNED_AWAY
from planner.exchange.refusal import Reason, RefusedError

if sys.platform == "win32":
    import winreg

    _FLAGS = subprocess.CREATE_NO_WINDOW
else:
    _FLAGS = 0

MEGABYTE = 1 << 20

_running: set["subprocess.Popen[bytes]"] = set()


@dataclass(frozen=True, slots=True, kw_only=True)
class Caps:
    """Hold what a reader may take: bytes of memory, seconds of work and of waiting, and bytes of its answer.

    ``threads`` lets it work on several things at once, which a library may be unable to do without.
    """

    memory: int = 512 * MEGABYTE
    work: int = 10
    wait: float = 20.0
    threads: bool = False
    answer: int


def through(reader: str, data: bytes, caps: Caps) -> bytes:
    """Return what the module ``reader`` makes of foreign bytes; raise RefusedError when it turns them away or fails."""
    try:
        process = _started(reader, caps)
    except OSError as error:
        raise RefusedError(Reason.FAILED) from error
    _running.add(process)
    try:
        with process:
            answer, late = _exchanged(process, data, caps)
    finally:
        _running.discard(process)
    letter, length, body = answer[:1], answer[1 : 1 + LENGTH], answer[1 + LENGTH :]
    if len(length) < LENGTH or int.from_bytes(length, "big") != len(body) or len(body) > caps.answer:
        raise RefusedError(Reason.SLOW if late else Reason.FAILED)
    if letter == TURNED_AWAY:
        raise RefusedError(_reason(body))
    if letter != TAKEN:
        raise RefusedError(Reason.FAILED)
    return body


def end_readers() -> None:
    """End whatever reads at this moment, just before this process ends or is replaced: it holds what it reads."""
    for process in tuple(_running):
        process.kill()


def _started(reader: str, caps: Caps) -> "subprocess.Popen[bytes]":
    limits = [str(caps.memory), str(caps.work), str(int(caps.threads))]
    return subprocess.Popen(  # noqa: S603 - nothing in it comes from outside
        [sys.executable, "-B", "-P", "-S", "-m", "planner.exchange.confinement", reader, *limits],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,  # a library's complaint may quote the bytes
        env=_environment(),
        creationflags=_FLAGS,
    )


def _environment() -> dict[str, str]:
    """Return all that the process is told of its surroundings: where our modules are."""
    environment = {"PYTHONPATH": os.pathsep.join(each for each in sys.path if each)}
    if sys.platform == "win32":  # whose libraries do not load without it
        key = r"SOFTWARE\Microsoft\Windows NT\CurrentVersion"
        with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, key) as held:
            environment["SYSTEMROOT"] = winreg.QueryValueEx(held, "SystemRoot")[0]
    return environment


def _exchanged(process: "subprocess.Popen[bytes]", data: bytes, caps: Caps) -> tuple[bytes, bool]:
    """Return what a process answers, and whether it was given up because it took too long."""
    if process.stdin is None or process.stdout is None:
        raise ValueError("a process without pipes")
    given_up = threading.Event()
    watch = threading.Timer(caps.wait, _give_up, args=(process, given_up))
    feeder = threading.Thread(target=_feed, args=(process.stdin, data))
    watch.start()
    feeder.start()
    try:
        answer = process.stdout.read(1 + LENGTH + caps.answer + 1)
    finally:
        process.kill()
        watch.cancel()
        feeder.join()
    return answer, given_up.is_set()


def _give_up(process: "subprocess.Popen[bytes]", given_up: threading.Event) -> None:
    given_up.set()
    process.kill()


def _feed(pipe: IO[bytes], data: bytes) -> None:
    with suppress(OSError), pipe:  # it may be gone already
        pipe.write(data)


def _reason(body: bytes) -> Reason:
    try:
        return Reason(body.decode("ascii"))
    except ValueError:
        return Reason.FAILED
