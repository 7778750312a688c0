"""The leaflet that asks: one big question with its mark, and what we know below it."""

from planner.documents.composed import Composed
from planner.documents.leaflets.compose import Design, Studio
from planner.documents.leaflets.deal import Deal, figure_block
from planner.documents.question.beside import QuestionBeside
from planner.documents.question.front import QuestionFront
from planner.documents.question.knowledge import MOST_FACTS
from planner.documents.template import LEAFLET_PAIRS, LEAFLET_SIZES, SHEETS_ACROSS, Group, Order, Template
from planner.domain.message import Message
from planner.domain.paper_size import PaperSize

_LAST_FACTS = tuple((figure_block(place),) for place in range(MOST_FACTS - 1, 0, -1))

_ANSWERED_BY_FACTS = Design(
    front=QuestionFront,
    beside=QuestionBeside,
    deal=Deal(
        figures=MOST_FACTS,
        never=("lead", "more", "call", "facts"),
        behind=("slogan", "demands", "bring"),
        behind_hand=("bring",),
        demands_in_front=False,
        to_the_back=(*_LAST_FACTS, ("how",)),
        out=(("bring",), *_LAST_FACTS, ("how",)),
        out_beside=(("bring",), *_LAST_FACTS, ("how",)),
        out_last=("slogan",),
    ),
)
_ANSWERED_BY_WORDS = Design(
    front=QuestionFront,
    beside=QuestionBeside,
    deal=Deal(behind=("facts", "slogan", "demands", "bring"), demands_in_front=False),
)


def compose(order: Order) -> Composed:
    """Set a question in one language or two, answered by the facts that were chosen or else by the body."""
    studio = Studio.of(order)
    design = _ANSWERED_BY_FACTS if any(words.figures for words in studio.matters) else _ANSWERED_BY_WORDS
    return studio.composed(studio.arranged(design))


TEMPLATE = Template(
    title=Message("Question"),
    summary=Message("One big question, and what we know below it."),
    group=Group.LEAFLET,
    kind="leaflets",
    papers=(*LEAFLET_SIZES, PaperSize.A5_LANDSCAPE, *SHEETS_ACROSS),
    compose=compose,
    pairs=LEAFLET_PAIRS,
    backs=True,
    rank=2,
)
