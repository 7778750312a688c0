"""What printing the sample's leaflet takes."""

from datetime import UTC, datetime

import pytest

from planner.domain.campaign import Paper
from planner.domain.imposition import Imposition
from planner.domain.paper_size import PaperSize
from planner.domain.printer import Printer
from planner.services.papers import make_paper
from planner.services.plans import sample_plan
from planner.services.print_room import Printing
from planner.services.print_runs import is_tiled, leaves_of, printer_findings, run_of, ways_up

NOW = datetime(2011, 12, 16, 10, 47, tzinfo=UTC)


def test_a_leaflet_tells_its_sheets_and_cuts_and_what_a_printer_would_lose() -> None:
    four = Imposition(up=4)
    made = make_paper(sample_plan(), "handbill-1", now=NOW, size=PaperSize.A6, printing=Printing(imposition=four))
    assert str(run_of(made, 600, four).sentence) == "600 copies, A6, this printer: 150 sheets, 2 cuts."
    assert printer_findings(made, Printer()) == ()
    (finding,) = printer_findings(made, Printer(left=20))
    assert (finding.kind, finding.record) == ("leaflets", "handbill-1")
    assert {spot.page for spot in finding.spots} == {0, 1}


@pytest.mark.parametrize(
    ("size", "ways"),
    [
        (PaperSize.A7, (1, 2, 4, 8)),
        (PaperSize.A5, (1, 2, 4)),
        (PaperSize.A4, (1, 2)),
        (PaperSize.A3, (1,)),
    ],
)
def test_a_sheet_holds_as_many_as_fit_on_the_largest_at_home(size: PaperSize, ways: tuple[int, ...]) -> None:
    assert ways_up(size, Imposition(), Paper.A4) == ways


def test_what_is_larger_than_the_campaigns_sheet_can_be_tiled() -> None:
    assert [size for size in (PaperSize.A5, PaperSize.A4, PaperSize.A3, PaperSize.A1) if is_tiled(size, Paper.A4)] == [
        PaperSize.A3,
        PaperSize.A1,
    ]


def test_cards_are_leaves_of_their_own_in_a_run_too() -> None:
    four = Imposition(up=4)
    made = make_paper(sample_plan(), "picket", now=NOW, template="steward-card", printing=Printing(imposition=four))
    pages = len(made.document.pages)
    assert leaves_of(made, four) == pages
    assert run_of(made, 1, four).sheets == -(-pages // 4) == made.pages
