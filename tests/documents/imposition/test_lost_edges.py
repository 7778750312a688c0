"""Ink that a printer cannot reach."""

import pytest

from planner.documents.imposition.impose import impose
from planner.documents.imposition.lost_edges import lost_edges
from planner.documents.imposition.sheets import on_sheets
from planner.documents.model import Box, Document, Page
from planner.documents.theme import GRIDS, MM
from planner.documents.typesetting.typesetter import Typesetter
from planner.domain.campaign import Paper
from planner.domain.imposition import Flip, Imposition, Tiles
from planner.domain.paper_size import PaperSize
from planner.domain.printer import Printer


def leaflet(white: float, paper: PaperSize = PaperSize.A6) -> Document:
    """Return a leaflet that is printed up to so many millimetres from its edge."""
    width, height = GRIDS[paper].width, GRIDS[paper].height
    edge = white * MM
    ground = Box(x=edge, y=edge, width=width - 2 * edge, height=height - 2 * edge)
    return Document(title="", language="en", pages=(Page(width=width, height=height, items=(ground,)),) * 2)


@pytest.mark.parametrize("up", [1, 4])
def test_a_white_edge_as_wide_as_the_blank_one_loses_nothing(up: int) -> None:
    assert lost_edges(impose(leaflet(5), Imposition(up=up), Paper.A4), Printer()) == ()


@pytest.mark.parametrize(
    ("printer", "lost"),
    [(Printer(left=7), 2), (Printer(right=7), 2), (Printer(top=7), 2), (Printer(bottom=7), 2), (Printer(top=5.4), 2)],
)
def test_a_wider_blank_edge_is_named_with_the_leaves_it_hits(printer: Printer, lost: int) -> None:
    front = Document(title="", language="en", pages=leaflet(5).pages[:1])
    (finding,) = lost_edges(impose(front, Imposition(up=4), Paper.A4), printer, kind="leaflets", record="handbill-1")
    assert len(finding.spots) == lost
    assert (finding.kind, finding.record) == ("leaflets", "handbill-1")
    assert f"{printer.widest:g} mm" in str(finding.message)


def test_sheets_that_lie_across_may_be_turned_either_way() -> None:
    sheets = impose(leaflet(5, PaperSize.A5), Imposition(up=2, duplex=Flip.LONG), Paper.A4)
    (finding,) = lost_edges(sheets, Printer(bottom=12))
    assert len(finding.spots) == 4
    assert {spot.page for spot in finding.spots} == {0, 1}


def test_sheets_of_a_poster_are_cut_to_what_the_printer_reaches(typesetter: Typesetter) -> None:
    front = Document(title="", language="en", pages=leaflet(0, PaperSize.A3).pages[:1])
    tiled = on_sheets(front, Imposition(tiles=Tiles.TRUE_SIZE), Paper.A4, typesetter)
    assert lost_edges(tiled, Printer()) == ()
    (finding,) = lost_edges(tiled, Printer(left=8))
    assert {spot.page for spot in finding.spots} == {2, 4}
    wider = on_sheets(front, Imposition(tiles=Tiles.TRUE_SIZE, edge=8.0), Paper.A4, typesetter)
    assert lost_edges(wider, Printer(left=8)) == ()
