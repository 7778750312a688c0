"""How the ground is drawn: greys that let the one colour speak, or black lines that survive a photocopier."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from planner.documents.colours import Colours
from planner.documents.model import BLACK, WHITE, Ink
from planner.documents.theme import HAIRLINE, LEAST_TYPE
from planner.domain.street_map import Feature

WIDTHS = {
    Feature.MAIN: 11.6,
    Feature.ROAD: 10.2,
    Feature.STREET: 9.0,
    Feature.LANE: 4.4,
    Feature.PATH: 0.9,
    Feature.STEPS: 3.0,
    Feature.STREAM: 3.2,
}
"""How wide lines are in points where letters have the least size: a street has room for its name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Palette:
    """Hold the inks of a map.

    ``areas`` are filled; ``textured`` ones carry dots or lines instead. ``casing`` is how far a street's edge runs over
    its white, and ``edge`` its ink. ``plate`` is the ground of the label of the place, None for a frame, ``on_plate``
    its letters; ``accent`` is the ink of the route. ``letters`` is the size of names in points.
    """

    land: Ink
    areas: Mapping[Feature, Ink]
    textured: bool
    edge: Ink
    casing: float
    rail: Ink
    quiet: Ink
    accent: Ink
    plate: Ink | None
    on_plate: Ink
    letters: float = LEAST_TYPE
    widths: Mapping[Feature, float] = field(default_factory=lambda: MappingProxyType(WIDTHS))


def palette(colours: Colours, letters: float = LEAST_TYPE) -> Palette:
    """Return the inks for a way of printing, and how large names are."""
    if not colours.solid:
        return Palette(
            land=WHITE,
            areas={},
            textured=True,
            edge=BLACK,
            casing=HAIRLINE * 0.8,
            rail=BLACK,
            quiet=BLACK,
            accent=BLACK,
            plate=None,
            on_plate=BLACK,
            letters=letters,
        )
    return Palette(
        land=Ink.grey(0.94),
        areas={
            Feature.PARK: Ink.grey(0.885),
            Feature.WATER: Ink.grey(0.74),
            Feature.SQUARE: Ink.grey(0.985),
            Feature.BUILDING: Ink.grey(0.815),
        },
        textured=False,
        edge=Ink.grey(0.6),
        casing=0.7,
        rail=Ink.grey(0.45),
        quiet=Ink.grey(0.25),
        accent=colours.accent,
        plate=colours.ground or BLACK,
        on_plate=colours.on_ground if colours.ground else WHITE,
        letters=letters,
    )
