"""The route: the map or a sketch of the way, and its legs in a table."""

from collections.abc import Iterator

from planner.documents.block import Block
from planner.documents.colours import ONE_INK, PHOTOCOPY
from planner.documents.day_pack.bench import BELOW_WORDS, STRONG, Bench
from planner.documents.day_pack.pages import Listing, Passage
from planner.documents.day_pack.section import Section
from planner.documents.leaflets.setter import Setter
from planner.documents.street_map.block import map_block
from planner.documents.street_map.distances import distance
from planner.documents.street_map.route import route_block
from planner.documents.table import Cell
from planner.documents.theme import MM, SCALES
from planner.domain.event import Leg
from planner.i18n.lists import sentences

_MAP = 122 * MM
_SKETCH = 150 * MM
_WRITTEN = 10.2 * MM
_LINE = 9 * MM


def route(bench: Bench) -> Section | None:
    """Return the section, None where the event has no route and the planner no map of its place."""
    said = bench.said
    street_map, sketch = _drawings(bench)
    drawing = street_map or sketch
    if drawing is None and not bench.event.route:
        return None
    pieces: list[Passage | Listing] = [Passage(block=drawing)] if drawing else []
    if bench.event.route:
        # The sketch says how long the way is, a map does not.
        pieces.append(_legs(bench, gap=BELOW_WORDS if drawing else 0.0, total=sketch is None))
    written = bench.table((said.gettext("Notes"),), (178,), wide=0)
    pieces.append(bench.listing(written, (), gap=BELOW_WORDS, blanks=(-1, _LINE)))
    warning = said.gettext("Internal: do not hand out or photograph.")
    return Section(title=said.gettext("Route"), warning=warning, pieces=tuple(pieces))


def _drawings(bench: Bench) -> tuple[Block | None, Block | None]:
    """Return the street map, or without one the line of the march."""
    order, column = bench.order, bench.upright.column
    setter = Setter(typesetter=order.typesetter, scale=SCALES[order.paper], language=bench.language)
    colours = PHOTOCOPY if order.ink == "photocopy" else ONE_INK
    if drawn := map_block(order.plan, bench.event, column, _MAP, setter=setter, colours=colours):
        return drawn, None
    return None, route_block(bench.event, column, _SKETCH, setter=setter, colours=colours)


def _legs(bench: Bench, *, gap: float, total: bool) -> Listing:
    said = bench.said
    heads = (
        said.gettext("From"),
        said.gettext("To"),
        said.gettext("Along"),
        said.gettext("Length"),
        said.gettext("Take care"),
        said.gettext("Passed"),
    )
    table = bench.table(heads, (32, 32, 34, 20, 42, 18), wide=4)
    rows = [*(_leg(leg, bench) for leg in bench.event.route), *(_total(bench) if total else ())]
    return bench.listing(table, rows, least=_WRITTEN, gap=gap)


def _leg(leg: Leg, bench: Bench) -> tuple[Cell, ...]:
    foreign = bench.wording.foreign
    kerbs = bench.said.gettext("Steps or kerbs") if leg.kerbs_or_steps else ""
    return (
        Cell(foreign(leg.from_), STRONG, head=True),
        Cell(foreign(leg.to), STRONG),
        Cell(foreign(leg.via)),
        Cell(distance(leg.distance_m, bench.language) if leg.distance_m else ""),
        Cell(sentences(tuple(filter(None, (kerbs, foreign(leg.note)))), bench.language)),
        Cell(),
    )


def _total(bench: Bench) -> Iterator[tuple[Cell, ...]]:
    """Yield how long the whole way is, as far as that is known."""
    legs = bench.event.route
    known = [leg.distance_m for leg in legs if leg.distance_m]
    if known:
        said, far = bench.said, distance(sum(known), bench.language)
        whole = (
            said.gettext("In all {distance}") if len(known) == len(legs) else said.gettext("In all at least {distance}")
        )
        yield Cell(whole.format(distance=far), STRONG, head=True), Cell(), Cell(), Cell(), Cell(), Cell()
