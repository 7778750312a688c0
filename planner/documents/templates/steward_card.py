"""The steward card: one for each steward of an event, with the times, the numbers and the duties."""

from planner.documents.cards.steward_card import compose_steward_cards
from planner.documents.template import Group, Template
from planner.domain.message import Message
from planner.domain.pairing import Pairing
from planner.domain.paper_size import PaperSize
from planner.domain.visibility import Visibility

TEMPLATE = Template(
    title=Message("Steward card"),
    summary=Message("A card for each steward: the times, the numbers to call, and what stewards do."),
    group=Group.CARD,
    kind="events",
    papers=(PaperSize.A6, PaperSize.QUARTER_LETTER),
    compose=compose_steward_cards,
    visibility=Visibility.INTERNAL,
    inks=("black", "photocopy"),
    pairs=(Pairing.ONE_PER_SIDE,),
    rank=2,
)
