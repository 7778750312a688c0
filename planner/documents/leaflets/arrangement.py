"""Deals the words of a leaflet to its sides, and names what found no room."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from itertools import chain

from planner.documents.leaflets.back import MAP_FITS, Back, back_fits
from planner.documents.leaflets.deal import BLOCKS, Deal, Drops, figure_block
from planner.documents.leaflets.fit import FITS, SMALLEST, TIGHTEST_GAPS, Fit
from planner.documents.leaflets.matter import Matter
from planner.documents.leaflets.side import LEAST, Choice, Enough, Finished, Side, choose, forced

DEMANDS_ON_FRONT = Enough(ideal=0.6, height=0.18, ample=1.0)
ROOMY_DEMANDS_ON_FRONT = Enough(ideal=0.6, height=0.25, ample=1.0)
"""How large a headline must stay for demands to stand below it, on small papers and on sheets."""

DEMANDS_FIRST = Enough(ideal=0.6, height=0.1)
"""The same where it is the demands that a leaflet is for: they grow before the headline does."""

HEADLINES_GIVE = 0.65
"""How far below their least size two headlines go before any demand does."""

GOOD_BACK = Enough(ideal=0.55, height=0.1)

EMPTY = 0.1
"""A back that would leave more of its live height empty than this share has a larger headline instead."""

NEVER_BEHIND = ("summary", "parts")
"""What no back says."""

KEPT_BACKS = 8
"""How many backs are kept: most of what is typed changes the front alone, and a back may carry a street map."""

_OFF_THE_BACK = ("facts", "call", "more", "bring", "lead")
"""What leaves a back in which order, when all else has been tried: all of it before any demand."""

Turn = Callable[[Sequence[Matter], Fit], Sequence[Side]]
"""Returns the backs that say the words which fronts, set so, have no room for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrangement:
    """Hold the finished sides and what found no room on them: names of blocks, and how many demands.

    ``beside`` tells that every side is in two languages, ``column`` how wide the column of one is in points where they
    stand in columns. ``regrouped`` tells that they do because a side for each has no room for all demands.
    """

    sides: tuple[Finished, ...]
    left_out: tuple[str, ...] = ()
    demands_left_out: int = 0
    beside: bool = False
    column: float = 0.0
    regrouped: bool = False

    @property
    def says_all_demands(self) -> bool:
        """Tell whether no demand was left out."""
        return not self.demands_left_out and "demands" not in self.left_out


def two_sided(
    fronts: Sequence[Side], matters: Sequence[Matter], deal: Deal, turn: Turn, *, hand_sized: bool, sheet: bool
) -> Arrangement:
    """Set a leaflet whose back takes what the front has no room for; without such words there is no back.

    There is one front, in one language or two, or one for each language on the halves of a paper, all set equally.
    """
    hand = deal.behind_hand if hand_sized else ()
    away = (*deal.never, *deal.behind, *hand)
    whole_fits = [Fit().without(*deal.never, *hand), Fit().without(*away)] if deal.demands_in_front else []
    first = choose(fronts, whole_fits, ROOMY_DEMANDS_ON_FRONT if sheet else DEMANDS_ON_FRONT)
    steps: Sequence[Fit] = _steps(deal.to_the_back, (*away, "demands"))
    if deal.demands_stay:
        first, steps = _demands_first(fronts, matters, deal, away)
    tightest = replace(steps[-1], headline=_yielding(fronts, matters))
    choice = (
        first
        or choose(fronts, steps, fronts[0].good)
        or choose(fronts, [*steps, tightest], LEAST)
        or forced(fronts, tightest)
    )
    whole = choice.finished(fronts)
    leftovers = tuple(_leftover(matter, choice.fit, deal, body_follows=True) for matter in matters)
    if not any(_has_words(leftover, choice.fit) for leftover in leftovers):
        return Arrangement(sides=whole)
    fit, behind = _behind(tuple(turn(leftovers, choice.fit)), leftovers)
    return Arrangement(
        sides=(*whole, *behind),
        left_out=tuple(block for block in _lost(choice.fit, leftovers) if block in NEVER_BEHIND or not fit.has(block)),
        demands_left_out=max(_demands_lost(fit, leftover) for leftover in leftovers),
    )


def one_sided(sides: Sequence[Side], matters: Sequence[Matter], deal: Deal, *, hand_sized: bool) -> Arrangement:
    """Set sides that say all by themselves, equally: the headlines give way first, then one block after another."""
    away = (*deal.never, *(deal.behind_hand if hand_sized else ()))
    steps = _steps(deal.out if len(sides) == len(matters) else deal.out_beside, away)
    tightest = replace(steps[-1], gap=TIGHTEST_GAPS, least=SMALLEST, headline=_yielding(sides, matters))
    fits = [*steps, *_shrinking(tightest, _most_demands(matters), deal.out_last)]
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


def _yielding(sides: Sequence[Side], matters: Sequence[Matter]) -> float:
    """Return how far headlines give way before a word is lost: two on one side further than one."""
    return HEADLINES_GIVE if len(sides) < len(matters) else 1.0


def _demands_first(
    fronts: Sequence[Side], matters: Sequence[Matter], deal: Deal, away: Sequence[str]
) -> tuple[Choice | None, list[Fit]]:
    """Return a fit with as many demands as a front may have, and else those with fewer and fewer of them."""
    count = _most_demands(matters)
    most = deal.most_demands if count > deal.most_demands else None
    steps = [replace(fit, demands=most) for fit in _steps(deal.to_the_back, tuple(away))]
    first = choose(fronts, steps, fronts[0].good) or choose(fronts, steps, LEAST)
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
def _behind(backs: tuple[Side, ...], matters: tuple[Matter, ...]) -> tuple[Fit, tuple[Finished, ...]]:
    """Return backs that are set, and how tightly; a document has them once, so those that were kept need no copies."""
    choice = _back_choice(backs, matters)
    return choice.fit, choice.finished(backs)


def _back_choice(backs: Sequence[Side], matters: Sequence[Matter]) -> Choice:
    alone = [back for back in backs if isinstance(back, Back)]
    fits = back_fits(tells_the_way=any(back.tells_the_way for back in alone))
    first = [fits[-1].without(*_OFF_THE_BACK[:count]) for count in range(1, len(_OFF_THE_BACK) + 1)]
    last = list(_shrinking(first[-1], _most_demands(matters), ()))
    steps = [*fits, *first, *last]
    if any(matter.street_map for matter in matters) and (mapped := choose(backs, MAP_FITS, GOOD_BACK)):
        return mapped
    good = choose(backs, fits, GOOD_BACK)
    if good and alone and good.fit.is_loose and good.free(backs) > EMPTY:
        return choose([replace(back, calm=False) for back in alone], [good.fit], GOOD_BACK) or good
    return good or choose(backs, steps, LEAST) or forced(backs, last[-1])


def _most_demands(matters: Sequence[Matter]) -> int:
    """Return how many demands the language with most of them has."""
    return max(len(matter.demands) for matter in matters)


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
