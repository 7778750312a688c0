"""Curing findings in one edit."""

from dataclasses import replace
from typing import Any

import pytest

from planner.domain.checks.inspection import findings
from planner.domain.edit import Edit, Fix
from planner.domain.errors import PlannerError
from planner.domain.finding import Finding
from planner.domain.message import Message
from planner.domain.plan import Plan
from planner.i18n.phones import dial
from planner.services import fixing
from planner.services.plans import sample_plan
from planner.services.workspace import Workspace
from tests.domain.checks.test_inspection import BODY, CASES, LEAD, LEAFLET, NOW, RELEASE, edited

SUMMARY = "events/picket/summary/en"


def cured(plan: Plan, finding: Finding) -> Plan:
    assert finding.fix is not None
    for value in fixing.fixed(plan, finding.fix):
        plan = replace(plan, campaign=value) if value.__class__ is plan.campaign.__class__ else plan.put(value)  # type: ignore[arg-type]
    return plan


def only(plan: Plan, rule: str, field: str) -> Finding:
    (found,) = (each for each in findings(plan, NOW, dial) if (each.rule, each.field) == (rule, field))
    return found


@pytest.mark.parametrize("name", CASES)
def test_a_fix_takes_its_finding_away_and_brings_no_error(name: str) -> None:
    plan = edited(*CASES[name][0])
    before = findings(plan, NOW, dial)
    errors = {(each.rule, each.kind, each.record, each.field) for each in before if each.severity == "error"}
    for finding in before:
        if finding.fix is not None:
            after = findings(cured(plan, finding), NOW, dial)
            assert _said(finding) not in map(_said, after)
            assert {(x.rule, x.kind, x.record, x.field) for x in after if x.severity == "error"} <= errors


def _said(finding: Finding) -> tuple[object, ...]:
    return finding.rule, finding.kind, finding.record, finding.field, finding.message


CURES: dict[str, tuple[list[tuple[str, Any]], str, str, str, str]] = {
    "a relative word": (
        [(SUMMARY, "Come today and tomorrow.")],
        "PR16",
        "summary.en",
        "Change “today” to “Friday 16 December”",
        "Come Friday 16 December and tomorrow.",
    ),
    "a weekday": (
        [(SUMMARY, "Come on Thursday 16 December 2011.")],
        "PR16",
        "summary.en",
        "Correct the weekday",
        "Come on Friday 16 December 2011.",
    ),
    "a number as dialled at home": (
        [(BODY, LEAD + " Ring 020 7946 0123.")],
        "PR20",
        "body.en",
        "Write +44 20 7946 0123",
        LEAD + " Ring +44 20 7946 0123.",
    ),
    "a fact that was replaced": (
        [(BODY, LEAD + " {fact:killed-10}, as of {fact:killed-10.as_of}")],
        "superseded-fact",
        "body.en",
        "Print “killed” instead",
        LEAD + " {fact:killed}, as of {fact:killed.as_of}",
    ),
    "a fact that was typed out": (
        [(BODY, LEAD + " About 1,500 marines and soldiers sent into the city.")],
        "PR15",
        "body.en",
        "Write {fact:troops}",
        LEAD + " {fact:troops}.",
    ),
    "a field with a slip": (
        [(BODY, LEAD + " {fact:kiled}")],
        "unknown-field",
        "body.en",
        "Write {fact:killed}",
        LEAD + " {fact:killed}",
    ),
    "a name with a slip": (
        [(BODY, LEAD + " They back Zhanatru.")],
        "PR23",
        "body.en",
        "Write “Zhanartu”",
        LEAD + " They back Zhanartu.",
    ),
    "a shouted headline": (
        [(RELEASE + "/headline/en", "TROOPS FIRE ON STRIKERS")],
        "PR06",
        "headline.en",
        "Write “Troops fire on strikers”",
        "Troops fire on strikers",
    ),
    "a headline that exclaims": (
        [(RELEASE + "/headline/en", "Troops fire!")],
        "PR06",
        "headline.en",
        "Take the exclamation mark out",
        "Troops fire",
    ),
}


