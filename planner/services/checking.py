"""Looking a whole plan over before anything leaves the house."""

from collections.abc import Iterable
from datetime import datetime

from planner.domain.checks.inspection import findings as plan_findings
from planner.domain.checks.inspection import paper_findings as inspected_paper
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
    """Return what is wrong with one paper: with the words it is made of, and with how they came to stand on it."""
    return _once_each((*inspected_paper(plan, kind, record, now, dial), *paper.findings))


def _once_each(found: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return findings, the gravest first; what the plan's checks and a paper's layout both noticed is told once."""
    first: list[Finding] = []
    for each in found:
        if not any(_same(each, known) for known in first):
            first.append(each)
    return tuple(sorted(first, key=lambda finding: _WEIGHT[finding.severity]))


def _same(finding: Finding, known: Finding) -> bool:
    """Tell whether two findings are about one problem; a layout knows the field, the plan's checks also where in it."""
    place = (known.rule, known.kind, known.record) == (finding.rule, finding.kind, finding.record)
    return place and known.field.startswith(finding.field)
