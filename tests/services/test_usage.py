from dataclasses import replace
from datetime import UTC, datetime

import pytest

from planner.domain.made_paper import MadePaper
from planner.domain.plan import Plan
from planner.domain.text import Text
from planner.services.plans import sample_plan
from planner.services.usage import copies_saying, papers_with_event, papers_with_fact


@pytest.fixture(scope="module")
def plan() -> Plan:
    return sample_plan()


def _copy(*lines: str, languages: tuple[str, ...] = ("en",)) -> MadePaper:
    at = datetime(2011, 12, 16, 10, 8, tzinfo=UTC)
    return MadePaper(paper="leaflets", record="handbill-1", languages=languages, variant="A5", at=at, lines=lines)


def test_a_paper_uses_a_fact_that_it_lists(plan: Plan) -> None:
    assert [paper.id for paper in papers_with_fact(plan, "injured")] == ["statement-1", "handbill-1"]


def test_a_paper_uses_a_fact_that_only_its_words_name(plan: Plan) -> None:
    leaflet = replace(plan.leaflets["handbill-1"], facts=(), body=Text.of({"kk": "{fact:injured}"}))
    assert leaflet in papers_with_fact(plan.put(leaflet), "injured")


def test_a_replaced_fact_is_used_by_no_paper_of_the_sample(plan: Plan) -> None:
    assert papers_with_fact(plan, "killed-10") == ()


def test_papers_in_the_trash_do_not_count(plan: Plan) -> None:
    leaflet = replace(plan.leaflets["handbill-1"], deleted=True)
    assert [paper.id for paper in papers_with_event(plan.put(leaflet), "picket")] == ["statement-1"]


def test_leaflets_and_press_sheets_of_an_event_are_found(plan: Plan) -> None:
    assert [paper.id for paper in papers_with_event(plan, "picket")] == ["statement-1", "handbill-1"]


def test_a_copy_that_still_says_the_old_figure_is_found_whatever_its_capitals(plan: Plan) -> None:
    old, new = _copy("At least 50 people killed in Zhanaozen."), _copy("Up to 70 killed.")
    assert copies_saying(plan, plan.facts["killed-10"], [old, new]) == (old,)


def test_a_copy_is_read_in_its_own_language(plan: Plan) -> None:
    russian = _copy("В Жанаозене убиты не менее 50 человек.", languages=("ru",))
    assert copies_saying(plan, plan.facts["killed-10"], [russian]) == (russian,)
