"""Plan files: reading one, writing one, and the sample that the program ships."""

from datetime import datetime
from pathlib import Path

from planner.documents.templates_at_hand import names
from planner.domain.errors import BrokenPlanError, PlannerError, Problem
from planner.domain.message import Message
from planner.domain.moment import Moment
from planner.domain.plan import Plan
from planner.exchange.plan import read_plan, write_plan
from planner.exchange.plan_text import read_foreign_json
from planner.files import write_whole
from planner.paths import resources
from planner.services.pictures import cleaned

SAMPLE_MOMENT = Moment(local=datetime.fromisoformat("2011-12-16T10:47"), zone="Europe/London")
"""The moment at which the sample plan stands."""


def plan_from(path: Path) -> Plan:
    """Read a plan file; raise PlannerError, or BrokenPlanError with every problem, when it cannot be had.

    It is foreign: its text is parsed behind the gateway, and its pictures are cleaned like those that someone adds.
    """
    return _with_clean_pictures(read_plan(bytes_of(path), names(), read_foreign_json))


def bytes_of(path: Path) -> bytes:
    """Return what a file holds; raise PlannerError when it cannot be read."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise PlannerError(
            Message("{path} cannot be read: {reason}.", path=str(path), reason=error.strerror or "unknown reason")
        ) from error


def _with_clean_pictures(plan: Plan) -> Plan:
    """Return a plan whose pictures went through the gateway; those that are clean already stay as they are."""
    problems: list[Problem] = []
    for index, picture in enumerate(plan.pictures.values()):
        try:
            plan = plan.put(cleaned(picture))
        except PlannerError as error:
            problems.append(Problem(path=f"pictures[{index}].data", message=error.message))
    if problems:
        raise BrokenPlanError(tuple(problems))
    return plan


def plan_bytes(plan: Plan) -> bytes:
    """Return a plan as the bytes of a plan file."""
    return write_plan(plan)


def sample_plan() -> Plan:
    """Read the plan that the program ships."""
    return read_plan((resources() / "sample" / "zhanaozen.plan.json").read_bytes(), names())


def save_file(path: Path, data: bytes, *, settled: bool = True) -> None:
    """Write a finished file; raise PlannerError, the old file untouched, when that fails; see `write_whole`."""
    try:
        write_whole(path, data, settled=settled)
    except OSError as error:
        raise PlannerError(
            Message(
                "{path} was not written: {reason}. Choose another folder.",
                path=str(path),
                reason=error.strerror or "unknown reason",
            )
        ) from error
