"""Run commands by turns and tell how long each took and how much memory it held.

A program of its own that imports next to nothing: Linux counts what the parent held into the peak of a child, so a
parent as large as the benchmark would hide how small the child is. Reads a JSON object on standard input, writes one.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence


def main() -> None:
    """Measure what standard input names."""
    wish = json.load(sys.stdin)
    seen: dict[str, list[tuple[float, float]]] = {name: [] for name in wish["commands"]}
    for turn in range(wish["rounds"] + 1):  # the first turn warms the disk's cache
        for name, command in wish["commands"].items():
            figure = _process(command)
            if turn:
                seen[name].append(figure)
    json.dump(seen, sys.stdout)


def _process(command: Sequence[str]) -> tuple[float, float]:
    """Return the wall milliseconds and the peak megabytes of one process."""
    with tempfile.TemporaryFile() as said:
        begin = time.perf_counter()
        with subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=said) as process:
            _, status, used = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
        wall = (time.perf_counter() - begin) * 1000
        if process.returncode != 0:
            said.seek(0)
            sys.exit(f"{command[:3]} left with {process.returncode}\n{said.read().decode(errors='replace')}")
    return wall, used.ru_maxrss / 1024


if __name__ == "__main__":
    main()
