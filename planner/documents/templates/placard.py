"""The placard: a slogan that fills the sheet, read across a street."""

from planner.documents.posters.placard import compose_placard
from planner.documents.template import Group, Template
from planner.domain.message import Message
from planner.domain.pairing import Pairing
from planner.domain.paper_size import PaperSize

TEMPLATE = Template(
    title=Message("Placard"),
    summary=Message("The slogan as large as the sheet lets it be, to hold up."),
    group=Group.POSTER,
    kind="leaflets",
    papers=(
        PaperSize.A2,
        PaperSize.A3,
        PaperSize.A1,
        PaperSize.A4,
        PaperSize.A2_LANDSCAPE,
        PaperSize.A3_LANDSCAPE,
        PaperSize.A1_LANDSCAPE,
        PaperSize.A4_LANDSCAPE,
    ),
    compose=compose_placard,
    pairs=(Pairing.ONE_PER_SIDE,),
    rank=2,
)
