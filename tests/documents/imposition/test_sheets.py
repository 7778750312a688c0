"""Papers on their way into a printer."""

from planner.documents.imposition.sheets import on_sheets
from planner.documents.model import Document, Page
from planner.documents.theme import GRIDS
from planner.documents.typesetting.typesetter import Typesetter
from planner.domain.campaign import Paper
from planner.domain.imposition import Imposition, SheetSize, Tiles
from planner.domain.paper_size import PaperSize


def poster(paper: PaperSize) -> Document:
    page = Page(width=GRIDS[paper].width, height=GRIDS[paper].height, items=())
    return Document(title="Poster", language="en", pages=(page,))


def test_a_poster_is_divided_among_the_campaigns_sheets_after_an_overview(typesetter: Typesetter) -> None:
    made = poster(PaperSize.A3)
    assert len(on_sheets(made, Imposition(tiles=Tiles.TRUE_SIZE), Paper.A4, typesetter).pages) == 1 + 4
    assert len(on_sheets(made, Imposition(tiles=Tiles.FEWER_SHEETS), Paper.A4, typesetter).pages) == 1 + 2
    large = Imposition(tiles=Tiles.TRUE_SIZE, sheet=SheetSize.A3)
    assert len(on_sheets(poster(PaperSize.A1), large, Paper.A4, typesetter).pages) == 1 + 6


def test_leaves_are_laid_side_by_side(typesetter: Typesetter) -> None:
    assert len(on_sheets(poster(PaperSize.A6), Imposition(up=4), Paper.A4, typesetter).pages) == 1
