"""What printing takes, and what a printer would leave out, told before any paper is spent."""

from planner.documents.imposition.lost_edges import lost_edges
from planner.documents.imposition.print_run import PrintRun, print_run
from planner.domain.finding import Finding
from planner.domain.imposition import Imposition
from planner.domain.printer import Printer
from planner.services.print_room import Paper


def run_of(paper: Paper, copies: int, imposition: Imposition) -> PrintRun:
    """Return the sheets and cuts that so many copies take; ``imposition`` is how the paper was laid on its sheets."""
    order = paper.order
    pages = len(paper.document.pages)
    return print_run(copies, order.paper, imposition, order.plan.campaign.paper, pages=pages)


def printer_findings(paper: Paper, printer: Printer) -> tuple[Finding, ...]:
    """Return a warning where the printer leaves more of a sheet blank than the paper has white."""
    return lost_edges(paper.sheets, printer, kind=paper.kind, record=paper.record)
