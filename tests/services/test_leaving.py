from dataclasses import replace
from typing import Any

import pytest

from planner.domain.errors import PlannerError
from planner.domain.plan import Plan
from planner.domain.text import Text
from planner.domain.visibility import Visibility
from planner.services.leaving import stop_private
from planner.services.plans import SAMPLE_MOMENT, sample_plan

NOW = SAMPLE_MOMENT.instant()
LEAFLET, RELEASE = ("leaflets", "handbill-1"), ("releases", "statement-1")


def with_private_number(words: str, field: str = "body") -> Plan:
    """Return the sample with a number that is nobody's business, typed into a leaflet."""
    plan = sample_plan()
    desk = plan.contacts["press-desk"]
    points = tuple(
        replace(point, visibility=Visibility.INTERNAL) if point.value == "07700 900123" else point
        for point in desk.points
    )
    leaflet = plan.leaflets["handbill-1"]
    typed: dict[str, Any] = {field: Text.of({**dict(getattr(leaflet, field).words), "en": words})}
    return plan.put(replace(desk, points=points), replace(leaflet, **typed))


@pytest.mark.parametrize("spelling", ["07700 900123", "+44 7700 900-123", "0 7 7 0 0 9 0 0 1 2 3", "٠٧٧٠٠ ٩٠٠١٢٣"])
@pytest.mark.parametrize("field", ["body", "headline", "imprint"])
def test_a_private_number_typed_into_a_paper_keeps_it_in_the_house(spelling: str, field: str) -> None:
    plan = with_private_number(f"Come at noon and ring {spelling}", field)
    with pytest.raises(PlannerError, match=rf"Nothing was written: leaflets/handbill-1\.{field}.*press-desk"):
        stop_private(plan, {LEAFLET}, NOW)


def test_other_papers_leave_all_the_same() -> None:
    plan = with_private_number("Ring 07700 900123")
    stop_private(sample_plan(), {LEAFLET, RELEASE}, NOW)
    stop_private(plan, {("leaflets", "another")}, NOW)


def test_a_number_that_was_opened_may_leave() -> None:
    plan = with_private_number("Ring 07700 900123")
    desk = plan.contacts["press-desk"]
    opened = tuple(replace(point, visibility=Visibility.PUBLIC) for point in desk.points)
    stop_private(plan.put(replace(desk, points=opened)), {LEAFLET}, NOW)
