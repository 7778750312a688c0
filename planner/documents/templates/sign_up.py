"""The sign-up sheet: names and numbers of those who want to know what happens next."""

from planner.documents.sign_up.sheet import compose_sign_up
from planner.documents.template import Group, Template
from planner.domain.message import Message
from planner.domain.paper_size import PaperSize

TEMPLATE = Template(
    title=Message("Sign-up sheet"),
    summary=Message("Rows for names and numbers, and a promise of what becomes of them."),
    group=Group.SHEET,
    kind="leaflets",
    papers=(PaperSize.A4_LANDSCAPE, PaperSize.LETTER_LANDSCAPE),
    compose=compose_sign_up,
    inks=("black", "photocopy"),
    backs=True,
    rank=10,
)
