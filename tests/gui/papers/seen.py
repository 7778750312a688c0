"""What the page of papers shows."""

from planner.gui.ledger_list import ROW
from planner.gui.papers.page import PapersPage
from planner.gui.papers.tile import TileRow
from planner.services.papers import LEAFLET, PRESS


def tiles(page: PapersPage, kind: str) -> list[TileRow]:
    model = page.gallery.shelves[kind].tiles.rows
    return [model.index(at).data(ROW) for at in range(model.rowCount())]


def chips(page: PapersPage) -> list[str]:
    return [row.chip.text if row.chip else "" for kind in (LEAFLET, PRESS) for row in tiles(page, kind)]


def sentences(page: PapersPage) -> list[str]:
    editor = page.editor()
    assert editor is not None
    return [str(row.finding.message) for row in editor.findings._rows]
