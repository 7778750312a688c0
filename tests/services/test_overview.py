"""What an organiser must know first."""

from dataclasses import replace
from datetime import UTC, datetime

from planner.domain.event import EventStatus
from planner.services.overview import day_of, newest_facts, next_event, open_roles
from planner.services.plans import sample_plan

PLAN = sample_plan()
PICKET = PLAN.events["picket"]


def at(hour: int, minute: int = 0) -> datetime:
    return datetime(2011, 12, 16, hour, minute, tzinfo=UTC)


def test_the_next_event_is_the_one_that_is_on_or_ahead() -> None:
    assert next_event(PLAN, at(10, 47)) == PICKET
    assert next_event(PLAN, at(13)) == PICKET
    assert next_event(PLAN, at(20)) is None


def test_a_cancelled_event_does_not_come() -> None:
    cancelled = PLAN.put(replace(PICKET, status=EventStatus.CANCELLED))

    assert next_event(cancelled, at(10)) is None


def test_the_day_runs_in_the_order_of_time_with_what_only_stewards_know_marked() -> None:
    day = day_of(PLAN, PICKET)

    assert [(entry.at.local.strftime("%H:%M"), entry.public) for entry in day] == [
        ("10:45", True),
        ("11:45", True),
        ("12:00", True),
        ("12:15", True),
        ("13:00", False),
    ]


def test_roles_that_lack_people_are_open() -> None:
    assert [role.role for role in open_roles(PICKET)] == ["chief-steward", "steward"]


def test_a_replaced_fact_is_not_among_the_newest() -> None:
    assert [fact.id for fact in newest_facts(PLAN, 9)] == ["killed", "troops", "injured", "crowd"]
