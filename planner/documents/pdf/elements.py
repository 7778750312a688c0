"""The elements of a structure tree and what they say of themselves (ISO 32000-1, 14.7.2 and 14.8.5)."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from planner.documents.model import Part
from planner.documents.pdf.corners import Corners
from planner.documents.pdf.file import Reference
from planner.documents.pdf.numbers import joined
from planner.documents.pdf.strings import text_string


@dataclass(slots=True, eq=False)
class Element:
    """One structure element; `kids` are elements and marked content, in reading order.

    `page` is the page it begins on. `inner` holds what stands directly in an element that may not hold content itself.
    `words` is the first text in it, `box` where its drawing stands, `span` how many columns of a table it takes.
    """

    role: str
    reference: Reference
    parent: Reference
    page: Reference | None = None
    part: Part | None = None
    kids: list["Element | str"] = field(default_factory=list)
    inner: "Element | None" = None
    words: str = ""
    box: Corners | None = None
    span: int = 1
    scope: str = ""

    def elements(self, *roles: str) -> list["Element"]:
        """Return the kids that are elements of certain roles."""
        return [kid for kid in self.kids if isinstance(kid, Element) and kid.role in roles]

    def cover(self, box: Corners) -> None:
        """Let the box of the element hold another one."""
        own = self.box or box
        self.box = (min(own[0], box[0]), min(own[1], box[1]), max(own[2], box[2]), max(own[3], box[3]))

    def written(self) -> str:
        """Return the element as a file holds it."""
        kids = " ".join([kid.reference if isinstance(kid, Element) else kid for kid in self.kids])
        page = f"/Pg {self.page}" if self.page else ""
        alt = f"/Alt {text_string(self.part.alt)}" if self.part and self.part.alt else ""
        language = f"/Lang {text_string(self.part.language)}" if self.part and self.part.language else ""
        attributes = f"/A {said}" if (said := _attributes(self)) else ""
        return f"<</Type/StructElem/S/{self.role}/P {self.parent}/K[{kids}]{page}{alt}{language}{attributes}>>"


def complete_tables(elements: Iterable[Element]) -> None:
    """Make the rows of each table equally wide and say what its headers head.

    The last cell of a short row takes the columns that are left. Headers in a row of headers head their columns, others
    the rest of their row.
    """
    for table in elements:
        if table.role == "Table":
            rows = [row.elements("TH", "TD") for row in table.elements("TR")]
            columns = max(map(len, rows), default=0)
            for cells in rows:
                heads = "Row" if any(cell.role == "TD" for cell in cells) else "Column"
                for cell in cells:
                    cell.scope = heads if cell.role == "TH" else ""
                if cells:
                    cells[-1].span += columns - len(cells)


def _attributes(element: Element) -> str:
    if element.role in ("TH", "TD"):
        scope = f"/Scope/{element.scope}" if element.scope else ""
        span = f"/ColSpan {element.span}" if element.span > 1 else ""
        return f"<</O/Table{scope}{span}>>" if scope or span else ""
    if element.role == "Figure" and element.box:
        return f"<</O/Layout/Placement/Block/BBox[{joined(*element.box)}]>>"
    labels = [label.words for item in element.elements("LI") for label in item.elements("Lbl")]
    return f"<</O/List/ListNumbering/{_numbering(labels[0])}>>" if labels else ""


def _numbering(label: str) -> str:
    """Return what kind of label an item has: digits of any script, letters, or a drawn mark."""
    if any(map(str.isdecimal, label)):
        return "Decimal"
    if any(map(str.isalpha, label)):
        return "UpperAlpha" if label.isupper() else "LowerAlpha"
    return "Disc"
