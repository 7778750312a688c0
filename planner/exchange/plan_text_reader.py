"""Parses a foreign plan's JSON text. Only ever run behind the gateway, see ``planner.exchange.confinement``."""

import json

from planner.domain.errors import BrokenPlanError, Problem
from planner.exchange.json_text import read_json


def read(data: bytes) -> bytes:
    """Return as JSON a pair: the value that the text holds, and the problems with the text itself.

    A text that is refused as a whole has no value, and ``false`` in a third place.
    """
    try:
        value, problems = read_json(data)
    except BrokenPlanError as error:
        return json.dumps([None, [_plain(problem) for problem in error.problems], False]).encode("ascii")
    return json.dumps([value, [_plain(problem) for problem in problems], True]).encode("ascii")


def _plain(problem: Problem) -> list[object]:
    return [problem.path, problem.message.template, dict(problem.message.values)]
