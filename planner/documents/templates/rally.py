"""The leaflet that calls people out: a headline as the picture, and a slab that says when and where."""

from planner.documents.composed import Composed
from planner.documents.leaflets.compose import Design, compose_leaflet
from planner.documents.leaflets.front import Front
from planner.documents.template import LEAFLET_PAIRS, LEAFLET_SIZES, SHEETS_ACROSS, Group, Order, Template
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
    papers=(*LEAFLET_SIZES, PaperSize.A5_LANDSCAPE, *SHEETS_ACROSS),
    compose=compose,
    pairs=LEAFLET_PAIRS,
    backs=True,
    rank=1,
)
