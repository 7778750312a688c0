import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from jsonschema import Draft202012Validator

from planner.domain.plan import Plan
from planner.exchange.plan import write_plan
from planner.exchange.plan_schema import plan_schema, plan_schema_text
from planner.paths import resources
from tests.strategies import plans

SAMPLE = resources() / "sample" / "zhanaozen.plan.json"
VALIDATOR = Draft202012Validator(plan_schema())


def sample() -> Any:
    return json.loads(SAMPLE.read_bytes())


def test_the_schema_that_ships_is_the_records_own() -> None:
    shipped = (resources() / "schema" / "plan.schema.json").read_bytes()
    assert shipped == plan_schema_text(), "run packaging/schema.py"


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(plan_schema())


def test_the_schema_accepts_the_sample_plan() -> None:
    VALIDATOR.validate(sample())


@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(plans())
def test_the_schema_accepts_every_plan_that_the_program_writes(plan: Plan) -> None:
    VALIDATOR.validate(json.loads(write_plan(plan)))


def with_change(*path: Any, to: Any) -> Any:
    plan = sample()
    holder = plan
    for step in path[:-1]:
        holder = holder[step]
    holder[path[-1]] = to
    return plan


@pytest.mark.parametrize(
    "plan",
    [
        [],
        {},
        {"handbill": 1},
        with_change("handbill", to=2),
        with_change("songs", to=[]),
        with_change("campaign", "colour", to="red"),
        with_change("campaign", "languages", 0, to="English"),
        with_change("events", 0, "form", to="riot"),
        with_change("events", 0, "titel", to="x"),
        with_change("events", 0, "start", to="2011-12-16T12:00"),
        with_change("events", 0, "start", "local", to="2011-12-16T12:00+00:00"),
        with_change("events", 0, "title", to={"English": "x"}),
        with_change("events", 0, "phases", 0, "offset_min", to=1.5),
        with_change("events", 0, "id", to=""),
        with_change("events", 0, "location", to=""),
        with_change("facts", 0, "value", to="many"),
        with_change("contacts", 0, "points", 0, "region", to="gb"),
    ],
)
def test_the_schema_refuses_what_the_program_refuses(plan: Any) -> None:
    assert not VALIDATOR.is_valid(plan)
