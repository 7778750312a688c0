"""Composes picture-led leaflets; one without a picture is a rally."""

from collections.abc import Iterator
from dataclasses import replace

from planner.documents.composed import Composed
from planner.documents.leaflets.arrangement import Arrangement
from planner.documents.leaflets.back import Back
from planner.documents.leaflets.bilingual import GUTTER, tongues
from planner.documents.leaflets.compose import Design, Studio, compose_leaflet
from planner.documents.leaflets.deal import Deal
from planner.documents.leaflets.fit import Fit
from planner.documents.leaflets.front import Front
from planner.documents.leaflets.matter import Matter
from planner.documents.leaflets.setter import Setter
from planner.documents.model import Photograph
from planner.documents.photo.beside import PhotoBeside, measure
from planner.documents.photo.front import PhotoFront
from planner.documents.photo.shot import no_picture, no_room, picture_findings, shot_of
from planner.documents.template import Order
from planner.documents.theme import GRIDS, SCALES, Grid
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
    arrangement = _arranged(studio, picture)
    if arrangement is None:
        return _rally(order, no_room(order))
    made = studio.composed(arrangement)
    seen = [item for page in made.document.pages for item in page.items if isinstance(item, Photograph)]
    noticed = dict.fromkeys((*_findings(order, picture, seen), *made.findings))
    return replace(made, findings=tuple(each for each in noticed if each.rule != "headline-small"))


def _rally(order: Order, why: Finding) -> Composed:
    rally = compose_leaflet(order, Design(front=Front))
    return replace(rally, findings=(why, *rally.findings))


def _findings(order: Order, picture: Picture, seen: list[Photograph]) -> Iterator[Finding]:
    yield from picture_findings(order, picture, max(seen, key=lambda each: each.width * each.height))


def _arranged(studio: Studio, picture: Picture) -> Arrangement | None:
    """Return the sides, None where the words leave no room for the picture.

    Two languages have a side each, and as no demand stands below a picture both stand on both where there are any:
    a picture gives way before a demand.
    """
    if studio.is_side_by_side:
        return _together(studio, picture)
    apart = _apart(studio, picture)
    if len(studio.matters) == 1 or studio.order.pairing or (apart and apart.says_all_demands):
        return apart
    together = _together(studio, picture)
    if together is None:
        return None
    return replace(together, regrouped=True) if together.says_all_demands else apart


def _apart(studio: Studio, picture: Picture) -> Arrangement | None:
    """Return a front in each language, and behind that of a single one its back."""
    fronts = [_front(studio, picture, each) for each in zip(studio.matters, studio.wordings, strict=True)]
    if not all(front.has_room for front in fronts):
        return None
    if len(fronts) == 1 and studio.order.sides > 1:
        return studio.turned(fronts, _deal(studio), lambda leftovers, fit: [_back(fronts[0], leftovers[0], fit)])
    return studio.full(fronts, _deal(studio))


def _together(studio: Studio, picture: Picture) -> Arrangement | None:
    """Return a front with one picture and both languages, and its back."""
    front = _front_beside(studio, picture)
    if not front.has_room:
        return None
    deal = _deal(studio)
    made = studio.full([front], deal) if studio.order.sides == 1 else studio.turned([front], deal)
    return replace(made, beside=True, column=front.tongues[0].column.width)


def _deal(studio: Studio) -> Deal:
    return BESIDE if studio.order.paper.is_landscape else BELOW


def _back(front: PhotoFront, words: Matter, fronted: Fit) -> Back:
    return Back(grid=front.grid, colours=front.colours, setter=front.setter, matter=words, fronted=fronted)


def _front(studio: Studio, picture: Picture, spoken: tuple[Matter, Wording]) -> PhotoFront:
    words, wording = spoken
    return PhotoFront(
        grid=_grid(studio),
        colours=studio.colours,
        setter=_setter(studio, words),
        matter=words,
        shot=shot_of(studio.order, picture, wording),
    )


def _front_beside(studio: Studio, picture: Picture) -> PhotoBeside:
    grid, (first, second) = _grid(studio), studio.matters
    setters = (_setter(studio, first), _setter(studio, second))
    one, other = (shot_of(studio.order, picture, wording) for wording in studio.wordings)
    return PhotoBeside(
        grid=grid,
        colours=studio.colours,
        tongues=tongues(measure(grid, rtl=first.rtl), GUTTER * grid.v, setters, (first, second)),
        shots=(one, other),
    )


def _grid(studio: Studio) -> Grid:
    """Return the grid of the paper; beside a picture words stand as on the half of it."""
    paper = studio.order.paper
    whole = GRIDS[paper]
    return replace(GRIDS[HALVES.get(paper, paper)], width=whole.width, height=whole.height, qr=whole.qr)


def _setter(studio: Studio, words: Matter) -> Setter:
    paper = studio.order.paper
    return replace(studio.setter(words), scale=SCALES[HALVES.get(paper, paper)])
