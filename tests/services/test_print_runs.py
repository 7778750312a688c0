"""What printing the sample's leaflet takes."""

from dataclasses import replace
from datetime import UTC, datetime
from itertools import product
from typing import Any

import pytest

from planner.documents.model import Page, Placement
from planner.domain.campaign import Paper
from planner.domain.event import Phase
from planner.domain.imposition import Flip, Imposition, Mode, Ordering, Tiles
from planner.domain.paper_size import PaperSize
from planner.domain.printer import Printer
from planner.domain.text import Text
from planner.services.papers import make_paper
from planner.services.plans import sample_plan
from planner.services.print_room import Printing
from planner.services.print_runs import is_on_sheets, is_tiled, leaves_of, run_of, ways_up

NOW = datetime(2011, 12, 16, 10, 47, tzinfo=UTC)


def test_a_leaflet_tells_its_sheets_and_cuts_and_what_a_printer_would_lose() -> None:
    four = Imposition(up=4)
    made = make_paper(sample_plan(), "handbill-1", now=NOW, size=PaperSize.A6, printing=Printing(imposition=four))
    assert str(run_of(made, 600, four).sentence) == "600 copies, A6, this printer: 150 sheets, 2 cuts."
    assert not [each for each in made.findings if is_on_sheets(each)]
    (finding,) = (
        each
        for each in make_paper(
            sample_plan(),
            "handbill-1",
            now=NOW,
            size=PaperSize.A6,
            printing=Printing(imposition=four, printer=Printer(left=20)),
        ).findings
        if is_on_sheets(each)
    )
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


LONG_DAY = tuple(Phase(title=Text.of({"en": f"Point {n} of a long day"}), offset_min=n) for n in range(1, 14))


@pytest.mark.parametrize(("ordering", "flip"), list(product((Ordering.REPEAT, Ordering.STACK), Flip)))
def test_four_stewards_keep_the_backs_of_their_own_cards(ordering: Ordering, flip: Flip) -> None:
    plan = sample_plan()
    plan = plan.put(replace(plan.events["picket"], phases=LONG_DAY))
    how = Imposition(up=4, ordering=ordering, duplex=flip)
    made = make_paper(plan, "picket", now=NOW, template="steward-card", printing=Printing(imposition=how))
    fronts, backs = map(cards_on, made.sheets.pages)
    assert leaves_of(made, how) == 4
    assert run_of(made, 1, how).sides == len(made.sheets.pages) == 2
    assert sorted(fronts.values()) == [f"Card {n} of 4" for n in range(1, 5)]
    width, height = made.sheets.pages[0].width, made.sheets.pages[0].height
    for (x, y), count in fronts.items():
        behind = (width - x, y) if flip is Flip.LONG else (x, height - y)
        assert next(said for place, said in backs.items() if place == pytest.approx(behind, abs=1)) == count


def cards_on(sheet: Page) -> dict[tuple[float, float], str]:
    """Return which card lies where on a side of a sheet, by the middle of the card."""
    return {
        (item.x + item.page.width / 2, item.y + item.page.height / 2): next(
            placed.line.text for placed in item.page.lines() if placed.line.text.startswith("Card ")
        )
        for item in sheet.items
        if isinstance(item, Placement)
    }


def test_cards_are_leaves_of_their_own_in_a_run_too() -> None:
    four = Imposition(up=4)
    made = make_paper(sample_plan(), "picket", now=NOW, template="steward-card", printing=Printing(imposition=four))
    pages = len(made.document.pages)
    assert leaves_of(made, four) == pages
    assert run_of(made, 1, four).sheets == -(-pages // 4) == made.pages


def test_a_paper_of_many_pages_takes_twice_the_sheets_on_one_side() -> None:
    both, one = (make_paper(sample_plan(), "picket", now=NOW, printing=Printing(sides=sides)) for sides in (2, 1))
    pages = len(both.document.pages)
    assert one.pdf == both.pdf
    assert run_of(both, 10, Imposition()).sheets == 10 * -(-pages // 2)
    assert run_of(one, 10, Imposition()).sheets == 10 * pages
    two = Imposition(up=2)
    assert run_of(
        make_paper(sample_plan(), "picket", now=NOW, printing=Printing(sides=1, imposition=two)), 1, two
    ).sheets == (-(-pages // 2))


def test_cards_that_are_printed_as_they_are_have_nothing_on_their_backs() -> None:
    made = make_paper(sample_plan(), "picket", now=NOW, template="steward-card")
    assert run_of(made, 1, Imposition()).sheets == len(made.document.pages)


def test_sheets_are_turned_and_posters_divided_as_the_printer_needs_it() -> None:
    printer = Printer(bottom=12.5, flip=Flip.SHORT)
    four = Printing(imposition=Imposition(up=4), printer=printer)
    assert four.laid.duplex is Flip.SHORT
    assert replace(four, imposition=Imposition(up=4, duplex=Flip.LONG)).laid.duplex is Flip.LONG
    assert replace(four, imposition=Imposition(tiles=Tiles.TRUE_SIZE)).laid.edge == 12.5
    assert replace(four, imposition=Imposition()).laid == Imposition()
    shop = replace(four, imposition=Imposition(up=4, mode=Mode.SHOP))
    assert (shop.laid, shop.at_home) == (shop.imposition, None)


def test_a_paper_tells_the_edge_that_its_sheets_are_turned_over() -> None:
    def turned(**how: Any) -> Flip | None:
        return make_paper(sample_plan(), "handbill-1", now=NOW, printing=Printing(**how)).turned

    assert turned() is Flip.LONG
    assert turned(sides=1) is None
    assert turned(imposition=Imposition(up=2)) is Flip.SHORT
    assert turned(imposition=Imposition(up=2, duplex=Flip.LONG)) is Flip.LONG
    assert make_paper(sample_plan(), "picket", now=NOW, template="steward-card").turned is None
