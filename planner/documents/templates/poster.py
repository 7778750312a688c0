"""The poster: a headline that fills the sheet, read from across the street."""

from planner.documents.posters.poster import compose_poster
from planner.documents.template import Group, Template
from planner.domain.message import Message
from planner.domain.pairing import Pairing
from planner.domain.paper_size import PaperSize

TEMPLATE = Template(
    title=Message("Poster"),
    summary=Message("A headline that fills the sheet, and when and where, for walls and windows."),
    group=Group.POSTER,
    kind="leaflets",
    papers=(
        PaperSize.A3,
        PaperSize.A4,
        PaperSize.A2,
        PaperSize.A1,
        PaperSize.TABLOID,
        PaperSize.LETTER,
        PaperSize.A3_LANDSCAPE,
        PaperSize.A4_LANDSCAPE,
        PaperSize.A2_LANDSCAPE,
        PaperSize.A1_LANDSCAPE,
        PaperSize.TABLOID_LANDSCAPE,
        PaperSize.LETTER_LANDSCAPE,
    ),
    compose=compose_poster,
    pairs=(Pairing.SIDE_BY_SIDE, Pairing.ONE_PER_SIDE),
    rank=1,
)
