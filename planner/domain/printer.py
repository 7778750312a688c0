"""What someone found out about a printer with a test sheet."""

from dataclasses import dataclass

from planner.domain.imposition import Flip


@dataclass(frozen=True, slots=True, kw_only=True)
class Printer:
    """Hold what a printer leaves blank at each edge of upright paper, in millimetres, and the edge it turns over.

    Until someone has measured, 5 mm are taken for blank; without ``flip`` the printer turns over any edge it is told.
    """

    left: float = 5.0
    right: float = 5.0
    top: float = 5.0
    bottom: float = 5.0
    flip: Flip | None = None

    @property
    def widest(self) -> float:
        """Return the widest of the four edges."""
        return max(self.left, self.right, self.top, self.bottom)

    def blank(self, *, upright: bool) -> tuple[float, float, float, float]:
        """Return what stays blank at the left, the top, the right and the bottom.

        A sheet that lies across is turned one way or the other before it is printed: there the wider edge counts.
        """
        if upright:
            return self.left, self.top, self.right, self.bottom
        ends, sides = max(self.top, self.bottom), max(self.left, self.right)
        return ends, sides, ends, sides
