"""Deals the words of a leaflet to its sides, and names what found no room."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from itertools import chain

from planner.documents.leaflets.back import BACK_FITS, MAP_FITS, Back
from planner.documents.leaflets.deal import BLOCKS, Deal, Drops, figure_block
from planner.documents.leaflets.fit import FITS, SMALLEST, TIGHTEST_GAPS, Fit
from planner.documents.leaflets.matter import Matter
from planner.documents.leaflets.page_side import PageSide
from planner.documents.leaflets.side import LEAST, Choice, Enough, Finished, Side, choose, forced

DEMANDS_ON_FRONT = Enough(ideal=0.6, height=0.18, ample=1.0)
ROOMY_DEMANDS_ON_FRONT = Enough(ideal=0.6, height=0.25, ample=1.0)
"""How large a headline must stay for demands to stand below it, on small papers and on sheets."""

DEMANDS_FIRST = Enough(ideal=0.6, height=0.1)
"""The same where it is the demands that a leaflet is for: they grow before the headline does."""

GOOD_BACK = Enough(ideal=0.55, height=0.1)

EMPTY = 0.1
"""A back that would leave more of its live height empty than this share has a larger headline instead."""

NEVER_BEHIND = ("summary", "parts")
"""What no back says."""

KEPT_BACKS = 8
"""How many backs are kept: most of what is typed changes the front alone, and a back may carry a street map."""

_OFF_THE_BACK = ("facts", "call")
_OFF_THE_BACK_LAST = ("more", "lead", "bring")
"""What leaves a back in which order, when all else has been tried: before the demands, and after them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrangement:
    """Hold the finished sides and what found no room on them: names of blocks, and how many demands."""

    sides: tuple[Finished, ...]
    left_out: tuple[str, ...] = ()
    demands_left_out: int = 0


def two_sided(front: PageSide, deal: Deal, *, hand_sized: bool, sheet: bool) -> Arrangement:
    """Set a leaflet whose back takes what the front has no room for; without such words there is no back."""
    hand = deal.behind_hand if hand_sized else ()
    away = (*deal.never, *deal.behind, *hand)
    whole_fits = [Fit().without(*deal.never, *hand), Fit().without(*away)] if deal.demands_in_front else []
    first = choose([front], whole_fits, ROOMY_DEMANDS_ON_FRONT if sheet else DEMANDS_ON_FRONT)
    steps: Sequence[Fit] = _steps(deal.to_the_back, (*away, "demands"))
    if deal.demands_stay:
        first, steps = _demands_first(front, deal, away)
    choice = first or choose([front], steps, front.good) or choose([front], steps, LEAST) or forced([front], steps[-1])
    (whole,) = choice.finished([front])
    leftover = _leftover(front.matter, choice.fit, deal, body_follows=True)
    if not _has_words(leftover, choice.fit):
        return Arrangement(sides=(whole,))
    back = Back(grid=front.grid, colours=front.colours, setter=front.setter, matter=leftover, fronted=choice.fit)
    fit, behind = _behind(back)
    return Arrangement(
        sides=(whole, behind.anew()),
        left_out=tuple(
            block
            for block in BLOCKS
            if not choice.fit.has(block) and (block in NEVER_BEHIND or not fit.has(block)) and _says(leftover, block)
        ),
        demands_left_out=_demands_lost(fit, leftover),
    )


def one_sided(sides: Sequence[Side], matters: Sequence[Matter], deal: Deal, *, hand_sized: bool) -> Arrangement:
    """Set sides that say all by themselves, equally: the headlines give way first, then one block after another."""
    away = (*deal.never, *(deal.behind_hand if hand_sized else ()))
    steps = _steps(deal.out if len(sides) == len(matters) else deal.out_beside, away)
    most = max(len(matter.demands) for matter in matters)
    fits = [*steps, *_shrinking(replace(steps[-1], gap=TIGHTEST_GAPS, least=SMALLEST), most, deal.out_last)]
    choice = (
        choose(sides, steps[: len(FITS)], DEMANDS_FIRST if deal.demands_stay else DEMANDS_ON_FRONT)
        or choose(sides, fits, LEAST)
        or forced(sides, fits[-1])
    )
    leftovers = [_leftover(matter, choice.fit, deal, body_follows=False) for matter in matters]
    return Arrangement(
        sides=choice.finished(sides),
        left_out=_lost(choice.fit, leftovers),
        demands_left_out=max(_demands_lost(choice.fit, matter) for matter in matters),
    )


