"""The day pack: run sheet, roles, route, press contacts, incident log, sign-in and notes, for chief and stewards."""

from planner.documents.day_pack.pack import compose_day_pack
from planner.documents.template import Group, Template
from planner.domain.message import Message
from planner.domain.paper_size import PaperSize
from planner.domain.visibility import Visibility

TEMPLATE = Template(
    title=Message("Day pack"),
    summary=Message("Run sheet, roles and numbers, route, press contacts and forms: for the chief and each steward."),
    group=Group.PACK,
    kind="events",
    papers=(PaperSize.A4, PaperSize.LETTER),
    compose=compose_day_pack,
    visibility=Visibility.INTERNAL,
    inks=("black", "photocopy"),
    rank=1,
)
