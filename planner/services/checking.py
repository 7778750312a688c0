"""Looking a whole plan over before anything leaves the house."""

from collections.abc import Iterable
from datetime import datetime

from planner.domain.checks.inspection import findings as plan_findings
from planner.domain.finding import Finding, Severity
from planner.domain.plan import Plan, live
from planner.i18n.phones import dial
from planner.services.papers import Paper, leaflet, press_sheet

_WEIGHT = {severity: weight for weight, severity in enumerate(Severity)}


def findings(plan: Plan, now: datetime) -> tuple[Finding, ...]:
    """Return what is wrong with a plan and with each of its papers as they would print, the gravest first."""
    found = dict.fromkeys(plan_findings(plan, now, dial))
    for each in live(plan.leaflets):
        found.update(dict.fromkeys(leaflet(plan, each.id, now=now).findings))
    for release in live(plan.releases):
        for language in release.languages or (plan.campaign.language,):
            found.update(dict.fromkeys(press_sheet(plan, release.id, now=now, language=language).findings))
    return _gravest_first(found)


def paper_findings(plan: Plan, kind: str, record: str, paper: Paper, now: datetime) -> tuple[Finding, ...]:
    """Return what is wrong with one paper: with the words it is made of, and with how they came to stand on it."""
    found = dict.fromkeys(each for each in plan_findings(plan, now, dial) if (each.kind, each.record) == (kind, record))
    return _gravest_first(found | dict.fromkeys(paper.findings))


def _gravest_first(found: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(found, key=lambda finding: _WEIGHT[finding.severity]))
