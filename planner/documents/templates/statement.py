"""The statement: what the campaign says, word for word."""

from planner.documents.press_template import press_template
from planner.domain.message import Message
from planner.domain.release import ReleaseKind

TEMPLATE = press_template(
    ReleaseKind.STATEMENT,
    title=Message("Statement"),
    summary=Message("What the campaign says, word for word."),
    rank=3,
)
