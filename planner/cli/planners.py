"""Coming by the plan that a command works on."""

import getpass
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from planner.domain.errors import PlannerError
from planner.domain.message import Message
from planner.domain.moment import Moment
from planner.domain.plan import Plan
from planner.services.plans import plan_from

if TYPE_CHECKING:
    from planner.services.print_room import Paper
    from planner.services.workspace import Workspace

LONGEST_PASSPHRASE = 4096

Remember = Callable[["Paper", datetime], None]


def is_plan_file(path: Path) -> bool:
    """Tell whether PLANNER means a plan file rather than a planner folder."""
    return path.suffix.lower() == ".json" and not path.is_dir()


def plan_of(path: Path, passphrase_file: Path | None) -> Plan:
    """Read the plan of a planner folder or of a plan file; nothing is written."""
    if is_plan_file(path):
        return plan_from(path)
    with workspace_of(path, passphrase_file) as workspace:
        return workspace.plan()


@contextmanager
def plan_and_memory(path: Path, passphrase_file: Path | None) -> Iterator[tuple[Plan, Remember | None]]:
    """Lend a plan, and what remembers that a paper of it went out; a plan file remembers nothing."""
    if is_plan_file(path):
        yield plan_from(path), None
        return
    from planner.services.editions import remembered

    with workspace_of(path, passphrase_file) as workspace:
        yield workspace.plan(), lambda paper, now: workspace.remember_made(remembered(paper, now))


@contextmanager
def workspace_of(path: Path, passphrase_file: Path | None) -> Iterator["Workspace"]:
    """Open a planner folder for the length of one command."""
    if is_plan_file(path):
        raise PlannerError(
            Message("{path} is a plan file, which is never written; name a planner folder instead.", path=str(path))
        )
    # A plan file needs neither the vault nor its libraries: half of the time that a command takes.
    from planner.services.planners import open_planner
    from planner.services.protection import is_protected

    asked = passphrase_for(path, passphrase_file) if is_protected(path) else None
    workspace = open_planner(path, asked, utc_now)
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


def passphrase_for(path: Path, file: Path | None, *, twice: bool = False) -> str:
    """Return the passphrase from a file's first line or, at a terminal, from the keyboard."""
    if file is not None:
        return _first_line(file)
    if not sys.stdin.isatty():
        raise PlannerError(Message("{path} needs a passphrase: give it with --passphrase-file FILE.", path=str(path)))
    passphrase = getpass.getpass("Passphrase: ")
    if twice and getpass.getpass("The same again: ") != passphrase:
        raise PlannerError(Message("The two passphrases differ; nothing was made."))
    return passphrase


def _first_line(file: Path) -> str:
    try:
        with file.open(encoding="utf-8") as lines:
            passphrase = lines.readline(LONGEST_PASSPHRASE).rstrip("\r\n")
    except OSError as error:
        raise PlannerError(
            Message("{path} cannot be read: {reason}.", path=str(file), reason=error.strerror or "unknown reason")
        ) from error
    except UnicodeDecodeError as error:
        raise PlannerError(Message("{path} is not UTF-8 text.", path=str(file))) from error
    if not passphrase:
        raise PlannerError(Message("The first line of {path} is empty; the passphrase stands there.", path=str(file)))
    return passphrase
