"""The leaflet that calls people out: a headline as the picture, and a slab that says when and where."""

from planner.documents.composed import Composed
from planner.documents.leaflets.compose import Design, compose_leaflet
from planner.documents.leaflets.front import Front
from planner.documents.template import Group, Order, Template
from planner.domain.message import Message
from planner.domain.paper_size import PaperSize


def compose(order: Order) -> Composed:
    """Set a leaflet in one language or two."""
    return compose_leaflet(order, Design(front=Front))


TEMPLATE = Template(
    title=Message("Rally"),
    summary=Message("A headline as large as it gets, and when and where in one second."),
    group=Group.LEAFLET,
    kind="leaflets",
    papers=(
        PaperSize.A5,
        PaperSize.A6,
        PaperSize.DL,
        PaperSize.A4,
        PaperSize.A3,
        PaperSize.QUARTER_LETTER,
        PaperSize.HALF_LETTER,
        PaperSize.LETTER,
        PaperSize.TABLOID,
        PaperSize.A5_LANDSCAPE,
        PaperSize.A4_LANDSCAPE,
        PaperSize.A3_LANDSCAPE,
    ),
    compose=compose,
    pairs=True,
    backs=True,
    rank=1,
)
