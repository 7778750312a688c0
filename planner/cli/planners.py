"""Coming by the plan that a command works on."""

import argparse
import getpass
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from planner.domain.errors import PlannerError
from planner.domain.made_paper import MadePaper
from planner.domain.message import Message
from planner.domain.moment import Moment
from planner.domain.plan import Plan
from planner.services.plans import plan_from

if TYPE_CHECKING:
    from planner.services.workspace import Workspace

LONGEST_PASSPHRASE = 4096
LONGEST_KEY_FILE = 1 << 20

Source = Path | int
"""Where a secret is read: a file, or a descriptor that is open already. Never the words of a command."""

Remember = Callable[[MadePaper], None]


def is_plan_file(path: Path) -> bool:
    """Tell whether PLANNER means a plan file rather than a planner folder."""
    return path.suffix.lower() == ".json" and not path.is_dir()


def plan_of(arguments: argparse.Namespace) -> Plan:
    """Read the plan of a planner folder or of a plan file; nothing is written."""
    if is_plan_file(arguments.planner):
        return plan_from(arguments.planner)
    with workspace_of(arguments) as workspace:
        return workspace.plan()


@contextmanager
def plan_and_memory(arguments: argparse.Namespace) -> Iterator[tuple[Plan, Remember | None]]:
    """Lend a plan, and what remembers that a paper of it went out; a plan file remembers nothing."""
    if is_plan_file(arguments.planner):
        yield plan_from(arguments.planner), None
        return
    with workspace_of(arguments) as workspace:
        yield workspace.plan(), workspace.remember_made


@contextmanager
def workspace_of(arguments: argparse.Namespace) -> Iterator["Workspace"]:
    """Open a planner folder for the length of one command."""
    path: Path = arguments.planner
    if is_plan_file(path):
        raise PlannerError(
            Message("{path} is a plan file, which is never written; name a planner folder instead.", path=str(path))
        )
    # A plan file needs neither the vault nor its libraries: half of the time that a command takes.
    from planner.services.planners import open_planner
    from planner.services.protection import is_protected

    asked = passphrase_for(path, arguments.passphrase_file) if is_protected(path) else None
    workspace = open_planner(path, asked, utc_now, key_file_of(arguments.key_file))
    try:
        yield workspace
    finally:
        workspace.close()


def utc_now() -> datetime:
    """Read the clock."""
    return datetime.now(UTC)


def now_for(plan: Plan, given: datetime | None, clock: Callable[[], datetime] = utc_now) -> datetime:
    """Return the moment to go by; a bare wall time is one in the campaign's zone."""
    if given is None:
        return clock()
    return given if given.tzinfo else Moment(local=given, zone=plan.campaign.zone).instant()


def passphrase_for(path: Path, source: Source | None, *, twice: bool = False) -> str:
    """Return the passphrase: a file's or descriptor's first line or, at a terminal, what is typed."""
    if source is not None:
        return first_line(source)
    if not sys.stdin.isatty():
        raise PlannerError(Message("{path} needs a passphrase: give it with --passphrase-file FILE.", path=str(path)))
    return typed("Passphrase: ", twice=twice)


def typed(prompt: str, *, twice: bool = False) -> str:
    """Return what is typed at the terminal, unseen."""
    words = getpass.getpass(prompt)
    if twice and getpass.getpass("The same again: ") != words:
        raise PlannerError(Message("The two passphrases differ; nothing was made."))
    return words


def key_file_of(path: Path | None) -> bytes | None:
    """Return the bytes of a key file; raise PlannerError when it cannot be read."""
    if path is None:
        return None
    try:
        with path.open("rb") as file:
            return file.read(LONGEST_KEY_FILE)
    except OSError as error:
        raise _unreadable(str(path), error) from error


def first_line(source: Source) -> str:
    """Return the first line of a file, or of a descriptor that whoever called us holds open."""
    named = f"file descriptor {source}" if isinstance(source, int) else str(source)
    try:
        with os.fdopen(source, encoding="utf-8") if isinstance(source, int) else source.open(encoding="utf-8") as lines:
            words = lines.readline(LONGEST_PASSPHRASE).rstrip("\r\n")
    except OSError as error:
        raise _unreadable(named, error) from error
    except UnicodeDecodeError as error:
        raise PlannerError(Message("{path} is not UTF-8 text.", path=named)) from error
    if not words:
        raise PlannerError(Message("The first line of {path} is empty; the passphrase stands there.", path=named))
    return words


def _unreadable(named: str, error: OSError) -> PlannerError:
    reason = error.strerror or "unknown reason"
    return PlannerError(Message("{path} cannot be read: {reason}.", path=named, reason=reason))
