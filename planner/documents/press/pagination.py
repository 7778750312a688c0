"""Where the pages of a press sheet end."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from planner.documents.press.strip import Strip

LEAST_LINES = 3
"""A page with fewer lines looks like a mistake."""

Pages = tuple[tuple[Strip, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """Hold how high the text may be on the first page and on each later one."""

    first: float
    later: float

    def on(self, page: int) -> float:
        """Return the height on a page, counted from 0."""
        return self.later if page else self.first


def height(strips: Sequence[Strip]) -> float:
    """Return how high strips stand on one page, where the first one's gap falls away."""
    return sum(strip.height + strip.gap for strip in strips) - (strips[0].gap if strips else 0.0)


def paginate(strips: Sequence[Strip], room: Room) -> Pages:
    """Divide strips into pages that are as full as can be, none with fewer than ``LEAST_LINES`` lines.

    Bound strips stay together unless they are higher than a page. The line rule gives way where nothing meets it.
    """
    groups = _groups(strips, min(room.first, room.later))
    return _filled(groups, room, LEAST_LINES) or _filled(groups, room, 0) or (tuple(strips),)


def _groups(strips: Sequence[Strip], limit: float) -> tuple[tuple[Strip, ...], ...]:
    groups: list[list[Strip]] = []
    for strip in strips:
        if strip.bound and groups:
            groups[-1].append(strip)
        else:
            groups.append([strip])
    parted: list[tuple[Strip, ...]] = []
    for group in groups:
        if height(group) <= limit:
            parted.append(tuple(group))
        else:
            parted.extend((replace(strip, bound=False),) for strip in group)
    return tuple(parted)


def _filled(groups: tuple[tuple[Strip, ...], ...], room: Room, least: int) -> Pages | None:
    """Return the first division that works, trying the fullest page first."""

    @cache
    def rest(start: int, page: int) -> Pages | None:
        if start == len(groups):
            return ()
        for end in range(_reach(groups, start, room.on(page)), start, -1):
            strips = tuple(strip for group in groups[start:end] for strip in group)
            after = rest(end, min(page + 1, 1)) if sum(strip.lines for strip in strips) >= least else None
            if after is not None:
                return (strips, *after)
        return None

    return rest(0, 0)


def _reach(groups: tuple[tuple[Strip, ...], ...], start: int, limit: float) -> int:
    """Return the end of the longest stretch of groups that fits; at least one, or no paper would ever end."""
    filled: list[Strip] = []
    for end in range(start, len(groups)):
        filled.extend(groups[end])
        if height(filled) > limit:
            return max(end, start + 1)
    return len(groups)
