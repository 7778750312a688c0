"""The ways to divide a row of words into lines."""

from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate, pairwise, product

Division = tuple[tuple[int, int], ...]
"""Lines as ranges of pieces, the end of each not in it."""

MOST_BREAKS = 10
MOST_LIMITS = 60
"""With no more places to break than the one every division is tried, with more about so many of the other."""


def divisions(counts: Sequence[int], width: Callable[[int, int], float]) -> Iterator[Division]:
    """Yield ways to divide passages of so many pieces each into lines; a passage begins a line of its own.

    Of a few pieces these are all there are. Of many they are those that fill lines one after the other up to a limit,
    for many a limit: lines of like width. ``width`` measures the pieces from one to before another.
    """
    edges = list(accumulate(counts, initial=0))
    passages = [(start, end) for start, end in pairwise(edges) if start < end]
    if sum(end - start - 1 for start, end in passages) <= MOST_BREAKS:
        yield from _every(passages)
    else:
        yield from _even(passages, width)


def _every(passages: Sequence[tuple[int, int]]) -> Iterator[Division]:
    breaks = [place for start, end in passages for place in range(start + 1, end)]
    fixed = {place for passage in passages for place in passage}
    for chosen in product((False, True), repeat=len(breaks)):
        places = sorted(fixed | {place for place, taken in zip(breaks, chosen, strict=True) if taken})
        yield tuple(pairwise(places))


def _even(passages: Sequence[tuple[int, int]], width: Callable[[int, int], float]) -> Iterator[Division]:
    limits = {width(start, place) for start, end in passages for place in range(start + 1, end + 1)}
    limits |= {width(place, end) for start, end in passages for place in range(start, end)}
    seen: set[Division] = set()
    for limit in sorted(limits)[:: max(1, len(limits) // MOST_LIMITS)]:
        division = tuple(line for passage in passages for line in _filled(passage, limit, width))
        if division not in seen:
            seen.add(division)
            yield division


def _filled(passage: tuple[int, int], limit: float, width: Callable[[int, int], float]) -> Iterator[tuple[int, int]]:
    """Yield lines no wider than the limit, each of one piece at least."""
    start, last = passage
    for end in range(start + 1, last + 1):
        if end == last or width(start, end + 1) > limit:
            yield start, end
            start = end
