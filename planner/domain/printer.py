"""What someone found out about a printer with a test sheet."""

from dataclasses import dataclass

from planner.domain.errors import PlannerError
from planner.domain.imposition import Flip
from planner.domain.message import Message

MOST = 50
"""Millimetres at an edge that are still believed."""


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

    def __post_init__(self) -> None:
        """Refuse edges that no printer has: a sheet would be left without room."""
        edges = (self.left, self.right, self.top, self.bottom)
        if not all(0 <= edge <= MOST for edge in edges):
            raise PlannerError(Message("A printer leaves 0 to {most} mm blank at an edge.", most=MOST))

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
