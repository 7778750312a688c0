"""Strips: what stands on a press sheet, cut where a page may end."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from planner.documents.block import moved
from planner.documents.model import Item, Stroke


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Strip:
    """Hold a piece that no page break divides, from the capitals of its first line to its last baseline.

    ``y`` of its items counts from its top. ``gap`` is the white space above it, left out at the head of a page;
    ``lines`` counts its lines of text; a ``bound`` strip stays on the page of the strip before it. ``closing`` is drawn
    below it where it ends a page; its ``y`` counts from the strip's foot.
    """

    height: float
    items: tuple[Item, ...] = ()
    lines: int = 1
    gap: float = 0.0
    bound: bool = False
    closing: Stroke | None = None


def shifted(item: Item, down: float) -> Item:
    """Return the item moved down the page."""
    return moved(item, 0.0, down)


def bound(strips: Iterable[Strip]) -> tuple[Strip, ...]:
    """Return the strips so that none may part from the one before it."""
    return tuple(replace(strip, bound=True) for strip in strips)


def spaced(strips: tuple[Strip, ...], gap: float) -> tuple[Strip, ...]:
    """Return the strips with that white space above the first."""
    return (replace(strips[0], gap=gap), *strips[1:]) if strips else ()


def stacked(strips: Iterable[Strip], top: float) -> tuple[tuple[Item, ...], float]:
    """Place strips one below the other from ``top`` and return their items and where the last one ends."""
    items: list[Item] = []
    y, closing = top, None
    for number, strip in enumerate(strips):
        y += strip.gap if number else 0.0
        items.extend(shifted(item, y) for item in strip.items)
        y += strip.height
        closing = strip.closing
    if closing is not None:
        items.append(shifted(closing, y))
    return tuple(items), y
