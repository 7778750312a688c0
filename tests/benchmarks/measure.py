"""Timing side by side: what is compared takes turns, so that a noisy machine disturbs both alike."""

import os
import resource
import statistics
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass


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
    seen: dict[str, list[tuple[float, float]]] = {name: [] for name in commands}
    for turn in range(rounds + 1):
        for name, command in commands.items():
            figure = _process(command, environment or {})
            if turn:
                seen[name].append(figure)
    return {
        name: (statistics.median(wall for wall, _ in each), statistics.median(peak for _, peak in each))
        for name, each in seen.items()
    }


def _process(command: Sequence[str], environment: Mapping[str, str]) -> tuple[float, float]:
    inherited = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    begin = time.perf_counter()
    with subprocess.Popen(command, env=inherited | environment, stdout=subprocess.DEVNULL) as process:
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    wall = (time.perf_counter() - begin) * 1000
    if process.returncode != 0:
        raise RuntimeError(f"{command[:3]} left with {process.returncode}")
    return wall, _megabytes(used)


def _megabytes(used: resource.struct_rusage) -> float:
    return used.ru_maxrss / 1024
