"""Which fonts a file needs, which of their glyphs, and what the glyphs mean."""

from dataclasses import dataclass, field

from reportlab.pdfbase.pdfdoc import PDFDictionary

from planner.documents.model import Document, Page, Placement, PlacedLine
from planner.documents.pdf.file import PdfFile
from planner.documents.pdf.fonts import embed
from planner.documents.pdf.words import encode, encode_against
from planner.documents.typesetting.faces import Face, Faces
from planner.documents.typesetting.line import Word


@dataclass(slots=True)
class Entry:
    """One face in a file: its resource name, the glyphs in use and the text of each that stands for the same everywhere."""

    name: str
    face: Face
    gids: set[int] = field(default_factory=set)
    meanings: dict[int, str] = field(default_factory=dict)


class Fontbook:
    """The fonts of one document, numbered in the order in which its text uses them."""

    def __init__(self, document: Document, faces: Faces) -> None:
        self._faces = faces
        self._entries: dict[str, Entry] = {}
        self._pages: set[int] = set()
        self._words: dict[int, str] = {}
        for page in document.pages:
            self._collect(page)
        self._agreed = {entry.face.name: frozenset(entry.meanings.items()) for entry in self._entries.values()}

    def _collect(self, page: Page) -> None:
        """Note the glyphs of a page; the first meaning of a glyph is the one that the file's font declares."""
        if id(page) in self._pages:
            return
        self._pages.add(id(page))
        for item in page.items:
            if isinstance(item, PlacedLine):
                for run in item.line.runs:
                    entry = self._entry(run.face)
                    for word in run.words:
                        self._note(entry, word)
            elif isinstance(item, Placement):
                self._collect(item.page)

    def _entry(self, name: str) -> Entry:
        entry = self._entries.get(name)
        if entry is None:
            entry = self._entries[name] = Entry(f"F{len(self._entries) + 1}", self._faces[name])
        return entry

    def _note(self, entry: Entry, word: Word) -> None:
        encoded = encode(entry.face, word)
        entry.gids |= encoded.gids
        for gid, text in encoded.meanings:
            entry.meanings.setdefault(gid, text)

    def name(self, face: str) -> str:
        """Return the resource name of a face."""
        return self._entries[face].name

    def operators(self, word: Word) -> str:
        """Return a word as the inside of a TJ array, spelled out where its glyphs mean something else in this file."""
        entry = self._entries[word.face]
        encoded = encode(entry.face, word)
        if all(entry.meanings[gid] == text for gid, text in encoded.meanings):
            return encoded.operators
        return encode_against(entry.face, word, self._agreed[word.face])

    def put(self, file: PdfFile) -> PDFDictionary:
        """Embed all fonts and return them by resource name."""
        return PDFDictionary(
            {
                entry.name: embed(file, entry.face, frozenset(entry.gids), entry.meanings)
                for entry in self._entries.values()
            }
        )
