"""Tag the content for screen readers: marked content and the tree of what it is (ISO 32000-1, 14.7 and 14.8).

What PDF/UA asks of a tree comes out right whatever a composer hands over: heading levels are never skipped, items and
quotations hold their text in the elements that may hold text, tables have equally wide rows.
"""

from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

from planner.documents.model import Document, Item, Page, Part, PlacedLine, Placement, Role
from planner.documents.pdf.artifacts import artifact, is_sheet
from planner.documents.pdf.content import Content, placement_matrix
from planner.documents.pdf.corners import Corners, corners
from planner.documents.pdf.elements import Element, complete_tables
from planner.documents.pdf.file import Entries, PdfFile, Reference, array

HEADINGS = (Role.H1, Role.H2, Role.H3)

INNER = {
    Role.LIST: ("LI", "LBody"),
    Role.ITEM: ("LBody",),
    Role.TABLE: ("Caption",),
    Role.ROW: ("TD",),
    Role.QUOTE: ("P",),
    Role.SECTION: ("P",),
}
"""Elements that may hold no content -> what must stand between; rules and boxes in them are ornaments."""

Matrix = tuple[float, float, float, float, float, float]
UNMOVED: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Canvas:
    """Where marked content stands: a page, how what is drawn on it is moved, and the elements of its marks so far."""

    page: Reference
    marked: list[Reference]
    matrix: Matrix = UNMOVED

    def mark(self, number: int, element: Element) -> str:
        """Return marked content as an element names it."""
        return str(number) if element.page == self.page else f"<</Type/MCR/Pg {self.page}/MCID {number}>>"


class Structure:
    """The structure tree of one document, grown while its pages are drawn."""

    def __init__(self, file: PdfFile) -> None:
        self._file = file
        self._root = file.reserve()
        self._document = Element("Document", file.reserve(), self._root)
        self._elements: dict[Part, Element] = {}
        self._whole = [self._document]
        self._marked: list[list[Reference]] = []
        self._read: set[Page] = set()
        self._level = 0

    def draw(self, content: Content, page: Page, reference: Reference) -> int:
        """Draw the items of a page, marked; return the number of its marks in the parent tree."""
        canvas = Canvas(reference, [])
        self._marked.append(canvas.marked)
        self._draw(content, page, canvas)
        return len(self._marked) - 1

    def _draw(self, content: Content, page: Page, canvas: Canvas) -> None:
        sheet = is_sheet(page)
        marks = [(self._mark(item, page, sheet=sheet), item) for item in page.items]
        for mark, pairs in groupby(marks, key=itemgetter(0)):
            items = [item for _, item in pairs]
            if isinstance(mark, Placement):
                self._draw_leaf(content, mark, canvas)
                continue
            if isinstance(mark, str):
                content.operators.append(f"/Artifact {mark} BDC")
            else:
                self._open(content, mark, items, canvas)
            for item in items:
                content.draw(item)
            content.operators.append("EMC")

    def _mark(self, item: Item, page: Page, *, sheet: bool) -> Part | Placement | str:
        """Return the part that an item belongs to, itself if it is a page that is read here, else its artifact."""
        if isinstance(item, Placement):
            if item.page not in self._read and _has_parts(item.page):
                self._read.add(item.page)
                return item
        elif item.part is not None and (isinstance(item, PlacedLine) or item.part.role not in INNER):
            return item.part
        return artifact(item, page, sheet=sheet)

    def _open(self, content: Content, part: Part, items: list[Item], canvas: Canvas) -> None:
        """Begin the marked content of a part."""
        element = self._holder(part, canvas)
        number = len(canvas.marked)
        content.operators.append(f"/{element.role} <</MCID {number}>> BDC")
        element.kids.append(canvas.mark(number, element))
        element.words = element.words or "".join(item.line.text for item in items if isinstance(item, PlacedLine))
        canvas.marked.append(element.reference)
        if part.role is Role.FIGURE:
            for item in items:
                element.cover(_moved(corners(item, content.height), canvas.matrix))

    def _draw_leaf(self, content: Content, placed: Placement, canvas: Canvas) -> None:
        """Draw a page that is read where it is first placed; its other copies are ornaments."""
        inner = Content(placed.page, content.fonts, content.forms)
        matrix = _joined(placement_matrix(placed, content.height), canvas.matrix)
        self._draw(inner, placed.page, Canvas(canvas.page, canvas.marked, matrix))
        content.enclose(placed, inner)

    def _holder(self, part: Part, canvas: Canvas) -> Element:
        """Return the element that holds the text of a part."""
        element = self._element(part, canvas)
        for role in INNER.get(part.role, ()):
            element.inner = element.inner or self._grown(element, role, canvas)
            element = element.inner
        return element

    def _element(self, part: Part, canvas: Canvas) -> Element:
        """Return the element of a part, made at its first appearance under its parent's."""
        if part not in self._elements:
            parent = self._element(part.parent, canvas) if part.parent else self._document
            self._elements[part] = self._grown(parent, self._role(part.role), canvas, part)
        return self._elements[part]

    def _grown(self, parent: Element, role: str, canvas: Canvas, part: Part | None = None) -> Element:
        element = Element(role, self._file.reserve(), parent.reference, canvas.page, part)
        parent.kids.append(element)
        self._whole.append(element)
        return element

    def _role(self, role: Role) -> str:
        """Return the name of a role; a heading goes at most one level below the one before it."""
        if role not in HEADINGS:
            return role
        self._level = min(HEADINGS.index(role), self._level) + 1
        return HEADINGS[self._level - 1]

    def put(self) -> Reference:
        """Write the tree and return its root."""
        complete_tables(self._whole)
        for element in self._whole:
            self._file.put(element.written(), element.reference)
        numbers = [entry for number, marked in enumerate(self._marked) for entry in (number, array(*marked))]
        tree: Entries = {
            "Type": "/StructTreeRoot",
            "K": array(self._document.reference),
            "ParentTree": self._file.put({"Nums": array(*numbers)}),
            "ParentTreeNextKey": len(self._marked),
        }
        return self._file.put(tree, self._root)


def is_tagged(document: Document) -> bool:
    """Tell whether any item of a document is part of a structure."""
    return any(map(_has_parts, document.pages))


def _has_parts(page: Page) -> bool:
    return any(_has_parts(item.page) if isinstance(item, Placement) else item.part is not None for item in page.items)


def _joined(inner: Matrix, outer: Matrix) -> Matrix:
    """Return the matrix that moves as `inner` and then as `outer` does."""
    a, b, c, d, e, f = outer
    return (
        inner[0] * a + inner[1] * c,
        inner[0] * b + inner[1] * d,
        inner[2] * a + inner[3] * c,
        inner[2] * b + inner[3] * d,
        inner[4] * a + inner[5] * c + e,
        inner[4] * b + inner[5] * d + f,
    )


def _moved(box: Corners, matrix: Matrix) -> Corners:
    """Return the box around a box that was moved, turned by right angles or scaled."""
    a, b, c, d, e, f = matrix
    points = [(a * x + c * y + e, b * x + d * y + f) for x in box[::2] for y in box[1::2]]
    across, up = zip(*points, strict=True)
    return min(across), min(up), max(across), max(up)
