"""Sheets of leaves: where they lie, where they are cut, and what lies behind what."""

from itertools import product

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageChops

from planner.documents.imposition.impose import impose
from planner.documents.imposition.layout import layout
from planner.documents.model import Box, Document, Ink, Page, Sides
from planner.documents.pdf.render import render
from planner.documents.theme import GRIDS, MM
from planner.documents.typesetting.faces import Faces
from planner.domain.campaign import Paper
from planner.domain.errors import PlannerError
from planner.domain.imposition import Feed, Flip, Imposition, Mode, Ordering, SheetSize
from planner.domain.paper_size import PaperSize
from tests.documents.imposition.leaflets import document, edges_of, page, placements, strokes

FITTING = [
    (paper, up)
    for paper, most in {
        PaperSize.A7: 8,
        PaperSize.A6: 8,
        PaperSize.QUARTER_LETTER: 4,
        PaperSize.DL: 4,
        PaperSize.A5: 4,
        PaperSize.HALF_LETTER: 2,
        PaperSize.A4: 2,
        PaperSize.A7_LANDSCAPE: 8,
        PaperSize.A6_LANDSCAPE: 8,
        PaperSize.A5_LANDSCAPE: 4,
    }.items()
    for up in (2, 4, 8)
    if up <= most
]


def sides_of(leaves: int) -> list[Page]:
    """Return fronts and backs of A6, each with a square in two corners whose colours no other page has."""
    return [corners(number) for number in range(2 * leaves)]


def corners(number: int) -> Page:
    """Return a page with squares in the corners that meet when a leaf is turned: right on fronts, left on backs."""
    grid = GRIDS[PaperSize.A6]
    x = 20 if number % 2 else grid.width - 40
    upper, lower = colours(number)
    boxes = [Box(x=x, y=y, width=20, height=20, ink=ink) for y, ink in ((20, upper), (grid.height - 40, lower))]
    return Page(width=grid.width, height=grid.height, items=tuple(boxes))


def colours(number: int) -> tuple[Ink, Ink]:
    return Ink((number * 8) / 255, 0.0, 1.0), Ink((number * 8) / 255, 1.0, 0.0)


def seen(picture: Image.Image, ink: Ink) -> tuple[float, float] | None:
    """Return the middle of the squares in a colour; None if there are none."""
    wanted = tuple(round(255 * part) for part in (ink.red, ink.green, ink.blue))
    apart = ImageChops.difference(picture, Image.new("RGB", picture.size, wanted))
    red, green, blue = apart.split()
    box = ImageChops.lighter(ImageChops.lighter(red, green), blue).point(lambda light: 255 * (light == 0)).getbbox()
    return box and ((box[0] + box[2]) / 2, (box[1] + box[3]) / 2)


def pictures(sheets: Document, faces: Faces) -> list[Image.Image]:
    with pypdfium2.PdfDocument(render(sheets, faces)) as pdf:
        return [side.render(scale=0.5, no_smoothpath=True).to_pil().convert("RGB") for side in pdf]


def behind(point: tuple[float, float], sheet: Image.Image, edge: Sides | None) -> tuple[float, float]:
    """Return the point of the back that lies behind a point of the front, for the edge that a printer turns over."""
    vertical = (sheet.height >= sheet.width) == (edge is Sides.LONG_EDGE)
    return (sheet.width - point[0], point[1]) if vertical else (point[0], sheet.height - point[1])


@pytest.mark.parametrize(
    ("paper", "up", "sheet", "size", "across", "down"),
    [
        (PaperSize.A6, 4, Paper.A4, (210, 297), [105], [148.5]),
        (PaperSize.A5, 2, Paper.A4, (297, 210), [148.5], []),
        (PaperSize.HALF_LETTER, 2, Paper.LETTER, (279.4, 215.9), [139.7], []),
        (PaperSize.QUARTER_LETTER, 4, Paper.LETTER, (215.9, 279.4), [107.95], [139.7]),
        (PaperSize.A6, 8, Paper.A4, (420, 297), [105, 210, 315], [148.5]),
        (PaperSize.A5, 4, Paper.A4, (297, 420), [148.5], [210]),
        (PaperSize.A7_LANDSCAPE, 8, Paper.A4, (210, 297), [105], [74.25, 148.5, 222.75]),
        (PaperSize.A5_LANDSCAPE, 2, Paper.A4, (210, 297), [], [148.5]),
    ],
)
def test_leaves_are_cut_where_the_sheet_divides(
    paper: PaperSize,
    up: int,
    sheet: Paper,
    size: tuple[float, float],
    across: list[float],
    down: list[float],
) -> None:
    (imposed,) = impose(document(page(paper)), Imposition(up=up), sheet).pages
    assert (imposed.width / MM, imposed.height / MM) == pytest.approx(size)
    assert edges_of(mark.x1 / MM for mark in strokes(imposed) if mark.x1 == mark.x2) == pytest.approx(across, abs=0.01)
    assert edges_of(mark.y1 / MM for mark in strokes(imposed) if mark.y1 == mark.y2) == pytest.approx(down, abs=0.01)


