from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.documents.imposition import Leaf, impose, layout, sides
from planner.documents.model import Box, Document, Page, Placement, Stroke
from planner.documents.theme import GRIDS, MM
from planner.domain.campaign import Paper
from planner.domain.errors import PlannerError
from planner.domain.paper_size import PaperSize

TOLERANCE = 0.2 * MM


def page(paper: PaperSize = PaperSize.A6) -> Page:
    grid = GRIDS[paper]
    return Page(width=grid.width, height=grid.height, items=(Box(x=10, y=10, width=5, height=5),))


def document(*pages: Page) -> Document:
    return Document(title="Leaflet", language="en", pages=pages)


def placements(sheet: Page) -> list[Placement]:
    return [item for item in sheet.items if isinstance(item, Placement)]


def strokes(sheet: Page) -> list[Stroke]:
    return [item for item in sheet.items if isinstance(item, Stroke)]


@pytest.mark.parametrize(
    ("paper", "up", "sheet", "size", "across", "down"),
    [
        (PaperSize.A6, 4, Paper.A4, (210, 297), {105}, {148.5}),
        (PaperSize.A5, 2, Paper.A4, (297, 210), {148.5}, set()),
        (PaperSize.HALF_LETTER, 2, Paper.LETTER, (279.4, 215.9), {139.7}, set()),
        (PaperSize.A6, 8, Paper.A4, (420, 297), {105, 210, 315}, {148.5}),
        (PaperSize.A5, 4, Paper.A4, (297, 420), {148.5}, {210}),
    ],
)
def test_leaves_are_cut_where_the_sheet_divides(
    paper: PaperSize,
    up: int,
    sheet: Paper,
    size: tuple[float, float],
    across: set[float],
    down: set[float],
) -> None:
    (imposed,) = impose(document(page(paper)), up, sheet).pages
    assert (imposed.width / MM, imposed.height / MM) == pytest.approx(size)
    vertical = {round(mark.x1 / MM, 1) for mark in strokes(imposed) if mark.x1 == mark.x2}
    horizontal = {round(mark.y1 / MM, 1) for mark in strokes(imposed) if mark.y1 == mark.y2}
    assert (vertical, horizontal) == (across, down)


@pytest.mark.parametrize(("paper", "up"), list(product(PaperSize, (2, 4, 8))))
def test_leaves_keep_their_size_and_stay_on_the_sheet_without_overlap(paper: PaperSize, up: int) -> None:
    (sheet,) = impose(document(page(paper)), up, Paper.A4).pages
    placed = placements(sheet)
    assert len(placed) == up
    for leaf in placed:
        assert leaf.turn == 0
        assert leaf.x >= -0.01
        assert leaf.y >= -0.01
        assert leaf.x + leaf.page.width <= sheet.width + 0.01
        assert leaf.y + leaf.page.height <= sheet.height + 0.01
    for one, other in ((a, b) for a in placed for b in placed if a is not b):
        apart_across = abs(one.x - other.x) >= one.page.width - 0.01
        assert apart_across or abs(one.y - other.y) >= one.page.height - 0.01


@pytest.mark.parametrize(("paper", "up"), list(product(PaperSize, (2, 4, 8))))
def test_no_mark_lies_on_what_is_printed(paper: PaperSize, up: int) -> None:
    (sheet,) = impose(document(page(paper)), up, Paper.LETTER).pages
    margin = GRIDS[paper].margin
    for mark, leaf in product(strokes(sheet), placements(sheet)):
        outside_across = (
            max(mark.x1, mark.x2) <= leaf.x + margin or min(mark.x1, mark.x2) >= leaf.x + leaf.page.width - margin
        )
        outside_down = (
            max(mark.y1, mark.y2) <= leaf.y + margin or min(mark.y1, mark.y2) >= leaf.y + leaf.page.height - margin
        )
        assert outside_across or outside_down


@given(st.sampled_from([2, 4, 8]), st.integers(1, 20))
def test_every_front_has_its_own_back_after_the_sheet_is_turned(up: int, leaves: int) -> None:
    pages = [page() for _ in range(2 * leaves)]
    backs = dict(zip(pages[::2], pages[1::2], strict=True))
    sheets = impose(document(*pages), up, Paper.A4).pages
    met: list[Page] = []
    for front, back in zip(sheets[::2], sheets[1::2], strict=True):
        behind = {
            (round(back.width - leaf.x - leaf.page.width, 2), round(leaf.y, 2)): leaf.page for leaf in placements(back)
        }
        for leaf in placements(front):
            assert behind[round(leaf.x, 2), round(leaf.y, 2)] is backs[leaf.page]
            met.append(leaf.page)
    assert set(met) == set(backs)


def test_a_leaf_without_a_back_leaves_its_place_on_the_back_blank() -> None:
    one, other = Leaf(front=page(), back=page()), Leaf(front=page())
    front, back = sides([one, other, other, other], layout(105 * MM, 148 * MM, 4, Paper.A4))
    assert len(placements(front)) == 4
    (only,) = placements(back)
    assert only.x == pytest.approx(105 * MM, abs=TOLERANCE)


def test_a_single_leaf_is_left_as_it_is() -> None:
    made = document(page())
    assert impose(made, 1, Paper.A4) is made


def test_an_odd_number_of_leaves_is_refused() -> None:
    with pytest.raises(PlannerError, match="1, 2, 4 or 8"):
        impose(document(page()), 3, Paper.A4)


def test_leaves_that_no_sheet_holds_are_refused() -> None:
    huge = Page(width=2000 * MM, height=3000 * MM, items=())
    with pytest.raises(PlannerError, match="No sheet"):
        impose(document(huge), 8, Paper.A4)
