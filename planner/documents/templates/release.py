"""The press release: news laid out for newsrooms."""

from planner.documents.press_template import press_template
from planner.domain.message import Message
from planner.domain.release import ReleaseKind

TEMPLATE = press_template(
    ReleaseKind.RELEASE,
    title=Message("Press release"),
    summary=Message("News for editors, with quotes, demands and contacts."),
    rank=1,
)
