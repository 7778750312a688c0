"""The leaflet that informs: a vigil, a meeting or a change, with what one has to know in rows."""

from dataclasses import replace

from planner.documents.announcement.beside import AnnouncementBeside
from planner.documents.announcement.front import AnnouncementFront
from planner.documents.composed import Composed
from planner.documents.leaflets.compose import Design, Studio
from planner.documents.leaflets.deal import Deal
from planner.documents.leaflets.programme import programme
from planner.documents.template import LEAFLET_PAIRS, LEAFLET_SIZES, SHEETS_ACROSS, Group, Order, Template
from planner.domain.message import Message
from planner.domain.paper_size import PaperSize

_OF_AN_EVENT = Design(
    front=AnnouncementFront,
    beside=AnnouncementBeside,
    deal=Deal(
        never=("headline", "lead", "more", "call", "facts"),
        behind=("demands",),
        behind_hand=(),
        demands_in_front=False,
        to_the_back=(("slogan",), ("bring",), ("how",), ("parts",), ("access",), ("summary",)),
        out=(("bring",), ("how",)),
        out_beside=(("bring",), ("how",), ("parts", "summary")),
        out_last=("slogan", "parts", "summary", "access"),
    ),
)
_OF_WORDS = Design(
    front=AnnouncementFront,
    beside=AnnouncementBeside,
    deal=Deal(
        never=("facts",),
        behind=("demands",),
        behind_hand=("more",),
        demands_in_front=False,
        to_the_back=(("slogan",), ("call",), ("more",), ("lead",)),
        out=(("more",), ("call",)),
        out_beside=(("more",), ("call",)),
        out_last=("slogan", "lead"),
    ),
)


def compose(order: Order) -> Composed:
    """Set a notice of an event, or without one of the leaflet's own words."""
    studio = Studio.of(order)
    each = zip(studio.matters, studio.wordings, strict=True)
    told = tuple(replace(words, programme=programme(order.leaflet, wording)) for words, wording in each)
    studio = replace(studio, matters=told)
    design = _OF_AN_EVENT if studio.matters[0].meeting else _OF_WORDS
    return studio.composed(studio.arranged(design))


TEMPLATE = Template(
    title=Message("Announcement"),
    summary=Message("When, where and why in sober rows: for vigils, meetings and changes."),
    group=Group.LEAFLET,
    kind="leaflets",
    papers=(*LEAFLET_SIZES, PaperSize.A5_LANDSCAPE, *SHEETS_ACROSS),
    compose=compose,
    pairs=LEAFLET_PAIRS,
    backs=True,
    rank=6,
)
