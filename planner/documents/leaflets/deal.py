"""Which words a design has a place for, and in which order they leave when room runs out."""

from collections.abc import Callable
from dataclasses import dataclass

from planner.documents.leaflets.matter import Matter

BLOCKS: dict[str, Callable[[Matter], bool]] = {
    "headline": lambda matter: matter.has_headline,
    "lead": lambda matter: bool(matter.lead),
    "more": lambda matter: bool(matter.more),
    "facts": lambda matter: bool(matter.facts),
    "call": lambda matter: bool(matter.call),
    "slogan": lambda matter: bool(matter.slogan),
    "demands": lambda matter: bool(matter.demands or matter.endorsed),
    "how": lambda matter: bool(matter.meeting and matter.meeting.how),
    "bring": lambda matter: bool(matter.reach.bring),
    "summary": lambda matter: bool(matter.programme.summary),
    "parts": lambda matter: bool(matter.programme.parts),
    "access": lambda matter: bool(matter.reach.access),
}
"""Blocks that may be left out, and whether a leaflet has words for them."""

Drops = tuple[tuple[str, ...], ...]
"""Blocks that leave together, in the order in which they leave."""


def figure_block(place: int) -> str:
    """Return the name under which the figure at a place, from 0, leaves a design that sets figures one by one."""
    return f"figure-{place}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Deal:
    """Say where a design has its words; blocks are those of ``BLOCKS`` and of ``figure_block``.

    ``figures`` is how many facts the design sets one by one; more than these are "facts", which the back says in a
    paragraph. ``never`` has no place on a front: the back says it, and a leaflet of one side leaves it out. ``behind``
    stands on the back wherever there is one, ``behind_hand`` as well on papers for the hand. ``demands_in_front`` tries
    to keep the demands on the front of two; where ``demands_stay`` they keep to it, no more than ``most_demands`` of
    them, and the back takes up the count where the front ends. Then blocks leave: ``to_the_back`` of two sides; ``out``
    of one, or ``out_beside`` of two languages on it, before its demands, and ``out_last`` after them.
    """

    figures: int = 0
    never: tuple[str, ...] = ()
    behind: tuple[str, ...] = ("facts", "more")
    behind_hand: tuple[str, ...] = ("lead", "call", "bring")
    demands_in_front: bool = True
    demands_stay: bool = False
    most_demands: int = 0
    to_the_back: Drops = (("bring",), ("call",), ("slogan",), ("lead",), ("how",))
    out: Drops = (("facts",), ("more",), ("bring",), ("call",), ("lead",), ("how",))
    out_beside: Drops = (("facts",), ("bring",), ("more",), ("call",), ("how",), ("lead",))
    out_last: tuple[str, ...] = ("slogan", "lead", "how")


USUAL = Deal()
"""A headline, running words, a slogan and demands, as on a leaflet that calls people out."""
