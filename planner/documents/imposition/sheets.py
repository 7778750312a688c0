"""From a finished paper to the sheets that go into a printer."""

from planner.documents.imposition.impose import impose
from planner.documents.imposition.tiles import tile
from planner.documents.model import Document
from planner.documents.theme import MM
from planner.documents.typesetting.typesetter import Typesetter
from planner.domain.campaign import Paper
from planner.domain.imposition import Imposition, SheetSize, Tiles


def on_sheets(document: Document, imposition: Imposition, paper: Paper, typesetter: Typesetter) -> Document:
    """Return a document as it is printed: leaves laid on sheets, or a poster divided among them.

    Raise PlannerError if no sheet is large enough.
    """
    if imposition.tiles is None:
        return impose(document, imposition, paper)
    return tile(
        document,
        imposition.sheet or SheetSize(paper),
        typesetter,
        scaled=imposition.tiles is Tiles.FEWER_SHEETS,
        edge=imposition.edge * MM,
    )
