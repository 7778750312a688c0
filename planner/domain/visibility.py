"""Who may see a thing on paper."""

from enum import StrEnum


class Visibility(StrEnum):
    """Order, from open to closed, the papers on which a thing may stand."""

    PUBLIC = "public"
    PRESS = "press"
    INTERNAL = "internal"
    SECRET = "secret"

    @property
    def closeness(self) -> int:
        """Return 0 for public up to 3 for secret."""
        return _OPEN_TO_CLOSED.index(self)

    def may_stand_on(self, paper: "Visibility") -> bool:
        """Tell whether a thing of this visibility may stand on a paper of visibility ``paper``."""
        return self.closeness <= paper.closeness


_OPEN_TO_CLOSED = tuple(Visibility)
