"""What a field inside a text prints."""

from planner.documents.wording import Origin, Wording
from planner.domain.fields import Field
from planner.domain.plan import Plan
from planner.domain.visibility import Visibility

_NOWHERE = Origin(kind="", record="", field="")
_BEFORE = "\N{EN DASH}"
"""Words before the field: at the very beginning of a text it would print a capital."""


def printed(plan: Plan, field: Field, language: str, visibility: Visibility) -> str | None:
    """Return what a field prints in the middle of a sentence on a paper of ``visibility``, None where it is broken."""
    record = plan.shelf(field.plural).get(field.id)
    if record is None or record.deleted:
        return None
    said = Wording(plan, language, visibility).filled(_BEFORE + field.source, _NOWHERE).removeprefix(_BEFORE)
    return None if said == field.source else said
