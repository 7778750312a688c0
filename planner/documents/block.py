"""Blocks: pieces of a page that know their height, stacked with gaps between them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import overload

from planner.documents.model import Item, Modules, Part, Path, PlacedLine, Placement, Stroke

KEPT = 64
"""How many blocks of a kind are kept: while someone types, most of a side is set again unchanged."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Block:
    """Hold items whose ``y`` counts from the block's top.

    Text begins at the height of its capitals and ends at its last baseline, so gaps are measured between what one sees.
    ``cut`` are words that were left out because there were more lines than any paper has room for.
    """

    height: float
    items: Sequence[Item] = ()
    cut: tuple[str, ...] = ()

    def anew(self) -> "Block":
        """Return the block with elements of its own, so that one that was kept may stand in a document twice."""
        return Block(height=self.height, items=Laid(((0.0, self),), {}), cut=self.cut)

    def at(self, y: float) -> tuple[Item, ...]:
        """Return the items with the block's top at ``y``."""
        out: list[Item] = []
        _lay(self, y, out)
        return tuple(out)


class Laid(Sequence[Item]):
    """Items of blocks at their heights, laid there when someone asks: most sides that are tried are never drawn.

    With ``parts`` the items belong to parts of their own.
    """

    __slots__ = ("_items", "_parts", "_rows")

    def __init__(self, rows: tuple[tuple[float, Block], ...], parts: dict[Part, Part] | None = None) -> None:
        self._rows = rows
        self._parts = parts
        self._items: tuple[Item, ...] | None = None

    def lay(self, down: float, out: list[Item]) -> None:
        """Append the items, moved down."""
        for y, block in self._rows:
            if self._parts is None:
                _lay(block, y + down, out)
            else:
                out += [_renewed(item, y + down, self._parts) for item in block.items]

    def _all(self) -> tuple[Item, ...]:
        if self._items is None:
            out: list[Item] = []
            self.lay(0.0, out)
            self._items = tuple(out)
        return self._items

    @overload
    def __getitem__(self, place: int) -> Item: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[Item, ...]: ...
    def __getitem__(self, place: int | slice) -> Item | tuple[Item, ...]:
        return self._all()[place]

    def __len__(self) -> int:
        return len(self._all())

    def __iter__(self) -> Iterator[Item]:
        return iter(self._all())


def _lay(block: Block, down: float, out: list[Item]) -> None:
    """Append the items of a block, moved down."""
    if isinstance(block.items, Laid):
        block.items.lay(down, out)
    else:
        out += [moved(item, 0.0, down) for item in block.items]


def _renewed(item: Item, down: float, parts: dict[Part, Part]) -> Item:
    """Return an item, moved down, as belonging to the part that stands for its own."""
    if isinstance(item, PlacedLine):
        part = item.part and _of_its_own(item.part, parts)
        return PlacedLine(x=item.x, y=item.y + down, line=item.line, ink=item.ink, part=part, turn=item.turn)
    item = moved(item, 0.0, down)
    if isinstance(item, Placement) or item.part is None:
        return item
    return replace(item, part=_of_its_own(item.part, parts))


def _of_its_own(part: Part, parts: dict[Part, Part]) -> Part:
    if part not in parts:
        parent = _of_its_own(part.parent, parts) if part.parent else None
        parts[part] = Part(role=part.role, parent=parent, alt=part.alt, language=part.language)
    return parts[part]


def moved(item: Item, right: float, down: float) -> Item:
    """Return an item moved over the page."""
    if isinstance(item, PlacedLine):  # most items are lines, and spelled out this takes a third of the time
        return PlacedLine(
            x=item.x + right, y=item.y + down, line=item.line, ink=item.ink, part=item.part, turn=item.turn
        )
    if isinstance(item, Stroke):
        return replace(item, x1=item.x1 + right, y1=item.y1 + down, x2=item.x2 + right, y2=item.y2 + down)
    return replace(item, x=item.x + right, y=item.y + down)


def cut_off(block: Block, height: float) -> Block:
    """Return what of a block lies above ``height``; the words of the lines below it are named as cut."""
    kept = tuple(item for item in block.items if _foot(item) <= height)
    gone = [item.line.text for item in block.items if isinstance(item, PlacedLine) and _foot(item) > height]
    cut = (*block.cut, " ".join(gone)) if gone else block.cut
    return Block(height=min(block.height, max(0.0, height)), items=kept, cut=cut)


def _foot(item: Item) -> float:
    """Return where the lower edge of an item lies; of a line it is the baseline."""
    match item:
        case PlacedLine():
            return item.y
        case Stroke():
            return max(item.y1, item.y2)
        case Modules():
            return item.y + item.size
        case Path() | Placement():
            return item.y
    return item.y + item.height


Row = tuple[float, Block | None]
"""A block and the gap above it; None where there is nothing to set."""


def stacked(rows: Iterable[Row]) -> Block | None:
    """Return the blocks one below the other, the gap above the first left out; None if there is nothing."""
    laid: list[tuple[float, Block]] = []
    height = 0.0
    for gap, block in rows:
        if block is not None:
            height += gap if laid else 0.0
            laid.append((height, block))
            height += block.height
    if not laid:
        return None
    return Block(height=height, items=Laid(tuple(laid)), cut=_cut(block for _, block in laid))


def beside(*blocks: Block | None) -> Block | None:
    """Return blocks of neighbouring columns, their tops aligned."""
    here = [block for block in blocks if block is not None]
    if not here:
        return None
    return Block(
        height=max(block.height for block in here),
        items=Laid(tuple((0.0, block) for block in here)),
        cut=_cut(here),
    )


def level(upper: Block, lower: Block) -> Block:
    """Return blocks of neighbouring columns, the first at the top and the second at the foot of the higher one."""
    whole = max(upper.height, lower.height)
    items = Laid(((0.0, upper), (whole - lower.height, lower)))
    return Block(height=whole, items=items, cut=_cut((upper, lower)))


def _cut(blocks: Iterable[Block]) -> tuple[str, ...]:
    return tuple(words for block in blocks for words in block.cut)


def height(block: Block | None) -> float:
    """Return the height of a block, 0 for none."""
    return block.height if block else 0.0
