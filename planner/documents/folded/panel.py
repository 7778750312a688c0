"""A panel of a folded sheet: a title over a bar, what it says below, and what stands at its foot."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from planner.documents.block import Block, Row, height, stacked
from planner.documents.folded.fold import Place
from planner.documents.folded.type_scale import BAR, TITLE_SIZES, V
from planner.documents.leaflets.setter import Setter
from planner.documents.model import BLACK, Box, Item, PlacedLine, Role
from planner.documents.theme import Column, TypeRole

MOST_TITLE_LINES = 3
MORE_TITLE_LINES = 6
"""A title gets smaller before it takes more lines than the one, and never takes more than the other."""

Rows = Callable[[Setter, Column], list[Row]]
Foot = Callable[[Setter, Column], Block | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    """Hold how many words of a panel found no room, the field that they are from, and whether it has any at all."""

    field: str
    words: int
    empty: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Panel:
    """Sets a panel in the column of its place.

    ``rows`` and ``foot`` say what stands in it, ``field`` where most of it was typed.
    """

    place: Place
    column: Column
    title: str
    rows: Rows
    foot: Foot
    field: str

    def height(self, setter: Setter) -> float:
        """Return the height that it wants."""
        foot = self.foot(setter, self.column)
        return height(self._upper(setter)) + (3 * V + foot.height if foot else 0.0)

    def set(self, setter: Setter, room: float) -> tuple[tuple[Item, ...], Cut]:
        """Return its items in a room, ``y`` from its top, and what had to be cut at the end."""
        foot = self.foot(setter, self.column)
        left = room - (3 * V + foot.height if foot else 0.0)
        upper, words = clipped(self._upper(setter) or Block(height=0.0), left)
        told = [words, *upper.cut, *(foot.cut if foot else ())]
        items = (*upper.items, *(foot.at(room - foot.height) if foot else ()))
        count = sum(len(each.split()) for each in told)
        return items, Cut(field=self.field, words=count, empty=not items)

    def _upper(self, setter: Setter) -> Block | None:
        head = titled(setter, self.title, self.column) if self.title else None
        return stacked([(0.0, head), (3.2 * V, stacked(self.rows(setter, self.column)))])


def titled(setter: Setter, title: str, column: Column) -> Block | None:
    """Return a title over its bar, smaller where it would take too many lines."""
    styles = [setter.style(TypeRole.SLOGAN, size) for size in TITLE_SIZES]
    ways = [setter.typesetter.lines(title, style, column.width, balance=True) for style in styles]
    lines = next((way for way in ways if len(way) <= MOST_TITLE_LINES), ways[-1])
    if not lines:
        return None
    text = setter.block(lines[:MORE_TITLE_LINES], column, ink=BLACK, part=setter.part(Role.H2))
    rest = " ".join(line.text for line in lines[MORE_TITLE_LINES:])
    bar = Block(height=BAR, items=(Box(x=column.left, y=0, width=column.width, height=BAR),))
    whole = stacked([(0, text), (1.7 * V, bar)])
    return replace(whole, cut=(rest,)) if whole and rest else whole


def clipped(block: Block, room: float) -> tuple[Block, str]:
    """Return as much of a block from its top as there is room for, and the words of the rest."""
    if block.height <= room:
        return block, ""
    lines = [item for item in block.items if isinstance(item, PlacedLine)]
    kept = [item for item in lines if item.y + item.line.descent <= room]
    rest = " ".join(item.line.text for item in lines if item not in kept)
    foot = max((item.y for item in kept), default=0.0)
    items = tuple(item for item in block.items if item in kept or (isinstance(item, Box) and item.y < foot))
    return replace(block, height=room, items=items), rest
