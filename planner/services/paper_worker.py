"""A process that makes papers for another one, and what the two hand each other."""

import gc
import multiprocessing
import os
import signal
import threading
import zoneinfo
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from multiprocessing.connection import Connection
from multiprocessing.synchronize import Lock

from planner.domain.errors import PlannerError
from planner.domain.finding import Finding
from planner.domain.made_paper import MadePaper
from planner.domain.plan import Plan
from planner.services.editions import remembered
from planner.services.paper_choice import PaperChoice, make
from planner.services.print_room import ONE_BY_ONE, Printing

LITTER = 20_000
"""How many objects more before a process looks for garbage: a paper makes many and drops few."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """Hold what all papers of a batch have in common; where it is ``inspected`` each is looked over as well."""

    plan: Plan
    now: datetime
    printing: Printing = ONE_BY_ONE
    inspected: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Impression:
    """Hold a finished paper: its PDF, what to remember of it, and what was noticed on it where that was asked for."""

    pdf: bytes
    made: MadePaper
    findings: tuple[Finding, ...] = ()


Portion = Sequence[PaperChoice]
Outcome = tuple[Impression | PlannerError, ...]
"""What came of a portion, up to the first paper that could not be made."""


def outcome(task: Task, portion: Portion) -> Outcome:
    """Make a portion of the papers of a task."""
    made: list[Impression | PlannerError] = []
    for choice in portion:
        try:
            paper = make(task.plan, choice, task.now, task.printing)
        except PlannerError as error:
            return (*made, error)
        found = paper.findings if task.inspected else ()
        made.append(Impression(pdf=paper.pdf, made=remembered(paper, task.now), findings=found))
    return tuple(made)


_tasks: list[Task] = []
"""What this process works on, once it has begun."""


def begin(tasks: Connection, turn: Lock, zones: Sequence[str]) -> None:
    """Make this process ready: the same zones, no ear for the terminal, no life of its own, and then its task."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    zoneinfo.reset_tzpath(zones)
    gc.set_threshold(LITTER, *gc.get_threshold()[1:])
    threading.Thread(target=_end_with_parent, daemon=True).start()
    with turn:
        try:
            _tasks.append(tasks.recv())
        except (EOFError, OSError):  # whoever had a task has given it up
            os._exit(1)


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def work(portion: Portion) -> Outcome:
    """Make a portion of the papers of the task that this process has."""
    return outcome(_tasks[-1], portion)
