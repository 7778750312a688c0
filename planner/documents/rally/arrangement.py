"""Deals the words of a leaflet to its sides, and names what found no room."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from planner.documents.model import Page
from planner.documents.rally.back import BACK_FITS, Back
from planner.documents.rally.fit import FITS, Fit
from planner.documents.rally.front import Front
from planner.documents.rally.matter import Matter
from planner.documents.rally.side import GOOD, LEAST, Choice, Enough, Side, choose

DEMANDS_ON_FRONT = Enough(ideal=0.6, height=0.18, ample=1.0)
ROOMY_DEMANDS_ON_FRONT = Enough(ideal=0.6, height=0.25, ample=1.0)
"""How large a headline must stay for demands to stand below it, on small papers and on sheets."""

GOOD_BACK = Enough(ideal=0.6, height=0.1)

SECONDARY = ("facts", "more")
"""What stands on the back wherever there is one."""

HAND_SIZED = ("lead", "call", "bring")
"""What an A6 has on its back from the start."""

_TO_THE_BACK = (("bring",), ("call",), ("slogan",), ("lead",), ("how",))
_OUT = (("facts",), ("more",), ("bring",), ("call",), ("lead",), ("how",))
_OUT_BESIDE = (("facts",), ("more",), ("call",))
_OUT_LAST = ("lead", "how", "slogan")


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrangement:
    """Hold the finished sides, the names of blocks that were left out, how many demands and words of the headline."""

    pages: tuple[Page, ...]
    left_out: frozenset[str] = frozenset()
    demands_left_out: int = 0
    words_over: int = 0


def two_sided(front: Front, *, hand_sized: bool, sheet: bool) -> Arrangement:
    """Set a leaflet whose back takes what the front has no room for; without such words there is no back."""
    secondary = (*SECONDARY, *HAND_SIZED) if hand_sized else SECONDARY
    first = choose([front], [Fit().without(*secondary)], ROOMY_DEMANDS_ON_FRONT if sheet else DEMANDS_ON_FRONT)
    steps = [fit.without(*secondary, "demands") for fit in _steps(_TO_THE_BACK)]
    choice = first or choose([front], steps, GOOD) or choose([front], steps, LEAST)
    whole, words_over = _page(front, choice, steps[-1])
    dropped = choice.fit.dropped if choice else steps[-1].dropped
    leftover = _leftover(front.matter, dropped)
    if not _has_words(leftover, dropped):
        return Arrangement(pages=(whole,), words_over=words_over)
    back = Back(grid=front.grid, colours=front.colours, setter=front.setter, matter=leftover)
    page, left_out = _back_page(back)
    return Arrangement(pages=(whole, page), demands_left_out=left_out, words_over=words_over)


def one_sided(sides: Sequence[Side], matters: Sequence[Matter], *, hand_sized: bool) -> Arrangement:
    """Set sides that say all by themselves, equally: the headlines give way first, then one block after another."""
    secondary = HAND_SIZED if hand_sized else ()
    steps = [fit.without(*secondary) for fit in _steps(_OUT if len(sides) == len(matters) else _OUT_BESIDE)]
    most = max(len(matter.demands) for matter in matters)
    fewer = [replace(steps[-1], demands=count) for count in range(most - 1, -1, -1)]
    last = accumulate(_OUT_LAST, Fit.without, initial=(fewer or steps)[-1])
    fits = [*steps, *fewer, *last]
    choice = choose(sides, steps[: len(FITS)], DEMANDS_ON_FRONT) or choose(sides, fits, LEAST)
    fit = choice.fit if choice else fits[-1]
    set_sides = [_page(side, choice, fit) for side in sides]
    return Arrangement(
        pages=tuple(page for page, _ in set_sides),
        left_out=frozenset(block for block in fit.dropped if any(_says(matter, block) for matter in matters)),
        demands_left_out=0 if fit.demands is None else most - fit.demands,
        words_over=max(over for _, over in set_sides),
    )


def _steps(drops: Sequence[tuple[str, ...]]) -> Iterator[Fit]:
    """Yield every fit with all blocks, then every fit with one block less, and so on."""
    for dropped in accumulate(drops, lambda before, more: (*before, *more), initial=()):
        yield from (fit.without(*dropped) for fit in FITS)


def _page(side: Side, choice: Choice | None, tightest: Fit) -> tuple[Page, int]:
    """Return a side set as chosen; without a choice with as much of its headline as there is room for."""
    if choice:
        return choice.page(side), 0
    rest = side.rest(tightest)
    return rest.page_with_cut(side.heading, side.sizes)


def _back_page(back: Back) -> tuple[Page, int]:
    """Return the back and how many demands found no room on it."""
    choice = choose([back], BACK_FITS, GOOD_BACK) or choose([back], BACK_FITS, LEAST)
    if choice:
        return choice.page(back), 0
    count = len(back.matter.demands)
    for demands in range(count - 1, -1, -1):
        choice = choose([back], [replace(BACK_FITS[-1], demands=demands)], LEAST)
        if choice:
            return choice.page(back), count - demands
    page, _ = back.rest(replace(BACK_FITS[-1], demands=0)).page_with_cut(back.heading, back.sizes)
    return page, count


def _leftover(matter: Matter, dropped: frozenset[str]) -> Matter:
    """Return what of the words belongs on the back."""
    kept = matter
    if "lead" not in dropped:
        kept = replace(kept, lead="", as_of="")
    if "demands" not in dropped:
        kept = replace(kept, demands=(), endorsed=())
    blank: dict[str, object] = {"call": "", "more": (), "facts": ""}
    return replace(kept, **{name: empty for name, empty in blank.items() if name not in dropped})  # type: ignore[arg-type]


def _has_words(matter: Matter, dropped: frozenset[str]) -> bool:
    """Tell whether there is anything for a back to say; the slogan alone needs none where the front says it."""
    return any(_says(matter, block) for block in ("lead", "more", "call", "facts", "demands")) or any(
        block in dropped and _says(matter, block) for block in ("bring", "slogan", "how")
    )


def _says(matter: Matter, block: str) -> bool:
    """Tell whether the words of a block are not empty."""
    return {
        "bring": bool(matter.reach.bring),
        "how": bool(matter.meeting and matter.meeting.how),
        "demands": bool(matter.demands or matter.endorsed),
        "lead": bool(matter.lead),
        "more": bool(matter.more),
        "call": bool(matter.call),
        "facts": bool(matter.facts),
        "slogan": bool(matter.slogan),
    }[block]
