"""Tag the content for screen readers: marked content and the tree of what it is (ISO 32000-1, 14.7 and 14.8)."""

from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from planner.documents.model import Document, Item, Modules, Part, Placement
from planner.documents.pdf.content import Content
from planner.documents.pdf.file import Dictionary, PdfFile, Reference, array, text_string
from planner.documents.pdf.numbers import joined


@dataclass(slots=True)
class Element:
    """One structure element: its object, the page it begins on, and its kids (elements, marked content) in order."""

    part: Part
    reference: Reference
    page: Reference
    kids: list[str] = field(default_factory=list)
    box: str = ""


class Structure:
    """The structure tree of one document, grown while its pages are drawn."""

    def __init__(self, file: PdfFile) -> None:
        self._file = file
        self._root = file.reserve()
        self._document = file.reserve()
        self._elements: dict[Part, Element] = {}
        self._top: list[str] = []
        self._pages: list[list[Reference]] = []

    def draw(self, content: Content, items: tuple[Item, ...], page: Reference) -> int:
        """Draw the items of a page, marked; return the page's number in the parent tree."""
        marked: list[Reference] = []
        for part, group in groupby(items, key=_part):
            if part is None:
                content.operators.append("/Artifact BMC")
            else:
                element = self._element(part, page)
                number = len(marked)
                content.operators.append(f"/{part.role} <</MCID {number}>> BDC")
                own_page = element.page == page
                element.kids.append(str(number) if own_page else f"<</Type/MCR/Pg {page}/MCID {number}>>")
                marked.append(element.reference)
            for item in group:
                content.draw(item)
                if part is not None and isinstance(item, Modules):
                    self._elements[part].box = _box(item, content.height)
            content.operators.append("EMC")
        self._pages.append(marked)
        return len(self._pages) - 1

    def _element(self, part: Part, page: Reference) -> Element:
        """Return the element of a part, made at its first appearance under its parent's."""
        if part not in self._elements:
            siblings = self._element(part.parent, page).kids if part.parent else self._top
            element = self._elements[part] = Element(part, self._file.reserve(), page)
            siblings.append(element.reference)
        return self._elements[part]

    def put(self) -> Reference:
        """Write the tree and return its root."""
        for element in self._elements.values():
            self._file.put(self._dictionary(element), element.reference)
        document = {"Type": "/StructElem", "S": "/Document", "P": self._root, "K": array(*self._top)}
        self._file.put(Dictionary(document), self._document)
        numbers = [entry for number, marked in enumerate(self._pages) for entry in (number, array(*marked))]
        tree = {
            "Type": "/StructTreeRoot",
            "K": array(self._document),
            "ParentTree": self._file.put(Dictionary({"Nums": array(*numbers)})),
            "ParentTreeNextKey": len(self._pages),
        }
        return self._file.put(Dictionary(tree), self._root)

    def _dictionary(self, element: Element) -> Dictionary:
        part = element.part
        entries: dict[str, Any] = {
            "Type": "/StructElem",
            "S": f"/{part.role}",
            "P": self._elements[part.parent].reference if part.parent else self._document,
            "Pg": element.page,
            "K": array(*element.kids),
        }
        if part.alt:
            entries["Alt"] = text_string(part.alt)
        if part.language:
            entries["Lang"] = text_string(part.language)
        if element.box:
            entries["A"] = f"<</O/Layout/Placement/Block/BBox[{element.box}]>>"
        return Dictionary(entries)


def is_tagged(document: Document) -> bool:
    """Tell whether any item of a document is part of a structure."""
    return any(_part(item) is not None for page in document.pages for item in page.items)


def _part(item: Item) -> Part | None:
    return None if isinstance(item, Placement) else item.part


def _box(code: Modules, height: float) -> str:
    """Return where a figure stands, as PDF counts: left, foot, right, top."""
    return joined(code.x, height - code.y - code.size, code.x + code.size, height - code.y)