@pytest.mark.parametrize(("paper", "up"), FITTING)
@pytest.mark.parametrize("feed", [None, *Feed])
def test_leaves_keep_their_size_and_stay_on_the_sheet_without_overlap(
    paper: PaperSize, up: int, feed: Feed | None
) -> None:
    made = document(page(paper))
    (sheet,) = impose(made, Imposition(up=up, feed=feed), Paper.A4).pages
    placed = placements(sheet)
    assert len(placed) == up
    sizes = [
        (leaf.page.height, leaf.page.width) if leaf.turn else (leaf.page.width, leaf.page.height) for leaf in placed
    ]
    for leaf, (width, height) in zip(placed, sizes, strict=True):
        assert leaf.scale == 1
        assert leaf.x >= -0.01
        assert leaf.y >= -0.01
        assert leaf.x + width <= sheet.width + 0.01
        assert leaf.y + height <= sheet.height + 0.01
    for one, other in ((a, b) for a in placed for b in placed if a is not b):
        apart_across = abs(one.x - other.x) >= sizes[0][0] - 0.01
        assert apart_across or abs(one.y - other.y) >= sizes[0][1] - 0.01


@pytest.mark.parametrize(("paper", "up"), list(product((PaperSize.A6, PaperSize.HALF_LETTER, PaperSize.DL), (2, 4))))
def test_no_mark_lies_on_what_is_printed(paper: PaperSize, up: int) -> None:
    (sheet,) = impose(document(page(paper)), Imposition(up=up), Paper.LETTER).pages
    margin = GRIDS[paper].margin
    for mark, leaf in product(strokes(sheet), placements(sheet)):
        outside_across = (
            max(mark.x1, mark.x2) <= leaf.x + margin or min(mark.x1, mark.x2) >= leaf.x + leaf.page.width - margin
        )
        outside_down = (
            max(mark.y1, mark.y2) <= leaf.y + margin or min(mark.y1, mark.y2) >= leaf.y + leaf.page.height - margin
        )
        assert outside_across or outside_down


@pytest.mark.parametrize(
    ("ordering", "up", "duplex", "feed", "mode"),
    list(
        product(
            (Ordering.REPEAT, Ordering.STACK),
            (2, 4),
            (None, *Flip),
            (None, *Feed),
            (Mode.HOME,),
        )
    )
    + [
        (ordering, 8, duplex, None, mode)
        for ordering, duplex, mode in product((Ordering.REPEAT, Ordering.STACK), Flip, Mode)
    ]
    + [(Ordering.BOOKLET, 2, duplex, feed, mode) for duplex, feed, mode in product(Flip, (None, *Feed), Mode)],
)
def test_four_different_fronts_keep_their_own_backs(
    faces: Faces, ordering: Ordering, up: int, duplex: Flip | None, feed: Feed | None, mode: Mode
) -> None:
    how = Imposition(up=up, ordering=ordering, duplex=duplex, feed=feed, mode=mode)
    leaves = 8 if up == 8 else 4
    sheets = impose(document(*sides_of(leaves)), how, Paper.A4)
    drawn = pictures(sheets, faces)
    met = set()
    for outer, inner in zip(drawn[::2], drawn[1::2], strict=True):
        # In a booklet the front of a leaf is now on the outer, now on the inner side of its sheet.
        for front, back in ((outer, inner), (inner, outer)):
            for leaf in range(leaves):
                points = [seen(front, ink) for ink in colours(2 * leaf)]
                backs = [seen(back, ink) for ink in colours(2 * leaf + 1)]
                if points[0] is not None:
                    met.add(leaf)
                for point, found in zip(points, backs, strict=True):
                    assert (point is None) == (found is None)
                    assert point is None or behind(point, front, sheets.sides) == pytest.approx(found, abs=1.1)
    assert met == set(range(leaves))


@given(st.sampled_from([2, 4, 8]), st.integers(1, 20))
@settings(max_examples=50)
def test_a_repeated_leaf_fills_its_sheet_and_none_is_left_out(up: int, leaves: int) -> None:
    pages = [page() for _ in range(2 * leaves)]
    sheets = impose(document(*pages), Imposition(up=up), Paper.A4).pages
    fronts = [leaf.page for sheet in sheets[::2] for leaf in placements(sheet)]
    assert set(fronts) == set(pages[::2])
    assert all(len(placements(sheet)) == up for sheet in sheets)


