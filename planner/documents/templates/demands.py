"""The manifesto: the slogan as headline, and the demands counted out below it."""

from planner.documents.composed import Composed
from planner.documents.leaflets.compose import Design, Studio
from planner.documents.leaflets.deal import Deal
from planner.documents.manifesto.beside import ManifestoBeside
from planner.documents.manifesto.front import ManifestoFront
from planner.documents.template import LEAFLET_PAIRS, LEAFLET_SIZES, SHEETS_ACROSS, Group, Order, Template
from planner.domain.message import Message

MOST_ON_A_FRONT = 12
MANY = 9
"""From so many demands on, how to find the place stands on the back."""

_ELSEWHERE = ("lead", "more", "facts", "call", "bring")


def compose(order: Order) -> Composed:
    """Set a manifesto in one language or two; the demands keep to the front as long as there is room for them."""
    studio = Studio.of(order)
    count = max(len(words.demands) for words in studio.matters)
    chanted = all(words.slogan for words in studio.matters)
    never = (*(("headline",) if chanted else ()), *_ELSEWHERE, *(("how",) if count >= MANY else ()))
    deal = Deal(
        never=never,
        behind=(),
        behind_hand=(),
        demands_in_front=False,
        demands_stay=True,
        most_demands=MOST_ON_A_FRONT,
        to_the_back=(("how",),),
        out=(("how",),),
        out_beside=(("how",),),
        out_last=(),
    )
    design = Design(front=ManifestoFront, beside=ManifestoBeside, deal=deal)
    return studio.composed(studio.arranged(design))


TEMPLATE = Template(
    title=Message("Demands"),
    summary=Message("A manifesto: the slogan large, and the demands numbered below it."),
    group=Group.LEAFLET,
    kind="leaflets",
    papers=(*LEAFLET_SIZES, *SHEETS_ACROSS),
    compose=compose,
    pairs=LEAFLET_PAIRS,
    backs=True,
    rank=3,
)
