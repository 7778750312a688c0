"""The plain-text twin of a paper: what it says, for mail, messages and everyone who reads with ears or fingers."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from planner.documents.model import Document, Page, Part, PlacedLine, Placement, Role

UNDERLINES = {Role.H1: "=", Role.H2: "-"}
BETWEEN_CELLS = " | "
BULLET = "-"


@dataclass(slots=True, eq=False)
class _Node:
    """What one part says: its own words, and the parts within it; `page` counts where it begins."""

    part: Part
    page: int
    words: str = ""
    tail: str = ""
    kids: list["_Node"] = field(default_factory=list)

    def say(self, line: PlacedLine) -> None:
        """Add a line of text, with the white space that was taken out where the one before it was broken."""
        self.words += self.tail + line.line.text
        self.tail = line.line.tail

    def of(self, *roles: Role) -> list["_Node"]:
        """Return the parts within this one that have one of the roles."""
        return [kid for kid in self.kids if kid.part.role in roles]


def plain_text(document: Document) -> str:
    """Return all that a paper says, in reading order, without its ornaments.

    A paragraph is a line, an empty line parts one thing from the next, two part the pages. Headings are underlined,
    list items begin with their number or a dash, the cells of a table row stand side by side, and figures and codes say
    in brackets what they show.
    """
    reader = _Reader()
    for number, page in enumerate(document.pages):
        reader.read(page, number)
    text, before = "", 0
    for place, block in ((node.page, block) for node in reader.top for block in _blocks(node)):
        if text:
            text += "\n\n" if place == before else "\n\n\n"
        text, before = text + block, place
    return text


class _Reader:
    """Gathers the parts of pages in the order in which they are first met; a page placed twice is read once."""

    def __init__(self) -> None:
        self.top: list[_Node] = []
        self._nodes: dict[Part, _Node] = {}
        self._read: set[Page] = set()

    def read(self, page: Page, number: int) -> None:
        """Take up what a page says."""
        if page in self._read:
            return
        self._read.add(page)
        for item in page.items:
            if isinstance(item, Placement):
                self.read(item.page, number)
            elif isinstance(item, PlacedLine) and item.part:
                self._node(item.part, number).say(item)
            elif item.part and item.part.role is Role.FIGURE:
                self._node(item.part, number)

    def _node(self, part: Part, page: int) -> _Node:
        if part not in self._nodes:
            node = self._nodes[part] = _Node(part, page)
            (self._node(part.parent, page).kids if part.parent else self.top).append(node)
        return self._nodes[part]


def _blocks(node: _Node) -> Iterator[str]:
    """Yield what a part says, in pieces that empty lines part."""
    words = node.words.strip()
    match node.part.role:
        case Role.FIGURE:
            yield f"[{node.part.alt}]"
            return
        case Role.LIST:
            yield "\n".join(line for item in node.of(Role.ITEM) for line in _item(item))
            return
        case Role.TABLE:
            yield "\n".join(map(_row, node.of(Role.ROW)))
            return
    if words:
        underline = UNDERLINES.get(node.part.role, "") * max(map(len, words.splitlines()))
        yield f"{words}\n{underline}" if underline else words
    for kid in node.kids:
        yield from _blocks(kid)


def _item(item: _Node) -> Iterator[str]:
    """Yield the lines of a list item, those after the first set in under it."""
    label = " ".join(each.words.strip() for each in item.of(Role.LABEL)) or BULLET
    mark = f"{label}." if label.isdecimal() else label
    others = [kid for kid in item.kids if kid.part.role is not Role.LABEL]
    blocks = [item.words.strip(), *(block for kid in others for block in _blocks(kid))]
    lines = [line for block in blocks for line in block.splitlines()]
    for number, line in enumerate(lines):
        yield f"{' ' * len(mark) if number else mark} {line}"


def _row(row: _Node) -> str:
    """Return the cells of a row side by side, each on one line whatever it holds."""
    cells = (" ".join(word for block in _blocks(cell) for word in block.split()) for cell in row.kids)
    return BETWEEN_CELLS.join(cells)
