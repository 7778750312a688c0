import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from planner.domain.errors import BrokenPlanError
from planner.domain.plan import Plan
from planner.exchange.plan import read_plan, write_plan
from planner.paths import resources
from tests.strategies import plans

SAMPLE = resources() / "sample" / "zhanaozen.plan.json"


def problems_of(data: bytes) -> list[str]:
    with pytest.raises(BrokenPlanError) as refused:
        read_plan(data)
    return [str(problem) for problem in refused.value.problems]


def plan_of(**parts: object) -> Plan:
    return read_plan(json.dumps({"handbill": 1, "campaign": {"name": "Bread"}, **parts}).encode())


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(plans())
def test_any_plan_comes_back_the_same_and_is_written_the_same_again(plan: Plan) -> None:
    written = write_plan(plan)
    assert read_plan(written) == plan
    assert write_plan(read_plan(written)) == written


def test_the_sample_plan_keeps_its_records_and_their_order() -> None:
    plan = read_plan(SAMPLE.read_bytes())
    assert list(plan.demands) == ["stop", "jobs", "inquiry", "prisoners", "repression", "support", "expel"]
    assert plan.facts["killed"].supersedes == "killed-10"
    assert plan.events["picket"].title.get("kk") == "Елшілік алдындағы пикет"
    assert write_plan(read_plan(write_plan(plan))) == write_plan(plan)


def test_a_written_plan_is_text_that_people_can_read() -> None:
    written = write_plan(read_plan(SAMPLE.read_bytes())).decode()
    assert written.endswith("}\n")
    assert '      "start": {"local": "2011-12-16T12:00", "zone": "Europe/London"},\n' in written
    assert "Пикет у посольства" in written


def test_a_bare_string_is_in_the_campaigns_first_language() -> None:
    plan = plan_of(campaign={"name": "Нан", "languages": ["kk", "ru"]}, demands=[{"id": "a", "text": "Нан беріңдер"}])
    assert plan.demands["a"].text.words == (("kk", "Нан беріңдер"),)


def test_a_byte_order_mark_is_read_past() -> None:
    assert read_plan(b"\xef\xbb\xbf" + SAMPLE.read_bytes()) == read_plan(SAMPLE.read_bytes())


def test_half_a_character_from_the_keyboard_does_not_keep_a_plan_from_being_written() -> None:
    plan = plan_of(demands=[{"id": "a", "text": "Bread"}])
    demand = plan.demands["a"]
    halved = plan.put(type(demand)(id="a", text=type(demand.text).of({"en": "Bread \ud83d"})))
    assert read_plan(write_plan(halved)).demands["a"].text.get("en") == "Bread ?"


def test_records_in_the_trash_are_written_too() -> None:
    plan = plan_of(demands=[{"id": "a", "text": "Bread", "deleted": True}])
    assert read_plan(write_plan(plan)).demands["a"].deleted


def test_every_problem_of_a_plan_is_named_at_once_with_its_path() -> None:
    text = SAMPLE.read_text(encoding="utf-8")
    text = text.replace('"Europe/London"}, "end"', '"Europe/Londn"}, "end"').replace(
        '"location": "embassy"', '"location": "embasy"'
    )
    assert problems_of(text.encode()) == [
        'events[0].start.zone: "Europe/Londn" is not a time zone; did you mean "Europe/London"?',
        'events[0].location: "embasy" is not among the locations; did you mean "embassy"?',
    ]


def test_a_newer_plan_is_refused_for_its_version_alone() -> None:
    data = b'{"handbill": 2, "campaign": {"name": "Bread", "mood": "good"}, "songs": []}'
    assert problems_of(data) == [
        "handbill: This plan has version 2, and this program reads version 1; update Handbill."
    ]


def test_a_plan_with_ten_thousand_broken_references_is_refused_soon(tmp_path: Path) -> None:
    demands = [{"id": f"demand-{n}", "text": "Bread", "addressees": [f"organisation-{n}x"]} for n in range(10_000)]
    organisations = [{"id": f"organisation-{n}", "name": "Mill"} for n in range(2_000)]
    plan = {"handbill": 1, "campaign": {"name": "Bread"}, "organisations": organisations, "demands": demands}
    assert len(problems_of(json.dumps(plan).encode())) == 10_000
