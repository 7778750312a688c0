"""The text of a foreign plan, parsed by a process that holds nothing."""

import json

from planner.domain.changes import Json
from planner.domain.errors import BrokenPlanError, Problem
from planner.domain.message import Message
from planner.exchange.gateway import MEGABYTE, Caps, through
from planner.exchange.refusal import Reason, RefusedError

CAPS = Caps(memory=2048 * MEGABYTE, work=20, wait=40.0, answer=256 * MEGABYTE)
"""A plan may hold many pictures: 128 MB at most, and what Python needs to hold that twice."""

_REFUSED = {
    Reason.HUGE: Message("The file is too large to be read here. Leave pictures out of it."),
    Reason.SLOW: Message("Reading the file takes too long. Leave out what it does not need."),
}
_BROKEN = Message("The file cannot be read; it may be damaged. Export it again where it comes from.")


def read_foreign_json(data: bytes) -> tuple[Json, tuple[Problem, ...]]:
    """Return what ``json_text.read_json`` returns, found out behind the gateway; raise BrokenPlanError as it does."""
    try:
        value, said, taken = json.loads(through("planner.exchange.plan_text_reader", data, CAPS))
    except RefusedError as refused:
        raise BrokenPlanError((Problem(path="", message=_REFUSED.get(refused.reason, _BROKEN)),)) from refused
    problems = tuple(Problem(path=path, message=Message(words, **values)) for path, words, values in said)
    if not taken:
        raise BrokenPlanError(problems)
    return value, problems
