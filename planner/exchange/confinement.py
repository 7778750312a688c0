"""The far side of the gateway: a process that gives away its rights before it looks at foreign bytes.

It is run as ``python -m planner.exchange.confinement READER MEMORY SECONDS THREADS``; READER is a module of ours whose
``read`` makes an answer from the bytes on standard input. The answer goes to standard output behind one letter and its
length.
"""

import importlib
import os
import sys
from contextlib import suppress

from planner.exchange.refusal import RefusedError

if sys.platform != "win32":
    import resource

TAKEN, TURNED_AWAY = b"+", b"-"
LENGTH = 8
"""Bytes that hold the length of an answer: one that was cut off is told from a whole one."""


def main(arguments: list[str]) -> None:
    """Read foreign bytes and answer; what goes wrong otherwise ends the process without an answer."""
    reader, memory, seconds, threads = arguments
    confine(int(memory), int(seconds), threads=bool(int(threads)))
    read = importlib.import_module(reader).read
    try:
        letter, answer = TAKEN, read(sys.stdin.buffer.read())
    except RefusedError as refused:
        letter, answer = TURNED_AWAY, refused.reason.value.encode("ascii")
    except MemoryError:
        letter, answer = TURNED_AWAY, b"huge"
    sys.stdout.buffer.write(letter + len(answer).to_bytes(LENGTH, "big") + answer)
    sys.stdout.buffer.flush()


def confine(memory: int, seconds: int, *, threads: bool = False) -> None:
    """Limit this process to ``memory`` bytes and ``seconds`` of work; no files, no dumps, no processes, no network.

    The system counts threads as processes, so where they are needed it cannot be told to refuse both.
    Windows has no such limits; there the gateway's clock and its cap on the answer remain.
    """
    if sys.platform == "win32":
        return
    limits = {
        resource.RLIMIT_AS: memory,
        resource.RLIMIT_CPU: seconds,
        resource.RLIMIT_FSIZE: 0,
        resource.RLIMIT_CORE: 0,
    }
    if not threads:
        limits[resource.RLIMIT_NPROC] = 0
    for kind, most in limits.items():
        with suppress(ValueError, OSError):  # macOS refuses some of them
            resource.setrlimit(kind, (most, most))
    if sys.platform == "linux" and sys.version_info >= (3, 12):
        with suppress(OSError):  # many systems keep this for themselves
            os.unshare(os.CLONE_NEWUSER | os.CLONE_NEWNET)


if __name__ == "__main__":
    main(sys.argv[1:])
