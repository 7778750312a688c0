"""How tightly a side is set: the steps by which the words around a headline make room for it."""

from dataclasses import dataclass, replace
from itertools import accumulate

from planner.documents.theme import Scale, Sizes, TypeRole


@dataclass(frozen=True, slots=True, kw_only=True)
class Fit:
    """Hold the factor on gaps, the roles set at their least size, and the blocks that are left out.

    ``demands`` is how many of the demands are set, None for all, and ``grown`` how far they are on the way from their
    least size to the one that they would like. ``headline`` is the factor on the least size of a headline, which gives
    way further before a demand goes.
    """

    gap: float = 1.0
    least: frozenset[TypeRole] = frozenset()
    dropped: frozenset[str] = frozenset()
    demands: int | None = None
    grown: float = 1.0
    headline: float = 1.0

    def scale(self, scale: Scale) -> Scale:
        """Return the scale with the roles that give way held at their least size."""
        held = {role: Sizes(scale[role].least, scale[role].least, scale[role].least) for role in self.least}
        return scale | held

    def yielding(self, headline: Sizes) -> Sizes:
        """Return how large a headline may be."""
        return replace(headline, least=self.headline * headline.least)

    @property
    def is_loose(self) -> bool:
        """Tell whether nothing has had to give way yet."""
        return not self.least and self.gap >= 1.0

    def roomy(self, scale: Scale) -> Scale:
        """Return the scale for a side whose running text is large as long as nothing has had to give way."""
        body = scale[TypeRole.BODY]
        large = {} if not self.is_loose else {TypeRole.BODY: Sizes(body.least, body.most, body.most)}
        return self.scale(scale) | large

    def without(self, *blocks: str) -> "Fit":
        """Return this fit with blocks taken away."""
        return replace(self, dropped=self.dropped | {*blocks})

    def has(self, block: str) -> bool:
        """Tell whether a block stands on this side."""
        return block not in self.dropped


TIGHT_GAPS = 0.75
TIGHTEST_GAPS = 0.6

_GIVING_WAY = (
    (TypeRole.LEAD, TypeRole.CALL),
    (TypeRole.DEMAND, TypeRole.BODY),
    (TypeRole.HOW,),
    (TypeRole.SLOGAN,),
)

FITS: tuple[Fit, ...] = (
    Fit(),
    *(
        Fit(gap=TIGHT_GAPS, least=roles)
        for roles in accumulate(
            (frozenset[TypeRole](), *map(frozenset, _GIVING_WAY)), lambda before, more: before | more
        )
    ),
)
"""The steps before any block has to go: gaps first, then lead, demands, the small words of the slab, and the slogan."""

SMALLEST = frozenset(
    {*FITS[-1].least, TypeRole.TITLE, TypeRole.ZONE, TypeRole.PLACE, TypeRole.WEB, TypeRole.AS_OF},
)
"""What is set at its least size before a demand has to go: all but the headline, day and time."""
