"""Curing a finding in one edit, which undo takes back."""

from planner.domain.campaign import Campaign
from planner.domain.changes import Changes
from planner.domain.edit import Fix, edited
from planner.domain.errors import PlannerError
from planner.domain.message import Message
from planner.domain.plan import Plan
from planner.domain.record import Record
from planner.services.workspace import Workspace


def apply(workspace: Workspace, fix: Fix) -> Changes:
    """Do all edits of a fix as one unit of work under its label.

    Raise PlannerError, with nothing changed, where a field was edited since the fix was offered.
    """
    return workspace.save(fix.label, *fixed(workspace.plan(), fix))


def fixed(plan: Plan, fix: Fix) -> tuple[Record | Campaign, ...]:
    """Return the records that a fix alters, as they are after it; raise PlannerError as ``apply`` does."""
    altered: dict[tuple[str, str], Record | Campaign] = {}
    for edit in fix.edits:
        key = (edit.kind, edit.record)
        before = altered.get(key) or _held(plan, *key)
        altered[key] = edited(before, edit, plan.campaign.language)
    return tuple(altered.values())


def _held(plan: Plan, kind: str, record: str) -> Record | Campaign:
    if not kind:
        return plan.campaign
    held = plan.shelf(kind).get(record)
    if held is None or held.deleted:
        raise PlannerError(Message("What this would change is not there any more: look at it again."))
    return held
