"""The correction: a press sheet that says first what changed."""

from planner.documents.press_template import press_template
from planner.domain.message import Message
from planner.domain.release import ReleaseKind

TEMPLATE = press_template(
    ReleaseKind.CORRECTION,
    title=Message("Correction"),
    summary=Message("What was wrong, what is right, and which version to discard."),
    rank=4,
)
