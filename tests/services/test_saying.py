"""How the window says what the planner holds."""

from datetime import datetime

import pytest

from planner.domain.moment import Moment
from planner.services.plans import sample_plan
from planner.services.saying import Saying

PLAN = sample_plan()


@pytest.mark.parametrize(
    ("language", "cities"),
    [("en", ["London", "Zhanaozen"]), ("ru", ["Лондон", "Жанаозен"]), ("kk", ["Лондон", "Жаңаөзен"])],
)
def test_a_time_is_told_in_every_zone_that_the_campaign_lives_by(language: str, cities: list[str]) -> None:
    start = PLAN.events["picket"].start
    assert start is not None

    clocks = Saying(PLAN, language).clocks(start)

    assert [(clock.time, clock.city) for clock in clocks] == [("12:00", cities[0]), ("17:00", cities[1])]


def test_another_day_elsewhere_is_named() -> None:
    late = Moment(local=datetime(2011, 12, 16, 20, 30), zone="Europe/London")

    assert [clock.day for clock in Saying(PLAN, "en").clocks(late)] == ["", "Saturday"]


def test_a_fact_is_said_with_and_without_its_number() -> None:
    say, killed = Saying(PLAN, "en"), PLAN.facts["killed"]

    assert say.number(killed) == "up to 70"
    assert say.counted(killed) == "peaceful protesters and supporters of the strikers killed"
    assert say.fact(killed).startswith("up to 70 peaceful")


def test_every_record_has_a_name_to_be_called_by() -> None:
    say = Saying(PLAN, "en")

    assert say.name("events", "picket") == "Picket the embassy"
    assert say.name("contacts", "legal") == "Legal support line"
    assert say.name("demands", "jobs").startswith("Meet the strikers")
    assert say.name("campaign", "") == say.name("events", "gone") == ""
