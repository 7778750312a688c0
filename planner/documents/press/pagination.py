"""Where the pages of a press sheet end."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, chain, pairwise

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
    starts = [0]
    choices = [_ends(groups, 0, room.first, least)]
    dead: set[int] = set()
    while choices:
        end = next((end for end in choices[-1] if end not in dead), None)
        if end is None:
            choices.pop()
            dead.add(starts.pop())
        elif end == len(groups):
            return tuple(tuple(chain.from_iterable(groups[a:b])) for a, b in pairwise((*starts, end)))
        else:
            starts.append(end)
            choices.append(_ends(groups, end, room.later, least))
    return None


def _ends(groups: tuple[tuple[Strip, ...], ...], start: int, limit: float, least: int) -> Iterator[int]:
    """Yield where a page may end, the fullest first, as long as it has so many lines."""
    reach = _reach(groups, start, limit)
    lines = list(accumulate(sum(strip.lines for strip in group) for group in groups[start:reach]))
    for end in range(reach, start, -1):
        if lines[end - start - 1] < least:
            return
        yield end


def _reach(groups: tuple[tuple[Strip, ...], ...], start: int, limit: float) -> int:
    """Return the end of the longest stretch of groups that fits; at least one, or no paper would ever end."""
    filled = -groups[start][0].gap
    for end in range(start, len(groups)):
        filled += sum(strip.height + strip.gap for strip in groups[end])
        if filled > limit:
            return max(end, start + 1)
    return len(groups)
