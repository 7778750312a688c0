"""The bust card: rights in five rows and the number of legal support, eight cards to an A4."""

from planner.documents.cards.bust_card import compose_bust_card
from planner.documents.template import Group, Template
from planner.domain.message import Message
from planner.domain.pairing import Pairing
from planner.domain.paper_size import PaperSize
from planner.domain.visibility import Visibility

TEMPLATE = Template(
    title=Message("Bust card"),
    summary=Message("What to know when stopped or arrested, and the number to call, for everyone who takes part."),
    group=Group.CARD,
    kind="leaflets",
    papers=(PaperSize.A7_LANDSCAPE, PaperSize.QUARTER_LETTER_LANDSCAPE),
    compose=compose_bust_card,
    visibility=Visibility.INTERNAL,
    inks=("black", "photocopy"),
    pairs=(Pairing.ONE_PER_SIDE,),
    rank=1,
)
