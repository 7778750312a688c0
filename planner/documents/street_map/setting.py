"""What maps and routes ask of whoever sets their words."""

from typing import Protocol

from planner.documents.block import Block
from planner.documents.model import Part, Role
from planner.documents.theme import Column, Scale, TypeRole
from planner.documents.typesetting.style import Style
from planner.documents.typesetting.typesetter import Typesetter


class Setting(Protocol):
    """Sets words of one language by one scale, as the setter of leaflets does."""

    @property
    def typesetter(self) -> Typesetter:
        """Return the typesetting engine."""

    @property
    def scale(self) -> Scale:
        """Return the sizes of type."""

    @property
    def language(self) -> str:
        """Return the language of the words."""

    @property
    def speaks(self) -> str:
        """Return the language to mark parts with where it is not the document's."""

    def part(self, role: Role, parent: Part | None = None) -> Part:
        """Return a new element of the document's structure."""

    def figure(self, alt: str) -> Part:
        """Return a new element that says in words what a drawing shows."""

    def style(self, role: TypeRole, size: float, weight: int = 0) -> Style:
        """Return the style of a role in this language."""

    def text(self, words: str, style: Style, column: Column, *, part: Part | None = None) -> Block | None:
        """Return words as a paragraph in a column, None where there are none."""