def _demands_first(front: PageSide, deal: Deal, away: Sequence[str]) -> tuple[Choice | None, list[Fit]]:
    """Return a fit with as many demands as a front may have, and else those with fewer and fewer of them."""
    count = len(front.matter.demands)
    most = deal.most_demands if count > deal.most_demands else None
    steps = [replace(fit, demands=most) for fit in _steps(deal.to_the_back, tuple(away))]
    first = choose([front], steps, front.good) or choose([front], steps, LEAST)
    return first, list(_shrinking(steps[-1], most or count, deal.out_last))


@cache
def _steps(drops: Drops, away: tuple[str, ...]) -> tuple[Fit, ...]:
    """Return every fit with all blocks but those that are away, then every fit with one block less, and so on."""
    gone = [chain.from_iterable(drops[:count]) for count in range(len(drops) + 1)]
    return tuple(fit.without(*away, *blocks) for blocks in map(tuple, gone) for fit in FITS)


def _shrinking(fit: Fit, demands: int, drops: Sequence[str]) -> Iterator[Fit]:
    """Yield a fit without endorsements, with one demand less, and so on, then with one block after another less."""
    for count in range(demands, -1, -1):
        fit = replace(fit, demands=count)
        yield fit
    for block in drops:
        fit = fit.without(block)
        yield fit


@lru_cache(maxsize=KEPT_BACKS)
def _behind(back: Back) -> tuple[Fit, Finished]:
    """Return a back that is set, and how tightly."""
    choice = _back_choice(back)
    (side,) = choice.finished([back])
    return choice.fit, side


def _back_choice(back: Back) -> Choice:
    first = [BACK_FITS[-1].without(*_OFF_THE_BACK[:count]) for count in range(1, len(_OFF_THE_BACK) + 1)]
    last = list(_shrinking(first[-1], len(back.matter.demands), _OFF_THE_BACK_LAST))
    steps = [*BACK_FITS, *first, *last]
    if back.matter.street_map and (mapped := choose([back], MAP_FITS, GOOD_BACK)):
        return mapped
    good = choose([back], BACK_FITS, GOOD_BACK)
    if good and good.fit.is_loose and good.free(back) > EMPTY:
        return choose([replace(back, calm=False)], [good.fit], GOOD_BACK) or good
    return good or choose([back], steps, LEAST) or forced([back], last[-1])


def _leftover(matter: Matter, front: Fit, deal: Deal, *, body_follows: bool) -> Matter:
    """Return the words without those that the front says, and without the facts that a body on the back says."""
    if front.has("lead"):
        matter = replace(matter, lead="", as_of="")
    if front.has("demands"):
        said = len(matter.demands) if front.demands is None else front.demands
        endorsed = () if front.demands is None else matter.endorsed
        matter = replace(matter, demands=matter.demands[said:], endorsed=endorsed)
    if front.has("call"):
        matter = replace(matter, call="")
    if front.has("more"):
        matter = replace(matter, more=())
    if not deal.figures:
        return replace(matter, facts=()) if front.has("facts") else matter
    here = [each for place, each in enumerate(matter.figures[: deal.figures]) if front.has(figure_block(place))]
    untold = matter.facts if body_follows else matter.figures
    return replace(matter, facts=tuple(each for each in untold if each not in here))


def _lost(fit: Fit, matters: Sequence[Matter]) -> tuple[str, ...]:
    """Return the blocks that a fit leaves out though there are words for them."""
    return tuple(block for block in BLOCKS if not fit.has(block) and any(_says(matter, block) for matter in matters))


def _demands_lost(fit: Fit, matter: Matter) -> int:
    """Return how many demands and endorsements a fit leaves out one by one."""
    return 0 if fit.demands is None else max(0, len(matter.demands) - fit.demands) + len(matter.endorsed)


def _has_words(matter: Matter, front: Fit) -> bool:
    """Tell whether there is anything for a back to say; what the front says needs none."""
    left = any(_says(matter, block) for block in ("lead", "more", "call", "facts", "demands"))
    elsewhere = ("headline", "bring", "slogan", "how", "access")
    return left or any(not front.has(block) and _says(matter, block) for block in elsewhere)


def _says(matter: Matter, block: str) -> bool:
    """Tell whether the words of a block are not empty."""
    return BLOCKS[block](matter)
