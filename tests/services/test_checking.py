"""Looking a plan over before anything leaves the house."""

from dataclasses import replace
from datetime import UTC, datetime

from planner.domain.fact import FactStatus
from planner.domain.finding import Severity
from planner.domain.paper_size import PaperSize
from planner.domain.text import Text
from planner.services.checking import findings, paper_findings
from planner.services.papers import leaflet
from planner.services.plans import sample_plan

NOW = datetime(2011, 12, 16, 10, 47, tzinfo=UTC)
PLAN = sample_plan()
LEAFLET = PLAN.leaflets["handbill-1"]


def test_the_sample_can_go_out() -> None:
    assert {finding.severity for finding in findings(PLAN, NOW)} == {Severity.HINT}


def test_a_problem_that_checks_and_layout_both_notice_is_told_once() -> None:
    words = {**dict(LEAFLET.body.words), "en": "{fact:kiled} in Zhanaozen."}
    broken = PLAN.put(replace(LEAFLET, body=Text.of(words)))

    unknown = [finding for finding in findings(broken, NOW) if finding.rule == "unknown-field"]

    assert [finding.field for finding in unknown] == ["body.en"]


def test_a_retracted_figure_is_told_once_and_as_an_error() -> None:
    plan = PLAN.put(replace(PLAN.facts["killed"], status=FactStatus.RETRACTED))
    paper = leaflet(plan, LEAFLET.id, now=NOW)

    found = paper_findings(plan, "leaflets", LEAFLET.id, paper, NOW)

    assert found[0].severity is Severity.ERROR
    assert len({(each.rule, each.kind, each.record, each.field) for each in found}) == len(found)


def test_a_paper_answers_for_the_records_that_it_prints() -> None:
    picket = PLAN.events["picket"]
    plan = PLAN.put(replace(picket, summary=Text.of({"en": "See you today."}), bring=Text.of({"en": "Come tonight"})))
    paper = leaflet(plan, LEAFLET.id, now=NOW)

    assert "events" in {finding.kind for finding in paper_findings(plan, "leaflets", LEAFLET.id, paper, NOW)}
    assert paper_findings(PLAN, "leaflets", LEAFLET.id, leaflet(PLAN, LEAFLET.id, now=NOW), NOW) != ()


def test_findings_of_the_plan_are_shown_where_their_words_stand() -> None:
    picket = PLAN.events["picket"]
    plan = PLAN.put(replace(picket, bring=Text.of({"en": "Come tonight"})))
    paper = leaflet(plan, LEAFLET.id, now=NOW)

    (found,) = (each for each in paper_findings(plan, "leaflets", LEAFLET.id, paper, NOW) if each.field == "bring.en")

    assert found.spots
    assert set(found.spots) <= {each.spot for each in paper.marks}


def test_what_only_the_set_page_shows_is_found_with_its_fix() -> None:
    small = replace(PLAN, leaflets={LEAFLET.id: replace(LEAFLET, paper=PaperSize.A6)})

    (found,) = (each for each in findings(small, NOW) if each.rule == "LF05")

    assert found.spots
    assert found.fix is not None
    assert str(found.fix.label) == "Use A5 paper"
