"""Tag the content for screen readers: marked content and the tree of what it is (ISO 32000-1, 14.7 and 14.8)."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFObjectReference, PDFString

from planner.documents.model import Document, Item, Modules, Part, Placement
from planner.documents.pdf.content import Content
from planner.documents.pdf.file import PdfFile


@dataclass(slots=True)
class Element:
    """One structure element: its object, and its children or marked content in reading order."""

    part: Part
    reference: PDFObjectReference
    children: list[PDFObjectReference | PDFDictionary] = field(default_factory=list)
    box: tuple[float, float, float, float] | None = None


class Structure:
    """The structure tree of one document, grown while its pages are drawn."""

    def __init__(self, file: PdfFile) -> None:
        self._file = file
        self._root = file.reserve()
        self._document = file.reserve()
        self._elements: dict[Part, Element] = {}
        self._top: list[PDFObjectReference | PDFDictionary] = []
        self._pages: list[list[PDFObjectReference]] = []

    def draw(self, content: Content, items: tuple[Item, ...], page: PDFObjectReference) -> int:
        """Draw the items of a page, marked; return the page's number in the parent tree."""
        marked: list[PDFObjectReference] = []
        for part, group in groupby(items, key=_part):
            if part is None:
                content.operators.append("/Artifact BMC")
            else:
                element = self._element(part)
                content.operators.append(f"/{part.role} <</MCID {len(marked)}>> BDC")
                element.children.append(PDFDictionary({"Type": "/MCR", "Pg": page, "MCID": len(marked)}))
                marked.append(element.reference)
            for item in group:
                content.draw(item)
                if part is not None and isinstance(item, Modules):
                    self._elements[part].box = _box(item, content.height)
            content.operators.append("EMC")
        self._pages.append(marked)
        return len(self._pages) - 1

    def _element(self, part: Part) -> Element:
        """Return the element of a part, made at its first appearance under its parent's."""
        if part not in self._elements:
            siblings = self._element(part.parent).children if part.parent else self._top
            element = self._elements[part] = Element(part, self._file.reserve())
            siblings.append(element.reference)
        return self._elements[part]

    def put(self) -> PDFObjectReference:
        """Write the tree and return its root."""
        for element in self._elements.values():
            self._file.put(self._dictionary(element), element.reference)
        document = {"Type": "/StructElem", "S": "/Document", "P": self._root, "K": PDFArray(self._top)}
        self._file.put(PDFDictionary(document), self._document)
        numbers = [entry for number, marked in enumerate(self._pages) for entry in (number, PDFArray(marked))]
        tree = {
            "Type": "/StructTreeRoot",
            "K": PDFArray([self._document]),
            "ParentTree": self._file.put(PDFDictionary({"Nums": PDFArray(numbers)})),
            "ParentTreeNextKey": len(self._pages),
        }
        return self._file.put(PDFDictionary(tree), self._root)

    def _dictionary(self, element: Element) -> PDFDictionary:
        part = element.part
        parent = self._elements[part.parent].reference if part.parent else self._document
        entries = {"Type": "/StructElem", "S": f"/{part.role}", "P": parent, "K": PDFArray(element.children)}
        if part.alt:
            entries["Alt"] = PDFString(part.alt)
        if part.language:
            entries["Lang"] = PDFString(part.language)
        if element.box:
            entries["A"] = PDFDictionary({"O": "/Layout", "Placement": "/Block", "BBox": PDFArray(element.box)})
        return PDFDictionary(entries)


def is_tagged(document: Document) -> bool:
    """Tell whether any item of a document is part of a structure."""
    return any(_part(item) is not None for page in document.pages for item in page.items)


def _part(item: Item) -> Part | None:
    return None if isinstance(item, Placement) else item.part


def _box(code: Modules, height: float) -> tuple[float, float, float, float]:
    """Return where a figure stands, as PDF counts: left, foot, right, top."""
    return (code.x, height - code.y - code.size, code.x + code.size, height - code.y)


def parts(document: Document) -> Iterator[Part]:
    """Yield the parts of a document in reading order, each once."""
    seen: dict[Part, None] = {}
    for page in document.pages:
        for item in page.items:
            if (part := _part(item)) is not None:
                seen[part] = None
    yield from seen
