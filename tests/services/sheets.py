"""Plans with many press sheets, alike but for one note."""

from dataclasses import replace

from planner.domain.plan import Plan
from planner.domain.text import Text
from planner.services.plans import sample_plan


def numbered(count: int) -> tuple[Plan, tuple[str, ...]]:
    """Return the sample with so many statements more, and the ids of those."""
    plan = sample_plan()
    release = plan.releases["statement-1"]
    words = dict(release.notes.words)
    sheets = [
        replace(release, id=f"sheet-{number}", notes=Text.of({**words, "en": f"{words['en']}\n\nSheet {number}."}))
        for number in range(1, count + 1)
    ]
    return plan.put(*sheets), tuple(each.id for each in sheets)
