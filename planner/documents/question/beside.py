"""The question in two languages, side by side."""

from dataclasses import dataclass

from planner.documents.block import Row
from planner.documents.leaflets.bilingual import SideBySide, Tongue
from planner.documents.leaflets.fit import Fit
from planner.documents.question.knowledge import knowledge


@dataclass(frozen=True, kw_only=True)
class QuestionBeside(SideBySide):
    """Sets both questions across the page, and what we know in two columns."""

    def texts(self, tongue: Tongue, fit: Fit, v: float) -> list[Row]:
        """Return what we know, or without any fact the words of the body."""
        known = knowledge(tongue.setter, tongue.matter, tongue.column, self.grid, fit)
        return [*known[1:], *self.chant(tongue, fit, v)] if known else super().texts(tongue, fit, v)
