"""Looking a whole plan over before anything leaves the house."""

from collections.abc import Collection, Iterable
from datetime import datetime

from planner.documents.preflight.inspection import located
from planner.domain.checks.inspection import findings as plan_findings
from planner.domain.checks.inspection import paper_findings as inspected_papers
from planner.domain.finding import Finding, Severity
from planner.domain.plan import Plan, live
from planner.i18n.phones import dial
from planner.services.papers import leaflet, press_sheet
from planner.services.print_room import Paper

_WEIGHT = {severity: weight for weight, severity in enumerate(Severity)}


def findings(plan: Plan, now: datetime) -> tuple[Finding, ...]:
    """Return what is wrong with a plan and with each of its papers as they would print, the gravest first."""
    found = list(plan_findings(plan, now, dial))
    for each in live(plan.leaflets):
        found += leaflet(plan, each.id, now=now).findings
    for release in live(plan.releases):
        for language in release.languages or (plan.campaign.language,):
            found += press_sheet(plan, release.id, now=now, language=language).findings
    return _once_each(found)


def paper_findings(plan: Plan, kind: str, record: str, paper: Paper, now: datetime) -> tuple[Finding, ...]:
    """Return what is wrong with one paper: with the words it is made of, and with how they came to stand on it.

    Findings about words that it prints carry their spots.
    """
    found = (*inspected_papers(plan, {(kind, record)}, now, dial), *paper.findings)
    return located(_once_each(found), paper.marks)


def batch_findings(
    plan: Plan, papers: Collection[tuple[str, str]], noticed: Iterable[Finding], now: datetime
) -> tuple[Finding, ...]:
    """Return what is wrong with many papers, named by plural key and id: with their words, and what was ``noticed``."""
    return _once_each((*inspected_papers(plan, papers, now, dial), *noticed))


def _once_each(found: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return findings, the gravest first; what the plan's checks and a paper's layout both noticed is told once."""
    first: dict[tuple[str, str, str], list[Finding]] = {}
    for each in found:
        known = first.setdefault((each.rule, each.kind, each.record), [])
        if not any(_same(each, other) for other in known):
            known.append(each)
    whole = (each for known in first.values() for each in known)
    return tuple(sorted(whole, key=lambda finding: _WEIGHT[finding.severity]))


def _same(finding: Finding, known: Finding) -> bool:
    """Tell whether two findings of one rule about one record are one problem.

    A layout that follows its words through knows the field, the plan's checks also where in it; what preflight sees on
    the page, with its spots, is a problem of its own.
    """
    return known.field.startswith(finding.field) and (not finding.spots or finding.message == known.message)
