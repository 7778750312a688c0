"""Everything a planner knows at one moment."""

import pickle
from dataclasses import replace

from planner.domain.campaign import Campaign
from planner.domain.demand import Demand
from planner.domain.location import Address, Location
from planner.domain.organisation import Organisation, OrganisationKind
from planner.domain.plan import Plan, live, plural_of
from planner.domain.text import Text

CAMPAIGN = Campaign(name="Housing for all")
STOP = Demand(id="stop", text=Text.of({"en": "Stop"}))


def test_putting_a_record_leaves_the_earlier_plan_as_it_was() -> None:
    before = Plan.of(CAMPAIGN, (STOP,))
    after = before.put(replace(STOP, order=3), Organisation(id="own", name="Us", kind=OrganisationKind.OWN))

    assert before.demands["stop"].order == 0
    assert after.demands["stop"].order == 3
    assert (before.own(), after.own()) == (None, after.organisations["own"])


def test_a_record_keeps_its_place_when_it_changes() -> None:
    plan = Plan.of(CAMPAIGN, (STOP, replace(STOP, id="go"))).put(replace(STOP, order=9))

    assert list(plan.demands) == ["stop", "go"]


def test_a_plan_goes_to_another_process_whole() -> None:
    plan = Plan.of(
        CAMPAIGN,
        (STOP, replace(STOP, id="go", deleted=True), Location(id="square", name=Text.of({"en": "The square"}))),
    )

    there = pickle.loads(pickle.dumps(plan))

    assert there == plan
    assert list(there.demands) == ["stop", "go"]


def test_what_lies_in_the_trash_is_kept_but_not_live() -> None:
    plan = Plan.of(CAMPAIGN, (replace(STOP, deleted=True),))

    assert "stop" in plan.demands
    assert list(live(plan.demands)) == []


def test_a_zone_is_called_by_the_campaigns_own_place_in_it() -> None:
    square = Location(
        id="square",
        name=Text.of({"en": "Central square"}),
        address=Address(city=Text.of({"en": "Zhanaozen"})),
        zone="Asia/Aqtau",
    )
    plan = Plan.of(CAMPAIGN, (square,))

    assert plan.place_in("Asia/Aqtau") == square
    assert plan.place_in("Europe/London") is None


def test_every_record_knows_its_shelf() -> None:
    assert plural_of(STOP) == "demands"
