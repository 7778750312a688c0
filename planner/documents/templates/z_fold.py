"""The Z-fold: six panels for the pocket, three equal ones a side, that open like an accordion."""

from planner.documents.folded.tri_fold import compose_z_fold
from planner.documents.template import Group, Template
from planner.domain.message import Message
from planner.domain.paper_size import PaperSize

TEMPLATE = Template(
    title=Message("Z-fold"),
    summary=Message("Six equal panels that open like an accordion: easier to fold than a tri-fold."),
    group=Group.LEAFLET,
    kind="leaflets",
    papers=(PaperSize.A4_LANDSCAPE, PaperSize.LETTER_LANDSCAPE),
    compose=compose_z_fold,
    rank=8,
)
