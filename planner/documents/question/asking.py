"""The question: its words, and its mark as large as all of them together."""

from dataclasses import dataclass, replace

from planner.documents.block import Block
from planner.documents.ink_extents import Extents, extents
from planner.documents.leaflets.headline import Headline, HeadlineSetting
from planner.documents.model import Ink, PlacedLine
from planner.documents.theme import Column, Sizes, TypeRole, style
from planner.documents.typesetting.line import Line
from planner.documents.typesetting.style import Family, Style

MARKS = "?؟？;;՞⁇"
"""Signs that make a question of what they follow: Latin, Arabic, East Asian, Greek, Armenian."""

MOST_WORDS = 14
"""A longer question has a mark no larger than its letters."""

MARK_WIDTH = 0.31
"""Greatest share of the measure that a giant mark takes."""

_UNIT = 100.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """Hold the words of a question as they are set, and its mark: a ``giant`` one stands apart from the words.

    Words that do not end in a mark have none.
    """

    words: Headline
    mark: str = ""
    giant: bool = False


def question(headline: Headline, language: str) -> Question:
    """Read a headline as a question; a semicolon asks in Greek alone."""
    last = headline.parts[-1]
    bare = last.rstrip(MARKS if language.startswith("el") else MARKS.translate({ord(";"): None})).rstrip()
    mark = last[len(bare) :].strip()[:1]
    if not mark or not bare:
        return Question(words=headline)
    if headline.words > MOST_WORDS:
        return Question(words=replace(headline, turns=False), mark=mark)
    return Question(words=replace(headline, parts=(*headline.parts[:-1], bare), turns=False), mark=mark, giant=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionSetting:
    """Sets a question in the column of ``text``, and its mark: a giant at the end of ``column``, or after the words."""

    text: HeadlineSetting
    mark: str
    column: Column
    ink: Ink
    giant: bool

    @property
    def words(self) -> int:
        """Return how many words it has."""
        return self.text.words

    def fit(self, room: float, sizes: Sizes, most: float | None = None) -> tuple[float, Family] | None:
        """Return the largest size of its words and their cut."""
        return self.text.fit(room, sizes, most)

    def block(self, size: float, family: Family, most_lines: int | None = None) -> Block:
        """Return it set, or only its first lines."""
        block = self.text.block(size, family, most_lines)
        return self._with_giant(block) if self.giant else self._with_mark(block, size, family)

    def _with_giant(self, block: Block) -> Block:
        """Return the words with a mark from the top of their first capitals to their last baseline."""
        lines = [item for item in block.items if isinstance(item, PlacedLine)]
        top, foot = lines[0].y - lines[0].line.cap_height, lines[-1].y
        _, unit = self._mark(_UNIT, "condensed")
        widest = MARK_WIDTH * self.column.width
        size = _UNIT * min((foot - top) / (unit.top + unit.bottom), widest / (unit.right - unit.left))
        line, ink = self._mark(size, "condensed")
        x = self.column.end(ink.right - ink.left) - ink.left
        mark = PlacedLine(x=x, y=top + ink.top, line=line, ink=self.ink, part=self.text.heading)
        return replace(block, items=(*block.items, mark))

    def _with_mark(self, block: Block, size: float, family: Family) -> Block:
        """Return the words with the mark that ends them in the accent."""
        last = block.items[-1]
        if not self.mark or not isinstance(last, PlacedLine) or not last.line.text.endswith(self.mark):
            return block
        setter = self.text.setter
        bare = setter.typesetter.line(last.line.text.removesuffix(self.mark), self._style(size, family))
        line, _ = self._mark(size, family)
        left, right = (line, bare) if self.text.column.rtl else (bare, line)
        x = {left: last.x, right: last.x + left.width}
        items = (
            PlacedLine(x=x[bare], y=last.y, line=bare, ink=last.ink, part=last.part),
            PlacedLine(x=x[line], y=last.y, line=line, ink=self.ink, part=last.part),
        )
        return replace(block, items=(*block.items[:-1], *items))

    def _style(self, size: float, family: Family) -> Style:
        return style(TypeRole.HEADLINE, size, self.text.setter.language, family=family)

    def _mark(self, size: float, family: Family) -> tuple[Line, Extents]:
        setter = self.text.setter
        line = setter.typesetter.line(self.mark, self._style(size, family))
        return line, extents(line, setter.typesetter.faces)
