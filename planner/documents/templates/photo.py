"""The leaflet that is led by its picture."""

from planner.documents.photo.compose import compose_photo
from planner.documents.template import LEAFLET_PAIRS, Group, Template
from planner.domain.message import Message
from planner.domain.paper_size import PaperSize

TEMPLATE = Template(
    title=Message("Picture"),
    summary=Message("A picture from edge to edge, and the words below or beside it."),
    group=Group.LEAFLET,
    kind="leaflets",
    papers=(
        PaperSize.A5,
        PaperSize.A6,
        PaperSize.DL,
        PaperSize.A4,
        PaperSize.A3,
        PaperSize.HALF_LETTER,
        PaperSize.LETTER,
        PaperSize.TABLOID,
        PaperSize.A5_LANDSCAPE,
        PaperSize.A4_LANDSCAPE,
        PaperSize.A3_LANDSCAPE,
        PaperSize.LETTER_LANDSCAPE,
        PaperSize.TABLOID_LANDSCAPE,
    ),
    compose=compose_photo,
    pairs=LEAFLET_PAIRS,
    backs=True,
    rank=5,
)
