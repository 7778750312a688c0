"""The media advisory: an invitation to the press on one page."""

from planner.documents.press_template import press_template
from planner.domain.message import Message
from planner.domain.release import ReleaseKind

TEMPLATE = press_template(
    ReleaseKind.ADVISORY,
    title=Message("Media advisory"),
    summary=Message("One page that brings the press to an event: what, who, when, where."),
    rank=2,
)
