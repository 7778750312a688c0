"""A reader for the tests of the gateway: it does what its bytes say, as one that was broken into would."""

import os
import subprocess
import sys
import time
from pathlib import Path

from planner.exchange.refusal import Reason, RefusedError


def read(data: bytes) -> bytes:
    order, _, rest = data.partition(b" ")
    return {
        b"echo": lambda: rest,
        b"refuse": _refuse,
        b"sleep": _sleep,
        b"spin": _spin,
        b"hoard": lambda: bytes(2 << 30),
        b"shout": lambda: bytes(50_000_000),
        b"die": lambda: os._exit(3),
        b"half": _half,
        b"environment": lambda: "\n".join(sorted(os.environ)).encode(),
        b"write": lambda: _write(rest),
        b"start": _start,
    }[order]()


def _refuse() -> bytes:
    raise RefusedError(Reason.KIND)


def _sleep() -> bytes:
    time.sleep(60)
    return b"awake"


def _spin() -> bytes:
    while True:
        pass


def _half() -> bytes:
    sys.stdout.buffer.write(b"+" + (100).to_bytes(8, "big") + b"half")
    sys.stdout.buffer.flush()
    os._exit(0)


def _write(path: bytes) -> bytes:
    Path(path.decode()).write_bytes(b"x" * 10)
    return b"written"


def _start() -> bytes:
    subprocess.run([sys.executable, "-c", "pass"], check=True)
    return b"started"
