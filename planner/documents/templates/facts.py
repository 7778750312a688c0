"""The leaflet that counts: one figure as large as it gets, others below it, each dated and with its qualifier."""

from dataclasses import replace

from planner.documents.composed import Composed
from planner.documents.facts.beside import FactsBeside
from planner.documents.facts.front import MOST_FIGURES, FactsFront, strongest_first
from planner.documents.leaflets.compose import Design, Studio
from planner.documents.leaflets.deal import Deal, figure_block
from planner.documents.leaflets.front import Front
from planner.documents.template import LEAFLET_PAIRS, LEAFLET_SIZES, SHEETS_ACROSS, Group, Order, Template
from planner.domain.finding import Finding, Severity
from planner.domain.message import Message
from planner.domain.paper_size import PaperSize

_LAST_FIGURES = tuple((figure_block(place),) for place in range(MOST_FIGURES - 1, 0, -1))

_FIGURES = Design(
    front=FactsFront,
    beside=FactsBeside,
    deal=Deal(
        figures=MOST_FIGURES,
        never=("headline", "lead", "more", "call", "facts"),
        behind=("slogan", "demands", "bring"),
        behind_hand=("bring",),
        demands_in_front=False,
        to_the_back=(("how",), *_LAST_FIGURES),
        out=(("bring",), ("how",), *_LAST_FIGURES),
        out_beside=(("bring",), ("how",), *_LAST_FIGURES),
        out_last=("slogan",),
    ),
)
_NO_FIGURES = Design(front=Front)


def compose(order: Order) -> Composed:
    """Set the facts of a leaflet; without one that counts anything it is set as a call to come."""
    studio = Studio.of(order)
    if not all(any(figure.counted.numeral for figure in words.figures) for words in studio.matters):
        return _without_figures(studio)
    matters = tuple(replace(words, figures=tuple(strongest_first(words.figures))) for words in studio.matters)
    studio = replace(studio, matters=matters)
    return studio.composed(studio.arranged(_FIGURES))


def _without_figures(studio: Studio) -> Composed:
    composed = studio.composed(studio.arranged(_NO_FIGURES))
    missing = Finding(
        severity=Severity.WARNING,
        rule="no-figure",
        kind="leaflets",
        record=studio.order.record.id,
        field="facts",
        message=Message("Choose a fact with a number: without one this design has no figure to show."),
    )
    return replace(composed, findings=(missing, *composed.findings))


TEMPLATE = Template(
    title=Message("Facts"),
    summary=Message("One figure as large as it gets, and others below it, each dated."),
    group=Group.LEAFLET,
    kind="leaflets",
    papers=(*LEAFLET_SIZES, PaperSize.A5_LANDSCAPE, *SHEETS_ACROSS),
    compose=compose,
    pairs=LEAFLET_PAIRS,
    backs=True,
    rank=4,
)
