"""How two languages share one paper."""

from enum import StrEnum


class Pairing(StrEnum):
    """Say where the words of each language stand.

    Side by side: both on every side, in a column or a part of it each. One per side: the second language says on the
    back what the first says on the front. One after another: as many pages as each takes.
    """

    SIDE_BY_SIDE = "side-by-side"
    ONE_PER_SIDE = "one-per-side"
    ONE_AFTER_ANOTHER = "one-after-another"