@pytest.mark.parametrize("name", CURES)
def test_words_are_cured_as_the_label_says(name: str) -> None:
    edits, rule, field, label, wanted = CURES[name]
    plan = edited(*edits)
    finding = next(
        each for each in findings(plan, NOW, dial) if (each.rule, each.field) == (rule, field) and each.fix is not None
    )
    record: Any = cured(plan, finding).shelf(finding.kind)[finding.record]
    assert finding.fix is not None
    assert str(finding.fix.label) == label
    assert getattr(record, field.partition(".")[0]).get("en") == wanted


def test_a_fact_of_a_list_gives_way_to_its_newest() -> None:
    plan = edited((LEAFLET + "/facts/0", "killed-10"))
    after = cured(plan, only(plan, "superseded-fact", "facts[0]"))
    assert after.leaflets["handbill-1"].facts[0] == "killed"


def test_an_embargo_is_taken_off() -> None:
    plan = edited((RELEASE + "/embargo", {"local": "2011-12-16T10:46", "zone": "Europe/London"}))
    assert cured(plan, only(plan, "PR04", "embargo")).releases["statement-1"].embargo is None


def test_a_language_is_added_to_the_campaign() -> None:
    plan = edited((RELEASE + "/languages", ["en", "uk"]))
    assert cured(plan, only(plan, "unspoken-language", "languages")).campaign.languages == ("en", "ru", "kk", "uk")


def test_the_original_changed_by_a_fix_leaves_its_translations_behind() -> None:
    plan = edited((SUMMARY, "Come today."), ("events/picket/summary/ru", "Приходите."))
    summary = cured(plan, only(plan, "PR16", "summary.en")).events["picket"].summary
    assert "ru" in summary.stale()


def test_a_fix_is_one_edit_that_undo_takes_back(workspace: Workspace) -> None:
    workspace.load(edited((SUMMARY, "Come today.")))
    fix = only(workspace.plan(), "PR16", "summary.en").fix
    assert fix is not None

    fixing.apply(workspace, fix)

    assert workspace.plan().events["picket"].summary.get("en") == "Come Friday 16 December."
    assert workspace.undo_label() == fix.label
    workspace.undo()
    assert workspace.plan().events["picket"].summary.get("en") == "Come today."


def test_a_fix_of_what_was_edited_since_changes_nothing(workspace: Workspace) -> None:
    workspace.load(edited((SUMMARY, "Come today.")))
    fix = only(workspace.plan(), "PR16", "summary.en").fix
    assert fix is not None
    workspace.load(edited((SUMMARY, "Stay away today.")))

    with pytest.raises(PlannerError, match="edited since"):
        fixing.apply(workspace, fix)
    assert workspace.plan().events["picket"].summary.get("en") == "Stay away today."


def test_a_fix_of_what_is_gone_changes_nothing() -> None:
    fix = Fix(label=Message("Mend it"), edits=(Edit("events", "nowhere", "note", "", "x"),))
    with pytest.raises(PlannerError, match="not there any more"):
        fixing.fixed(sample_plan(), fix)


@pytest.mark.parametrize(
    "edit",
    [
        Edit("events", "picket", "nothing", "", "x"),
        Edit("leaflets", "handbill-1", "languages[7]", None, "de"),
        Edit("leaflets", "handbill-1", "contacts[0]", "somebody", "press-desk"),
        Edit("leaflets", "handbill-1", "paper", "A5", "A0"),
    ],
)
def test_a_fix_that_fits_nothing_is_refused(edit: Edit) -> None:
    with pytest.raises(PlannerError):
        fixing.fixed(sample_plan(), Fix(label=Message("Mend it"), edits=(edit,)))
