"""The tri-fold: six panels for the pocket, from a sheet that is folded twice."""

from planner.documents.folded.tri_fold import compose_roll_fold
from planner.documents.template import Group, Template
from planner.domain.message import Message
from planner.domain.paper_size import PaperSize

TEMPLATE = Template(
    title=Message("Tri-fold"),
    summary=Message("Six panels for the pocket: what happened, what is known, the demands, and how to come."),
    group=Group.LEAFLET,
    kind="leaflets",
    papers=(PaperSize.A4_LANDSCAPE, PaperSize.LETTER_LANDSCAPE),
    compose=compose_roll_fold,
    rank=7,
)
