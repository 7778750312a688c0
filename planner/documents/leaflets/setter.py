"""Sets words in the roles of the type scale."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise

from planner.documents.block import Block, Laid
from planner.documents.fitting import fit_lines
from planner.documents.ink_extents import extents, touching
from planner.documents.model import BLACK, Ink, Part, PlacedLine, Role
from planner.documents.theme import Column, Scale, TypeRole, style
from planner.documents.typesetting.faces import Faces
from planner.documents.typesetting.line import Line
from planner.documents.typesetting.scripts import script_of_language
from planner.documents.typesetting.style import Style
from planner.documents.typesetting.typesetter import Typesetter

ASCENDERS = 0.08
DESCENDERS = 0.25
"""How far, in em, letters may reach above the capitals and below the baseline that gaps are measured from."""

ROOMY_ASCENDERS = 0.0
ROOMY_DESCENDERS = 0.08
"""The same for scripts whose every word reaches up and down: their gaps begin where the ink ends."""

ALPHABETS = frozenset({"Latn", "Cyrl", "Grek", "Hebr", "Armn", "Geor"})

MOST_LINES = {
    TypeRole.STATE: 1,
    TypeRole.TITLE: 3,
    TypeRole.DAY: 3,
    TypeRole.ZONE: 3,
    TypeRole.PLACE: 4,
    TypeRole.HOW: 6,
    TypeRole.WEB: 3,
    TypeRole.AS_OF: 5,
    TypeRole.SMALL: 5,
}
"""How many lines these may take on any paper; what is more is left out and named."""

MOST_LINES_BESIDE = MOST_LINES | {TypeRole.HOW: 9}
"""The same in a column beside another language's, which is half as wide."""

RUNNING = frozenset({TypeRole.LEAD, TypeRole.BODY})
"""What is read line by line: evened out, and hyphenated where a line would stay too empty."""