@given(st.sampled_from([2, 4, 8]), st.integers(1, 40))
@settings(max_examples=50)
def test_cut_piles_fall_in_order_when_they_are_laid_on_each_other(up: int, leaves: int) -> None:
    pages = [page() for _ in range(leaves)]
    how = Imposition(up=up, ordering=Ordering.STACK, backs=False)
    sheets = impose(document(*pages), how, Paper.A4)
    assert sheets.sides is Sides.ONE
    chosen = layout(pages[0].width, pages[0].height, how, Paper.A4)
    places = sorted({(leaf.y, leaf.x) for leaf in placements(sheets.pages[0])})
    piles = [
        leaf.page
        for place in places
        for sheet in sheets.pages
        for leaf in placements(sheet)
        if (leaf.y, leaf.x) == place
    ]
    assert chosen.cells == up
    assert piles == pages


@pytest.mark.parametrize(("language", "pages"), list(product(("en", "ar"), (1, 4, 6, 8, 12))))
def test_a_folded_booklet_reads_in_order(language: str, pages: int) -> None:
    made = [page(PaperSize.A5) for _ in range(pages)]
    how = Imposition(up=2, ordering=Ordering.BOOKLET)
    sheets = impose(document(*made, language=language), how, Paper.A4)
    assert sheets.sides is Sides.SHORT_EDGE
    assert len(sheets.pages) == 2 * -(-pages // 4)
    halves = [halves_of(sheet) for sheet in sheets.pages]
    if language == "ar":
        halves = [half[::-1] for half in halves]
    # Leaf through it: the right half of each outer side and the left half of its inner one, then back out again.
    opening = [half for outer, inner in zip(halves[::2], halves[1::2], strict=True) for half in (outer[1], inner[0])]
    closing = [half for outer, inner in zip(halves[::2], halves[1::2], strict=True) for half in (outer[0], inner[1])]
    assert [*opening, *reversed(closing)] == [*made, *[None] * (-pages % 4)]


def halves_of(sheet: Page) -> list[Page | None]:
    """Return the pages in the left and right half of a sheet with one spread."""
    assert (sheet.width / MM, sheet.height / MM) == pytest.approx((297, 210))
    (spread,) = placements(sheet)
    assert spread.x + spread.page.width / 2 == pytest.approx(148.5 * MM)
    found: list[Page | None] = [None, None]
    for placed in placements(spread.page):
        found[round(placed.x / placed.page.width)] = placed.page
    return found


def test_a_fold_is_dashed_and_never_cut() -> None:
    how = Imposition(up=2, ordering=Ordering.BOOKLET)
    sheet = impose(document(*[page(PaperSize.A5) for _ in range(4)]), how, Paper.A4).pages[0]
    assert all(mark.dash and mark.x1 == mark.x2 == pytest.approx(148.5 * MM) for mark in strokes(sheet))
    assert len(strokes(sheet)) == 2


def test_a_page_that_lies_across_is_turned_with_its_head_to_the_left(faces: Faces) -> None:
    portrait, across = GRIDS[PaperSize.A5], GRIDS[PaperSize.A5_LANDSCAPE]
    wide = Page(width=across.width, height=across.height, items=(Box(x=200, y=10, width=100, height=20),))
    made = document(Page(width=portrait.width, height=portrait.height, items=()), wide)
    sheet = impose(made, Imposition(up=2, backs=False), Paper.A4)
    with pypdfium2.PdfDocument(render(sheet, faces)) as pdf:
        right_half = pdf[0].render(scale=1).to_pil().convert("L").crop((430, 20, 842, 580))
    found = right_half.point(lambda light: 255 * (light < 128)).getbbox()
    assert found is not None
    assert (found[0], found[2] - found[0], found[3] - found[1]) == pytest.approx((421.7 + 10 - 430, 20, 100), abs=2)


def test_a_leaf_without_a_back_leaves_its_place_on_the_back_blank() -> None:
    front, back = impose(
        document(*[page(PaperSize.A5) for _ in range(3)]), Imposition(up=2, ordering=Ordering.STACK), Paper.A4
    ).pages
    assert len(placements(front)) == 2
    (only,) = placements(back)
    assert only.x > back.width / 2


def test_a_single_leaf_is_left_as_it_is() -> None:
    made = document(page())
    assert impose(made, Imposition(), Paper.A4) is made


def test_an_odd_number_of_leaves_is_refused() -> None:
    with pytest.raises(PlannerError, match="1, 2, 4 or 8"):
        Imposition(up=3)


def test_leaves_that_no_sheet_holds_are_refused() -> None:
    with pytest.raises(PlannerError, match="No sheet"):
        impose(document(page(PaperSize.A4)), Imposition(up=2, sheet=SheetSize.A4), Paper.A4)
