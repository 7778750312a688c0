"""The case that every check looks at: a plan, a moment, a telephone book of rules."""

from dataclasses import dataclass
from datetime import datetime

from planner.domain.checks.dialling import Dial
from planner.domain.checks.papers import Paper
from planner.domain.limits import Limits
from planner.domain.plan import Plan


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """Hold what is checked; ``now`` is aware."""

    plan: Plan
    now: datetime
    dial: Dial
    papers: tuple[Paper, ...]

    @property
    def limits(self) -> Limits:
        """Return the figures that this campaign goes by."""
        return self.plan.campaign.limits
