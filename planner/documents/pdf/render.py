"""Turn a finished paper into the bytes of a PDF file."""

from planner.documents.model import Document, Page
from planner.documents.pdf.boxes import page_boxes, viewer_preferences
from planner.documents.pdf.content import Content, Forms
from planner.documents.pdf.file import PdfFile, Reference, Value, array
from planner.documents.pdf.fontbook import Fontbook
from planner.documents.pdf.metadata import put_metadata, shown_title
from planner.documents.pdf.strings import text_string
from planner.documents.pdf.structure import Structure, is_tagged
from planner.documents.typesetting.faces import Faces

PRODUCER = "Handbill"
"""The same in every version, so that a file does not tell which one made it."""


def render(document: Document, faces: Faces) -> bytes:
    """Return `document` as a PDF 1.7 file; equal documents give equal bytes, whoever runs this, when and where.

    Every font is embedded as a subset. A document with parts keeps to PDF/UA-1 (ISO 14289-1). The metadata are the
    title, the language, a constant producer and that it keeps to that standard.
    """
    return _Renderer(document, faces).run()


class _Renderer:
    """One run of `render`."""

    def __init__(self, document: Document, faces: Faces) -> None:
        self.document = document
        self.file = PdfFile()
        self.catalogue = self.file.reserve()
        self.tree = self.file.reserve()
        self.font_resources = self.file.reserve()
        self.fonts = Fontbook(document, faces)
        self.forms = Forms(self.file, self.fonts, self.font_resources)
        self.structure = Structure(self.file) if is_tagged(document) else None

    def run(self) -> bytes:
        pages = [self._put_page(page) for page in self.document.pages]
        self.file.put({"Type": "/Pages", "Kids": array(*pages), "Count": len(pages)}, self.tree)
        self.file.put(self.fonts.put(self.file), self.font_resources)
        info = {"Title": text_string(shown_title(self.document)), "Producer": text_string(PRODUCER)}
        catalogue: dict[str, Value] = {
            "Type": "/Catalog",
            "Pages": self.tree,
            "Lang": text_string(self.document.language),
            "ViewerPreferences": viewer_preferences(self.document),
        }
        if self.structure:
            catalogue |= {
                "StructTreeRoot": self.structure.put(),
                "MarkInfo": {"Marked": "true"},
                "Metadata": put_metadata(self.file, self.document),
            }
        self.file.put(catalogue, self.catalogue)
        return self.file.to_bytes(self.catalogue, self.file.put(info))

    def _put_page(self, page: Page) -> Reference:
        reference = self.file.reserve()
        content = Content(page, self.fonts, self.forms)
        entries: dict[str, Value] = {"Type": "/Page", "Parent": self.tree, **page_boxes(page)}
        if self.structure:
            entries |= {"StructParents": self.structure.draw(content, page, reference), "Tabs": "/S"}
        else:
            for item in page.items:
                content.draw(item)
        entries |= {"Contents": self.file.put_stream(content.to_bytes()), "Resources": self.forms.resources()}
        return self.file.put(entries, reference)