LOOSENED = 0.04
"""What is added, in em, between two lines of a headline whose letters would touch."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Setter:
    """Sets words of one language by one scale; ``speaks`` marks its parts where the document's language is another.

    ``beside`` tells that it sets a column beside another language's.
    """

    typesetter: Typesetter
    scale: Scale = field(hash=False)
    language: str
    speaks: str = ""
    beside: bool = False

    def part(self, role: Role, parent: Part | None = None) -> Part:
        """Return a new element of the document's structure."""
        return Part(role=role, parent=parent, language=self.speaks)

    def figure(self, alt: str) -> Part:
        """Return a new element of the document's structure that says in words what a drawing shows."""
        return Part(role=Role.FIGURE, alt=alt, language=self.speaks)

    def style(self, role: TypeRole, size: float, weight: int = 0) -> Style:
        """Return the style of a role in this language."""
        return style(role, size, self.language, weight=weight)

    def text(
        self,
        words: str,
        style: Style,
        column: Column,
        *,
        ink: Ink = BLACK,
        part: Part | None = None,
        balance: bool = False,
    ) -> Block | None:
        """Return words as a paragraph in a column, None where there are none."""
        lines = self.typesetter.lines(words, style, column.width, balance=balance)
        return self.block(lines, column, ink=ink, part=part or self.part(Role.P)) if lines else None

    def said(
        self, role: TypeRole, words: str, column: Column, *, ink: Ink = BLACK, part: Part | None = None, weight: int = 0
    ) -> Block | None:
        """Return words at the ideal size of a role, None where there are none."""
        style = self.style(role, self.scale[role].ideal, weight)
        lines = self.typesetter.lines(words, style, column.width, running=role in RUNNING)
        return self._block(role, lines, column, ink=ink, part=part) if lines else None

    def paragraphs(self, role: TypeRole, texts: Sequence[str], column: Column, size: float = 0.0) -> Block | None:
        """Return texts one below the other at the pitch of one paragraph, each an element of its own."""
        style = self.style(role, size or self.scale[role].ideal)
        parted: list[tuple[Line, Part]] = []
        cut: list[str] = []
        for text in texts:
            part = self.part(Role.P)
            lines = self.typesetter.lines(text, style, column.width, running=role in RUNNING)
            parted += [(line, part) for line in lines[: self._most_lines.get(role)]]
            cut += self._rest(lines, role)
        return self._placed(parted, column, BLACK, cut=tuple(cut)) if parted else None

    def fitted(
        self,
        choices: Sequence[tuple[str, ...]],
        role: TypeRole,
        column: Column,
        *,
        ink: Ink = BLACK,
        part: Part | None = None,
    ) -> Block:
        """Return the first wording that fits the column, filling its width as far as the role may grow."""
        sizes = self.scale[role]
        fitted = fit_lines(self.typesetter, choices, self.style(role, sizes.least), column.width, sizes)
        words = "\n".join(fitted.lines)
        lines = self.typesetter.lines(words, self.style(role, fitted.size), column.width)
        return self._block(role, lines, column, ink=ink, part=part)

    def block(self, lines: Sequence[Line], column: Column, *, ink: Ink, part: Part) -> Block:
        """Return set lines as a block, from the capitals of the first to the baseline of the last."""
        return self._placed([(line, part) for line in lines], column, ink)

    @property
    def _most_lines(self) -> dict[TypeRole, int]:
        return MOST_LINES_BESIDE if self.beside else MOST_LINES

    def _rest(self, lines: Sequence[Line], role: TypeRole) -> tuple[str, ...]:
        """Return the words of the lines that are too many."""
        most = self._most_lines.get(role, len(lines))
        return (" ".join(line.text for line in lines[most:]),) if lines[most:] else ()

    def _block(self, role: TypeRole, lines: Sequence[Line], column: Column, *, ink: Ink, part: Part | None) -> Block:
        part = part or self.part(Role.P)
        parted = [(line, part) for line in lines[: self._most_lines.get(role)]]
        return self._placed(parted, column, ink, cut=self._rest(lines, role))

    def _placed(
        self, parted: Sequence[tuple[Line, Part]], column: Column, ink: Ink, cut: tuple[str, ...] = ()
    ) -> Block:
        lines = [line for line, _ in parted]
        baselines = self.baselines(lines, column)
        items = tuple(
            PlacedLine(x=column.start(line.width), y=y, line=line, ink=ink, part=part)
            for (line, part), y in zip(parted, baselines, strict=True)
        )
        return Block(height=baselines[-1] + self.hang(lines[-1]), items=items, cut=cut)

    def baselines(self, lines: Sequence[Line], column: Column) -> tuple[float, ...]:
        """Return the baselines of lines below the top of a block; large lines that would touch stand further apart."""
        return _baselines(tuple(lines), column, self.rise(lines[0]), self.typesetter.faces)

    def rise(self, line: Line) -> float:
        """Return how far below a block's top the baseline of its first line lies."""
        reach = ASCENDERS if self._is_alphabet else ROOMY_ASCENDERS
        return max(line.cap_height, extents(line, self.typesetter.faces).top - reach * line.size)

    def hang(self, line: Line) -> float:
        """Return what deep marks need below a last line, beyond what every descender takes."""
        reach = DESCENDERS if self._is_alphabet else ROOMY_DESCENDERS
        return max(0.0, extents(line, self.typesetter.faces).bottom - reach * line.size)

    @property
    def _is_alphabet(self) -> bool:
        return script_of_language(self.language) in ALPHABETS


@lru_cache(maxsize=512)
def _baselines(lines: tuple[Line, ...], column: Column, rise: float, faces: Faces) -> tuple[float, ...]:
    """Return baselines from that of the first line on; lines that are set again unchanged are the same objects."""
    baselines = [rise]
    for upper, lower in pairwise(lines):
        distance = max(upper.pitch, lower.pitch)
        shift = column.start(lower.width) - column.start(upper.width)
        if lower.size >= 20 and touching(upper, lower, distance, shift, faces):
            distance += LOOSENED * lower.size
        baselines.append(baselines[-1] + distance)
    return tuple(baselines)


def row(first: Block, second: Block) -> Block:
    """Return two blocks with their first lines on a common baseline."""
    drop = _baseline(first) - _baseline(second)
    upper, lower = max(0.0, -drop), max(0.0, drop)
    items = Laid(((upper, first), (lower, second)))
    return Block(height=max(first.height + upper, second.height + lower), items=items, cut=(*first.cut, *second.cut))


def _baseline(block: Block) -> float:
    return next(item.y for item in block.items if isinstance(item, PlacedLine))
