"""The large-print edition of any leaflet, for everyone who cannot read it in small type."""

from planner.documents.large_print.edition import compose_large_print
from planner.documents.template import Group, Template
from planner.domain.message import Message
from planner.domain.pairing import Pairing
from planner.domain.paper_size import PaperSize

TEMPLATE = Template(
    title=Message("Large print"),
    summary=Message("Every word of the leaflet in 16 points or more, on as many pages as it takes."),
    group=Group.LEAFLET,
    kind="leaflets",
    papers=(PaperSize.A4, PaperSize.LETTER, PaperSize.A3),
    compose=compose_large_print,
    inks=("black", "photocopy"),
    pairs=(Pairing.ONE_AFTER_ANOTHER,),
    large_print=True,
    rank=20,
)
