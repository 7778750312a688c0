"""Composes picture-led leaflets; one without a picture is a rally."""

from collections.abc import Iterator
from dataclasses import replace

from planner.documents.composed import Composed
from planner.documents.leaflets.arrangement import Arrangement, one_sided
from planner.documents.leaflets.back import Back
from planner.documents.leaflets.compose import HAND_SIZED, Design, Studio, compose_leaflet
from planner.documents.leaflets.deal import Deal
from planner.documents.leaflets.fit import Fit
from planner.documents.leaflets.front import Front
from planner.documents.leaflets.matter import Matter
from planner.documents.model import Photograph
from planner.documents.photo.front import PhotoFront
from planner.documents.photo.shot import no_picture, no_room, picture_findings, shot_of
from planner.documents.template import Order
from planner.documents.theme import GRIDS, SCALES
from planner.documents.wording import Wording
from planner.domain.finding import Finding
from planner.domain.paper_size import PaperSize
from planner.domain.picture import Picture

BELOW = Deal(
    never=("slogan", "demands", "facts", "more", "call"),
    behind=("bring",),
    behind_hand=("lead",),
    demands_in_front=False,
    to_the_back=(("lead",), ("how",)),
    out=(("bring",), ("lead",), ("how",)),
    out_last=("how",),
)
BESIDE = replace(
    BELOW, never=("demands", "facts", "more"), behind_hand=(), to_the_back=(("call",), ("slogan",), ("lead",), ("how",))
)
"""Where a leaflet has its words that stand below a picture, and beside one."""

HALVES = {
    PaperSize.A5_LANDSCAPE: PaperSize.A6,
    PaperSize.A4_LANDSCAPE: PaperSize.A5,
    PaperSize.A3_LANDSCAPE: PaperSize.A4,
    PaperSize.LETTER_LANDSCAPE: PaperSize.HALF_LETTER,
    PaperSize.TABLOID_LANDSCAPE: PaperSize.LETTER,
}
"""Papers that lie across, and those whose design the half of them beside the picture has."""


def compose_photo(order: Order) -> Composed:
    """Set a leaflet led by its picture, in one language or in two on a side each."""
    picture = order.plan.pictures.get(order.leaflet.image or "")
    if picture is None or picture.deleted:
        return _rally(order, no_picture(order))
    studio = Studio.of(order)
    fronts = [_front(studio, picture, each) for each in zip(studio.matters, studio.wordings, strict=True)]
    if not all(front.has_room for front in fronts):
        return _rally(order, no_room(order))
    made = studio.composed(_arranged(studio, fronts))
    seen = [item for page in made.document.pages for item in page.items if isinstance(item, Photograph)]
    noticed = dict.fromkeys((*_findings(order, picture, seen), *made.findings))
    return replace(made, findings=tuple(each for each in noticed if each.rule != "headline-small"))


def _rally(order: Order, why: Finding) -> Composed:
    rally = compose_leaflet(order, Design(front=Front))
    return replace(rally, findings=(why, *rally.findings))


def _findings(order: Order, picture: Picture, seen: list[Photograph]) -> Iterator[Finding]:
    yield from picture_findings(order, picture, max(seen, key=lambda each: each.width * each.height))


def _arranged(studio: Studio, fronts: list[PhotoFront]) -> Arrangement:
    deal, order = (BESIDE if fronts[0].lies_across else BELOW), studio.order
    if len(fronts) == 1 and order.sides > 1:
        return studio.turned(fronts, deal, lambda leftovers, fit: [_back(fronts[0], leftovers[0], fit)])
    return one_sided(fronts, studio.matters, deal, hand_sized=order.paper in HAND_SIZED)


def _back(front: PhotoFront, words: Matter, fronted: Fit) -> Back:
    return Back(grid=front.grid, colours=front.colours, setter=front.setter, matter=words, fronted=fronted)


def _front(studio: Studio, picture: Picture, spoken: tuple[Matter, Wording]) -> PhotoFront:
    words, wording = spoken
    paper = studio.order.paper
    half = HALVES.get(paper, paper)
    whole = GRIDS[paper]
    return PhotoFront(
        grid=replace(GRIDS[half], width=whole.width, height=whole.height, qr=whole.qr),
        colours=studio.colours,
        setter=replace(studio.setter(words), scale=SCALES[half]),
        matter=words,
        shot=shot_of(studio.order, picture, wording),
    )
