from dataclasses import replace

from planner.gui.facts.chain import chain
from planner.services.plans import sample_plan


def test_every_version_is_found_from_any_of_them() -> None:
    plan = sample_plan()
    for start in ("killed", "killed-10"):
        assert [fact.id for fact in chain(plan, plan.facts[start])] == ["killed", "killed-10"]


def test_a_version_in_the_trash_ends_the_chain() -> None:
    plan = sample_plan()
    plan = plan.put(replace(plan.facts["killed-10"], deleted=True))
    assert [fact.id for fact in chain(plan, plan.facts["killed"])] == ["killed"]
