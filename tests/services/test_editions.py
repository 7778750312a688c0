"""Papers that have left the house."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from planner.domain.moment import Moment
from planner.domain.pairing import Pairing
from planner.domain.paper_size import PaperSize
from planner.services.editions import Variant, editions, remembered
from planner.services.papers import make_paper
from planner.services.plans import sample_plan
from planner.services.print_room import Printing

AT = datetime(2011, 12, 16, 10, 8, tzinfo=UTC)
PLAN = sample_plan()
LEAFLET = remembered(make_paper(PLAN, "handbill-1", now=AT), AT)
SHEET = remembered(make_paper(PLAN, "statement-1", now=AT), AT)


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

    zone, day = edition.differences
    assert (zone.said, zone.says) == ("London time · 17:00 in Zhanaozen", "London time · 18:00 in Zhanaozen")
    assert (day.said, day.says) == ("Friday 16 December, 12 noon", "Friday 16 December, 13:00")


def test_everything_that_changed_is_listed() -> None:
    plan = PLAN.put(replace(PLAN.facts["killed"], value=90.0))
    plan = plan.put(
        replace(plan.events["picket"], start=Moment(local=datetime(2011, 12, 16, 13), zone="Europe/London"))
    )

    (edition,) = editions(plan, (LEAFLET,))

    said, says = (" / ".join(words) for words in zip(*((d.said, d.says) for d in edition.differences), strict=True))
    assert "70" in said
    assert "noon" in said
    assert "90" in says
    assert "13:00" in says
    assert "They asked" not in said


def test_spaces_and_bullets_between_the_words_age_no_paper() -> None:
    spaced = replace(LEAFLET, lines=tuple(f"  • {line}  ---" for line in LEAFLET.lines for line in (line, "")))
    (edition,) = editions(PLAN, (spaced,))
    assert edition.differences == ()


@pytest.mark.parametrize(
    ("words", "variant"),
    [
        ("", Variant(template="", size=None)),
        ("A5/1", Variant(template="", size=PaperSize.A5, sides=1)),
        ("A4-landscape/2/photo/black", Variant(template="photo", size=PaperSize.A4_LANDSCAPE, ink="black")),
        ("A5/2/rally/", Variant(template="rally", size=PaperSize.A5)),
        (
            "A5/2/rally/black/side-by-side",
            Variant(template="rally", size=PaperSize.A5, ink="black", pairing=Pairing.SIDE_BY_SIDE),
        ),
    ],
)
def test_a_planner_remembers_which_variant_went_out(words: str, variant: Variant) -> None:
    assert Variant.parse(words) == variant
    assert Variant.parse(str(variant)) == variant


def test_a_copy_is_compared_with_the_same_template_and_inks() -> None:
    printing = Printing(ink="black", sides=1)
    paper = make_paper(PLAN, "statement-1", template="statement", now=AT)
    other = make_paper(PLAN, "handbill-1", now=AT, printing=printing)
    copies = (remembered(paper, AT), remembered(other, AT))
    assert [edition.out_of_date for edition in editions(PLAN, copies)] == [False, False]


def test_a_copy_in_a_design_that_there_is_no_more_counts_as_out_of_date() -> None:
    old = replace(LEAFLET, variant="A5/2/woodcut/")
    (edition,) = editions(PLAN, (old,))
    assert edition.out_of_date
    assert edition.unmakable


def test_a_difference_names_both_wordings() -> None:
    plan = PLAN.put(replace(PLAN.leaflets["handbill-1"], edition="HB-2"))
    (edition,) = editions(plan, (LEAFLET,))
    (both,) = edition.differences  # the back names it as the front does
    assert "HB-2" not in both.said
    assert both.says.startswith("HB-2")


def test_what_does_not_stand_on_a_paper_does_not_age_it() -> None:
    assert not editions(PLAN.put(replace(PLAN.events["picket"], note="Ask for a megaphone")), (LEAFLET,))[0].out_of_date


def test_only_the_newest_copy_counts_and_the_latest_comes_first() -> None:
    again = replace(LEAFLET, at=AT + timedelta(minutes=30))

    assert [edition.made for edition in editions(PLAN, (LEAFLET, SHEET, again))] == [again, SHEET]


def test_a_paper_in_the_trash_is_of_no_account() -> None:
    gone = PLAN.put(replace(PLAN.leaflets["handbill-1"], deleted=True))

    assert editions(gone, (LEAFLET,)) == ()


def test_what_changed_on_both_sides_alike_is_told_once() -> None:
    plan = sample_plan()
    paper = make_paper(plan, "handbill-1", now=AT, template="question")
    assert paper.text.count("12 noon") == 2
    copy = remembered(paper, AT)
    later = replace(plan.events["picket"], start=Moment(local=datetime(2011, 12, 16, 13), zone="Europe/London"))
    (edition,) = editions(plan.put(later), [copy])
    assert len(edition.differences) == len(set(edition.differences)) == 2
