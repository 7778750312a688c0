"""Many papers made in their order, in this process and in others beside it."""

import multiprocessing
import os
import signal
import sys
import zoneinfo
from collections import deque
from collections.abc import Generator, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager, suppress
from itertools import chain, islice
from threading import Thread

from planner.domain.errors import PlannerError
from planner.domain.message import Message
from planner.services.paper_worker import Impression, Outcome, Portion, Task, begin, outcome, work

FEW = 32
"""Fewer papers than this are done before another process has loaded what it needs."""

MOST = 4
"""So many processes at most: each takes as much memory as a command that makes one paper."""

PORTION = 8
"""So many papers at most are handed over at once, since handing over costs a tenth of a small paper."""

AHEAD = 12
"""So many portions at most are under way: what is done waits in memory for those before it."""


def cores() -> int:
    """Return how many processes can work at the same time."""
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1


def impressions(task: Task, papers: Portion, processes: int = 1) -> Generator[Impression, None, None]:
    """Yield papers in their order; ``processes`` work on them, this one among them, where there are many.

    The bytes do not depend on how many there are. Raise PlannerError where a paper cannot be made, or where another
    process came to an end before its work was done.
    """
    pool = _Pool.of(task, min(processes, MOST) - 1) if len(papers) >= FEW else None
    outcomes = (outcome(task, (choice,)) for choice in papers) if pool is None else pool.outcomes(papers)
    try:
        for each in chain.from_iterable(outcomes):
            if isinstance(each, PlannerError):
                raise each
            yield each
    except BrokenProcessPool as error:
        raise PlannerError(
            Message(
                "A part of this program was ended from outside. The papers before it are whole; make the rest again."
            )
        ) from error
    finally:
        if pool is not None:
            pool.close()


class _Pool:
    """Processes that work on one task, never forked: typefaces, Qt and its threads do not survive that.

    Whoever iterates works as well while the portion that is due is not done. So nobody waits for a process that is
    still loading, and whoever is faster does more.
    """

    def __init__(self, task: Task, processes: int) -> None:
        context = multiprocessing.get_context("spawn")
        self._task = task
        self._receiver, self._sender = context.Pipe(duplex=False)
        arguments = (self._receiver, context.Lock(), zoneinfo.TZPATH)
        self._executor = ProcessPoolExecutor(processes, context, initializer=begin, initargs=arguments)
        with _interrupts_held_back():
            # Off this thread: a process takes its task once it has loaded what the task is made of.
            Thread(target=self._send, args=(processes,), daemon=True).start()

    @classmethod
    def of(cls, task: Task, processes: int) -> "_Pool | None":
        """Return a pool, or None where there are no processes to be had: no semaphores, no more files to open."""
        try:
            return cls(task, processes) if processes > 0 else None
        except (ImportError, NotImplementedError, OSError):
            return None

    def _send(self, times: int) -> None:
        with suppress(OSError), self._sender:  # it may be that nobody takes it any more
            for _ in range(times):
                self._sender.send(self._task)

    def outcomes(self, papers: Portion) -> Iterator[Outcome]:
        """Yield what comes of papers, a portion at a time, in their order."""
        size = min(PORTION, max(1, len(papers) // FEW))
        rest = iter([papers[place : place + size] for place in range(0, len(papers), size)])
        line: deque[tuple[Portion, Future[Outcome]]] = deque()
        self._hand_over(rest, line)
        while line:
            while not line[0][1].done() and self._helped(line):
                pass
            yield line.popleft()[1].result()
            self._hand_over(rest, line)

    def _hand_over(self, rest: Iterator[Portion], line: deque[tuple[Portion, Future[Outcome]]]) -> None:
        with _interrupts_held_back():
            for portion in islice(rest, AHEAD - len(line)):
                line.append((portion, self._executor.submit(work, portion)))

    def _helped(self, line: deque[tuple[Portion, Future[Outcome]]]) -> bool:
        """Do the first portion that no process has taken; return false where there is none."""
        for place, (portion, future) in enumerate(line):
            if future.cancel():
                done: Future[Outcome] = Future()
                done.set_result(outcome(self._task, portion))
                line[place] = (portion, done)
                return True
        return False

    def close(self) -> None:
        """Give up what is not done; the processes end by themselves when they have done what they took."""
        self._receiver.close()
        self._executor.shutdown(wait=False, cancel_futures=True)


@contextmanager
def _interrupts_held_back() -> Iterator[None]:
    """Begin what does not hear Ctrl+C, which a terminal sends to every process: this thread stops them in order."""
    if sys.platform == "win32":
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
