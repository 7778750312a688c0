"""Papers that have left the house."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from planner.domain.moment import Moment
from planner.domain.paper_size import PaperSize
from planner.services.editions import editions, made_leaflet, made_press_sheet
from planner.services.papers import leaflet, press_sheet
from planner.services.plans import sample_plan

AT = datetime(2011, 12, 16, 10, 8, tzinfo=UTC)
PLAN = sample_plan()
LEAFLET = made_leaflet(
    "handbill-1",
    leaflet(PLAN, now=AT, paper=PaperSize.A5, languages=("en",)),
    PaperSize.A5,
    ("en",),
    AT,
)
SHEET = made_press_sheet("statement-1", press_sheet(PLAN, now=AT), AT)


def test_a_paper_that_still_says_the_same_is_up_to_date() -> None:
    assert [edition.out_of_date for edition in editions(PLAN, (LEAFLET, SHEET))] == [False, False]


def test_a_new_figure_leaves_the_papers_outside_out_of_date_and_tells_which_words() -> None:
    killed = PLAN.facts["killed"]
    plan = PLAN.put(replace(killed, value=90.0))

    for edition in editions(plan, (LEAFLET, SHEET)):
        assert edition.out_of_date
        assert "70" in edition.said
        assert "90" in edition.says


def test_a_moved_picket_leaves_the_leaflets_outside_out_of_date() -> None:
    picket = PLAN.events["picket"]
    moved = PLAN.put(replace(picket, start=Moment(local=datetime(2011, 12, 16, 13), zone="Europe/London")))

    (edition,) = editions(moved, (LEAFLET,))

    assert "noon" in edition.said
    assert "13:00" in edition.says


def test_what_does_not_stand_on_a_paper_does_not_age_it() -> None:
    assert not editions(PLAN.put(replace(PLAN.events["picket"], note="Ask for a megaphone")), (LEAFLET,))[0].out_of_date


def test_only_the_newest_copy_counts_and_the_latest_comes_first() -> None:
    again = replace(LEAFLET, at=AT + timedelta(minutes=30))

    assert [edition.made for edition in editions(PLAN, (LEAFLET, SHEET, again))] == [again, SHEET]


def test_a_paper_in_the_trash_is_of_no_account() -> None:
    gone = PLAN.put(replace(PLAN.leaflets["handbill-1"], deleted=True))

    assert editions(gone, (LEAFLET,)) == ()
