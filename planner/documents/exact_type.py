"""Type for forms and cards, whose type is set in exact sizes rather than by a leaflet's scale."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import NamedTuple

from planner.documents.block import Block
from planner.documents.fitting import largest
from planner.documents.leaflets.foot import LATIN
from planner.documents.leaflets.setter import Setter
from planner.documents.left_out import no_room
from planner.documents.missing_letters import missing_letters
from planner.documents.model import BLACK, Ink, Page, Part, Role
from planner.documents.theme import Column, Leading, pitch
from planner.documents.typesetting.style import Family, Style
from planner.documents.typesetting.typesetter import Typesetter
from planner.domain.finding import Finding, Severity
from planner.domain.message import Message
from planner.i18n.languages import direction


class Type(NamedTuple):
    """Hold the type of one part of a form; ``size`` in points."""

    family: Family
    weight: int
    size: float
    leading: Leading = Leading.LABEL


class ExactType:
    """Sets the words of one language in exact types."""

    def __init__(self, typesetter: Typesetter, language: str) -> None:
        self.typesetter = typesetter
        self.language = language
        self.rtl = direction(language) == "rtl"
        self._setter = Setter(typesetter=typesetter, scale={}, language=language)

    @property
    def latin(self) -> "ExactType":
        """Return who sets telephone numbers: they are Latin in every language."""
        return ExactType(self.typesetter, LATIN)

    def style(self, kind: Type) -> Style:
        """Return the typesetter's style for a type."""
        return Style(
            family=kind.family,
            weight=kind.weight,
            size=kind.size,
            pitch=pitch(self.language, kind.leading),
            language=self.language,
        )

    def capitals(self, kind: Type) -> float:
        """Return how high capitals are in the language's own script, in points."""
        return self.typesetter.line("", self.style(kind)).cap_height

    def width(self, words: str, kind: Type) -> float:
        """Return how wide words are on one line, in points."""
        return self.typesetter.width(words, self.style(kind))

    def longest(self, words: str, kind: Type) -> float:
        """Return how wide the widest word is, in points."""
        return self.typesetter.longest(words, self.style(kind))

    def lines(self, words: str, kind: Type, width: float) -> int:
        """Return how many lines words take in a column of that width."""
        return len(self.typesetter.lines(words, self.style(kind), width))

    def text(
        self,
        words: str,
        kind: Type,
        column: Column,
        *,
        part: Part | None = None,
        ink: Ink = BLACK,
        balance: bool = False,
        most: int | None = None,
    ) -> Block | None:
        """Return words as a paragraph, None where there are none; lines after the first ``most`` are cut."""
        lines = self.typesetter.lines(words, self.style(kind), column.width, balance=balance)
        if not lines:
            return None
        block = self._setter.block(lines[:most], column, ink=ink, part=part or Part(role=Role.P))
        rest = lines[most:] if most else ()
        return replace(block, cut=(" ".join(line.text for line in rest),)) if rest else block

    def fitted(self, words: str, kind: Type, width: float, *, least: float, most: int = 1) -> Type:
        """Return the type as large as words fit in ``most`` lines without dividing any, or at its least size."""

        def fits(size: float) -> bool:
            sized = kind._replace(size=size)
            return self.longest(words, sized) <= width and self.lines(words, sized, width) <= most

        return kind._replace(size=min(kind.size, largest(least, kind.size, fits) or least))


def letter_findings(pages: Iterable[Page], kind: str, record: str) -> Iterator[Finding]:
    """Yield what no typeface has and which words were wider than their column; ``kind`` is a plural key."""
    lines = [placed.line for page in pages for placed in page.lines()]
    missing = "".join(dict.fromkeys(letter for line in lines for letter in line.missing))
    if missing:
        yield Finding(
            severity=Severity.ERROR,
            rule="missing-glyphs",
            kind=kind,
            record=record,
            field="",
            message=missing_letters(missing),
        )
    for words in dict.fromkeys(line.text for line in lines if line.broken):
        message = Message("“{words}” is wider than the paper and was divided.", words=words)
        yield Finding(
            severity=Severity.WARNING, rule="divided-word", kind=kind, record=record, field="", message=message
        )


def cut_findings(blocks: Iterable[Block | None], kind: str, record: str, field: str) -> Iterator[Finding]:
    """Yield the words that blocks left out."""
    for words in dict.fromkeys(words for block in blocks if block for words in block.cut):
        message = no_room(words)
        yield Finding(severity=Severity.ERROR, rule="no-room", kind=kind, record=record, field=field, message=message)
