"""The street map as a block of a page."""

from collections.abc import Iterator, Sequence

from planner.documents.block import Block, moved
from planner.documents.colours import Colours
from planner.documents.model import BLACK, Frame, Item
from planner.documents.street_map.ground import LEGIBLE, Ground
from planner.documents.street_map.legend import Legend, legend_height
from planner.documents.street_map.markers import Marker, Markers, in_view
from planner.documents.street_map.names import Names
from planner.documents.street_map.palette import palette
from planner.documents.street_map.setting import Setting
from planner.documents.street_map.subject import Subject, subject
from planner.documents.street_map.view import USUAL, View, holds, metres_between
from planner.documents.theme import LEAST_TYPE, MM, Column, TypeRole
from planner.documents.wording import Wording
from planner.domain.event import Event
from planner.domain.location import Location, Position
from planner.domain.plan import Plan
from planner.domain.plane import Point
from planner.domain.polyline import MICRODEGREES, decoded
from planner.domain.street_map import Feature
from planner.domain.visibility import Visibility

LEAST_HEIGHT, LEAST_WIDTH = 45 * MM, 60 * MM
"""A smaller map shows nobody the way."""

REACHABLE = 650.0
"""Metres within which the nearest station is worth a somewhat smaller scale."""


def map_block(
    plan: Plan, of: Event | Location, column: Column, height: float, *, setter: Setting, colours: Colours
) -> Block | None:
    """Return the street map of an event or a place, as wide as a column and ``height`` points high with its legend.

    None where the planner holds no map of the place, or where there is too little room for one.
    """
    shown = subject(Wording(plan, setter.language, Visibility.PUBLIC), of)
    return drawn_map(shown, column, height, setter=setter, colours=colours) if shown else None


def drawn_map(shown: Subject, column: Column, height: float, *, setter: Setting, colours: Colours) -> Block | None:
    """Return a map of what is known to be shown, None where there is too little room."""
    if height < LEAST_HEIGHT or column.width < LEAST_WIDTH:
        return None
    figure, letters = setter.figure(shown.alt), setter.scale[TypeRole.SMALL].least
    view = _view(shown, (column.width, height - legend_height(setter)), letters)
    ground = Ground(view=view, palette=palette(colours, letters), part=figure)
    drawn = ground.drawn()
    names = Names(
        ground=ground, typesetter=setter.typesetter, language=setter.language, focus=view.position(shown.place.at)
    )
    markers = Markers(names=names, part=figure)
    routes = [piece for route in shown.routes for piece in in_view(view.path(route), view.width, view.height)]
    above: list[Item] = [*markers.route(_joined(routes)), *markers.plates(_markers(shown, view))]
    above += markers.stations(drawn)
    names.set(drawn)
    items = [*ground.items(drawn), *names.items(figure), *above]
    items.append(Frame(x=0, y=0, width=view.width, height=view.height, stroke=0.7, ink=BLACK, part=figure))
    placed = [moved(item, column.left, 0.0) for item in items]
    legend = Legend(setter=setter, column=column, view=view).items(view.height, figure)
    return Block(height=height, items=(*placed, *legend))


def _view(shown: Subject, size: tuple[float, float], letters: float) -> View:
    """Return the window: with the nearest station where streets then still have room for their names."""
    seen = _seen(shown)
    stations = sorted(_stations(shown), key=lambda each: metres_between(shown.place.at, each))
    usual = USUAL * LEAST_TYPE / letters
    view = View.of(shown.street_map, size, seen, usual)
    wider = View.of(shown.street_map, size, [*seen, *stations[:1]], usual)
    return wider if wider.scale <= LEGIBLE else view


def _markers(shown: Subject, view: View) -> list[Marker]:
    marks = [Marker(at=view.position(shown.place.at), label=shown.place.label)]
    marks += [Marker(at=view.position(each.at), label=each.label, matters=False) for each in shown.others]
    return marks


def _seen(shown: Subject) -> list[Position]:
    """Return every position that the map must hold."""
    street_map = shown.street_map
    seen = [shown.place.at, *(each.at for each in shown.others), *_corners(shown.routes)]
    inside = [position for position in seen if holds(street_map, position)]
    return inside or [
        Position(lat=(street_map.south + street_map.north) / 2, lon=(street_map.west + street_map.east) / 2)
    ]


def _corners(routes: Sequence[str]) -> Iterator[Position]:
    for route in routes:
        for north, east in decoded(route):
            if abs(north) <= 90 * MICRODEGREES and abs(east) <= 180 * MICRODEGREES:
                yield Position(lat=north / MICRODEGREES, lon=east / MICRODEGREES)


def _stations(shown: Subject) -> Iterator[Position]:
    street_map = shown.street_map
    for feature in street_map.features:
        if feature.kind is Feature.STATION:
            for north, east in (point for line in feature.lines for point in decoded(line)[:1]):
                at = Position(lat=street_map.south + north / MICRODEGREES, lon=street_map.west + east / MICRODEGREES)
                if metres_between(shown.place.at, at) <= REACHABLE:
                    yield at


def _joined(pieces: Sequence[Sequence[Point]]) -> list[list[Point]]:
    """Return the pieces of a route in which a leg goes on where the one before it ended."""
    lines: list[list[Point]] = []
    for piece in pieces:
        if lines and lines[-1][-1] == piece[0]:
            lines[-1] += piece[1:]
        else:
            lines.append(list(piece))
    return lines
