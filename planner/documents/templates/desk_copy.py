"""The desk copy: a press sheet with double spacing and a wide margin, for editors who work on paper."""

from planner.documents.press_template import press_template
from planner.domain.message import Message

TEMPLATE = press_template(
    None,
    title=Message("Desk copy"),
    summary=Message("A press sheet with double spacing and a margin to write in."),
    rank=5,
    desk=True,
)
