"""Timing side by side: what is compared takes turns, so that a noisy machine disturbs both alike."""

import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks import launch


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """Hold one figure beside its goal; without a goal it is there to be read."""

    name: str
    figure: float
    unit: str
    goal: float | None = None
    beside: str = ""

    @property
    def met(self) -> bool:
        """Tell whether the goal is reached."""
        return self.goal is None or self.figure <= self.goal

    def __str__(self) -> str:
        goal = "" if self.goal is None else f"goal ≤ {self.goal:g}  {'met' if self.met else 'MISSED'}"
        return f"{self.name:<58}{self.figure:>9.2f} {self.unit:<4} {goal:<20} {self.beside}"


def in_turns(works: Mapping[str, Callable[[], object]], rounds: int, warm_up: int = 2) -> dict[str, float]:
    """Return the median milliseconds of each piece of work, done by turns."""
    times: dict[str, list[float]] = {name: [] for name in works}
    for turn in range(rounds + warm_up):
        for name, work in works.items():
            begin = time.perf_counter()
            work()
            if turn >= warm_up:
                times[name].append((time.perf_counter() - begin) * 1000)
    return {name: statistics.median(each) for name, each in times.items()}


def processes_in_turns(
    commands: Mapping[str, Sequence[str]], rounds: int, environment: Mapping[str, str] | None = None
) -> dict[str, tuple[float, float]]:
    """Return the median wall milliseconds and peak megabytes of whole processes, run by turns after one warm-up."""
    inherited = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    answer = subprocess.run(
        [sys.executable, "-I", "-S", str(Path(launch.__file__))],
        input=json.dumps({"commands": commands, "rounds": rounds}),
        env=inherited | dict(environment or {}),
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    return {
        name: (statistics.median(wall for wall, _ in each), statistics.median(peak for _, peak in each))
        for name, each in json.loads(answer.stdout).items()
    }
