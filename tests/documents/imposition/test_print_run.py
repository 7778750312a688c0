"""How much paper a number of copies takes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.documents.imposition.impose import impose
from planner.documents.imposition.print_run import print_run
from planner.documents.model import Document, Page, Placement
from planner.documents.theme import GRIDS
from planner.domain.campaign import Paper
from planner.domain.imposition import Imposition, Mode, Ordering, Tiles
from planner.domain.paper_size import PaperSize


def test_six_hundred_a6_take_150_sheets_and_two_cuts() -> None:
    run = print_run(600, PaperSize.A6, Imposition(up=4), Paper.A4)
    assert (run.sheets, run.sides, run.cuts, run.over) == (150, 300, 2, 0)
    assert str(run.sentence) == "600 copies, A6, this printer: 150 sheets, 2 cuts."


@pytest.mark.parametrize(
    ("copies", "size", "imposition", "pages", "expected"),
    [
        (601, PaperSize.A6, Imposition(up=4), 2, (151, 302, 2, 3)),
        (100, PaperSize.A5, Imposition(up=2), 1, (50, 50, 1, 0)),
        (7, PaperSize.A4, Imposition(), 2, (7, 14, 0, 0)),
        (80, PaperSize.A7_LANDSCAPE, Imposition(up=8), 1, (10, 10, 4, 0)),
        (10, PaperSize.A6, Imposition(up=4, ordering=Ordering.STACK), 16, (20, 40, 2, 0)),
        (10, PaperSize.A5, Imposition(up=2, ordering=Ordering.BOOKLET), 6, (20, 40, 0, 0)),
        (10, PaperSize.A6, Imposition(up=4, ordering=Ordering.BOOKLET), 8, (10, 20, 1, 0)),
        (100, PaperSize.A6, Imposition(up=4, mode=Mode.SHOP), 2, (25, 50, 8, 0)),
        (5, PaperSize.A3, Imposition(tiles=Tiles.TRUE_SIZE), 1, (21, 21, 0, 0)),
        (5, PaperSize.A3, Imposition(tiles=Tiles.FEWER_SHEETS), 1, (11, 11, 0, 0)),
    ],
)
def test_paper_sides_and_cuts_are_counted(
    copies: int, size: PaperSize, imposition: Imposition, pages: int, expected: tuple[int, int, int, int]
) -> None:
    run = print_run(copies, size, imposition, Paper.A4, pages=pages)
    assert (run.sheets, run.sides, run.cuts, run.over) == expected


def test_one_cut_is_not_said_in_the_plural() -> None:
    run = print_run(200, PaperSize.A5, Imposition(up=2), Paper.A4)
    assert str(run.sentence) == "Copies: 200 (A5). Sheets: 100. Cuts: 1."


@given(
    copies=st.integers(1, 500),
    pages=st.integers(1, 12),
    up=st.sampled_from([1, 2, 4]),
    ordering=st.sampled_from(list(Ordering)),
    backs=st.booleans(),
)
def test_the_sheets_make_as_many_copies_as_were_wanted(
    copies: int, pages: int, up: int, ordering: Ordering, backs: bool
) -> None:
    how = Imposition(up=up, ordering=ordering, backs=backs)
    run = print_run(copies, PaperSize.A6, how, Paper.A4, pages=pages)
    grid = GRIDS[PaperSize.A6]
    made = [Page(width=grid.width, height=grid.height, items=()) for _ in range(pages)]
    sheets = impose(Document(title="", language="en", pages=tuple(made)), how, Paper.A4)
    fewest = min(sum(_times(page, sheet) for sheet in sheets.pages) for page in made)
    assert run.sides % len(sheets.pages) == 0
    rounds = run.sides // len(sheets.pages)
    assert fewest * rounds >= copies
    assert fewest * (rounds - 1) < copies


def _times(page: Page, sheet: Page) -> int:
    """Count how often a page is printed on a sheet, the sheet itself being the page where nothing is imposed."""
    if sheet is page:
        return 1
    return sum(_times(page, item.page) for item in sheet.items if isinstance(item, Placement))
