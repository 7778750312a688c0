"""Which fonts a file needs, which of their glyphs, and the code of each cluster.

Copying and searching go by codes. A glyph that says different things in different words (a space and its no-break twin,
the body that Arabic letters share) therefore gets a code for each, and a cluster of several glyphs gets one code and a
composed glyph. So the text of a file is read back right without being spelled out beside the glyphs, which viewers take
differently from right to left.
"""

from collections.abc import Iterable, Iterator

from planner.documents.model import Document, Page, PlacedLine, Placement
from planner.documents.pdf.file import Entries, PdfFile
from planner.documents.pdf.fonts import embed, prepare
from planner.documents.pdf.words import Cluster, encode_run, show, write
from planner.documents.typesetting.faces import Faces
from planner.documents.typesetting.line import Run


class Fontbook:
    """The fonts of one document, numbered in the order in which its text uses them."""

    def __init__(self, document: Document, faces: Faces) -> None:
        self._faces = faces
        said: dict[str, list[frozenset[Cluster]]] = {}
        for run in _runs(document.pages, set()):
            said.setdefault(run.face, []).append(encode_run(faces[run.face], run).kinds)
        self._fonts = {name: prepare(faces[name], frozenset().union(*kinds)) for name, kinds in said.items()}
        self._names = {name: f"F{number}" for number, name in enumerate(said, 1)}

    def name(self, face: str) -> str:
        """Return the resource name of a face."""
        return self._names[face]

    def shown(self, run: Run) -> str:
        """Return the operator that shows a run."""
        font = self._fonts[run.face]
        encoded = encode_run(self._faces[run.face], run)
        if encoded.plain is not None and encoded.kinds.isdisjoint(font.renamed):
            return encoded.plain
        return show(write(encoded.clusters, font.codes.__getitem__))

    def put(self, file: PdfFile) -> Entries:
        """Embed all fonts and return them by resource name."""
        return {self._names[face]: embed(file, font) for face, font in self._fonts.items()}


def _runs(pages: Iterable[Page], seen: set[Page]) -> Iterator[Run]:
    """Yield the runs of pages and of the pages placed on them, each page once."""
    for page in pages:
        if page not in seen:
            seen.add(page)
            for item in page.items:
                if isinstance(item, PlacedLine):
                    yield from item.line.runs
                elif isinstance(item, Placement):
                    yield from _runs((item.page,), seen)
