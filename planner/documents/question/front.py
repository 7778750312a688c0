"""The front that asks: a question with its mark, and what we know."""

from dataclasses import dataclass
from functools import cached_property

from planner.documents.block import Row
from planner.documents.leaflets.fit import Fit
from planner.documents.leaflets.front import Front
from planner.documents.leaflets.headline import HeadlineSetting
from planner.documents.leaflets.setter import Setter
from planner.documents.leaflets.side import Enough
from planner.documents.question.asking import MARK_WIDTH, QuestionSetting, question
from planner.documents.question.knowledge import knowledge
from planner.documents.theme import Sizes, TypeRole

ASKED = Enough(ideal=0.78, height=0.2)
ASKED_ACROSS = Enough(ideal=0.7, height=0.16)


@dataclass(frozen=True, kw_only=True)
class QuestionFront(Front):
    """Sets the question, the facts that answer it under a rule, slab and foot."""

    @property
    def sizes(self) -> Sizes:
        """Return how large the question may be; it shares the measure with its mark."""
        sizes = self.setter.scale[TypeRole.HEADLINE]
        return Sizes(sizes.least * 0.85, sizes.ideal * 0.65, sizes.most)

    @property
    def good(self) -> Enough:
        """Return from when on the question is large enough."""
        return ASKED_ACROSS if self.lies_across else ASKED

    @cached_property
    def heading(self) -> QuestionSetting:
        """Return the question; its mark is in the accent."""
        asked = question(self.matter.headline, self.matter.language)
        beside = MARK_WIDTH * self.column.width
        return QuestionSetting(
            text=HeadlineSetting(
                setter=self.setter,
                headline=asked.words,
                column=self.column.before(beside) if asked.giant else self.column,
                turn_ink=self.colours.accent if self.colours.ground else None,
            ),
            mark=asked.mark,
            giant=asked.giant,
            column=self.column,
            ink=self.colours.accent,
        )

    def middle(self, setter: Setter, fit: Fit) -> list[Row]:
        """Return what we know, or without any fact the words of the body."""
        v = self.grid.v * fit.gap
        known = knowledge(setter, self.matter, self.text_column, self.grid, fit)
        return [*known, *self.chant(setter, fit, v)] if known else super().middle(setter, fit)
