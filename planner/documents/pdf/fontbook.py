"""Which fonts a file needs, which of their glyphs, and the code of each cluster.

Copying and searching go by codes. A glyph that says different things in different words (a space and its no-break twin,
the body that Arabic letters share) therefore gets a code for each, and a cluster of several glyphs gets one code and a
composed glyph. So the text of a file is read back right without being spelled out beside the glyphs, which viewers take
differently from right to left.
"""

from dataclasses import dataclass, field

from planner.documents.model import Document, Page, PlacedLine, Placement
from planner.documents.pdf.file import Entries, PdfFile
from planner.documents.pdf.fonts import LAST_CODE, embed
from planner.documents.pdf.words import Cluster, encode_run, write
from planner.documents.typesetting.faces import Face, Faces
from planner.documents.typesetting.line import Run


@dataclass(slots=True)
class Entry:
    """One face in a file: its resource name and its codes."""

    name: str
    face: Face
    codes: dict[Cluster, int] = field(default_factory=dict)
    taken: set[int] = field(default_factory=set)
    beyond: int = 0

    def note(self, cluster: Cluster) -> None:
        """Give a cluster its code: its glyph's own number if that is free, else one past all glyphs."""
        code = cluster.gid
        if code < 0 or code in self.taken:
            code = min(self.face.glyph_count + self.beyond, LAST_CODE)
            self.beyond += 1
        self.taken.add(code)
        self.codes[cluster] = code

    def speaks_plainly(self, clusters: tuple[Cluster, ...]) -> bool:
        """Tell whether the codes of all these are the glyphs' own numbers."""
        return not self.beyond or all(self.codes[cluster] == cluster.gid for cluster in clusters)


class Fontbook:
    """The fonts of one document, numbered in the order in which its text uses them."""

    def __init__(self, document: Document, faces: Faces) -> None:
        self._faces = faces
        self._entries: dict[str, Entry] = {}
        self._pages: set[Page] = set()
        for page in document.pages:
            self._collect(page)

    def _collect(self, page: Page) -> None:
        """Note the glyphs of a page and of the pages placed on it, each page once."""
        if page in self._pages:
            return
        self._pages.add(page)
        for item in page.items:
            if isinstance(item, PlacedLine):
                for run in item.line.runs:
                    self._note(self._entry(run.face), run)
            elif isinstance(item, Placement):
                self._collect(item.page)

    def _note(self, entry: Entry, run: Run) -> None:
        """Give codes in reading order to the clusters of a run that have none yet."""
        encoded = encode_run(entry.face, run)
        if encoded.said.difference(entry.codes):
            for cluster in encoded.kinds:
                if cluster not in entry.codes:
                    entry.note(cluster)

    def _entry(self, name: str) -> Entry:
        entry = self._entries.get(name)
        if entry is None:
            entry = self._entries[name] = Entry(f"F{len(self._entries) + 1}", self._faces[name])
        return entry

    def name(self, face: str) -> str:
        """Return the resource name of a face."""
        return self._entries[face].name

    def operators(self, run: Run) -> str:
        """Return a run as the inside of a TJ array."""
        entry = self._entries[run.face]
        encoded = encode_run(entry.face, run)
        if encoded.plain is not None and entry.speaks_plainly(encoded.kinds):
            return encoded.plain
        return write(encoded.clusters, entry.codes.__getitem__)

    def put(self, file: PdfFile) -> Entries:
        """Embed all fonts and return them by resource name."""
        return {entry.name: embed(file, entry.face, entry.codes) for entry in self._entries.values()}
