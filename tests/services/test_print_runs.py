"""What printing the sample's leaflet takes."""

from datetime import UTC, datetime

from planner.domain.imposition import Imposition
from planner.domain.paper_size import PaperSize
from planner.domain.printer import Printer
from planner.services.papers import make_paper
from planner.services.plans import sample_plan
from planner.services.print_room import Printing
from planner.services.print_runs import printer_findings, run_of

NOW = datetime(2011, 12, 16, 10, 47, tzinfo=UTC)


def test_a_leaflet_tells_its_sheets_and_cuts_and_what_a_printer_would_lose() -> None:
    four = Imposition(up=4)
    made = make_paper(sample_plan(), "handbill-1", now=NOW, size=PaperSize.A6, printing=Printing(imposition=four))
    assert str(run_of(made, 600, four).sentence) == "600 copies, A6, this printer: 150 sheets, 2 cuts."
    assert printer_findings(made, Printer()) == ()
    (finding,) = printer_findings(made, Printer(left=20))
    assert (finding.kind, finding.record) == ("leaflets", "handbill-1")
    assert {spot.page for spot in finding.spots} == {0, 1}
