"""What printing takes, and what a printer would leave out, told before any paper is spent."""

from dataclasses import replace

from planner.documents.imposition.layout import layout
from planner.documents.imposition.lost_edges import UNPRINTABLE
from planner.documents.imposition.print_run import PrintRun, print_run
from planner.documents.theme import MM
from planner.domain.campaign import Paper as CampaignPaper
from planner.domain.errors import PlannerError
from planner.domain.finding import Finding
from planner.domain.imposition import CHOICES, Imposition, SheetSize
from planner.domain.paper_size import PaperSize
from planner.services.print_room import Paper, laid


def run_of(paper: Paper, copies: int, imposition: Imposition) -> PrintRun:
    """Return the sheets and cuts that so many copies take; ``imposition`` is how the paper was laid on its sheets."""
    order = paper.order
    pages = len(paper.document.pages)
    # Also of a page that is printed as it is one can say whether another stands on its back.
    how = imposition if paper.document.backs else replace(imposition, backs=False)
    return print_run(copies, order.paper, how, order.plan.campaign.paper, pages=pages)


def leaves_of(paper: Paper, imposition: Imposition) -> int:
    """Return how many different leaves a paper has: two pages each where a leaf has a back."""
    pages = len(paper.document.pages)
    return -(-pages // 2) if laid(paper.document, imposition).backs else pages


def ways_up(size: PaperSize, imposition: Imposition, paper: CampaignPaper) -> tuple[int, ...]:
    """Return how many leaves of a size one sheet of the campaign's kind can hold."""
    return tuple(up for up in CHOICES if _fits(size, replace(imposition, up=up, tiles=None), paper))


def is_tiled(size: PaperSize, paper: CampaignPaper) -> bool:
    """Tell whether a size is larger than the campaign's sheet, and can be divided among several."""
    return sorted(size.millimetres) > sorted(SheetSize(paper.value).millimetres)


def is_on_sheets(finding: Finding) -> bool:
    """Tell whether a finding's spots are places on the sheets that are printed, not on the pages that lie on them."""
    return finding.rule == UNPRINTABLE


def _fits(size: PaperSize, imposition: Imposition, paper: CampaignPaper) -> bool:
    width, height = size.millimetres
    try:
        layout(width * MM, height * MM, imposition, paper)
    except PlannerError:
        return False
    return True
